"""A device somebody sits at: what they press and read, in the words of the page."""

import re
from dataclasses import dataclass, field

from playwright.sync_api import BrowserContext, Page

from tests.cast import PASSWORD, Member, paper_code


def _named(words: str) -> re.Pattern[str]:
    """Browsers put a space before what is only heard: "Remove : Bread"."""
    return re.compile(re.escape(words).replace(":", r"\s*:"))


@dataclass
class Device:
    """One browser with one page open."""

    context: BrowserContext
    hosts: set[str] = field(default_factory=set)
    complaints: list[str] = field(default_factory=list)
    page: Page = field(init=False)

    def __post_init__(self) -> None:
        """Open the page and listen to where it calls and what it complains of."""
        self.page = self.context.new_page()
        self.page.on("request", lambda request: self.hosts.add(request.url.split("/")[2]))
        self.page.on(
            "console", lambda line: self.complaints.append(line.text) if line.type == "error" else None
        )
        self.page.on("pageerror", lambda error: self.complaints.append(str(error)))

    def open(self, address: str) -> int:
        """Go to an address; answers with the status."""
        answer = self.page.goto(address)
        assert answer is not None
        return answer.status

    def sign_in_as(self, member: Member, *, own: bool = False) -> None:
        """As anybody does: name or address, and the password; who works here also types a code from paper."""
        self.open("/sign-in/")
        self.page.get_by_label("Email address or sign-in name").fill(member.account.sign_in_name)
        self.page.get_by_label("Password").fill(PASSWORD)
        if own:
            self.choose("It is mine alone")
        self.press("Sign in")
        if self.page.url.endswith("/sign-in/second/"):
            self.write("A code from your app, or one from your paper", paper_code(member.account))
            self.press("Sign in with this code")

    def press(self, words: str, *, nth: int = 0) -> None:
        """Press the button with these words and wait for what comes."""
        with self.page.expect_navigation():
            self.page.locator("main").get_by_role("button", name=_named(words)).nth(nth).click()

    def follow(self, words: str, *, nth: int = 0) -> None:
        """Follow the link with these words."""
        with self.page.expect_navigation():
            self.page.get_by_role("link", name=_named(words)).nth(nth).click()

    def write(self, label: str, words: str) -> None:
        """Write into the box with this label."""
        self.page.get_by_label(label).fill(words)

    def choose(self, words: str) -> None:
        """Choose the option with these words."""
        self.page.get_by_label(words, exact=True).check()

    def reads(self) -> str:
        """What stands on the page, on one line."""
        return " ".join(self.page.locator("body").inner_text().split())

    def heading(self) -> str:
        """The page's own heading."""
        return self.page.locator("h1").inner_text()
