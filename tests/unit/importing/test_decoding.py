import codecs
import hashlib

import pytest

from quizapp.errors import UserError
from quizapp.importing.decoding import decode

TEXT = "“Café prices won’t rise,” she said.\nНет – 🙂\n"
LATIN = "The café's owner, Zoë, said: no.\n"


@pytest.mark.parametrize(
    ("mark", "encoding"),
    [
        (b"", "utf-8"),
        (codecs.BOM_UTF8, "utf-8"),
        (codecs.BOM_UTF16_LE, "utf-16-le"),
        (codecs.BOM_UTF16_BE, "utf-16-be"),
        (codecs.BOM_UTF32_LE, "utf-32-le"),
        (codecs.BOM_UTF32_BE, "utf-32-be"),
    ],
)
def test_marked_encodings_and_utf8_are_read_without_a_word(mark: bytes, encoding: str) -> None:
    assert decode(mark + TEXT.encode(encoding)) == (TEXT, ())


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
def test_utf16_without_a_mark_is_known_by_its_zeros(encoding: str) -> None:
    text = "“We did not,” the café’s owner said on Monday.\n"
    assert decode(text.encode(encoding)) == (text, ())


@pytest.mark.parametrize("encoding", ["cp1252", "latin-1"])
def test_windows_1252_and_latin_1_are_read_with_a_notice(encoding: str) -> None:
    text, notices = decode(LATIN.encode(encoding))
    assert text == LATIN
    assert len(notices) == 1
    assert "Windows-1252" in notices[0]


def test_curly_quotation_marks_of_windows_1252() -> None:
    assert decode("“No,” she said – twice.".encode("cp1252")).text == "“No,” she said – twice."


@pytest.mark.parametrize("broken", [TEXT.encode()[:-2], TEXT.encode().replace(b"\xc3\xa9", b"\xc3")])
def test_a_damaged_byte_does_not_turn_utf8_into_windows_1252(broken: bytes) -> None:
    text, notices = decode(broken)
    assert text.startswith("“Caf")
    assert "�" in text
    assert "damaged" in notices[0]


@pytest.mark.parametrize(
    ("content", "what"),
    [
        (b"%PDF-1.7\n...", "PDF"),
        (b"PK\x03\x04word/document.xml", "word processor"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "word processor"),
        (rb"{\rtf1\ansi The mayor said no.}", "rich text"),
        (b"\x89PNG\r\n\x1a\n", "picture"),
        (b"\xff\xd8\xff\xe0", "picture"),
        (b"GIF89a", "picture"),
        (bytes(range(256)) * 20, "binary"),
        (b"".join(hashlib.sha256(bytes([i])).digest() for i in range(99)), "binary"),
        (b"text\0with zeros\0here and there", "binary"),
        (codecs.BOM_UTF16_LE + b"\x00\xd8\x00", "damaged"),
        (b"Not Windows-1252 either: \x81\x8d", "damaged"),
    ],
)
def test_what_is_no_text_is_named_and_the_way_out_too(content: bytes, what: str) -> None:
    with pytest.raises(UserError) as caught:
        decode(content)
    assert what in str(caught.value)
    assert any(way in str(caught.value) for way in ("paste", "save", "copy"))
