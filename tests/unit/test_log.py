"""The log says where a fault was, and nothing of what an article says."""

import errno
import logging
import os
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from quizapp import log
from quizapp.model.article import Article

logger = logging.getLogger("quizapp.test")
SENTENCE = "The minister wept"


@pytest.fixture
def path(tmp_path: Path) -> Iterator[Path]:
    path = tmp_path / "new" / "quizapp.log"
    path.parent.mkdir()
    log.start(path)
    yield path
    log.stop()


def test_names_the_place_and_the_cause(path: Path) -> None:
    missing = path.parent / "missing"

    def save() -> None:
        try:
            missing.read_text()
        except OSError as error:
            raise RuntimeError("could not save") from error

    try:
        save()
    except RuntimeError:
        logger.exception("saving failed")
    text = path.read_text(encoding="utf-8")
    assert "ERROR quizapp.test: saving failed" in text
    assert (
        text.index("FileNotFoundError: [Errno 2]") < text.index("which led to") < text.index("RuntimeError")
    )
    assert "test_log.py" in text


@pytest.mark.skipif(os.name == "nt", reason="modes of POSIX")
def test_is_for_the_person_alone(path: Path) -> None:
    logger.error("told")
    assert path.stat().st_mode & 0o777 == 0o600


def test_leaves_out_messages_that_repeat_a_text(path: Path) -> None:
    nothing: dict[str, int] = {}
    faults: tuple[Callable[[], object], ...] = (
        lambda: Article(text=SENTENCE, sha256="0" * 64),
        lambda: nothing[SENTENCE],
        lambda: int(SENTENCE),
        lambda: Path(SENTENCE * 200).read_bytes(),
    )
    for fault in faults:
        try:
            fault()
        except (ValueError, KeyError, OSError):
            logger.exception("reading failed")
    text = path.read_text(encoding="utf-8")
    assert text.count("reading failed") == 4
    assert "ValidationError" in text
    assert "KeyError" in text
    assert f"[Errno {errno.ENAMETOOLONG}]" in text
    assert SENTENCE not in text


def test_never_makes_its_folder_and_catches_up_when_it_is_there(tmp_path: Path) -> None:
    path = tmp_path / "drive" / "data" / "quizapp.log"
    with log.kept_at(path):
        logger.error("first")
        assert not path.parent.parent.exists()
        path.parent.mkdir(parents=True)
        logger.error("second")
        text = path.read_text(encoding="utf-8")
    assert text.index("first") < text.index("second")
    assert text.count("\n") == 2


def test_a_folder_that_appears_at_the_end_still_gets_the_lines(tmp_path: Path) -> None:
    path = tmp_path / "data" / "quizapp.log"
    with log.kept_at(path):
        logger.error("told")
        path.parent.mkdir()
    assert "told" in path.read_text(encoding="utf-8")


def test_a_folder_that_cannot_be_made_only_costs_the_log(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with log.kept_at(tmp_path / "file" / "quizapp.log"):
        logger.error("nobody hears this")
    assert (tmp_path / "file").read_text() == ""


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="a file that is always on a full disk")
def test_a_full_disk_only_costs_the_log(capsys: pytest.CaptureFixture[str]) -> None:
    with log.kept_at(Path("/dev/full")):
        logger.error("nobody hears this")
    assert capsys.readouterr().err == ""


def test_a_long_log_makes_way(path: Path) -> None:
    path.write_text("an earlier line\n" * 40_000)
    logger.error("a new line")
    assert path.read_text().count("\n") == 1
    assert path.with_suffix(".old.log").read_text().startswith("an earlier line\n")


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs a named pipe")
def test_a_pipe_or_a_folder_in_its_place_only_costs_the_log(path: Path) -> None:
    os.mkfifo(path)
    logger.error("nobody reads it")
    path.unlink()
    path.mkdir()
    logger.error("no file")
    path.rmdir()
    logger.error("a file again")
    text = path.read_text(encoding="utf-8")
    assert "a file again" in text
    assert "nobody reads it" not in text
