"""What stood beside a yes can be found again for any day, and a page does not change without being kept."""

from datetime import date
from pathlib import Path

import pytest

from tests.access.test_every_yes_is_listed import SAID
from tools import what_was_shown
from tools.what_was_shown import (
    PAGES,
    NothingShown,
    Version,
    as_toml,
    kept,
    main,
    shown_now,
    shown_on,
    with_today,
)

pytestmark = pytest.mark.shows("M34")
MAY, JUNE = date(2026, 5, 1), date(2026, 6, 1)
PAGE = "choosing/choose.html"


@pytest.mark.parametrize("page", PAGES)
def test_what_a_page_says_today_is_kept(page: str) -> None:
    """After a change: `python -m tools.what_was_shown --keep`."""
    assert kept()[page][-1].words == shown_now(page)


def test_every_page_where_a_yes_is_said_is_kept() -> None:
    assert SAID.keys() <= set(PAGES)
    assert kept().keys() == set(PAGES)


def test_versions_stand_in_the_order_of_their_days() -> None:
    for page, versions in kept().items():
        days = [version.since for version in versions]
        assert days == sorted(days), page


def test_what_was_shown_on_a_day_is_found_also_when_it_changed_since() -> None:
    versions = {PAGE: (Version(since=MAY, words=("Old",)), Version(since=JUNE, words=("New",)))}

    assert shown_on(versions, PAGE, date(2026, 5, 31)) == ("Old",)
    assert shown_on(versions, PAGE, JUNE) == ("New",)
    with pytest.raises(NothingShown):
        shown_on(versions, PAGE, date(2026, 4, 30))


def test_a_new_version_is_added_and_the_old_ones_stay() -> None:
    before = {PAGE: (Version(since=MAY, words=("Old",)),)}

    after = with_today(before, today=JUNE, pages=[PAGE])

    assert after[PAGE] == (*before[PAGE], Version(since=JUNE, words=shown_now(PAGE)))
    assert with_today(after, today=date(2026, 7, 1), pages=[PAGE]) == after


def test_it_is_read_as_it_was_written(tmp_path: Path) -> None:
    versions = {PAGE: (Version(since=MAY, words=('A "word"', "two\nlines")),)}
    path = tmp_path / "shown.toml"
    path.write_text(as_toml(versions), encoding="utf-8")

    assert kept(path) == versions
    assert kept(tmp_path / "none.toml") == {}


def test_the_command_says_what_was_shown(capsys: pytest.CaptureFixture[str]) -> None:
    main([PAGE, kept()[PAGE][0].since.isoformat()])

    assert "Your service knows it since" in capsys.readouterr().out


def test_the_command_keeps_what_is_new(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(what_was_shown, "KEPT", tmp_path / "shown.toml")

    main(["--keep"])

    assert (tmp_path / "shown.toml").read_text(encoding="utf-8").startswith("# Made by")
    assert kept(tmp_path / "shown.toml").keys() == set(PAGES)


def test_half_a_question_is_refused(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        main([PAGE])
    assert "Say a page and a day" in capsys.readouterr().err
