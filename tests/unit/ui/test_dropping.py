"""What may be dropped on the window."""

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QUrl

from quizapp.errors import UserError
from quizapp.ui.dropping import dropped


def mime(*urls: str, text: str = "") -> QMimeData:
    made = QMimeData()
    if text:
        made.setText(text)
    if urls:
        made.setUrls([QUrl(url) for url in urls])
    return made


def test_a_file() -> None:
    assert dropped(mime("file:///folder/an%20article.md")) == Path("/folder/an article.md")


def test_words_with_every_character() -> None:
    assert dropped(mime(text="a\xa0b\u2028<b>c</b>")) == "a\xa0b\u2028<b>c</b>"


def test_several_files_are_refused() -> None:
    with pytest.raises(UserError, match="one article at a time"):
        dropped(mime("file:///folder/a.md", "file:///folder/b.md"))


def test_an_address_on_the_web_is_never_fetched() -> None:
    with pytest.raises(UserError, match="Nothing is fetched"):
        dropped(mime("https://example.org/article"))
