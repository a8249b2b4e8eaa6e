"""A phone with a memory: a browser whose profile lies on the disk, and what can be found in it afterwards."""

import zlib
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from playwright.sync_api import Browser, BrowserContext, Page

from tests.browser import FLAGS
from tests.journeys.device import Device
from tools import chromium

CODE = "493817"
GZIP = b"\x1f\x8b\x08"
MOST = 20_000_000
READY = """async () => {
    const one = await navigator.serviceWorker.ready;
    const waiting = () => new Promise((done) => setTimeout(done, 50));
    while (one.active.state !== "activated" || !navigator.serviceWorker.controller) await waiting();
    return true;
}"""


@contextmanager
def own_phone(browser: Browser, profile: Path, address: str) -> Iterator[Device]:
    """A phone that keeps its profile in this folder. It may be put away, and taken up again later."""
    context = browser.browser_type.launch_persistent_context(
        profile,
        executable_path=chromium.prepare(),
        args=FLAGS,
        base_url=address,
        viewport={"width": 360, "height": 740},
        locale="en-GB",
    )
    context.set_default_timeout(20_000)
    device = Device(context)
    try:
        yield device
    finally:
        context.close()


def wait_for_shell(page: Page) -> None:
    """Until the page for times without a network is kept."""
    assert page.evaluate(READY)


def wait_until(page: Page, holds: str) -> None:
    """Until something is so in the browser. `holds` may wait itself."""
    page.evaluate(f"async () => {{ while (!({holds})) await new Promise((on) => setTimeout(on, 50)); }}")


def keep_plan(device: Device, code: str = CODE, *, own: str = "Yes, mine alone") -> None:
    """As anybody does: say whose phone it is, choose a code, type it twice."""
    device.open("/plan/offline/")
    page = device.page
    page.get_by_label(own).check()
    page.get_by_label("Choose a code").fill(code)
    page.get_by_label("The same code once more").fill(code)
    page.get_by_role("button", name="Keep my plan on this phone").click()


def wait_until_kept(device: Device) -> None:
    """The page comes again and says since when."""
    device.page.get_by_role("heading", name="Kept on this phone").wait_for()


def open_kept(device: Device, code: str = CODE) -> None:
    """Type the code and press the button; the answer takes a moment."""
    device.page.get_by_label("Your code", exact=True).fill(code)
    device.page.get_by_role("button", name="Open it").click()


def airplane(context: BrowserContext) -> None:
    """No network at all."""
    context.set_offline(True)


def on_the_ground(context: BrowserContext) -> None:
    """The network is back."""
    context.set_offline(False)


def found_on_disk(profile: Path, word: str) -> list[str]:
    """Every file of the profile in which the word stands, in any spelling that a browser writes."""
    files = [path for path in profile.rglob("*") if path.is_file() and not path.is_symlink()]
    assert len(files) > 20, "this is no profile of a browser"
    return [str(path.relative_to(profile)) for path in files if holds(_content(path), word)]


def _content(path: Path) -> bytes:
    """What lies in a file. One that a running browser has just thrown away holds nothing."""
    with suppress(FileNotFoundError):
        return path.read_bytes()
    return b""


def holds(content: bytes, word: str) -> bool:
    """Whether these bytes hold the word: as it is, as a browser writes its own texts, or packed."""
    spellings = (word.encode(), word.encode("utf-16-le"), word.encode().hex().encode())
    texts = (content, *_unpacked(content))
    return any(spelling in text for text in texts for spelling in spellings)


def _unpacked(content: bytes) -> Iterator[bytes]:
    """What lies in it as gzip: pages travel so, and a browser keeps them as they came."""
    at = content.find(GZIP)
    while at >= 0:
        with suppress(zlib.error):  # three bytes that only look like it
            yield zlib.decompressobj(wbits=31).decompress(content[at:], MOST)
        at = content.find(GZIP, at + 1)
