"""What a guard walked, told at the end of a run whichever process walked it."""

from collections.abc import Callable

# pytest's own fixture `record_property`; the summary in conftest.py shows what is recorded as "counted".
RecordProperty = Callable[[str, object], None]
