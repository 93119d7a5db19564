import io
import json
import sys

import pytest

from quizapp.cli.output import one_line, plain, say, show, show_json
from quizapp.errors import UserError
from quizapp.model.article import verbatim_article


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("\x1b[31mred\x1b[0m \x1b]0;title\x07", "[31mred[0m ]0;title"),
        ("beep\x07 back\x08 \x7f \x9b31m \r", "beep back  31m "),
        ("two\nlines\tand a tab", "two\nlines\tand a tab"),
        ("a\u202egnp.exe\u202c \u2066x\u2069", "agnp.exe x"),
        ("قال \u200fنعم\u200e “No” 🙂 e\u0301\u00a0x", "قال \u200fنعم\u200e “No” 🙂 e\u0301\u00a0x"),
    ],
)
def test_what_a_terminal_would_act_on_is_taken_out(text: str, shown: str) -> None:
    assert plain(text) == shown


def test_one_line_is_one_line() -> None:
    assert one_line(" a\nb\r\n\tc\u2028d\x1b ") == "a b c d"


def test_results_and_sentences_go_different_ways(capsys: pytest.CaptureFixture[str]) -> None:
    show("a result\nof two lines", "beside\tit")
    say("a sentence\x1b[2J")
    assert capsys.readouterr() == ("a result of two lines  beside it\n", "a sentence[2J\n")


def test_json_is_utf8_on_a_terminal_that_is_not(monkeypatch: pytest.MonkeyPatch) -> None:
    written = io.BytesIO()
    monkeypatch.setattr(sys, "stdout", io.TextIOWrapper(written, encoding="cp1252"))
    show_json(verbatim_article("“No” 🙂\u2028\x1b"))
    sys.stdout.flush()
    line = written.getvalue().decode("utf-8")
    assert line.endswith("\n")
    assert "\x1b" not in line
    assert json.loads(line)["text"] == "“No” 🙂\u2028\x1b"


def test_a_character_that_the_terminal_lacks_is_no_fault(monkeypatch: pytest.MonkeyPatch) -> None:
    written = io.BytesIO()
    monkeypatch.setattr(sys, "stdout", io.TextIOWrapper(written, encoding="ascii"))
    show("Zelenskyy: “No”")
    sys.stdout.flush()
    assert written.getvalue() == b"Zelenskyy: ?No?\n"


def test_a_stdout_that_was_closed_is_a_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdout", None)
    with pytest.raises(UserError, match=r"The results have nowhere to go: standard output is closed\."):
        show("a result")


def test_without_a_console_sentences_go_nowhere(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stderr", None)
    say("As on Windows, started without a console.")
