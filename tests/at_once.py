"""Several who do something at the very same moment."""

from collections.abc import Callable
from threading import Barrier, Thread

from django.db import connections

from wayfellow.foundation.keyring import key_scope


def at_once(*deeds: Callable[[], object]) -> None:
    """All of them, each in a thread and with connections of its own, begun at one moment. None may fail."""
    start, faults = Barrier(len(deeds)), []

    def run(deed: Callable[[], object]) -> None:
        try:
            with key_scope():
                start.wait()
                deed()
        except Exception as fault:  # noqa: BLE001  (a thread's fault would be lost)
            faults.append(fault)
        finally:
            connections.close_all()

    threads = [Thread(target=run, args=[deed]) for deed in deeds]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert faults == []
