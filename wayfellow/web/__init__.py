"""The look and the plumbing of pages: templates, fields, fragments, headers, errors, and the public pages."""
