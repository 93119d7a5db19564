"""What stands on a worksheet and on its key, as blocks of words: no fonts, no pages, no Qt."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum
from typing import NamedTuple

from quizapp.i18n import _, ngettext
from quizapp.model.worksheet import PrintedQuestion, Worksheet
from quizapp.ui import formats

_MARGIN = 26.0
"""Room for numbers and letters before the text."""


class Style(Enum):
    """How words are set."""

    TITLE = "title"
    HEADING = "heading"
    STEM = "stem"
    BODY = "body"
    SMALL = "small"
    ARTICLE = "article"


@dataclass(frozen=True)
class Block:
    """One paragraph."""

    text: str
    style: Style = Style.BODY
    marker: str = ""
    """Stands in the margin before the text."""
    ringed: bool = False
    """Whether a ring is drawn around the marker."""
    indent: float = 0.0
    above: float = 0.0
    """Room above; dropped at the top of a page."""
    content: bool = False
    """Whether the words are in the article's language rather than in that of the interface."""
    fields: tuple[str, ...] = ()
    """Instead of text: labels, each with a line to write on."""
    cells: tuple[str, ...] = ()
    """Instead of text: short words, in rows of columns of one width."""


class Group(NamedTuple):
    """Blocks that belong together."""

    blocks: tuple[Block, ...]
    whole: bool = True
    """Kept on one page where it fits on one; otherwise it may be cut anywhere, yet leaves no single line behind."""


class Part(NamedTuple):
    """Begins on a page of its own, and its pages are numbered from 1."""

    groups: tuple[Group, ...]
    footer: str
    language: str
    """The article's."""


def sheet(printed: Worksheet, *, with_article: bool) -> Part:
    """Return the worksheet, with its article before the questions or without."""
    several = any(len(question.letters) > 1 for question in printed.questions)
    task = (
        _("Circle the letters of all right answers.")
        if several
        else _("Circle the letter of the right answer.")
    )
    # Translators: beside lines to write on, at the top of a worksheet.
    fields = Block("", Style.BODY, fields=(_("Name"), _("Date")), above=16)
    count = len(printed.questions)
    questions = ngettext("{count} question", "{count} questions", count).format(count=formats.number(count))
    which = Block(formats.facts((_version(printed), questions)), Style.SMALL, above=8)
    title = Block(printed.title, Style.TITLE, content=True)
    groups = [Group((title, *_origin(printed), which, fields))]
    if with_article:
        groups += _article(printed)
    # Translators: a heading on a worksheet.
    opening: tuple[Block, ...] = (
        Block(_("Questions"), Style.HEADING, above=22),
        Block(task, Style.SMALL, above=2),
    )
    for question in printed.questions:
        groups.append(Group((*opening, *_asked(question))))
        opening = ()
    return Part(tuple(groups), _footer(printed), printed.article.language)


def key(printed: Worksheet) -> Part:
    """Return the key of a worksheet: the letters at a glance, then each answer with the words that show it."""
    # Translators: title of the page with the right answers; {version} is "A" or "B".
    title = Block(_("Answer key, version {version}").format(version=printed.version), Style.TITLE)
    glance = tuple(
        f"{formats.number(question.number)}\u00a0{', '.join(question.letters)}"
        for question in printed.questions
    )
    opening = Group(
        (
            title,
            Block(printed.title, Style.BODY, content=True, above=2),
            Block("", Style.STEM, cells=glance, above=14),
        )
    )
    answers = tuple(_answered(question) for question in printed.questions)
    return Part((opening, *answers), _footer(printed), printed.article.language)


def _origin(printed: Worksheet) -> tuple[Block, ...]:
    """Return where the article comes from, and whether it is made up."""
    article = printed.article
    found = []
    published = formats.published(article.date, article.language)  # it is read with the article
    byline = " · ".join(part for part in (article.outlet, article.author, published) if part)
    if byline:
        found.append(Block(byline, Style.SMALL, content=True, above=3))
    if article.fiction:
        found.append(Block(_("The people and outlets in this article are made up."), Style.SMALL, above=2))
    return tuple(found)


def _article(printed: Worksheet) -> list[Group]:
    # Translators: a heading on a worksheet.
    heading: tuple[Block, ...] = (Block(_("Article"), Style.HEADING, above=22),)
    if printed.article.title and printed.article.title != printed.title:
        heading = (*heading, Block(printed.article.title, Style.STEM, content=True, above=4))
    groups = []
    for number, text in enumerate(printed.paragraphs, start=1):
        paragraph = Block(
            text.strip(),
            Style.ARTICLE,
            marker=formats.number(number),
            indent=_MARGIN,
            above=6,
            content=True,
        )
        groups.append(Group((*heading, paragraph), whole=False))
        heading = ()
    return groups


def _asked(question: PrintedQuestion) -> tuple[Block, ...]:
    stem = Block(
        question.stem,
        Style.STEM,
        marker=_number(question),
        indent=_MARGIN,
        above=14,
        content=True,
    )
    options = (
        Block(
            option.text,
            Style.BODY,
            marker=option.letter,
            ringed=True,
            indent=2 * _MARGIN,
            above=6 if place else 7,
            content=True,
        )
        for place, option in enumerate(question.options)
    )
    return (stem, *options)


def _answered(question: PrintedQuestion) -> Group:
    stem = Block(question.stem, Style.STEM, marker=_number(question), indent=_MARGIN, above=16, content=True)
    right = (
        Block(
            option.text,
            Style.BODY,
            marker=option.letter,
            ringed=True,
            indent=2 * _MARGIN,
            above=6,
            content=True,
        )
        for option in question.options
        if option.right
    )
    why = [Block(question.rationale, Style.BODY, indent=2 * _MARGIN, above=4, content=True)]
    passages: list[Block] = []
    for passage in question.passages:
        # Translators: above words from the article; {number} is the number of a paragraph.
        place = _("Paragraph {number}").format(number=formats.number(passage.paragraph))
        passages.append(Block(place, Style.SMALL, indent=2 * _MARGIN, above=5))
        passages.append(Block(passage.text, Style.ARTICLE, indent=2 * _MARGIN, content=True))
    return Group((stem, *right, *(block for block in why if block.text), *passages))


def _number(question: PrintedQuestion) -> str:
    # Translators: the number of a question on paper.
    return _("{number}.").format(number=formats.number(question.number))


def _version(printed: Worksheet) -> str:
    # Translators: on a worksheet, of which there are two in another order each; {version} is "A" or "B".
    return _("Version {version}").format(version=printed.version)


def _footer(printed: Worksheet) -> str:
    # Translators: at the foot of each printed page; {code}, four letters and digits, tells whether a key fits a sheet.
    code = _("Code {code}").format(code=printed.code)
    # Translators: at the foot of each printed page; {number} is what prints questions and answers in this order again.
    order = _("Order {number}").format(number=printed.seed)
    return formats.facts((_shortened(printed.title), _version(printed), order, code))


def _shortened(title: str) -> str:
    return title if len(title) <= _LONGEST else title[: _LONGEST - 1].rstrip() + "…"


_LONGEST = 60


def parts(sheets: Sequence[Worksheet], *, with_article: bool) -> tuple[Part, ...]:
    """Return the worksheets, one part each."""
    return tuple(sheet(printed, with_article=with_article) for printed in sheets)


def keys(sheets: Sequence[Worksheet]) -> tuple[Part, ...]:
    """Return the keys, one part each."""
    return tuple(key(printed) for printed in sheets)
