import io
from typing import NoReturn

import pytest
from typing_extensions import override

from quizapp.cli.progress import counting, progress
from quizapp.pipeline import Step


class Console(io.StringIO):
    """A stream that a person sits at."""

    @override
    def isatty(self) -> bool:
        return True

    @property
    def line(self) -> str:
        """What stands on the line now, where nothing else was written."""
        line: list[str] = []
        place = 0
        for character in self.getvalue():
            if character == "\r":
                place = 0
                continue
            line[place : place + 1] = character
            place += 1
        return "".join(line).rstrip()


def test_the_line_follows_the_work_and_is_gone_at_its_end() -> None:
    console = Console()
    with progress(console) as tell:
        tell(Step.READING, 0)
        assert console.line == "Reading the text"
        tell(Step.EXTRACTING, 0.456)
        assert console.line == "Finding who said what 45%"
        tell(Step.GENERATING, 1)
        assert console.line == "Writing questions 100%"
    assert console.line == ""
    assert "\n" not in console.getvalue()


def test_what_is_shown_already_is_not_written_again() -> None:
    console = Console()
    with progress(console) as tell:
        tell(Step.EXTRACTING, 0.5)
        before = console.getvalue()
        tell(Step.EXTRACTING, 0.501)
        assert console.getvalue() == before


def test_the_line_is_gone_when_the_work_is_broken_off() -> None:
    console = Console()
    with pytest.raises(KeyboardInterrupt):
        _broken_off(console)
    assert console.line == ""


def _broken_off(console: Console) -> NoReturn:
    with progress(console) as tell:
        tell(Step.EXTRACTING, 0.5)
        raise KeyboardInterrupt


def test_nothing_is_written_where_nobody_sits() -> None:
    stream = io.StringIO()
    with progress(stream) as tell:
        tell(Step.EXTRACTING, 0.5)
    assert stream.getvalue() == ""
    with progress(None) as tell:
        tell(Step.EXTRACTING, 0.5)


def test_articles_are_counted_on_a_line_and_told_at_the_end() -> None:
    console = Console()
    with counting(console) as count:
        count()
        assert console.line == "1 article read"
        count()
        assert console.line == "2 articles read"
    assert console.getvalue().endswith("2 articles read\n")


def test_without_a_terminal_only_the_end_of_short_work_is_told() -> None:
    stream = io.StringIO()
    with counting(stream) as count:
        count()
        count()
    assert stream.getvalue() == "2 articles read\n"


def test_articles_are_counted_where_there_is_no_stderr() -> None:
    with counting(None) as count:
        count()
