"""Whatever goes wrong, the command says so in one line, and never with a traceback."""

from pathlib import Path

import pytest

from wayfellow.measures import command as the_command
from wayfellow.measures.command import list_measures
from wayfellow.measures.tests.commanding import colours, command, refusal

NAME = "python -m wayfellow.measures"


def test_a_part_that_is_not_there() -> None:
    assert refusal("lsit") == "There is no 'lsit' here. There is: list, show, score, change, guide, import."


def test_a_part_with_a_name_that_could_fool_a_terminal() -> None:
    assert refusal("a\nb\x1b[31m").startswith("There is no 'a b\\x1b[31m' here.")


@pytest.mark.parametrize("words", [(), ("--help",), ("-h",)])
def test_without_words_it_says_what_it_can_do(words: tuple[str, ...]) -> None:
    answer = command(*words)

    assert (answer.code, answer.err) == (0, "")
    assert answer.lines[0] == f"usage: {NAME} PART ..."
    assert [line.split()[0] for line in answer.lines[2:8]] == [
        "list",
        "show",
        "score",
        "change",
        "guide",
        "import",
    ]


@pytest.mark.parametrize("part", ["list", "show", "score", "change", "guide", "import"])
@pytest.mark.parametrize("asked", ["--help", "-h"])
def test_every_part_explains_itself(part: str, asked: str) -> None:
    answer = command(part, asked)

    assert (answer.code, answer.err) == (0, "")
    assert answer.lines[0].startswith(f"usage: {NAME} {part}")
    assert "--json" in answer.out
    assert the_command.ABOUT[part][1:] in " ".join(answer.out.split())


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("show",), "The following arguments are required: KEY|FILE.toml."),
        (("list", "extra"), "Unrecognized arguments: extra."),
        (("list", "--jso"), "Unrecognized arguments: --jso."),
        (("score", "who-5", "a.csv", "-o"), "Argument -o: expected one argument."),
        (("guide",), "The following arguments are required: --purpose."),
    ],
)
def test_words_that_are_missing_or_too_many(words: tuple[str, ...], said: str) -> None:
    assert refusal(*words) == f"{said} `{NAME} {words[0]} --help` says more."


@pytest.mark.parametrize("key", ["no-such-measure", "", "../library/who-5", "WHO-5"])
def test_an_unknown_measure(key: str) -> None:
    assert refusal("show", key) == f"There is no measure '{key}'. `list` names them all."


def test_a_definition_that_is_not_there(tmp_path: Path) -> None:
    said = refusal("show", tmp_path / "none.toml")

    assert said == "none.toml: this cannot be read (No such file or directory)."


@pytest.mark.parametrize(
    ("good", "slip", "said"),
    [
        ('how = "mean"', 'how = "guess"', "colours.toml, "),
        ("items = {", "items = [", "colours.toml: this is not TOML in UTF-8"),
        ('name = "Blueness"', 'name = "\0"', "colours.toml: this is not TOML in UTF-8"),
    ],
)
def test_a_definition_with_a_slip_in_it(tmp_path: Path, good: str, slip: str, said: str) -> None:
    path = colours(tmp_path)
    path.write_text(path.read_text().replace(good, slip))

    assert refusal("show", path).startswith(said)


def test_whoever_interrupts_gets_no_traceback(monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted(_chosen: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(list_measures, "run", interrupted)

    answer = command("list")

    assert (answer.code, answer.out, answer.err) == (130, "", "")


def test_without_anywhere_to_complain_the_exit_code_still_tells(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stderr", None)

    assert the_command.main(["lsit"]) == 2


def test_without_anywhere_to_write_it_says_so(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("sys.stdout", None)

    assert the_command.main(["list"]) == 2
    assert capsys.readouterr().err == "The output is closed: there is nowhere to write to.\n"


def test_a_deed_that_writes_nothing_needs_no_output(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdout", None)
    monkeypatch.setattr(list_measures, "run", lambda _chosen: None)

    assert the_command.main(["list"]) == 0


def test_where_signals_are_otherwise_it_runs_all_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delattr("signal.siginterrupt", raising=False)

    assert command("list").code == 0
