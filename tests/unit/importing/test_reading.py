import os
import sys
from pathlib import Path
from typing import NoReturn

import pytest

from quizapp.errors import UserError
from quizapp.importing import READERS, read_file, read_text
from quizapp.importing.content import MAX_BYTES
from quizapp.importing.reading import MAX_CHARACTERS
from quizapp.model.article import text_hash


def written(folder: Path, name: str, content: str | bytes) -> Path:
    path = folder / name
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return path


def test_pasted_text_is_kept_but_for_nfc_and_line_ends() -> None:
    pasted = "“No,”\u00a0she\u200b said.\r\nA\u2028B\rC cafe\u0301 \u200fعربي\u200e \u202eabc\u202c 🙂\ufeff\x0b\x1b\t "
    kept = "“No,”\u00a0she\u200b said.\nA\u2028B\nC caf\u00e9 \u200fعربي\u200e \u202eabc\u202c 🙂\ufeff\x0b\x1b\t "
    reading = read_text(pasted)
    assert reading.article.text == kept
    assert reading.article.sha256 == text_hash(kept)
    assert reading.notices == ()


def test_half_a_surrogate_pair_is_replaced_so_that_the_text_can_be_stored() -> None:
    assert read_text("No\ud83d, she said").article.text == "No\ufffd, she said"


@pytest.mark.parametrize(
    "empty", ["", " \t\r\n", "\u00a0\u2003\u200b\ufeff", "---\ntitle: T\n---\n", "… — “”"]
)
def test_nothing_to_read(empty: str) -> None:
    with pytest.raises(UserError, match="There is no text to read; paste an article"):
        read_text(empty)


def test_too_much_to_read() -> None:
    assert len(read_text("word " * (MAX_CHARACTERS // 5)).article.text) == MAX_CHARACTERS
    with pytest.raises(UserError, match="longer than 300,000 characters; give one article"):
        read_text("word " * (MAX_CHARACTERS // 5) + "s")


def test_a_line_of_100_000_characters_is_kept() -> None:
    line = "said " * 20_000
    assert read_text(line).article.text == line


@pytest.mark.parametrize("binary", ["text with a zero\0 in it", "\x01\x02\x03\x04\x05 ab" * 10])
def test_binary_that_is_pasted(binary: str) -> None:
    with pytest.raises(UserError, match="not text but binary; copy the article's words"):
        read_text(binary)


@pytest.mark.parametrize(
    "source",
    [
        "<!DOCTYPE html>\n<title>News</title> She said no.",
        "<p>She said no.</p><script>alert(1)</script>",
        '<div class="a">She <b>said</b> no.</div> <A HREF="x">more</A>',
    ],
)
def test_the_source_of_a_page_is_kept_as_text_with_a_notice(source: str) -> None:
    reading = read_text(source)
    assert reading.article.text == source
    assert len(reading.notices) == 1
    assert "source of a web page" in reading.notices[0]


def test_an_article_that_mentions_a_tag_is_no_source_of_a_page() -> None:
    assert read_text("The <script> tag is dangerous, 3 < 4 > 2, she said.").notices == ()


@pytest.mark.parametrize("name", ["a.txt", "a.TXT", "a.md", "article", "a.html", "naïve 🙂.text"])
def test_files_are_read_whatever_their_name(tmp_path: Path, name: str) -> None:
    path = written(tmp_path, name, "---\ntitle: T\n---\r\nShe said no.\r\n")
    article = read_file(path).article
    assert (article.title, article.text) == ("T", "She said no.\n")


def test_markdown_opens_with_its_title_and_keeps_it(tmp_path: Path) -> None:
    article = read_file(written(tmp_path, "a.md", "\n# The bridge #\n\nShe *said* no.\n")).article
    assert article.title == "The bridge"
    assert article.text == "\n# The bridge #\n\nShe *said* no.\n"


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("---\ntitle: Given\n---\n# Heading\n\nText", "Given"),
        ("## A lesser heading\n\nText", ""),
        ("#hashtag and text", ""),
        ("Text\n# Later heading", ""),
        ("# " + "word " * 20_000, ""),
    ],
)
def test_other_titles_of_markdown(tmp_path: Path, text: str, title: str) -> None:
    assert read_file(written(tmp_path, "a.md", text)).article.title == title


def test_plain_text_has_no_headings(tmp_path: Path) -> None:
    assert read_file(written(tmp_path, "a.txt", "# Not a title\nText")).article.title == ""


def test_notices_of_decoding_come_along(tmp_path: Path) -> None:
    reading = read_file(written(tmp_path, "a.txt", "<p>The <b>café</b></p> she said<br>".encode("latin-1")))
    assert ["Windows-1252" in reading.notices[0], "web page" in reading.notices[1]] == [True, True]


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (b"", "a.txt: There is no text to read"),
        (b"%PDF-1.7", "a.txt: This is a PDF, not text"),
        (b"x" * (MAX_BYTES + 1), "a.txt: The file is larger than 2 MB; give one article at a time."),
        (b"word " * 100_000, "a.txt: The text is longer than 300,000 characters"),
    ],
)
def test_a_file_that_is_no_article_is_named(tmp_path: Path, content: bytes, sentence: str) -> None:
    with pytest.raises(UserError) as caught:
        read_file(written(tmp_path, "a.txt", content))
    assert str(caught.value).startswith(sentence)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no /dev/zero")
def test_a_file_without_end_is_not_read_to_its_end() -> None:
    with pytest.raises(UserError, match="zero: This is a pipe or a device, not a file"):
        read_file(Path("/dev/zero"))


@pytest.mark.parametrize(
    ("name", "sentence"),
    [
        ("", "This is a folder"),
        ("none.txt", "none.txt: There is no such file; check its name."),
        ("x" * 5000, "The file cannot be read"),
        ("nul\0.txt", "The file cannot be read"),
    ],
)
def test_what_cannot_be_opened(tmp_path: Path, name: str, sentence: str) -> None:
    with pytest.raises(UserError) as caught:
        read_file(tmp_path / name)
    assert sentence in str(caught.value)


class Locked(type(Path())):  # type: ignore[misc] # PosixPath or WindowsPath
    """A file that its owner keeps for herself; to the user that runs tests as root none is."""

    def __fspath__(self) -> NoReturn:
        raise PermissionError(13, "Permission denied", str(self))


def test_a_file_that_may_not_be_read(tmp_path: Path) -> None:
    with pytest.raises(UserError, match=r"a\.txt: You may not read this file; ask for its permissions"):
        read_file(Locked(tmp_path / "a.txt"))


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs a named pipe")
def test_a_pipe_is_refused_and_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.txt")
    with pytest.raises(UserError, match=r"pipe\.txt: This is a pipe or a device, not a file"):
        read_file(tmp_path / "pipe.txt")


def test_endings_are_in_the_form_that_they_are_compared_in() -> None:
    endings = [ending for reader in READERS for ending in reader.endings]
    assert endings == [ending.lower() for ending in endings if ending.startswith(".")]
    assert len(set(endings)) == len(endings)
