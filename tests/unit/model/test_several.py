"""Several questions are moved, copied and put off together, in the order in which they are played."""

import pytest

from quizapp.model import several
from quizapp.model.question import Status
from quizapp.model.question_set import QuestionSet, renewed
from tests import samples

STATUSES = (Status.READY, Status.REVIEW, Status.APPROVED, Status.REJECTED, Status.DRAFT)


@pytest.fixture
def five() -> QuestionSet:
    made = samples.question_set(ready=5, review=0)
    questions = tuple(
        question.model_copy(update={"id": f"q{place}", "status": STATUSES[place]})
        for place, question in enumerate(made.questions)
    )
    return made.model_copy(update={"questions": questions})


def ids(question_set: QuestionSet) -> str:
    return " ".join(question.id for question in question_set.questions)


@pytest.mark.parametrize(
    ("moved", "before", "order"),
    [
        ({"q3", "q1"}, "q0", "q1 q3 q0 q2 q4"),
        ({"q0", "q1"}, "q4", "q2 q3 q0 q1 q4"),
        ({"q0", "q2"}, None, "q1 q3 q4 q0 q2"),
        ({"q2"}, "q3", "q0 q1 q2 q3 q4"),
        (set(), "q0", "q0 q1 q2 q3 q4"),
    ],
)
def test_questions_move_together(five: QuestionSet, moved: set[str], before: str | None, order: str) -> None:
    assert ids(several.move(five, moved, before)) == order


def test_copies_stand_together_behind_the_last_one_as_drafts(five: QuestionSet) -> None:
    after = several.duplicate(five, {"q3", "q0"}, ("n1", "n2"))
    assert ids(after) == "q0 q1 q2 q3 n1 n2 q4"
    assert {question.status for question in after.questions if question.id[0] == "n"} == {Status.DRAFT}
    assert after.questions[4].stem == five.questions[0].stem
    assert several.duplicate(five, (), ()) == five
    with pytest.raises(ValueError, match="shorter"):
        several.duplicate(five, {"q3", "q0"}, ("n1",))


def test_what_is_put_off_waits_and_outlives_a_new_run_where_a_person_had_decided(five: QuestionSet) -> None:
    after = several.put_off(five, ("q0", "q1", "q2", "q3", "q4"))
    assert after.playable == ()
    assert after.left_out == 5
    kept = renewed(after, five.model_copy(update={"questions": ()}))
    assert ids(kept) == "q2 q3 q4"


def test_others_stay_as_they_are(five: QuestionSet) -> None:
    after = several.put_off(five, ("q0",))
    assert after.questions[1:] == five.questions[1:]


def test_ids_come_in_the_order_of_the_set(five: QuestionSet) -> None:
    assert several.in_order(five, ("q4", "gone", "q1")) == ("q1", "q4")
