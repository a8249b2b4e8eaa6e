"""A window of any browser: what somebody presses, writes and reads in it, and the two browsers there are."""

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from marionette_driver.errors import MarionetteException
from marionette_driver.marionette import Marionette
from selenium.common.exceptions import WebDriverException
from selenium.webdriver import Remote, WebKitGTKOptions
from selenium.webdriver.remote.client_config import ClientConfig
from selenium.webdriver.webkitgtk.service import Service
from urllib3.exceptions import HTTPError

from tests.cast import PASSWORD, Member
from tools import other_browsers

PATIENCE = 20.0
SILENT = {"browser.shell.checkDefaultBrowser": False, "datareporting.policy.dataSubmissionEnabled": False}
# A script that WebKit is given while one page gives way to another may never be answered.
NO_ANSWER = 10.0
# And there is nothing to be found on either page meanwhile.
BETWEEN_PAGES = (MarionetteException, WebDriverException, HTTPError)


@dataclass(frozen=True, slots=True)
class Window:
    """One window. The three deeds of a browser come from outside; all else is in the words of the page."""

    address: str
    go: Callable[[str], None]
    find: Callable[[str], Any]
    """The first thing at an XPath."""
    run: Callable[[str], Any]
    """A script, and what it returns."""
    profile: Path | None
    """Where it keeps what it keeps. WebKit keeps nothing on the disk while a program drives it."""

    def open(self, path: str) -> None:
        self.go(self.address + path)

    def back(self, steps: int) -> None:
        """Go back in the history, by a script: WebKit's driver falls silent after its own second way back."""
        self.run(f"setTimeout(() => history.go(-{steps}), 0)")

    def press(self, words: str, *, tag: str = "button") -> None:
        """Press the first button, or follow the first link, with these words."""
        self._when_there(f"//{tag}[normalize-space()='{words}']").click()

    def choose(self, words: str) -> None:
        self._when_there(f"//label[normalize-space()='{words}']").click()

    def write(self, label: str, words: str) -> None:
        """Write into the box with this label."""
        self._box(label).send_keys(words)

    def written(self, label: str) -> str:
        """What stands in the box with this label."""
        box = self._box(label).get_attribute("id")
        return str(self.run(f"return document.getElementById('{box}').value"))

    def _box(self, label: str) -> Any:
        box = self._when_there(f"//label[normalize-space()='{label}']").get_attribute("for")
        return self.find(f"//*[@id='{box}']")

    def has_no_network(self) -> None:
        """What a phone says of itself in airplane mode; the network itself is cut elsewhere."""
        self.run("Object.defineProperty(navigator, 'onLine', { get: () => false });")

    def reads(self) -> str:
        """What stands on the page, on one line."""
        return " ".join(str(self.run("return document.body.innerText")).split())

    def where(self) -> str:
        return str(self.run("return location.pathname"))

    def wait_for(self, words: str) -> None:
        """Until these words stand on the page."""
        self._until(lambda: words in self.reads(), f"“{words}” on the page")

    def wait_until(self, holds: str) -> None:
        """Until something is so in the browser, said as a script."""
        self._until(lambda: self.run(f"return !!({holds})"), holds)

    def wait_to_be_at(self, path: str) -> None:
        self._until(lambda: self.where().startswith(path), f"to be at {path}")

    def sign_in_as(self, member: Member, *, own: bool = False) -> None:
        self.open("/sign-in/")
        self.write("Email address or sign-in name", member.account.sign_in_name)
        self.write("Password", PASSWORD)
        if own:
            self.choose("It is mine alone")
        self.press("Sign in")
        self.wait_for(f"Hello {member.name}")

    def _when_there(self, path: str) -> Any:
        found: list[Any] = []

        def look() -> bool:
            found.append(self.find(path))
            return True

        self._until(look, path)
        return found[-1]

    def _until(self, holds: Callable[[], object], what: str) -> None:
        end = time.monotonic() + PATIENCE
        while not self._now(holds):
            assert time.monotonic() < end, f"waited in vain for {what}; there is: {self.reads()}"
            time.sleep(0.05)

    @staticmethod
    def _now(holds: Callable[[], object]) -> bool:
        try:
            return bool(holds())
        except BETWEEN_PAGES:
            return False


@contextmanager
def firefox(address: str, place: Path) -> Iterator[Window]:
    """A Firefox of its own, with a profile that nobody used before."""
    driver = Marionette(
        bin=other_browsers.found().firefox,
        headless=True,
        gecko_log=str(place / "firefox.log"),
        prefs=SILENT,
        workspace=str(place),
    )
    driver.start_session()
    driver.set_window_rect(width=500, height=800)  # the narrowest there is without a screen
    try:
        yield Window(
            address,
            go=driver.navigate,
            find=lambda path: driver.find_element("xpath", path),
            run=lambda script: driver.execute_script(script, sandbox=None),
            profile=Path(driver.instance.profile.profile),
        )
    finally:
        driver.quit()
        driver.cleanup()


@contextmanager
def webkit(address: str, place: Path) -> Iterator[Window]:
    """A WebKit that nobody used before; its own files lie in this folder."""
    options = WebKitGTKOptions()
    options.add_argument("--automation")
    service = Service(
        executable_path=other_browsers.found().webkit_driver,
        log_output=str(place / "webkit.log"),
        env=other_browsers.homeless(place),
    )
    service.start()
    wire = ClientConfig(remote_server_addr=service.service_url, timeout=NO_ANSWER)
    driver = Remote(command_executor=service.service_url, options=options, client_config=wire)
    driver.set_window_size(320, 800)  # it makes it 447, because of its own buttons
    try:
        yield Window(
            address,
            go=driver.get,
            find=lambda path: driver.find_element("xpath", path),
            run=driver.execute_script,
            profile=None,
        )
    finally:
        driver.quit()
        service.stop()
