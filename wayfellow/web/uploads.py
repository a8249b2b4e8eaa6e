"""A file that somebody sends: held in memory, never on the disk, and no more of it than a file may have."""

from io import BytesIO
from typing import Any, Final

from django.core.files.uploadedfile import InMemoryUploadedFile, UploadedFile
from django.core.files.uploadhandler import FileUploadHandler

LONGEST_FILE: Final = 1024 * 1024


class SmallFile(FileUploadHandler):
    """Keeps one byte more than is allowed, so that whoever checks the size can tell and say so."""

    def new_file(self, *args: Any, **kwargs: Any) -> None:
        super().new_file(*args, **kwargs)
        self.kept = BytesIO()

    def receive_data_chunk(self, raw_data: bytes, start: int) -> None:
        self.kept.write(raw_data[: LONGEST_FILE + 1 - self.kept.tell()])

    def file_complete(self, file_size: int) -> "UploadedFile[Any]":
        """The file with its true size, however little of it was kept."""
        self.kept.seek(0)
        return InMemoryUploadedFile(
            file=self.kept,
            field_name=self.field_name,
            name=self.file_name,
            content_type=self.content_type,
            size=file_size,
            charset=self.charset,
            content_type_extra=self.content_type_extra,
        )
