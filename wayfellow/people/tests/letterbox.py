"""A real SMTP server on this machine, which keeps what it is given."""

import socket
from collections.abc import Iterator
from contextlib import closing, contextmanager
from email import message_from_bytes
from email.message import Message

from aiosmtpd.controller import Controller
from aiosmtpd.smtp import SMTP, Envelope, Session


class Letterbox:
    """The letters that came, in order."""

    def __init__(self) -> None:
        self.letters: list[Message] = []

    async def handle_DATA(self, server: SMTP, session: Session, envelope: Envelope) -> str:  # noqa: N802  # aiosmtpd's name
        """Keep one letter."""
        self.letters.append(message_from_bytes(envelope.original_content or b""))
        return "250 OK"


@contextmanager
def letterbox_on_this_machine() -> Iterator[tuple[Letterbox, int]]:
    """A server on a free port."""
    with closing(socket.socket()) as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    box = Letterbox()
    controller = Controller(box, hostname="127.0.0.1", port=port)
    controller.start()
    try:
        yield box, port
    finally:
        controller.stop()
