"""`quizapp desktop` says how it is and changes it, and what goes wrong is one sentence."""

import sys
from pathlib import Path

import pytest

from quizapp.cli import run

pytestmark = pytest.mark.skipif(sys.platform in {"win32", "darwin"}, reason="other systems have other ways")


@pytest.fixture
def shared(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "share"
    monkeypatch.setenv("XDG_DATA_HOME", str(folder))
    return folder


def test_on_and_off(shared: Path, capsys: pytest.CaptureFixture[str]) -> None:
    sentences = []
    for arguments in ([], ["--install"], [], ["--remove"], []):
        assert run(["desktop", *arguments]) == 0
        sentences.append(capsys.readouterr().out)
    off, turned_on, on, turned_off, off_again = sentences
    assert off == off_again
    assert len({off, turned_on, on, turned_off}) == 4
    assert "now opens it here" in turned_on
    assert not (shared / "applications").exists()


def test_a_folder_that_cannot_be_written(shared: Path, capsys: pytest.CaptureFixture[str]) -> None:
    shared.write_text("a file where the folder should be")
    assert run(["desktop", "--install"]) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert err.count("\n") == 1
    assert f"{shared} cannot be written" in err


def test_only_one_of_the_two(shared: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["desktop", "--install", "--remove"]) == 2
    assert "not allowed with" in capsys.readouterr().err
    assert not shared.exists()
