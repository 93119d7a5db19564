"""Merging keeps both sides, and the same file brings nothing twice."""

import pytest

from quizapp.model import editing
from quizapp.model.article import make_article
from quizapp.model.merging import arrived, merged
from quizapp.model.question import Status
from quizapp.model.question_set import QuestionSet
from tests.samples import question, question_set

OURS = question_set(ready=3, review=1)


def with_stem(
    source: QuestionSet, question_id: str, stem: str, status: Status = Status.APPROVED
) -> QuestionSet:
    changed = tuple(
        each.model_copy(update={"stem": stem, "status": status}) if each.id == question_id else each
        for each in source.questions
    )
    return source.model_copy(update={"questions": changed})


def test_a_set_merged_with_itself_stays_as_it_is() -> None:
    merge = merged(OURS, OURS)
    assert merge.question_set == OURS
    assert (merge.added, merge.both, merge.changed) == ((), (), False)
    assert merge.same == ("q-1", "q-2", "q-3", "q-4")


def test_a_new_question_comes_last_as_it_is() -> None:
    theirs = editing.add(OURS, question(9, Status.APPROVED), after="q-1")
    merge = merged(OURS, theirs)
    assert merge.question_set.questions == (*OURS.questions, question(9, Status.APPROVED))
    assert merge.added == ("q-9",)


def test_a_question_that_we_lack_no_more_is_not_taken_away() -> None:
    theirs = editing.delete(OURS, ["q-2"])
    assert merged(OURS, theirs).question_set == OURS


def test_a_changed_question_is_kept_beside_ours_for_review() -> None:
    theirs = with_stem(OURS, "q-2", "Theirs?")
    merge = merged(OURS, theirs)
    (beside,) = merge.both
    assert merge.question_set.questions[:4] == OURS.questions
    kept = merge.question_set.questions[4]
    assert (kept.id, kept.stem, kept.status) == (beside, "Theirs?", Status.REVIEW)
    assert beside != "q-2"
    assert merge.same == ("q-1", "q-3", "q-4")


def test_the_same_file_twice_brings_nothing_more() -> None:
    theirs = editing.add(with_stem(OURS, "q-2", "Theirs?"), question(9))
    once = merged(OURS, theirs).question_set
    again = merged(once, theirs)
    assert again.question_set == once
    assert len(again.same) == 5


def test_what_a_person_made_of_a_question_that_came_is_not_joined_by_the_original_again() -> None:
    theirs = with_stem(OURS, "q-2", "Theirs?")
    once = merged(OURS, theirs)
    (beside,) = once.both
    mended = with_stem(once.question_set, beside, "Theirs, mended?")
    assert merged(mended, theirs).question_set == mended


def test_what_a_person_decided_here_still_holds() -> None:
    ours = editing.set_status(OURS, ["q-1"], Status.REJECTED)
    assert merged(ours, OURS).question_set == ours


def test_our_title_and_article_stay() -> None:
    theirs = editing.retitle(OURS, "Theirs")
    assert merged(OURS, theirs).question_set.title == OURS.title


def test_every_question_has_an_id_of_its_own_afterwards() -> None:
    changed = with_stem(OURS, "q-1", "Theirs?")
    beside = merged(OURS, changed).both[0]
    # A file that gives another question the very id under which the changed one is to be kept.
    crafted = QuestionSet(
        id=OURS.id,
        title=OURS.title,
        article=OURS.article,
        questions=(question(7).model_copy(update={"id": beside}), *changed.questions),
    )
    questions = merged(OURS, crafted).question_set.questions
    assert len({each.id for each in questions}) == len(questions) == 6
    assert {each.stem for each in questions[4:]} == {question(7).stem, "Theirs?"}


def test_sets_on_two_texts_are_not_merged() -> None:
    other = OURS.model_copy(update={"article": make_article("Another text.")})
    with pytest.raises(ValueError, match="two texts"):
        merged(OURS, other)


def test_a_set_that_there_was_nothing_of_arrives_whole() -> None:
    merge = arrived(OURS)
    assert merge.question_set is OURS
    assert merge.new_set
    assert merge.changed
    assert len(merge.added) == 4
