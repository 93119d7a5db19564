"""The key of a worksheet: the answers at a glance, then each with what explains it."""

from collections.abc import Sequence

from quizapp.i18n import _
from quizapp.model.reforming import Interaction
from quizapp.model.worksheet import PrintedOption, PrintedPassage, PrintedQuestion, Worksheet
from quizapp.ui import formats
from quizapp.ui.printing.blocks import MARGIN, Block, Group, Part, Style
from quizapp.ui.printing.footing import footer_of, number_of

_INDENT = 2 * MARGIN
_NOTHING = "–"


def keys(sheets: Sequence[Worksheet]) -> tuple[Part, ...]:
    """Return the keys, one part each."""
    return tuple(key(printed) for printed in sheets)


def key(printed: Worksheet) -> Part:
    """Return the key of a worksheet: the answers at a glance, then each answer with the words that show it."""
    # Translators: title of the page with the right answers; {version} is "A" or "B".
    title = Block(_("Answer key, version {version}").format(version=printed.version), Style.TITLE)
    glance = tuple(f"{number_of(question)}\u00a0{_short(question)}" for question in printed.questions)
    opening = Group(
        (
            title,
            Block(printed.title, Style.BODY, content=True, above=2),
            Block("", Style.STEM, cells=glance, above=14),
        )
    )
    answers = tuple(_answered(question) for question in printed.questions)
    return Part((opening, *answers), footer_of(printed), printed.article.language)


def _short(question: PrintedQuestion) -> str:
    """Return the answer in letters, or in numbers, as they are written on the sheet from its top down."""
    match question.interaction:
        case Interaction.ORDERING:
            written = [formats.number(option.place) for option in question.options]
        case Interaction.SELECTION:
            # Translators: ¶ is the sign for a paragraph; {places} are their numbers.
            places = dict.fromkeys(formats.number(passage.paragraph) for passage in question.selections)
            return _("¶ {places}").format(places=", ".join(places))
        case Interaction.REFLECTION:
            written = []
        case _:
            written = [each or _NOTHING for each in question.letters]
    return ", ".join(written) or _NOTHING


def _answered(question: PrintedQuestion) -> Group:
    stem = Block(question.stem, Style.STEM, marker=number_of(question), indent=MARGIN, above=16, content=True)
    why = [Block(question.rationale, Style.BODY, indent=_INDENT, above=4, content=True)]
    if question.interaction is Interaction.REFLECTION:
        # Translators: in the key of a worksheet, above what a learner may have thought of.
        note = _("Nothing is right or wrong here. To compare with:")
        why.insert(0, Block(note, Style.SMALL, indent=_INDENT, above=4))
    return Group(
        (
            stem,
            *_right(question),
            *(block for block in why if block.text),
            *(block for passage in question.passages for block in _passage(passage)),
        )
    )


def _right(question: PrintedQuestion) -> tuple[Block, ...]:
    match question.interaction:
        case Interaction.MATCHING:
            return _pairs(question)
        case Interaction.ORDERING:
            return tuple(
                block
                for option in question.in_order
                for block in _told(option.text, formats.number(option.place), option.rationale)
            )
        case Interaction.SELECTION:
            several = len(question.selections) > 1
            # Translators: in the key of a worksheet, above words of the article.
            words = _("Any one of these:") if several else _("The words to underline:")
            return (
                Block(words, Style.SMALL, indent=_INDENT, above=5),
                *(block for passage in question.selections for block in _passage(passage)),
            )
        case _:
            ticked = question.interaction is Interaction.SEVERAL
            return tuple(_option(option, ticked=ticked) for option in question.options if option.right)


def _option(option: PrintedOption, *, ticked: bool) -> Block:
    return Block(
        option.text,
        marker=option.letter,
        ringed=not ticked,
        boxed=ticked,
        indent=_INDENT,
        above=6,
        content=True,
    )


def _pairs(question: PrintedQuestion) -> tuple[Block, ...]:
    texts = {option.letter: option.text for option in question.options}
    return tuple(
        block
        for prompt in question.prompts
        for block in _told(
            f"{prompt.text}: {texts.get(prompt.letter, _NOTHING)}", prompt.letter, prompt.rationale
        )
    )


def _told(text: str, marker: str, why: str) -> tuple[Block, ...]:
    """Return one part of an answer, and why it is so where that was written."""
    told = Block(text, marker=marker, indent=_INDENT, above=5, content=True)
    reason = Block(why, Style.SMALL, indent=_INDENT, above=1, content=True)
    return (told, reason) if why else (told,)


def _passage(passage: PrintedPassage) -> tuple[Block, ...]:
    # Translators: above words from the article; {number} is the number of a paragraph.
    place = _("Paragraph {number}").format(number=formats.number(passage.paragraph))
    return (
        Block(place, Style.SMALL, indent=_INDENT, above=5),
        Block(passage.text, Style.ARTICLE, indent=_INDENT, content=True),
    )
