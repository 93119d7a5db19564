"""A draft comes back as it was, and a file that is none does no harm."""

from pathlib import Path

import pytest

from quizapp.ui.importing.draft import Draft
from quizapp.ui.importing.draft_file import keep, restore

FIELDS = dict.fromkeys(("title", "outlet", "author", "date", "address"), "")
DRAFT = Draft("Mayor “denies”\n\n\u202e🎉 \x00 text", {**FIELDS, "outlet": "The Courier"}, None)


@pytest.mark.parametrize("draft", [DRAFT, Draft("", {**FIELDS, "title": "Only a title"}, None)])
def test_what_is_kept_comes_back(tmp_path: Path, draft: Draft) -> None:
    keep(draft, tmp_path / "new" / "draft.json")
    assert restore(tmp_path / "new" / "draft.json") == draft


@pytest.mark.parametrize("draft", [None, Draft(" \n", FIELDS, None)])
def test_nothing_leaves_no_file(tmp_path: Path, draft: Draft | None) -> None:
    path = tmp_path / "draft.json"
    keep(DRAFT, path)
    keep(draft, path)
    assert not path.exists()
    assert restore(path) is None


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"{",
        b"[]",
        b'{"schema":2,"text":"a","fields":{}}',
        b'{"schema":1,"text":"a","fields":{"path":"b"}}',
        b'{"schema":1,"text":"","fields":{}}',
        b"\xff" * 100,
    ],
)
def test_a_file_that_is_no_draft_is_none(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "draft.json"
    path.write_bytes(content)
    assert restore(path) is None


def test_half_a_character_is_not_kept_and_does_no_harm(tmp_path: Path) -> None:
    keep(Draft("\ud83d", FIELDS, None), tmp_path / "draft.json")
    assert restore(tmp_path / "draft.json") is None


def test_a_disk_that_refuses_does_no_harm(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    keep(DRAFT, tmp_path / "file" / "draft.json")
    assert restore(tmp_path / "file" / "draft.json") is None
