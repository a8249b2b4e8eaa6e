"""`python -m wayfellow.measures`: measures for researchers, without the application."""

import sys

from wayfellow.measures.command import main

if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
