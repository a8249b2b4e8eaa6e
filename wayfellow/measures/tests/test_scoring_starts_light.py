"""One response is scored without the library for tables: a page must not wait for it."""

import subprocess
import sys

WITHOUT = """
import sys
import wayfellow.measures.scoring
print(sorted({name.split(".")[0] for name in sys.modules} & {"polars", "numpy", "pandas", "django"}))
"""


def test_scoring_one_response_loads_nothing_heavy() -> None:
    done = subprocess.run([sys.executable, "-c", WITHOUT], check=True, capture_output=True, text=True)

    assert done.stdout.strip() == "[]"
