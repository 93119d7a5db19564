"""What is done to questions: each deed is one step of history, whether on the current question or on those selected."""

from collections.abc import Callable, Collection
from typing import NamedTuple

from quizapp.i18n import N_, _, ngettext
from quizapp.model import editing, reforming, several
from quizapp.model.question import Question, Status
from quizapp.model.question_set import QuestionSet
from quizapp.model.reforming import Interaction
from quizapp.ui import formats
from quizapp.ui.editor.checking import blocking
from quizapp.ui.editor.desk import Desk, Said
from quizapp.ui.editor.edited_set import Spot
from quizapp.ui.editor.edits import Edit

TITLE = "title"
"""The field of a `Spot` that is the title of the set."""


class _Verdict(NamedTuple):
    """A decision on questions."""

    one: str
    """What the history of undo calls it for one question, and below for several; marked with `N_`."""
    many: str
    change: Callable[[QuestionSet, Collection[str]], QuestionSet]


# Translators: what the history of undo calls it.
_ACCEPT = _Verdict(
    N_("Accept a question"),
    N_("Accept questions"),
    lambda whole, ids: editing.set_status(whole, ids, Status.APPROVED),
)
_REJECT = _Verdict(
    N_("Reject a question"),
    N_("Reject questions"),
    lambda whole, ids: editing.set_status(whole, ids, Status.REJECTED),
)


class Deeds:
    """Does things to what lies on `desk`; what is to be said of it goes out by its signal `said`."""

    def __init__(self, desk: Desk, new_id: Callable[[], str]) -> None:
        self._desk = desk
        self._new_id = new_id

    # Writing

    def edit(self, edit: Edit) -> None:
        """Replace a question by what was written into its form; its status follows from what the rules find now."""
        desk = self._desk
        before = editing.find(desk.edited.question_set, edit.question.id) if desk.edited is not None else None
        if desk.edited is None or before is None or self._is_refused():
            return
        status = desk.standing.after_edit(before, desk.findings(before), desk.findings(edit.question))
        after = editing.edit(desk.edited.question_set, edit.question, status=status)
        spot = Spot(edit.question.id, edit.field)
        if edit.old is not None and edit.new is not None:
            desk.standing.hold(before)
            desk.edited.type_text(after, edit.title, spot, old=edit.old, new=edit.new)
        else:
            desk.standing.release()
            desk.edited.do(after, edit.title, spot)

    def retitle(self, old: str, new: str) -> None:
        """Give the set another title."""
        if self._desk.edited is not None and not self._is_refused():
            after = editing.retitle(self._desk.edited.question_set, new)
            # Translators: what the history of undo calls it.
            self._desk.edited.type_text(after, N_("Rename the set"), Spot(field=TITLE), old=old, new=new)

    def end_typing(self) -> None:
        """Let what is typed next be a step of its own, and show what became of the question: the focus has moved."""
        if self._desk.edited is not None:
            self._desk.edited.end_typing()
            self._desk.standing.release()

    def undo(self) -> None:
        """Take the last change back."""
        if self._desk.edited is not None:
            self._desk.standing.release()
            self._desk.edited.undo()

    def redo(self) -> None:
        """Make the change again that was taken back last."""
        if self._desk.edited is not None:
            self._desk.standing.release()
            self._desk.edited.redo()

    def show_one(self) -> bool:
        """Show the current question alone instead of several; tell whether there were several."""
        several_before = bool(self._desk.selected)
        if several_before:
            self._desk.show(self._desk.current)
        return several_before

    # Which questions there are, and in what order

    def add(self) -> None:
        """Put a blank question with one right answer behind the targets, and lead to its stem."""
        self.add_answered(Interaction.CHOICE)

    def add_answered(self, interaction: Interaction) -> None:
        """Put a blank question that is answered so behind the targets, and lead to its stem."""
        desk, whole = self._desk, self._desk.question_set
        if whole is None or self._is_refused():
            return
        blank = reforming.blank(self._new_id(), interaction, whole.article.language)
        after = editing.add(whole, blank, after=desk.targets[-1] if desk.targets else None)
        # Translators: what the history of undo calls it.
        desk.do(after, N_("New question"), Spot(blank.id), current=blank.id)
        desk.led.emit(Spot(blank.id, "stem"))

    def duplicate(self) -> None:
        """Put copies of the targets behind them, and show the copies."""
        desk, whole, targets = self._desk, self._desk.question_set, self._desk.targets
        if whole is None or not targets or self._is_refused():
            return
        new_ids = tuple(self._new_id() for _each in targets)
        # Translators: what the history of undo calls it.
        one, many = N_("Duplicate a question"), N_("Duplicate questions")
        after = several.duplicate(whole, targets, new_ids)
        copies = new_ids if len(new_ids) > 1 else ()
        desk.do(
            after, many if copies else one, Spot(new_ids[0], "", copies), current=new_ids[0], selected=copies
        )
        if copies:
            words = ngettext("{count} question duplicated", "{count} questions duplicated", len(copies))
            self._say(words, len(copies), "copy")

    def delete(self) -> None:
        """Take the targets out of the set."""
        desk, whole, targets = self._desk, self._desk.question_set, self._desk.targets
        if whole is None or not targets or self._is_refused():
            return
        # Translators: what the history of undo calls it.
        one, many = N_("Delete a question"), N_("Delete questions")
        desk.do(editing.delete(whole, set(targets)), many if len(targets) > 1 else one, desk.spot())
        words = ngettext("Question deleted", "{count} questions deleted", len(targets))
        self._say(words, len(targets), "trash")

    def move_up(self) -> None:
        """Put the targets before the question above them in the list."""
        above, _below = self._desk.neighbours()
        if above:
            self._move(self._desk.targets, above)

    def move_down(self) -> None:
        """Put the targets behind the question below them in the list."""
        _above, below = self._desk.neighbours()
        if below:
            self._move(self._desk.targets, self._behind(below, self._desk.targets))

    def move(self, question_ids: Collection[str], before: str) -> None:
        """Put these questions before the one with the id `before`; behind the last of the list for an empty one."""
        moved = frozenset(question_ids)
        others = [question.id for question in self._desk.visible if question.id not in moved]
        if before in others:
            self._move(moved, before)
        elif others:
            self._move(moved, self._behind(others[-1], moved))

    def _behind(self, question_id: str, moved: Collection[str]) -> str | None:
        """Return the id of the question that follows in the set, leaving out those that are moved."""
        whole = self._desk.question_set
        ids = [question.id for question in whole.questions] if whole is not None else []
        return next((each for each in ids[ids.index(question_id) + 1 :] if each not in moved), None)

    def _move(self, question_ids: Collection[str], before: str | None) -> None:
        desk, whole = self._desk, self._desk.question_set
        if whole is None or self._is_refused():
            return
        moved = several.in_order(whole, question_ids)
        # Translators: what the history of undo calls it.
        one, many = N_("Move a question"), N_("Move questions")
        spot = Spot(moved[0] if moved else "", "", moved if len(moved) > 1 else ())
        after = several.move(whole, moved, before)
        desk.do(after, many if spot.questions else one, spot, selected=desk.selected)

    # Deciding

    def accept(self) -> None:
        """Approve the targets that nothing grave stands against, and say what stands against the others.

        After a single question, the next of the queue is shown; after one that is approved already, too.
        """
        desk = self._desk
        if self._is_refused():
            return
        for question_id in desk.targets:
            desk.filling.try_all(question_id)
        open_ones = [question for question in self._questions() if question.status is not Status.APPROVED]
        against = {question.id: blocking(desk.findings(question)) for question in open_ones}
        sound = [each for each, finding in against.items() if finding is None]
        faulty = [each for each, finding in against.items() if finding is not None]
        first = next((finding for finding in against.values() if finding is not None), None)
        if not desk.selected and not open_ones:
            self.later()
        elif not desk.selected and first is not None:
            # Translators: {finding} is a sentence that says what is wrong with the question.
            words = _("This question cannot be accepted yet. {finding}").format(finding=first.message)
            desk.show(desk.current)
            desk.said.emit(Said(words, "warning"))
            desk.faulted.emit(first.field)
        elif not desk.selected:
            self._decide(_ACCEPT, sound)
        elif open_ones:
            self._accept_several(sound, faulty)

    def _accept_several(self, sound: list[str], faulty: list[str]) -> None:
        """Approve the `sound` ones; those that cannot be approved stay selected."""
        desk = self._desk
        if sound:
            self._decide(_ACCEPT, sound, left=faulty or desk.selected)
        elif faulty != list(desk.selected):
            desk.show(faulty[0], faulty)
        words = ngettext("{count} question accepted", "{count} questions accepted", len(sound))
        if not faulty:
            self._say(words, len(sound), "tick")
            return
        left = ngettext(
            "{count} cannot be accepted yet: see what its findings say.",
            "{count} cannot be accepted yet: see what their findings say.",
            len(faulty),
        ).format(count=formats.number(len(faulty)))
        done = words.format(count=formats.number(len(sound)))
        told = f"{done}. {left}" if sound else left
        desk.said.emit(Said(told, "warning", undo=bool(sound)))

    def reject(self) -> None:
        """Reject the targets, so that they are neither played nor made again; after a single one, show the next."""
        wanted = [question.id for question in self._questions() if question.status is not Status.REJECTED]
        if wanted and not self._is_refused():
            self._decide(_REJECT, wanted, left=self._desk.selected)
            words = ngettext("Question rejected", "{count} questions rejected", len(wanted))
            self._say(words, len(wanted), "cross")

    def later(self) -> None:
        """Leave the current question as it is and show the next of the queue; put off those selected."""
        desk, whole = self._desk, self._desk.question_set
        if whole is None:
            return
        if desk.selected and self._is_refused():
            return
        if desk.selected:
            # Translators: what the history of undo calls it: a person is to look at them another time.
            title = N_("Put questions off")
            after = several.put_off(whole, desk.selected)
            if after != whole:
                desk.do(after, title, desk.spot(), selected=desk.selected)
            words = ngettext(
                "{count} question waits to be looked at",
                "{count} questions wait to be looked at",
                len(desk.selected),
            )
            self._say(words, len(desk.selected), "clock", undo=after != whole)
            return
        following = desk.following()
        if following is not None:
            desk.show(following)

    def _questions(self) -> list[Question]:
        whole = self._desk.question_set
        found = (editing.find(whole, each) for each in self._desk.targets) if whole is not None else ()
        return [question for question in found if question is not None]

    def _decide(self, verdict: _Verdict, question_ids: list[str], left: Collection[str] = ()) -> None:
        desk, whole = self._desk, self._desk.question_set
        if whole is None or not question_ids:
            return
        after = verdict.change(whole, question_ids)
        many = tuple(question_ids) if len(question_ids) > 1 else ()
        spot = Spot(question_ids[0], "", many)
        if not desk.selected:
            desk.do(after, verdict.one, spot, current=desk.following() or question_ids[0])
            return
        stays = tuple(left) if len(left) > 1 else ()
        current = desk.current if desk.current in left else next(iter(left), desk.current)
        desk.do(after, verdict.many, spot, current=current, selected=stays)

    def _is_refused(self) -> bool:
        """Tell whether the set cannot be changed, and if so, say why."""
        if self._desk.fixed:
            self._desk.said.emit(Said(self._desk.fixed, "lock"))
        return bool(self._desk.fixed)

    def _say(self, words: str, count: int, icon: str, *, undo: bool = True) -> None:
        self._desk.said.emit(Said(words.format(count=formats.number(count)), icon, undo=undo))
