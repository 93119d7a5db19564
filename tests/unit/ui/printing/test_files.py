"""Real PDF files: whole, with as many pages and of the size that was asked for, and of hostile content too."""

import os
import re
import sys
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from xml.etree import ElementTree as ET

import pytest
from PySide6.QtGui import QPageLayout
from PySide6.QtPrintSupport import QPrinter
from pytestqt.qtbot import QtBot

from quizapp.errors import UserError
from quizapp.model.article import make_article
from quizapp.model.question import ChoiceQuestion, Option
from quizapp.model.question_set import QuestionSet
from quizapp.model.worksheet import Version, worksheet
from quizapp.ui.printing import files
from quizapp.ui.printing.answer_key import keys
from quizapp.ui.printing.blocks import Part
from quizapp.ui.printing.pages import NotPrintedError, paint
from quizapp.ui.printing.paper import Paper, paper_of
from quizapp.ui.printing.sheet import parts
from tests import samples

pytestmark = pytest.mark.usefixtures("qapp")


def made(question_set: QuestionSet, *, with_article: bool = True) -> tuple[Part, ...]:
    return parts([worksheet(question_set, Version.A)], with_article=with_article)


def page_count(content: bytes) -> int:
    return len(re.findall(rb"/Type\s*/Page\b(?!s)", content))


def words(content: bytes) -> str:
    """Return the text of a PDF file of Qt's as a reader finds it: glyphs turned back by each font's map, in order."""
    letters: dict[bytes, dict[int, str]] = {}
    for font, there in re.findall(
        rb"\n(\d+) 0 obj\n<< /Type /Font\n/Subtype /Type0.*?/ToUnicode (\d+) 0 R", content, re.DOTALL
    ):
        start = content.index(b"\n%s 0 obj" % there)
        written = content[start : content.index(b"endcmap", start)]
        letters[font] = {}
        for first, row in re.findall(rb"<(\w{4})> <\w{4}> \[(.*?)\]", written, re.DOTALL):
            for glyph, unicode in enumerate(re.findall(rb"<(\w+)>", row), start=int(first, 16)):
                letters[font][glyph] = bytes.fromhex(unicode.decode()).decode("utf-16-be", "replace")
    said, current = [], b""
    for page in re.finditer(rb"/FlateDecode\n>>\nstream\n", content):
        painted = zlib.decompressobj().decompress(content[page.end() :])
        for font, glyph in re.findall(rb"/F(\d+) [\d.]+ Tf|<(\w{4})> Tj", painted):
            current = font or current
            if glyph:
                said.append(letters[current].get(int(glyph, 16), ""))
    return "".join(said).replace("\t", " ")


def test_a_pdf_is_whole_and_its_text_can_be_read() -> None:
    content = files.pdf(made(samples.question_set()), Paper.A4, samples.TITLE)
    assert content.startswith(b"%PDF-")
    assert content.rstrip().endswith(b"%%EOF")
    assert page_count(content) == 1
    said = words(content)
    for expected in (
        samples.TITLE,
        "Councillor Dana Whitlock accused the builder of hiding the test results.",
        "Circle the letter of the right answer.",
        "Who is quoted on the letter? (3)",
        "Tomas Reyle",
        "Version A · Order 1 · Code",
        "Page 1 of 1",
    ):
        assert expected in said


@pytest.mark.parametrize(("paper", "size"), [(Paper.A4, (595, 842)), (Paper.LETTER, (612, 792))])
def test_pages_have_the_size_of_the_paper(paper: Paper, size: tuple[int, int]) -> None:
    content = files.pdf(made(samples.question_set()), paper, samples.TITLE)
    boxes = re.findall(rb"/MediaBox\s*\[\s*0\s+0\s+([\d.]+)\s+([\d.]+)", content)
    assert {(round(float(width)), round(float(height))) for width, height in boxes} == {size}


def test_countries_have_their_paper() -> None:
    assert [paper_of(country) for country in ("US", "CA", "MX", "DE", "EG", "GB", "")] == [
        *[Paper.LETTER] * 3,
        *[Paper.A4] * 4,
    ]


def test_each_version_begins_on_a_page_of_its_own() -> None:
    both = [worksheet(samples.question_set(), version) for version in Version]
    assert page_count(files.pdf(parts(both, with_article=False), Paper.A4, "T")) == 2
    assert page_count(files.pdf(keys(both), Paper.A4, "T")) == 2


def test_many_questions_take_many_pages() -> None:
    # A question is 15.5 + 3 options of 15.5, with 7, 6 and 6 above, and 14 before the next: 95 points of 736, so
    # 7 a page after the first, which has the head.
    count = page_count(files.pdf(made(samples.question_set(ready=40), with_article=False), Paper.A4, "T"))
    assert count == 6


HOSTILE = "<b>bold</b> <img src='http://example.org/x.png'> &amp; \x00\x07\ufffc\u2029\ud800 🎈 漢字 שלום"


def hostile(**changes: object) -> QuestionSet:
    question = samples.question(1).model_copy(update={"stem": HOSTILE, "rationale": HOSTILE, **changes})
    article = make_article(HOSTILE * 20, title=HOSTILE, outlet=HOSTILE)
    return QuestionSet(id="set-1", title=HOSTILE, article=article, questions=(question,))


def test_hostile_text_is_printed_as_it_stands() -> None:
    question_set = hostile(evidence=())
    sheet = worksheet(question_set, Version.A)
    for each in (made(question_set), keys([sheet])):
        content = files.pdf(each, Paper.A4, HOSTILE)
        assert content.rstrip().endswith(b"%%EOF")
        # Lines end without a space.
        assert "<b>bold</b><imgsrc='http://example.org/x.png'>&amp;" in words(content).replace(" ", "")
        assert b"/URI" not in content


def test_an_arabic_article_is_set_from_right_to_left() -> None:
    article = make_article("قال الوزير إن الجسر مغلق.\n\nنفى العمدة ذلك.", title="الجسر", language="ar")
    question = samples.question(1).model_copy(update={"stem": "من نفى ذلك؟", "evidence": (), "marks": ()})
    arabic = QuestionSet(id="set-1", title="الجسر", article=article, questions=(question,))
    assert page_count(files.pdf(made(arabic), Paper.A4, "T")) == 1


def test_a_stem_of_100_kilobytes_runs_over_pages() -> None:
    # Some 15 words a line and 47 lines a page: about 29 pages, more in a wide font.
    content = files.pdf(made(hostile(stem="word " * 20_000), with_article=False), Paper.A4, "T")
    assert 24 <= page_count(content) <= 40


def test_ten_thousand_options_run_over_pages() -> None:
    options = tuple(Option(id=str(number), text=f"Name {number}") for number in range(10_000))
    question = ChoiceQuestion.model_validate(
        {**samples.question(1).model_dump(), "options": options, "key": ("7",)}
    )
    many = samples.question_set(ready=1).model_copy(update={"questions": (question,)})
    content = files.pdf(made(many, with_article=False), Paper.A4, "T")
    # 34 options of 21.5 points on each page of 736.
    assert page_count(content) == pytest.approx(10_000 / 34, abs=3)


def test_a_file_is_written_and_may_be_read_by_others(tmp_path: Path) -> None:
    place = tmp_path / "new folder" / "sheet.pdf"
    files.write(b"%PDF-", place)
    assert place.read_bytes() == b"%PDF-"
    if sys.platform != "win32":
        assert place.stat().st_mode & 0o777 == 0o644


def test_a_folder_that_is_a_file_gets_a_sentence(tmp_path: Path) -> None:
    (tmp_path / "taken").write_text("mine")
    with pytest.raises(UserError, match=r"“sheet.pdf” could not be written; choose a folder"):
        files.write(b"%PDF-", tmp_path / "taken" / "sheet.pdf")
    assert (tmp_path / "taken").read_text() == "mine"


def test_what_fails_leaves_the_old_file(tmp_path: Path) -> None:
    place = tmp_path / "sheet.pdf"
    place.mkdir()
    with pytest.raises(UserError, match=r"“sheet\.pdf” is in use"):
        files.write(b"%PDF-", place)
    assert list(tmp_path.iterdir()) == [place]


DUBLIN_CORE = "{http://purl.org/dc/elements/1.1/}"


def said_of_itself(content: bytes) -> dict[str, str]:
    """Return what the XMP of a PDF file says by the terms of Dublin Core."""
    (packet,) = re.findall(rb"<x:xmpmeta.*</x:xmpmeta>", content, re.DOTALL)
    found = ET.fromstring(packet).iter()  # noqa: S314 - our own, made a moment ago
    return {
        each.tag.removeprefix(DUBLIN_CORE): "".join(each.itertext()).strip()
        for each in found
        if each.tag.startswith(DUBLIN_CORE)
    }


def test_a_pdf_says_title_author_and_language_of_itself() -> None:
    content = files.pdf(made(samples.question_set()), Paper.A4, "Tunnel & leak", "Ines Haldane")
    assert said_of_itself(content) == {
        "format": "application/pdf",
        "title": "Tunnel & leak",
        "creator": "Ines Haldane",
        "language": "en",
    }


def test_a_hostile_title_leaves_the_rest_readable() -> None:
    content = files.pdf(made(samples.question_set()), Paper.A4, HOSTILE, "</rdf:li>")
    said = said_of_itself(content)
    assert said["creator"] == "</rdf:li>"
    assert said["title"].startswith("<b>bold</b>")


@contextmanager
def no_file_over(size: int) -> Iterator[None]:
    """Have the system refuse whatever makes a file of this process larger than `size` bytes, as a full disk does."""
    resource = pytest.importorskip("resource", reason="only POSIX limits the size of files")
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, before[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)


def test_a_full_disk_gets_a_sentence_and_leaves_the_old_file(tmp_path: Path) -> None:
    place = tmp_path / "sheet.pdf"
    place.write_bytes(b"the old one")
    with no_file_over(1_000), pytest.raises(UserError, match=r"The disk is full, so “sheet\.pdf”"):
        files.write(b"%PDF-" + bytes(100_000), place)
    assert place.read_bytes() == b"the old one"
    assert list(tmp_path.iterdir()) == [place]


@contextmanager
def somebody_else(user: int) -> Iterator[None]:
    """Have root act as `user`, since root may write anywhere; who is not root may not become another."""
    if os.geteuid() != 0:
        yield
        return
    os.seteuid(user)
    try:
        yield
    finally:
        os.seteuid(0)


@pytest.mark.skipif(sys.platform == "win32", reason="there a folder has no mode")
def test_a_folder_that_may_not_be_written_to_gets_a_sentence() -> None:
    # Not in tmp_path: above it lie folders of root's that nobody else may enter.
    with TemporaryDirectory() as made:
        top, locked, free = Path(made), Path(made) / "locked", Path(made) / "free"
        top.chmod(0o755)
        for folder, mode in ((locked, 0o555), (free, 0o777)):
            folder.mkdir()
            folder.chmod(mode)
        with somebody_else(65_534):
            with pytest.raises(UserError, match=r"choose a folder that you may write to"):
                files.write(b"%PDF-", locked / "sheet.pdf")
            files.write(b"%PDF-", free / "sheet.pdf")
        assert not list(locked.iterdir())
        assert [path.name for path in free.iterdir()] == ["sheet.pdf"]


class HeldError(PermissionError):
    """What Windows answers where another program holds a file."""

    winerror = 32


def test_a_file_that_another_program_holds_is_told() -> None:
    assert files.refusal(HeldError()) == (
        "“{file}” is in use; close it in the other program or choose another name."
    )


@pytest.mark.parametrize(
    ("name", "sentence"),
    [("nul\0byte.pdf", r"could not be written"), ("x" * 300 + ".pdf", r"too long a name")],
)
def test_a_name_that_no_file_can_have_gets_a_sentence(tmp_path: Path, name: str, sentence: str) -> None:
    with pytest.raises(UserError, match=sentence):
        files.write(b"%PDF-", tmp_path / name)
    assert not list(tmp_path.iterdir())


def test_a_name_beside_is_free(tmp_path: Path) -> None:
    sheet = tmp_path / "sheet.pdf"
    first = files.beside(sheet, "key")
    assert first.name == "sheet-key.pdf"
    first.touch()
    assert files.beside(sheet, "key").name == "sheet-key-2.pdf"


def test_the_same_pages_go_to_a_printer(tmp_path: Path) -> None:
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFileName(str(tmp_path / "spool.pdf"))
    printer.setPageSize(Paper.A4.size)
    printer.setPageOrientation(QPageLayout.Orientation.Portrait)
    printer.setFullPage(True)
    assert paint(made(samples.question_set()), printer) == 1
    assert page_count((tmp_path / "spool.pdf").read_bytes()) == 1


def test_a_printer_that_takes_nothing_is_told(qtbot: QtBot, tmp_path: Path) -> None:
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFileName(str(tmp_path / "missing" / "spool.pdf"))
    with pytest.raises(NotPrintedError):
        paint(made(samples.question_set()), printer)
