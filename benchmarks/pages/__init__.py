"""How fast pages are beside a bare view with a sign-in and one query, on the same server in the same run."""
