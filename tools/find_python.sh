#!/bin/sh
# Prints the first Python that can make our environment: 3.11 or newer, with its venv module.
# Names given as arguments are tried first. Without one it says in a sentence what is missing.
lacking=""
for name in "$@" python3 python3.14 python3.13 python3.12 python3.11; do
    command -v "$name" >/dev/null 2>&1 || continue
    "$name" -c 'import sys; sys.exit(sys.version_info < (3, 11))' >/dev/null 2>&1 || continue
    if "$name" -c 'import ensurepip, venv' >/dev/null 2>&1; then
        command -v "$name"
        exit 0
    fi
    lacking="$name"
done
if [ -n "$lacking" ]; then
    echo "$lacking is here, but its venv module is missing. On Debian or Ubuntu: sudo apt-get install python3-venv" >&2
else
    echo "Wayfellow needs Python 3.11 or newer, and none was found. PYTHON=/path/to/python names one." >&2
fi
exit 1
