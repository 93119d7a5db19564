"""What is being entered: one text with what stands in the fields beside it, and what it took the place of."""

from collections.abc import Sequence

from PySide6.QtCore import QObject, Qt

from quizapp import importing
from quizapp.errors import UserError
from quizapp.importing import Reading
from quizapp.ui.components.announce import announce
from quizapp.ui.importing.draft import Draft
from quizapp.ui.importing.entry import Entry
from quizapp.ui.importing.form import Form

_LONGEST_HEADLINE = 120
"""Characters: headlines of newspapers rarely have more than 15 words."""


class Entering(QObject):
    """Joins `form` and `entry`: what the fields hold belongs to one text, and goes with it."""

    def __init__(self, form: Form, entry: Entry, parent: QObject) -> None:
        super().__init__(parent)
        self._form = form
        self._entry = entry
        self._text = entry.text
        self._reading: Reading | None = None
        """What is in the box as it came in; what is made of an edited text is read anew."""
        self._former: Draft | None = None
        form.changed.connect(self._renew_preview)
        form.former_pressed.connect(self._bring_back)
        entry.preview_wanted.connect(self.preview)
        self._text.arrived.connect(self._on_pasted)
        self._text.refused.connect(self.refuse)
        self._text.textChanged.connect(self._on_text_changed)

    @property
    def is_empty(self) -> bool:
        """Whether there is no text."""
        return not self._text.text().strip()

    @property
    def draft(self) -> Draft:
        """What is being entered."""
        return Draft(self._text.text(), self._form.entered(), self._reading)

    @property
    def former(self) -> Draft | None:
        """What was put aside and can be brought back."""
        return self._former

    def resume(self, drafts: Sequence[Draft]) -> None:
        """Offer to bring the last of `drafts` back; of two the first is what is being entered."""
        if len(drafts) > 1:
            try:
                self._fill(drafts[0])
            except (
                UserError
            ) as error:  # pasted in parts, it has become longer than what can be put in at once
                self._entry.finding.say(str(error))
        if drafts:
            self._put_aside(drafts[-1])

    def take_text(self, text: str) -> None:
        """Show a pasted article as it will be read; what is too long is refused with a sentence beside it."""
        self._take(text, _read(text))

    def take_reading(self, reading: Reading) -> None:
        """Show an article that was read from a file, with what its front matter says."""
        self._take(reading.article.text, reading)

    def reading(self) -> Reading | None:
        """Return the article with what the fields say; None, and what is wrong with it is said, where there is none."""
        text = self._text.text()
        reading = self._reading
        if reading is None or reading.article.text != text:
            try:
                reading = importing.read_text(text)
            except UserError as error:
                self.refuse(error)
                return None
        return Reading(self._form.complete(reading.article), reading.notices)

    def preview(self) -> None:
        """Show the article as it will be read; where there is none, the text, and why."""
        reading = self.reading()
        if reading is not None:
            self._entry.show_article(reading.article)

    def refuse(self, error: UserError) -> None:
        """Say `error` beside the text."""
        self._entry.show_text()
        self._entry.finding.say(str(error))
        self._text.setFocus(Qt.FocusReason.OtherFocusReason)
        announce(self._text, str(error))

    def clear(self, *, keep: bool) -> None:
        """Begin with nothing; `keep` what was there, so that it can be brought back."""
        if keep:
            self._put_aside(self.draft)
        self._reading = None
        self._form.clear()
        self._text.clear()
        self._entry.show_text()

    def _take(self, text: str, reading: Reading | None) -> None:
        before = self.draft
        try:
            self._text.set_text(text)
        except UserError as error:
            self.refuse(error)
            return
        if self._text.text() != before.text and before.text.strip():
            self._put_aside(before)
        self._receive(before.text, reading)
        self._form.make.setFocus(Qt.FocusReason.OtherFocusReason)
        if not self.is_empty:
            self.preview()

    def _receive(self, before: str, reading: Reading | None) -> None:
        """Take note that the box holds another text than `before`, the article of `reading` where it is one."""
        again = reading is not None and self._reading is not None and reading.article == self._reading.article
        if self._text.text() != before and not again:
            self._form.begin_article(reading.article if reading is not None else None, replaced=bool(before))
            if reading is not None:
                self._form.propose_title(headline_in(reading.article.text))
        self._reading = reading
        if reading is not None and reading.notices:
            self._entry.finding.say(" ".join(reading.notices))
            announce(self._text, self._entry.finding.sentence)
        else:
            self._entry.finding.clear()

    def _put_aside(self, draft: Draft) -> None:
        if not draft.is_empty:
            self._former = draft
        self._form.offer_former(self._former.name if self._former is not None else "")

    def _bring_back(self) -> None:
        former, self._former = self._former, None
        if former is None:
            return
        self._put_aside(self.draft)
        self._fill(former)
        self._form.make.setFocus(Qt.FocusReason.OtherFocusReason)
        if not self.is_empty:
            self.preview()

    def _fill(self, draft: Draft) -> None:
        self._text.set_text(draft.text)
        self._form.enter(draft.fields)
        self._reading = draft.reading

    def _renew_preview(self) -> None:
        if self._entry.previewed and not self._text.isReadOnly():
            self.preview()

    def _on_pasted(self, before: str) -> None:
        self._receive(before, _read(self._text.text()))

    def _on_text_changed(self) -> None:
        self._entry.finding.clear()
        self._entry.forget_length()
        if self._text.document().isEmpty():
            self._form.end_article()


def headline_in(text: str) -> str:
    """Return the first line of `text` where it clearly is a headline, else "".

    That is one of at most `_LONGEST_HEADLINE` characters which does not end as a sentence does, and stands apart: an
    empty line and more text come after it.
    """
    first, _break, rest = text.lstrip().partition("\n")
    first = first.strip()
    apart = bool(rest.strip()) and not rest.partition("\n")[0].strip()
    sentence = first.rstrip("\"'”’»)").endswith((".", "…", ",", ";", ":"))
    return first if apart and len(first) <= _LONGEST_HEADLINE and not sentence else ""


def _read(text: str) -> Reading | None:
    """Return `text` as an article; None where it is none, which is said when something is to be made of it."""
    try:
        return importing.read_text(text)
    except UserError:
        return None
