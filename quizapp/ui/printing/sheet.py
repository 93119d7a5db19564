"""A worksheet: its head, the article, and the questions to be answered on paper."""

from collections.abc import Sequence

from quizapp.i18n import _, ngettext
from quizapp.model.reforming import Interaction
from quizapp.model.worksheet import Worksheet
from quizapp.ui import formats
from quizapp.ui.printing.asking import asked, task_of
from quizapp.ui.printing.blocks import MARGIN, Block, Group, Part, Style
from quizapp.ui.printing.footing import footer_of, version_of


def parts(sheets: Sequence[Worksheet], *, with_article: bool) -> tuple[Part, ...]:
    """Return the worksheets, one part each."""
    return tuple(sheet(printed, with_article=with_article) for printed in sheets)


def sheet(printed: Worksheet, *, with_article: bool) -> Part:
    """Return the worksheet, with its article before the questions or without."""
    ways = {question.interaction for question in printed.questions}
    alike = ways <= {Interaction.CHOICE, Interaction.VERDICT}
    # Translators: beside lines to write on, at the top of a worksheet.
    fields = Block("", Style.BODY, fields=(_("Name"), _("Date")), above=16)
    count = len(printed.questions)
    questions = ngettext("{count} question", "{count} questions", count).format(count=formats.number(count))
    which = Block(formats.facts((version_of(printed), questions)), Style.SMALL, above=8)
    title = Block(printed.title, Style.TITLE, content=True)
    groups = [Group((title, *_origin(printed), which, fields))]
    if with_article:
        groups += _article(printed)
    # Translators: a heading on a worksheet.
    opening: tuple[Block, ...] = (Block(_("Questions"), Style.HEADING, above=22),)
    if alike:
        # One sentence for all of them.
        opening = (*opening, Block(task_of(Interaction.CHOICE, with_article), Style.SMALL, above=2))
    for question in printed.questions:
        groups.append(Group((*opening, *asked(question, with_task=not alike, with_article=with_article))))
        opening = ()
    return Part(tuple(groups), footer_of(printed), printed.article.language)


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
            indent=MARGIN,
            above=6,
            content=True,
        )
        groups.append(Group((*heading, paragraph), whole=False))
        heading = ()
    return groups
