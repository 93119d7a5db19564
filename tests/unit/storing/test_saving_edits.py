"""What is saved from the editor joins what others kept since, in this process or another."""

from collections.abc import Callable

import pytest

from quizapp.model import editing
from quizapp.model.question import Status
from quizapp.model.question_set import QuestionSet
from quizapp.paths import Home
from quizapp.storing import Store

Reopened = Callable[[], Store]


@pytest.fixture
def base(store: Store, question_set: QuestionSet) -> QuestionSet:
    four = question_set.model_copy(update={"questions": question_set.questions[:4]})
    store.sets.save(four)
    return store.sets.load(four.id)


def ids(question_set: QuestionSet) -> list[str]:
    return [question.id for question in question_set.questions]


def test_what_another_process_merged_stays(
    store: Store, reopened: Reopened, base: QuestionSet, question_set: QuestionSet
) -> None:
    more = base.model_copy(update={"questions": question_set.questions[:6]})
    assert len(reopened().sets.merge(more).added) == 2
    mine = editing.set_status(base, ["q-0"], Status.APPROVED)
    done = store.sets.save_edited(mine, base)
    assert done.added == ("q-4", "q-5")
    assert store.sets.load(base.id) == reopened().sets.load(base.id) == done.question_set
    assert ids(done.question_set) == [f"q-{number}" for number in range(6)]
    assert done.question_set.questions[0].status is Status.APPROVED


def test_two_processes_that_save_in_turn_keep_the_work_of_both(
    store: Store, reopened: Reopened, base: QuestionSet
) -> None:
    other = reopened()
    ours = theirs = base
    for number in range(4):
        changed = editing.add(ours, editing.blank_question(f"ours-{number}"))
        ours = store.sets.save_edited(changed, ours).question_set
        changed = editing.add(theirs, editing.blank_question(f"theirs-{number}"))
        theirs = other.sets.save_edited(changed, theirs).question_set
    assert {f"{side}-{number}" for side in ("ours", "theirs") for number in range(4)} <= set(ids(theirs))
    assert reopened().sets.load(base.id) == theirs


def test_after_a_save_of_its_own_the_next_finds_nothing_new(store: Store, base: QuestionSet) -> None:
    once = store.sets.save_edited(editing.retitle(base, "One"), base)
    twice = store.sets.save_edited(editing.retitle(once.question_set, "Two"), once.question_set)
    assert (once[1:], twice[1:]) == (((),) * 4, ((),) * 4)
    assert store.sets.load(base.id).title == "Two"


def test_a_set_that_was_deleted_meanwhile_is_kept_again(store: Store, base: QuestionSet) -> None:
    store.sets.delete(base.id)
    assert store.sets.save_edited(editing.retitle(base, "Kept"), base).question_set.title == "Kept"
    assert store.sets.load(base.id).title == "Kept"


def test_a_damaged_file_is_set_aside_and_our_version_kept(
    store: Store, reopened: Reopened, data: Home, base: QuestionSet
) -> None:
    (data.sets / "set-1.json").write_bytes(b"{")
    store.sets.save_edited(editing.retitle(base, "Kept"), base)
    assert reopened().sets.load(base.id).title == "Kept"
    assert any("damaged" in notice for notice in store.take_notices())


def test_a_set_whose_article_is_gone_gets_it_back(
    store: Store, reopened: Reopened, data: Home, base: QuestionSet
) -> None:
    for file in data.articles.iterdir():
        file.unlink()
    store.sets.save_edited(editing.retitle(base, "Kept"), base)
    assert reopened().sets.load(base.id).article == base.article
