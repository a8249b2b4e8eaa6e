"""The same pages at other addresses."""

from django.urls import include, path

urlpatterns = [path("elsewhere/", include("wayfellow.web.urls"))]
