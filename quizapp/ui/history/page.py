"""The history page: every finished session, newest first; choosing one opens its replay."""

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import QEvent, QModelIndex, Qt, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QTableView, QVBoxLayout, QWidget
from typing_extensions import override

from quizapp.i18n import _, ngettext
from quizapp.model.session import Session
from quizapp.ui import formats
from quizapp.ui.components.button import Button, Weight
from quizapp.ui.components.card import Card
from quizapp.ui.components.empty_state import EmptyState
from quizapp.ui.components.text_block import TextBlock
from quizapp.ui.history.rows import Cells, Head
from quizapp.ui.history.table import COLUMNS, SessionsTable
from quizapp.ui.look import theme
from quizapp.ui.look.tokens import Space
from quizapp.ui.look.typography import Type


class HistoryPage(QWidget):
    """Shows finished sessions in a table."""

    opened = Signal(object)
    """The `Session` whose replay is asked for."""
    play_pressed = Signal()
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sessions: tuple[Session, ...] = ()
        self._headline = TextBlock(style=Type.H1)
        self._facts = TextBlock(style=Type.SMALL, ink="ink2")
        self._table = SessionsTable(self)
        self.view = QTableView()
        self._card = Card(padding=Space.XXS)
        self._play = Button(weight=Weight.PRIMARY, trailing="arrow-next")
        self._empty = EmptyState("", "", self._play)
        self._set_up_view()
        inside = QVBoxLayout(self._card)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.addWidget(self.view)
        self._column = QVBoxLayout(self)
        self._column.setSpacing(Space.XXS)
        self._column.addWidget(self._headline)
        self._column.addWidget(self._facts)
        self._column.addSpacing(Space.S)
        self._column.addWidget(self._card, 1)
        self._column.addWidget(self._empty, 1)
        self.view.activated.connect(self._open)
        self._play.clicked.connect(self.play_pressed)
        escape = QShortcut(QKeySequence(Qt.Key.Key_Escape), self)
        escape.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        escape.activated.connect(self.left)
        self.show_sessions((), datetime.now().astimezone())

    def show_sessions(self, sessions: Sequence[Session], now: datetime) -> None:
        """Show `sessions`, newest first; the row that was chosen stays so."""
        row = self.view.currentIndex().row()
        self._sessions = tuple(sessions)
        self._table.show(sessions, now)
        if sessions:
            self.view.setCurrentIndex(self._table.index(min(max(row, 0), len(sessions) - 1), 0))
        self._card.setVisible(bool(sessions))
        self._facts.setVisible(bool(sessions))
        self._empty.setVisible(not sessions)
        self.retranslate()

    def first_control(self) -> QWidget:
        """Return what the focus goes to on arrival."""
        return self.view if self._sessions else self._play

    def retranslate(self) -> None:
        """Write all words in the language of the interface."""
        self._headline.setText(_("Your sessions"))
        asked = sum(len(session.responses) for session in self._sessions)
        right = sum(session.score for session in self._sessions)
        count = ngettext("{count} session", "{count} sessions", len(self._sessions))
        answers = ngettext("{count} answer", "{count} answers", asked)
        facts = [
            count.format(count=formats.number(len(self._sessions))),
            answers.format(count=formats.number(asked)),
        ]
        if asked:
            # Translators: {share} is a percentage.
            facts.append(_("{share} right").format(share=formats.percent(right / asked)))
        self._facts.setText(" · ".join(facts))
        # Translators: spoken name of the table of finished sessions.
        self.view.setAccessibleName(_("Finished sessions"))
        self.view.setAccessibleDescription(_("Enter opens the session as it was played."))
        self._empty.set_texts(
            _("No sessions yet"), _("Play a quiz to its end and it is listed here, with every answer.")
        )
        # Translators: a button; it leads to the page that offers a quiz.
        self._play.set_label(_("Go to today’s quiz"))
        self._table.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(COLUMNS) - 1)
        self.view.viewport().update()

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        match event.type():
            case QEvent.Type.LanguageChange:
                self.retranslate()
            case QEvent.Type.FontChange | QEvent.Type.StyleChange:
                self._set_heights()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        side = Space.L if self.width() < 1000 else Space.PAGE
        self._column.setContentsMargins(side, Space.L, side, Space.L)

    def _set_up_view(self) -> None:
        view = self.view
        view.setModel(self._table)
        view.setFrameShape(QFrame.Shape.NoFrame)
        view.setShowGrid(False)
        view.setWordWrap(False)
        view.setTabKeyNavigation(False)
        view.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        view.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        view.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        view.verticalHeader().hide()
        head = Head(view)
        view.setHorizontalHeader(head)
        view.setItemDelegate(Cells(view))
        view.setMouseTracking(True)
        head.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        head.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self._set_heights()

    def _set_heights(self) -> None:
        self.view.verticalHeader().setDefaultSectionSize(theme.scaled(44))
        self.view.horizontalHeader().updateGeometry()

    def _open(self, index: QModelIndex) -> None:
        self.opened.emit(self._table.session(index))
