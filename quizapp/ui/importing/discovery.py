"""The left side of the import page when the article is read: what was found, before anything is asked about it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from quizapp.i18n import _, ngettext
from quizapp.model.attribution import Stance
from quizapp.model.question import Role
from quizapp.ui.components.button import Button, Weight
from quizapp.ui.components.text_block import TextBlock
from quizapp.ui.importing.button_row import ButtonRow
from quizapp.ui.importing.counts import Counts
from quizapp.ui.importing.edges import indented
from quizapp.ui.importing.finding import Finding
from quizapp.ui.importing.found import Found
from quizapp.ui.importing.sources import SourceList
from quizapp.ui.look.tokens import Space
from quizapp.ui.look.typography import Type


class Discovery(QWidget):
    """Says who says what in the article, and offers to write questions about it.

    Where that is little it says what would help; where it is nothing there is nothing to write.
    """

    write_pressed = Signal()
    change_pressed = Signal()
    """The text is to be changed."""
    another_pressed = Signal()
    """This article is left for another one."""
    by_hand_pressed = Signal()
    """The person wants to write the questions."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._found = Found((), 0, 0, 0, 0)
        self._headline = TextBlock(style=Type.H1)
        self._help = TextBlock(style=Type.SMALL, ink="ink2")
        self.finding = Finding()
        self._counts = Counts(Role.SOURCE, Role.CONTENT, Stance.DENIES, Stance.DOUBTS, Role.OUTLET)
        self._advice = TextBlock(style=Type.BODY, ink="ink2")
        self.by_hand = Button(icon="pencil")
        self.sources = SourceList()
        self.change = Button(icon="arrow-back")
        self.write = Button(weight=Weight.PRIMARY, trailing="arrow-next")
        self.another = Button(weight=Weight.PRIMARY, icon="plus")
        self.foot = ButtonRow(self.change, self.write, self.another)

        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.S)
        column.addLayout(indented(self._headline, self.finding, self._advice))
        column.addWidget(self.by_hand, 0, Qt.AlignmentFlag.AlignLeading)
        column.addLayout(indented(self._counts, self._help))
        column.addWidget(self.sources)
        column.addStretch(1)
        self.write.clicked.connect(self.write_pressed)
        self.change.clicked.connect(self.change_pressed)
        self.another.clicked.connect(self.another_pressed)
        self.by_hand.clicked.connect(self.by_hand_pressed)
        self.retranslate()

    def show_found(self, found: Found) -> None:
        """Show `found`, all of its sources together."""
        self._found = found
        self.finding.clear()
        self.sources.show_found(found)
        self.retranslate()

    def refuse(self, sentence: str) -> None:
        """Say why no questions could be written, and what else can be done."""
        self.finding.say(sentence)
        self.by_hand.show()

    def first(self) -> Button:
        """Return the button that the focus goes to."""
        return self.write if self._found.claims else self.another

    def controls(self) -> tuple[QWidget, ...]:
        """Return what takes the focus, in reading order."""
        first = self.sources.first()
        listed = (first,) if first is not None else ()
        return (self.by_hand, *listed, self.change, self.write, self.another)

    def counts(self) -> tuple[str, ...]:
        """Return what is spoken of each count, in order."""
        return self._counts.spoken()

    def sentence(self) -> str:
        """Return what is spoken when the article is read."""
        if not self._found.claims:
            return f"{self._headline.text()} {self._advice.text()}"
        return f"{self._headline.text()}: {', '.join(self.counts())}"

    @property
    def advises(self) -> bool:
        """Whether it says what would give more."""
        return not self._advice.isHidden()

    def retranslate(self) -> None:
        """Write all words in the language of the interface."""
        found = self._found
        if not found.claims:
            headline = _("Nobody is quoted here")
            advice = _(
                "The article quotes and cites nobody, or too little of it is there. News reports with several named"
                " sources give most; commentary and instructions give little. Choose another article, or write the"
                " questions yourself."
            )
        elif found.little:
            headline = _("Little was found")
            advice = _(
                "Articles that report what several people said, denied or accused each other of give more: news"
                " reports rather than columns, and the whole text rather than its beginning. You can go on with this"
                " one, or write the questions yourself."
            )
        else:
            # Translators: a headline: an article was read, and this is what is said in it and by whom.
            headline, advice = _("This is who said what"), ""
        self._headline.setText(headline)
        self._advice.setText(advice)
        self._advice.setVisible(bool(advice))
        self.by_hand.setVisible(found.little or bool(self.finding.sentence))
        self._help.setText(_("Choose a source, and its words are marked in the article."))
        for part in (self._counts, self._help, self.sources, self.write):
            part.setVisible(bool(found.claims))
        self.another.setVisible(not found.claims)
        self._counts.show_counts(
            (
                # Translators: under a count of what was found in the article.
                (found.named, ngettext("source", "sources", found.named)),
                # Translators: under a count: what was said by someone.
                (found.claims, ngettext("claim", "claims", found.claims)),
                # Translators: under a count: how often someone denies something.
                (found.denials, ngettext("denial", "denials", found.denials)),
                # Translators: under a count: how often someone doubts something.
                (found.doubts, ngettext("doubt", "doubts", found.doubts)),
                # Translators: under a count: newspapers, agencies and broadcasters cited.
                (found.outlets, ngettext("outlet", "outlets", found.outlets)),
            )
        )
        self.sources.retranslate()
        # Translators: a button; what was found in the article becomes questions.
        self.write.set_label(_("Write questions"))
        self.write.set_key(_("Enter"))
        # Translators: a button; it leads back to the text of the article.
        self.change.set_label(_("Change the text"))
        self.another.set_label(_("Another article"))
        # Translators: a button; it leads to the editor, with no question in it yet.
        self.by_hand.set_label(_("Write questions yourself"))
