"""A title as the name of a file, and the folder that it is proposed in."""

import unicodedata
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QStandardPaths

from quizapp.ui.file_names import file_name, proposed, remember


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("Tunnel shut after leak", "Tunnel-shut-after-leak"),
        ("../../etc/passwd: “why?”", "etc-passwd-why"),
        ("Who said it? (2026) – part_2 …", "Who-said-it-2026-part-2"),
        ("نفى العمدة", "نفى-العمدة"),
        ("कौन बोला?", "कौन-बोला"),
        ("Cafe\u0301 der Wo\u0308lfe", "Café-der-Wölfe"),
        ("???", "Worksheet"),
        ("", "Worksheet"),
        ("\u202e\u200f \0\n", "Worksheet"),
        ("x" * 300, "x" * 60),
        ("word " * 100, "-".join(["word"] * 12)),
        ("con", "Worksheet-con"),
        ("LPT1.", "Worksheet-LPT1"),
        ("Com²", "Worksheet-Com²"),
        ("Console", "Console"),
    ],
)
def test_a_title_becomes_a_safe_name(title: str, name: str) -> None:
    assert file_name(title, "Worksheet") == name


@given(st.text(max_size=200))
def test_any_title_becomes_a_name_that_every_system_takes(title: str) -> None:
    name = file_name(title, "Worksheet")
    assert name
    assert len(name.encode()) <= 210
    assert not name.startswith("-")
    assert not name.endswith("-")
    assert all(each == "-" or unicodedata.category(each)[0] in "LMN" for each in name)


def test_a_file_is_proposed_among_the_documents_and_then_where_the_last_one_went(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    choices, used = tmp_path / "window.ini", tmp_path / "my class, ä"
    used.mkdir()
    documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    before = proposed("A title", "Set", ".pdf", choices)
    assert before.parent.is_dir(), "a dialog led to a folder that is not there shows the one of the program"
    Path(documents).mkdir(parents=True, exist_ok=True)
    assert proposed("A title", "Set", ".pdf", choices) == Path(documents) / "A-title.pdf"
    remember(used / "whatever.quizset", choices)
    assert proposed("A title", "Set", ".pdf", choices) == used / "A-title.pdf"
    used.rmdir()
    assert proposed("?", "Set", ".pdf", choices) == Path(documents) / "Set.pdf"
