"""Writes the bill of materials, requirements/sbom.cdx.json: `python -m tools.describe_parts`."""

import sys
import tomllib

from tools.supply.bill import BILL, bill
from tools.supply.licences import written_down
from tools.supply.lock import ROOT, parts


def text() -> str:
    """The bill as it is to be."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    return bill(parts("runtime"), written_down(), version=project["version"])


def main() -> int:
    BILL.write_text(text(), encoding="utf-8")
    print(f"Wrote {BILL.relative_to(ROOT)}.")
    return 0


if __name__ == "__main__":
    sys.exit(main())
