"""What one process runs: Django first, and then what needs it."""

import importlib
import os
import sys

import django

if __name__ == "__main__":
    os.environ["DJANGO_SETTINGS_MODULE"] = "wayfellow.config.settings"
    django.setup()
    work = importlib.import_module("benchmarks.evaluation.work")
    work.main(int(sys.argv[1]))
