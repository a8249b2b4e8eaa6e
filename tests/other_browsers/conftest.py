"""Sam's own phone, in each of the other browsers, on a network that can be cut."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.other_browsers.network import Network
from tests.other_browsers.window import Window, firefox, webkit


@pytest.fixture
def network(live_server: Any) -> Iterator[Network]:
    """The way to the server."""
    way = Network(str(live_server))
    yield way
    way.cut()


@pytest.fixture(params=[firefox, webkit], ids=["Firefox", "WebKit"])
def window(request: pytest.FixtureRequest, network: Network, tmp_path: Path) -> Iterator[Window]:
    """A window of a browser that was never used before."""
    with request.param(network.address, tmp_path) as opened:
        yield opened
