"""What can be done with a question instead of answering it: put it off, or mark it to look at it again."""

from PySide6.QtCore import QObject, Signal

from quizapp.i18n import _
from quizapp.model.session import Session
from quizapp.ui.components.button import Button, Weight
from quizapp.ui.components.foot_bar import FootBar


class Asides(QObject):
    """Two buttons in the foot of a page, with their keys."""

    skipped = Signal()
    flagged = Signal(bool)
    """The question is to be looked at again, or not."""

    def __init__(self, foot: FootBar) -> None:
        super().__init__(foot)
        self.flag = Button(icon="flag", weight=Weight.QUIET)
        self.flag.setCheckable(True)
        self.skip = Button(weight=Weight.QUIET)
        foot.add_trailing(self.flag)
        foot.add_trailing(self.skip)
        self.flag.toggled.connect(self.flagged)  # a screen reader toggles it without a click
        self.skip.clicked.connect(self.skipped)

    def show_place(self, session: Session, place: int, *, asking: bool, waiting: bool) -> None:
        """Show how `place` stands; the last question that is not answered cannot be put off."""
        self.flag.blockSignals(True)  # it is no change of the learner's
        self.flag.setChecked(place in session.flagged)
        self.flag.blockSignals(False)
        self.skip.setVisible(asking)
        self.skip.setEnabled(not waiting and len(session.asked) - len(session.responses) > 1)

    def name(self, *, letters: bool, narrow: bool) -> None:
        """Write the words, and the keys where `letters` are keys; where it is `narrow` an icon does for the mark."""
        # Translators: marks a question, to look at it again at the end.
        words = _("Look again")
        self.flag.set_label("" if narrow else words, name=words)
        self.flag.set_key("L" if letters and not narrow else "")
        # Translators: a button; the question is put off until all others are answered.
        self.skip.set_label(_("Skip"), name=_("Skip; it comes again at the end"))
        self.skip.set_key("S" if letters else "")

    def press(self, letter: str) -> bool:
        """Act on the key of a letter, and tell whether it was one of theirs."""
        if letter == "S" and self.skip.isVisible():
            self.skip.click()
        elif letter == "L":
            self.flag.click()
        else:
            return False
        return True
