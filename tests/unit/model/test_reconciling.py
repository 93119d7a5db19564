"""Two people who begin with the same set and change it apart both find their work in it."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from quizapp.model import editing
from quizapp.model.article import make_article
from quizapp.model.question import Status
from quizapp.model.question_set import QuestionSet
from quizapp.model.reconciling import reconciled
from tests.samples import question, question_set

BASE = question_set(ready=3, review=1)


def with_stem(source: QuestionSet, question_id: str, stem: str) -> QuestionSet:
    found = editing.find(source, question_id)
    assert found is not None
    return editing.edit(source, found.model_copy(update={"stem": stem}))


def ids(source: QuestionSet) -> list[str]:
    return [each.id for each in source.questions]


def test_where_one_side_did_nothing_the_other_holds() -> None:
    changed = editing.delete(with_stem(BASE, "q-1", "Changed?"), ["q-2"])
    changed = editing.retitle(editing.move(changed, "q-4", 0), "Renamed")
    assert reconciled(BASE, changed, BASE).question_set == changed
    assert reconciled(BASE, BASE, changed).question_set == changed


def test_what_either_side_added_stays_where_it_was_put() -> None:
    ours = editing.add(BASE, question(8), after="q-1")
    theirs = editing.add(editing.add(BASE, question(9), after="q-3"), question(10))
    done = reconciled(BASE, ours, theirs)
    assert ids(done.question_set) == ["q-1", "q-8", "q-2", "q-3", "q-9", "q-4", "q-10"]
    assert (done.added, done.changed, done.removed, done.both) == (("q-9", "q-10"), (), (), ())


def test_changes_of_two_questions_do_not_meet() -> None:
    done = reconciled(BASE, with_stem(BASE, "q-1", "Ours?"), with_stem(BASE, "q-2", "Theirs?"))
    assert [each.stem for each in done.question_set.questions[:2]] == ["Ours?", "Theirs?"]
    assert done.changed == ("q-2",)


def test_what_both_changed_is_kept_twice() -> None:
    theirs = editing.set_status(with_stem(BASE, "q-2", "Theirs?"), ["q-2"], Status.APPROVED)
    done = reconciled(BASE, with_stem(BASE, "q-2", "Ours?"), theirs)
    [beside] = done.both
    assert ids(done.question_set) == ["q-1", "q-2", beside, "q-3", "q-4"]
    _first, ours, other = done.question_set.questions[:3]
    assert (ours.stem, other.stem, other.status) == ("Ours?", "Theirs?", Status.REVIEW)


def test_the_same_change_on_both_sides_is_one() -> None:
    both = with_stem(BASE, "q-2", "Both?")
    assert reconciled(BASE, both, both).question_set == both
    approved = editing.set_status(both, ["q-2"], Status.APPROVED)
    assert reconciled(BASE, approved, both).question_set == approved


def test_a_decision_against_a_change_is_no_second_question() -> None:
    ours = with_stem(BASE, "q-4", "Ours?")
    assert reconciled(BASE, ours, editing.set_status(BASE, ["q-4"], Status.APPROVED)).question_set == ours


def test_a_question_taken_out_is_gone_unless_the_other_side_worked_on_it() -> None:
    gone = editing.delete(BASE, ["q-2"])
    assert ids(reconciled(BASE, with_stem(BASE, "q-1", "Ours?"), gone).question_set) == ["q-1", "q-3", "q-4"]
    changed = with_stem(BASE, "q-2", "Worked on?")
    assert reconciled(BASE, gone, changed).question_set == changed
    assert reconciled(BASE, changed, gone).question_set == changed


def test_two_questions_with_one_id_are_both_kept() -> None:
    ours = editing.add(BASE, question(9))
    theirs = editing.add(BASE, question(9).model_copy(update={"stem": "Another?"}))
    done = reconciled(BASE, ours, theirs)
    assert [each.stem for each in done.question_set.questions[4:]] == [question(9).stem, "Another?"]


def test_our_order_and_our_title_hold_where_both_changed_them() -> None:
    ours = editing.retitle(editing.move(BASE, "q-4", 0), "Ours")
    theirs = editing.retitle(editing.add(editing.move(BASE, "q-3", 0), question(9), after="q-1"), "Theirs")
    done = reconciled(BASE, ours, theirs).question_set
    assert ids(done) == ["q-4", "q-1", "q-9", "q-2", "q-3"]
    assert done.title == "Ours"


def test_other_sets_are_refused() -> None:
    with pytest.raises(ValueError, match="one set"):
        reconciled(BASE, BASE, question_set("set-2"))
    elsewhere = BASE.model_copy(update={"article": make_article("Another text.")})
    with pytest.raises(ValueError, match="one set"):
        reconciled(BASE, BASE, elsewhere)


@st.composite
def changed(draw: st.DrawFn, side: str) -> QuestionSet:
    """Return what a few deeds of one person make of the set."""
    done = BASE
    for number in range(draw(st.integers(0, 5))):
        there = ids(done)
        deed = draw(st.sampled_from(["write", "add", "delete", "move", "approve"]))
        target = draw(st.sampled_from(there)) if there else ""
        if deed == "add" or not there:
            new = question(number).model_copy(update={"id": f"{side}-{number}", "stem": f"{side} {number}?"})
            done = editing.add(done, new, after=target or None)
        elif deed == "write":
            done = with_stem(done, target, f"{side} writes {number}?")
        elif deed == "delete":
            done = editing.delete(done, [target])
        elif deed == "move":
            done = editing.move(done, target, draw(st.integers(0, 4)))
        else:
            done = editing.set_status(done, [target], Status.APPROVED)
    return done


@settings(max_examples=150, deadline=None)
@given(changed("ours"), changed("theirs"))
def test_nothing_that_anybody_wrote_is_lost(ours: QuestionSet, theirs: QuestionSet) -> None:
    done = reconciled(BASE, ours, theirs).question_set
    assert len(set(ids(done))) == len(ids(done))
    stems = {each.stem for each in done.questions}
    untouched = {each.stem for each in BASE.questions}
    for side in (ours, theirs):
        assert {each.stem for each in side.questions} - untouched <= stems
    assert reconciled(ours, done, ours).question_set == done
    assert reconciled(BASE, done, done).question_set == done
