import subprocess
import sys
from pathlib import Path

import pytest

from quizapp import __version__
from quizapp.cli import COMMANDS, run
from quizapp.errors import UserError
from quizapp.exporting import export
from quizapp.model.question_set import QuestionSet
from quizapp.model.shared_set import shared_set
from quizapp.paths import home as data_folder
from tests.samples import graph, question_set

NAMES = [command.name for command in COMMANDS]


class Window:
    """Stands for the window: says which file it was given."""

    def __init__(self) -> None:
        self.opened: list[Path | None] = []

    def __call__(self, file: Path | None) -> int:
        self.opened.append(file)
        return 0


def failing(error: BaseException) -> int:
    raise error


def test_without_arguments_the_window_opens() -> None:
    window = Window()
    assert run([], window) == 0
    assert window.opened == [None]


@pytest.mark.parametrize("dashes", [[], ["--"]])
def test_a_file_is_opened_in_the_window(tmp_path: Path, dashes: list[str]) -> None:
    path = tmp_path / "article.txt"
    path.touch()
    window = Window()
    assert run([*dashes, str(path)], window) == 0
    assert window.opened == [path]


def test_a_command_goes_before_a_file_of_its_name(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("sets").touch()
    window = Window()
    assert run(["sets"], window) == 0
    assert window.opened == []
    assert " ready\n" in capsys.readouterr().out
    assert run(["./sets"], window) == 0
    assert window.opened == [Path("sets")]


@pytest.mark.parametrize("name", ["genrate", "none.txt", "x" * 5000, "nul\0"])
def test_neither_a_file_nor_a_command(capsys: pytest.CaptureFixture[str], name: str) -> None:
    window = Window()
    assert run([name], window) == 2
    assert window.opened == []
    out, err = capsys.readouterr()
    assert out == ""
    assert err.startswith("There is no file or command “")
    assert err.endswith("”; “quizapp --help” lists the commands.\n")


def test_help_lists_every_command(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["--help"]) == 0
    out, err = capsys.readouterr()
    assert err == ""
    for command in COMMANDS:
        assert f"  {command.name} " in out
        assert command.summary in out


@pytest.mark.parametrize("name", NAMES)
def test_every_command_has_help(capsys: pytest.CaptureFixture[str], name: str) -> None:
    assert run([name, "--help"]) == 0
    out, err = capsys.readouterr()
    assert err == ""
    assert out.startswith(f"usage: quizapp {name} ")


def test_version(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["--version"]) == 0
    assert capsys.readouterr().out == f"quizapp {__version__}\n"


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (["generate"], "The following arguments are required: FILE; “quizapp generate --help” says more.\n"),
        (
            ["attributions"],
            "The following arguments are required: FILE; “quizapp attributions --help” says more.\n",
        ),
        (["play"], "Name a set, or several, or give --all; “quizapp sets” lists them.\n"),
        (["sets", "--jso"], "Unrecognized arguments: --jso; “quizapp sets --help” says more.\n"),
        (["--windowed"], "Unrecognized arguments: --windowed; “quizapp --help” says more.\n"),
        (["a.txt", "b.txt"], "Unrecognized arguments: b.txt; “quizapp --help” says more.\n"),
    ],
)
def test_wrong_arguments_get_one_sentence(
    capsys: pytest.CaptureFixture[str], arguments: list[str], sentence: str
) -> None:
    assert run(arguments, Window()) == 2
    assert capsys.readouterr() == ("", sentence)


def test_a_seed_is_a_number(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["generate", "a.txt", "--seed", "x"]) == 2
    assert capsys.readouterr() == ("", "“x” is no seed; give a whole number, such as 7.\n")


def test_bad_input_is_one_sentence_and_its_cause_goes_to_the_log(capsys: pytest.CaptureFixture[str]) -> None:
    data_folder().root.mkdir()
    error = UserError("The file is bad;\nchoose another.")
    error.__cause__ = KeyError("a secret article")
    assert run([], lambda _file: failing(error)) == 2
    assert capsys.readouterr() == ("", "The file is bad; choose another.\n")
    log = data_folder().log.read_text()
    assert "KeyError" in log
    assert "secret article" not in log


def test_a_fault_is_one_sentence_that_names_the_log(capsys: pytest.CaptureFixture[str]) -> None:
    data_folder().root.mkdir()
    error = RuntimeError("about a secret article")
    assert run([], lambda _file: failing(error)) == 1
    out, err = capsys.readouterr()
    assert out == ""
    assert err == f"Something went wrong that should not have; the details are in {data_folder().log}.\n"
    log = data_folder().log.read_text()
    assert "RuntimeError" in log
    assert "in failing" in log
    assert "secret article" not in log


def test_too_little_memory_is_a_sentence_and_no_fault(capsys: pytest.CaptureFixture[str]) -> None:
    assert run([], lambda _file: failing(MemoryError())) == 2
    sentence = "There is not enough memory for this; close other applications and try again.\n"
    assert capsys.readouterr() == ("", sentence)


def test_a_fault_is_told_even_where_no_log_can_be_kept(
    home: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    home.write_text("a file where the data folder should be")
    assert run([], lambda _file: failing(RuntimeError())) == 1
    assert capsys.readouterr().err.startswith("Something went wrong")


def test_interrupting_is_quiet(capsys: pytest.CaptureFixture[str]) -> None:
    assert run([], lambda _file: failing(KeyboardInterrupt())) == 130
    assert capsys.readouterr() == ("", "")


def test_the_display_is_asked_for_only_when_a_window_is(capsys: pytest.CaptureFixture[str]) -> None:
    def asked() -> bool:
        raise AssertionError("the display was asked for")

    assert run(["history"], Window(), asked) == 0
    assert run(["--version"], Window(), asked) == 0


def test_where_no_display_answers_a_sentence_says_so_and_a_set_is_printed(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    window = Window()
    path = tmp_path / "set.quizset"
    export(shared_set(question_set(), graph()), path)
    assert run([str(path)], window, lambda: False) == 0
    assert window.opened == []
    out, err = capsys.readouterr()
    assert QuestionSet.model_validate_json(out).id == question_set().id
    assert err == "There is no display to open a window on, so a question set is printed.\n"


def python(code: str) -> str:
    return subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True).stdout


def test_the_command_line_waits_for_nothing_heavy() -> None:
    code = (
        "import sys, quizapp.__main__, quizapp.cli; quizapp.cli.run([], lambda file: 0); import quizapp.cli.display; "
        "print({'argparse', 'pydantic', 'spacy', 'tinydb', 'PySide6', 'babel', 'platformdirs'} & set(sys.modules))"
    )
    assert python(code) == "set()\n"


def test_help_needs_no_model_of_language() -> None:
    code = (
        "import sys; from quizapp.cli import run; run(['generate', '--help']); print('spacy' in sys.modules)"
    )
    assert python(code).endswith("\nFalse\n")
