"""The word lists: each says where it comes from."""

from itertools import takewhile
from pathlib import Path

import pytest

from quizapp import paths

LISTS = sorted(file for file in (paths.assets() / "lexicons").rglob("*") if file.is_file())


def head(file: Path) -> str:
    """Return the comment that opens the file, as one line."""
    lines = file.read_text(encoding="utf-8").splitlines()
    return " ".join(line.lstrip("# ") for line in takewhile(lambda line: line.startswith("#"), lines))


@pytest.mark.parametrize("file", LISTS, ids=lambda file: f"{file.parent.name}/{file.name}")
def test_a_list_notes_its_origin(file: Path) -> None:
    what, _, origin = head(file).partition("Origin: ")
    assert what
    assert len(origin.split()) >= 3


def test_the_lists_are_found() -> None:
    assert {"verbs.tsv", "function_words.txt"} <= {file.name for file in LISTS}
