"""A network that can be cut: it carries bytes between a browser and the server, until it does not."""

import socket
from contextlib import suppress
from threading import Thread
from urllib.parse import urlsplit

MANY = 65_536


class Network:
    """A way to the server at another port of this machine."""

    def __init__(self, server: str) -> None:
        told = urlsplit(server)
        self._server = (told.hostname or "localhost", told.port or 80)
        self._port = 0
        self._wires: list[socket.socket] = []
        self.mend()

    @property
    def address(self) -> str:
        """Where a browser finds the server."""
        return f"http://127.0.0.1:{self._port}"

    def mend(self) -> None:
        """Let browsers through, at the same port as before."""
        self._open = socket.create_server(("127.0.0.1", self._port))
        self._port = self._open.getsockname()[1]
        Thread(target=self._let_in, args=(self._open,), daemon=True).start()

    def cut(self) -> None:
        """From now on nobody answers, and what was on its way is lost."""
        for wire in (self._open, *self._wires):
            with suppress(OSError):  # the other side may have gone already
                wire.shutdown(socket.SHUT_RDWR)
            wire.close()
        self._wires.clear()

    def _let_in(self, at: socket.socket) -> None:
        with suppress(OSError):  # it was cut
            while True:
                browser, _from = at.accept()
                server = socket.create_connection(self._server)
                self._wires += [browser, server]
                Thread(target=_carry, args=(browser, server), daemon=True).start()
                Thread(target=_carry, args=(server, browser), daemon=True).start()


def _carry(one: socket.socket, other: socket.socket) -> None:
    with suppress(OSError):  # it was cut
        while some := one.recv(MANY):
            other.sendall(some)
        other.shutdown(socket.SHUT_WR)
