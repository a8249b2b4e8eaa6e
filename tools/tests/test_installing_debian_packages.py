"""A Debian package is installed only by root, only with apt-get, and only after asking for the lists."""

import pytest

from tools import debian


@pytest.mark.parametrize(
    ("is_root", "has_apt", "may"),
    [(True, True, True), (True, False, False), (False, True, False), (False, False, False)],
)
def test_only_root_with_apt_may_install(is_root: bool, has_apt: bool, may: bool) -> None:
    assert debian.may_install(is_root=is_root, has_apt=has_apt) is may


def test_the_lists_come_before_the_package() -> None:
    asked: list[list[str]] = []

    def run(command: list[str]) -> bool:
        asked.append(command)
        return True

    assert debian.install("chromium", run=run)

    assert [command[3] for command in asked] == ["update", "install"]
    assert asked[1][-1] == "chromium"


def test_without_the_lists_nothing_is_installed() -> None:
    asked: list[list[str]] = []

    def run(command: list[str]) -> bool:
        asked.append(command)
        return False

    assert not debian.install("chromium", run=run)

    assert len(asked) == 1


def test_no_question_is_asked() -> None:
    assert "-y" in debian.commands("postgresql")[1]


def test_what_is_being_installed_is_said(capsys: pytest.CaptureFixture[str]) -> None:
    debian.install("postgresql", run=lambda command: True)

    assert capsys.readouterr().out == "  installing Debian's postgresql\n"
