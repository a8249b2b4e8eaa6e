"""What the server loads. It refuses to start when something is unsafe."""

import os

from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "wayfellow.config.settings")
application = get_wsgi_application()

from wayfellow.config.checks import refuse_unsafe_start  # noqa: E402  (the settings must be loaded first)

refuse_unsafe_start()
