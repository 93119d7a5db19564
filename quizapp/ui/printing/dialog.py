"""The dialog that asks what to print: which set, versions and order, with the article and the key or without."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum

from PySide6.QtCore import QEvent, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QDialog, QFormLayout, QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from quizapp.i18n import _, ngettext
from quizapp.model.worksheet import SEEDS, Version
from quizapp.storing import SetSummary
from quizapp.ui import formats
from quizapp.ui.components.button import Button, Weight
from quizapp.ui.components.check_box import CheckBox
from quizapp.ui.components.focus import walk_in_order
from quizapp.ui.components.scroll_column import ScrollColumn
from quizapp.ui.components.segmented import Choice, Segmented
from quizapp.ui.components.select import Select
from quizapp.ui.components.text_block import TextBlock
from quizapp.ui.look import strokes, theme
from quizapp.ui.look.tokens import Space
from quizapp.ui.look.typography import Type
from quizapp.ui.printing.order_field import OrderField
from quizapp.ui.printing.paper import Paper, system_paper

_VERSIONS = ((Version.A,), (Version.B,), (Version.A, Version.B))
_PAPERS = tuple(Paper)
_WIDTH = 460
"""Pixels at 100 % text size, where the screen has them."""


class Target(Enum):
    """Where a worksheet goes."""

    PDF = "pdf"
    PRINTER = "printer"


@dataclass(frozen=True)
class Request:
    """What was asked for."""

    set_id: str
    versions: tuple[Version, ...]
    with_article: bool
    with_key: bool
    paper: Paper
    """For a PDF file; a printer has its own."""
    target: Target
    seed: int = SEEDS.start
    """What the order of questions and options is drawn from."""


class PrintDialog(QDialog):
    """Asks about one of `summaries`, of which there is at least one; that with the id `chosen` comes first.

    `like` is what was asked for the last time: all but the set is proposed again.
    """

    asked = Signal(object)
    """A `Request`. The dialog is closed."""

    def __init__(
        self,
        summaries: Sequence[SetSummary],
        chosen: str,
        parent: QWidget | None = None,
        *,
        like: Request | None = None,
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._summaries = tuple(summaries)
        self._title = TextBlock(style=Type.H2)
        self._facts = TextBlock(style=Type.SMALL, ink="ink2")
        self.sets = Select()
        versions, paper = (like.versions, like.paper) if like else (_VERSIONS[0], system_paper())
        self.versions = Segmented([Choice("")] * len(_VERSIONS), _VERSIONS.index(versions))
        self.order = OrderField(like.seed if like else SEEDS.start)
        self.papers = Segmented([Choice("")] * len(_PAPERS), _PAPERS.index(paper))
        self.article = CheckBox()
        self.article.setChecked(like.with_article if like else True)
        self.key = CheckBox()
        self.key.setChecked(like.with_key if like else True)
        self._files = TextBlock(style=Type.SMALL, ink="ink2")
        self.cancel = Button(weight=Weight.QUIET)
        self.print = Button()
        self.save = Button(weight=Weight.PRIMARY, icon="download")
        self._labels = [TextBlock(style=Type.LABEL, ink="ink2", lines=1) for _each in range(4)]
        self._settled = QTimer(self, interval=0, singleShot=True)  # after words that wrap were laid out anew
        self._settled.timeout.connect(self._grow)
        self._lay_out()
        self.sets.set_words(tuple(summary.title for summary in self._summaries))
        places = (place for place, each in enumerate(self._summaries) if each.id == chosen)
        self.sets.show_place(next(places, 0))
        self.sets.currentIndexChanged.connect(self._show_facts)
        self.cancel.clicked.connect(self.reject)
        self.print.clicked.connect(self._ask_printer)
        self.save.clicked.connect(self._ask_pdf)
        self.save.setDefault(True)
        self.versions.chosen.connect(self._show_files)
        self.key.toggled.connect(self._show_files)
        walk_in_order(
            (
                self.sets,
                *(self.versions.segment(place) for place in range(len(_VERSIONS))),
                *(self.order.line, self.order.shuffle),
                *(self.papers.segment(place) for place in range(len(_PAPERS))),
                *(self.article, self.key),
                *(self.cancel, self.print, self.save),
            )
        )
        self.retranslate()
        self.save.setFocus(Qt.FocusReason.OtherFocusReason)

    def retranslate(self) -> None:
        """Write all words in the language of the interface."""
        self.setWindowTitle(_("Print a worksheet"))
        self._title.setText(_("Print a worksheet"))
        # Translators: labels in a dialog, before a field each.
        words = (_("Set"), _("Version"), _("Order"), _("Paper"))
        for label, word in zip(self._labels, words, strict=True):
            label.setText(word)
        self.sets.setAccessibleName(words[0])
        self.versions.set_name(words[1])
        self.papers.set_name(words[3])
        self.order.retranslate()
        self.versions.set_choices(
            (
                # Translators: versions of a worksheet, for neighbours in class.
                Choice("A", name=_("Version A")),
                Choice("B", name=_("Version B")),
                Choice(_("A and B"), name=_("Versions A and B, in another order each")),
            )
        )
        self.papers.set_choices([Choice(paper.value) for paper in _PAPERS])
        self.article.set_words(_("With the article, its paragraphs numbered"))
        self.key.set_words(_("Answer key with the passages"))
        # Translators: buttons of a dialog.
        self.cancel.set_label(_("Cancel"))
        self.print.set_label(_("Print…"))
        self.save.set_label(_("Save as PDF…"))
        self._show_facts()
        self._show_files()

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._line_up()
        self._fit()  # rows that wrap are as high as they need only now

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        match event.type():
            case QEvent.Type.LanguageChange:
                self.retranslate()
            case QEvent.Type.FontChange | QEvent.Type.StyleChange:
                self._line_up()

    def _line_up(self) -> None:
        """Put the words before a field in the middle of its height, however large the text."""
        for label, field in zip(self._labels, self._fields, strict=True):
            label.setMinimumHeight(field.sizeHint().height())

    def _fit(self) -> None:
        """Be as large as what is asked needs, within the screen; what is higher scrolls above the buttons."""
        free = self.screen().availableSize() - QSize(Space.XL, Space.XL)
        asking, foot = self._asking.layout(), self._foot.sizeHint()
        if asking is not None:
            width = min(max(theme.scaled(_WIDTH), foot.width()), free.width())
            self.resize(width, min(asking.totalHeightForWidth(width) + foot.height(), free.height()))

    def _grow(self) -> None:
        """Make room for words that have become longer, within the screen; no room is taken back."""
        free, lacking = self.screen().availableGeometry(), self._scroll.verticalScrollBar().maximum()
        if self.isVisible() and lacking:
            height = min(self.height() + lacking, free.height() - Space.XL)
            self.resize(self.width(), max(self.height(), height))
            below = max(0, self.frameGeometry().bottom() - free.bottom())
            self.move(self.x(), min(self.y(), max(free.top(), self.y() - below)))

    @property
    def _fields(self) -> tuple[QWidget, ...]:
        return (self.sets, self.versions, self.order, self.papers)

    @property
    def _chosen(self) -> SetSummary:
        return self._summaries[max(0, self.sets.currentIndex())]

    def _show_facts(self) -> None:
        summary = self._chosen
        printed, waiting = summary.playable, summary.to_check
        rejected = max(0, summary.questions - printed - waiting)
        facts = (
            (printed, ngettext("{count} question is printed", "{count} questions are printed", printed)),
            # Translators: questions that are left out of what is printed, until then.
            (
                waiting,
                ngettext(
                    "{count} waits for a person to check it",
                    "{count} wait for a person to check them",
                    waiting,
                ),
            ),
            # Translators: questions that are left out of what is printed.
            (rejected, ngettext("{count} was rejected", "{count} were rejected", rejected)),
        )
        self._facts.setText(
            formats.facts(words.format(count=formats.number(count)) for count, words in facts if count)
        )
        self._settled.start()

    def _show_files(self) -> None:
        """Say in how many files the worksheets come."""
        both, apart = len(_VERSIONS[self.versions.at]) > 1, self.key.isChecked()
        words = {
            # Translators: what is made of a PDF with worksheets in the versions A and B.
            (False, False): _("As PDF: one file."),
            (False, True): _("As PDF: two files, the worksheet and the answer key."),
            (True, False): _("As PDF: one file with both versions, each from a new page on."),
            (True, True): _("As PDF: two files, one with both versions and one with their answer keys."),
        }
        self._files.setText(words[both, apart])
        self._settled.start()

    def _ask_pdf(self) -> None:
        self._ask(Target.PDF)

    def _ask_printer(self) -> None:
        self._ask(Target.PRINTER)

    def _ask(self, target: Target) -> None:
        request = Request(
            set_id=self._chosen.id,
            versions=_VERSIONS[self.versions.at],
            with_article=self.article.isChecked(),
            with_key=self.key.isChecked(),
            paper=_PAPERS[self.papers.at],
            target=target,
            seed=self.order.seed,
        )
        self.accept()
        self.asked.emit(request)

    def _lay_out(self) -> None:
        # Controls keep it free around themselves; words beside them line up with it.
        room = strokes.FOCUS_ROOM
        words = QVBoxLayout()
        words.setContentsMargins(room, 0, room, 0)
        words.setSpacing(Space.XXS)
        words.addWidget(self._title)
        words.addWidget(self._facts)
        form = QFormLayout()
        form.setHorizontalSpacing(Space.M)
        form.setVerticalSpacing(Space.XS)
        form.setLabelAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        for label, field in zip(self._labels, self._fields, strict=True):
            form.addRow(label, field)
        self._labels[0].setBuddy(self.sets)  # a combo box has no spoken name but its label
        checks = QVBoxLayout()
        checks.setSpacing(0)
        checks.addWidget(self.article)
        checks.addWidget(self.key)
        before = QHBoxLayout()  # room on the side where the labels are; margins are not mirrored
        before.setSpacing(0)
        before.addSpacing(room)
        before.addLayout(form, 1)
        below = QVBoxLayout()
        below.setContentsMargins(room, 0, room, 0)
        below.addWidget(self._files)
        asking = QWidget()
        column = QVBoxLayout(asking)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.S)
        column.addLayout(words)
        column.addLayout(before)
        column.addLayout(checks)
        column.addLayout(below)
        self._scroll = ScrollColumn(asking, margin=Space.L - room)
        self._asking = self._scroll.widget() or asking
        self._foot = QWidget()
        buttons = QHBoxLayout(self._foot)
        buttons.setContentsMargins(Space.L - room, 0, Space.L - room, Space.M)
        buttons.setSpacing(Space.XXS)
        buttons.addWidget(self.cancel)
        buttons.addStretch(1)
        buttons.addWidget(self.print)
        buttons.addWidget(self.save)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self._scroll, 1)
        whole.addWidget(self._foot)
