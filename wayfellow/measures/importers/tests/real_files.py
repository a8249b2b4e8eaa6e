"""Real questionnaires that may lie beside the checkout. They are read there and never copied."""

from pathlib import Path
from typing import Final

import pytest

from wayfellow.measures.importers import ImportedQuestionnaire, read_questionnaire

_BESIDE: Final = Path(__file__).resolve().parents[5] / "shared" / "data"

needs_real_files = pytest.mark.skipif(
    not _BESIDE.is_dir(), reason="No real questionnaires lie beside this checkout, in ../shared/data."
)


def real(path: str) -> bytes:
    return (_BESIDE / path).read_bytes()


def all_real_files() -> list[Path]:
    return [path for path in sorted(_BESIDE.glob("*/*")) if path.suffix in {".json", ".csv", ".xlsx"}]


def read_real(path: str) -> ImportedQuestionnaire:
    return read_questionnaire(real(path), name=Path(path).name)
