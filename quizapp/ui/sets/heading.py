"""What stands above the list of sets: how many there are, and the field in which one is looked for."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from quizapp.i18n import _, ngettext
from quizapp.storing import SetSummary
from quizapp.ui import formats
from quizapp.ui.components.button import Button, Weight
from quizapp.ui.components.text_block import TextBlock
from quizapp.ui.look.tokens import Height, Space
from quizapp.ui.look.typography import Type
from quizapp.ui.sets.search_field import SearchField


class SetsHeading(QWidget):
    """The field stands beside the headline, or below it where the two have no room side by side.

    While it is `brief`, it leaves the facts out.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._headline = TextBlock(style=Type.H1)
        self._facts = TextBlock(style=Type.SMALL, ink="ink2")
        self._brief = False
        self.search = SearchField()
        self._has_deleted = False
        self.deleted = Button(weight=Weight.LINK, icon="trash", height=Height.COMPACT)
        words = QVBoxLayout()
        words.setSpacing(Space.XXS)
        words.addWidget(self._headline)
        self._reserve()
        below = QHBoxLayout()
        below.setSpacing(0)
        below.addWidget(self._facts, 0, Qt.AlignmentFlag.AlignVCenter)
        below.addWidget(self.deleted)
        below.addStretch(1)
        words.addLayout(below)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.addLayout(words, 1)
        self._row.addWidget(self.search)

    @property
    def facts(self) -> str:
        """What is said of the sets below the headline."""
        return self._facts.text()

    def tell(self, summaries: Sequence[SetSummary], found: int, *, questions: int = 0) -> None:
        """Say how many sets there are, and how many of them were `found`; without any there is nothing to look for.

        `questions` were found beside the sets.
        """
        self._headline.setText(_("Your sets"))
        self._facts.setText(_facts(summaries, found, questions))
        self._facts.setVisible(bool(summaries) and not self._brief)
        # Translators: a button; it opens a list of question sets.
        self.deleted.set_label(_("Recently deleted"))
        self.search.setVisible(bool(summaries))
        self.search.retranslate()
        self._fit()

    def offer_deleted(self, offered: bool) -> None:
        """Lead to what was deleted, or not."""
        self._has_deleted = offered
        self.deleted.setVisible(offered and not self._brief)
        self._fit()

    def set_brief(self, brief: bool) -> None:
        """Leave the facts out, or show them again where there are sets."""
        self._brief = brief
        self._reserve()
        self.deleted.setVisible(self._has_deleted and not brief)
        self._facts.setVisible(not brief and self.search.isVisibleTo(self))

    def _reserve(self) -> None:
        """Keep the room of the link while there is nothing to lead to: the list must not jump at the first deletion."""
        policy = self.deleted.sizePolicy()
        policy.setRetainSizeWhenHidden(not self._brief)
        self.deleted.setSizePolicy(policy)

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in {QEvent.Type.FontChange, QEvent.Type.StyleChange}:
            self._fit()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        # The field can do with less than it likes to have, and the facts with two lines: the list needs the height.
        words = self._headline.sizeHint().width()
        if not self._brief:
            words = max(words, 2 * self.deleted.sizeHint().width())  # the facts have as much beside it
        stacked = words + Space.M + self.search.minimumSizeHint().width() > self.width()
        self._headline.setMinimumWidth(0 if stacked else words)
        direction = QBoxLayout.Direction.TopToBottom if stacked else QBoxLayout.Direction.LeftToRight
        self._row.setDirection(direction)
        self._row.setSpacing(Space.XS if stacked else Space.M)
        edge = Qt.AlignmentFlag.AlignLeading if stacked else Qt.AlignmentFlag.AlignBottom
        self._row.setAlignment(self.search, edge)


def _facts(summaries: Sequence[SetSummary], found: int, questions: int) -> str:
    count = len(summaries)
    if questions and not found:
        # Translators: what was looked for is in no name of a set, but in the words of questions.
        return _("in no name of a set, but in questions")
    if found < count:
        # Translators: {found} of {count} question sets fit what was looked for.
        facts = ngettext("{found} of {count} set", "{found} of {count} sets", count)
        return facts.format(found=formats.number(found), count=formats.number(count))
    ready = sum(summary.playable for summary in summaries)
    sets = ngettext("{count} set", "{count} sets", count).format(count=formats.number(count))
    to_play = ngettext("{count} question ready to play", "{count} questions ready to play", ready)
    return formats.facts((sets, to_play.format(count=formats.number(ready))))
