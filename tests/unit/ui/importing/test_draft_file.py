"""A draft comes back as it was, and a file that is none does no harm."""

from pathlib import Path

import pytest

from quizapp.ui.importing.draft import Draft
from quizapp.ui.importing.draft_file import keep, restore

FIELDS = dict.fromkeys(("title", "outlet", "author", "date", "address"), "")
DRAFT = Draft("Mayor “denies”\n\n\u202e🎉 \x00 text", {**FIELDS, "outlet": "The Courier"}, None)


@pytest.mark.parametrize("draft", [DRAFT, Draft("", {**FIELDS, "title": "Only a title"}, None)])
def test_what_is_kept_comes_back(tmp_path: Path, draft: Draft) -> None:
    keep((draft,), tmp_path / "new" / "draft.json")
    assert restore(tmp_path / "new" / "draft.json") == (draft,)


def test_two_are_kept_and_no_third(tmp_path: Path) -> None:
    path = tmp_path / "draft.json"
    second, third = Draft("Second", FIELDS, None), Draft("Third", FIELDS, None)
    keep((DRAFT, second, third), path)
    assert restore(path) == (DRAFT, second)
    keep((DRAFT,), path)
    assert restore(path) == (DRAFT,)


def test_a_file_from_when_only_one_was_kept_is_read(tmp_path: Path) -> None:
    path = tmp_path / "draft.json"
    path.write_bytes(b'{"schema":1,"text":"Mayor denies","fields":{"title":"Half"}}')
    assert restore(path) == (Draft("Mayor denies", {**FIELDS, "title": "Half"}, None),)


@pytest.mark.parametrize("drafts", [(), (Draft(" \n", FIELDS, None),)])
def test_nothing_leaves_no_file(tmp_path: Path, drafts: tuple[Draft, ...]) -> None:
    path = tmp_path / "draft.json"
    keep((DRAFT,), path)
    keep(drafts, path)
    assert not path.exists()
    assert restore(path) == ()


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"{",
        b"[]",
        b'{"schema":2,"text":"a","fields":{}}',
        b'{"schema":1,"text":"a","fields":{"path":"b"}}',
        b'{"schema":1,"text":"","fields":{}}',
        b'{"schema":1,"text":"a","fields":{},"former":{"text":"b","fields":{"path":"c"}}}',
        b"\xff" * 100,
    ],
)
def test_a_file_that_is_no_draft_is_none(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "draft.json"
    path.write_bytes(content)
    assert restore(path) == ()


def test_half_a_character_is_not_kept_and_does_no_harm(tmp_path: Path) -> None:
    half = Draft("\ud83d", FIELDS, None)
    keep((half,), tmp_path / "draft.json")
    assert restore(tmp_path / "draft.json") == ()
    keep((half, DRAFT), tmp_path / "draft.json")
    assert restore(tmp_path / "draft.json") == (DRAFT,)


def test_a_disk_that_refuses_does_no_harm(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    keep((DRAFT,), tmp_path / "file" / "draft.json")
    assert restore(tmp_path / "file" / "draft.json") == ()
