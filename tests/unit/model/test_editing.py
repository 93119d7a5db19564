"""Editing makes new sets: whatever a person touches is out of the machine's hands, and nothing changes in place."""

import pytest

from quizapp.model import editing
from quizapp.model.article import make_article
from quizapp.model.question import ChoiceQuestion, Option, Skill, Status
from quizapp.model.question_set import QuestionSet, renewed

ARTICLE = make_article("Ada Lorne denied it.")


def question(name: str, status: Status = Status.READY) -> ChoiceQuestion:
    return ChoiceQuestion(
        id=name,
        kind="who_denied",
        skill=Skill.DENIED,
        difficulty=1,
        stem="Who denied it?",
        evidence=(),
        rationale="",
        status=status,
        options=(Option(id="a", text="Ada Lorne"), Option(id="b", text="Bo Reyle")),
        key=("a",),
    )


def a_set(*names: str, status: Status = Status.READY) -> QuestionSet:
    questions = tuple(question(name, status) for name in names)
    return QuestionSet(id="set-1", title="T", article=ARTICLE, questions=questions)


def ids(question_set: QuestionSet) -> list[str]:
    return [each.id for each in question_set.questions]


@pytest.mark.parametrize("status", list(Status))
def test_an_edited_question_is_a_draft_whatever_it_was(status: Status) -> None:
    before = a_set("q1", "q2", status=status)
    after = editing.edit(before, before.questions[0].model_copy(update={"stem": "Who denies it?"}))
    assert after.questions[0].status is Status.DRAFT
    assert after.questions[0].stem == "Who denies it?"
    assert after.questions[1] == before.questions[1]
    assert before.questions[0].stem == "Who denied it?"


def test_an_edited_question_that_is_sound_is_approved() -> None:
    before = a_set("q1")
    mended = before.questions[0].model_copy(update={"stem": "Who denies it?"})
    assert editing.edit(before, mended, status=Status.APPROVED).questions[0].status is Status.APPROVED


def test_an_edited_machine_question_survives_a_new_run() -> None:
    made = a_set("q1", "q2")
    edited = editing.edit(made, made.questions[1].model_copy(update={"stem": "Mended"}))
    again = renewed(edited, made)
    assert [each.stem for each in again.questions] == ["Who denied it?", "Mended"]


def test_an_edit_that_changes_nothing_leaves_the_status() -> None:
    before = a_set("q1")
    assert editing.edit(before, question("q1")) is before


def test_a_blank_question_is_an_unfinished_draft() -> None:
    blank = editing.blank_question("q-new")
    after = editing.add(a_set("q1", "q2"), blank, after="q1")
    assert ids(after) == ["q1", "q-new", "q2"]
    assert (blank.status, blank.kind, blank.right_options, len(blank.options)) == (
        Status.DRAFT,
        "hand",
        frozenset(),
        3,
    )
    assert ids(editing.add(a_set("q1"), blank)) == ["q1", "q-new"]


def test_an_id_cannot_be_given_twice() -> None:
    with pytest.raises(ValueError, match="already"):
        editing.add(a_set("q1"), editing.blank_question("q1"))


def test_a_duplicate_stands_behind_its_original_as_a_draft() -> None:
    after = editing.duplicate(a_set("q1", "q2", status=Status.APPROVED), "q1", "q9")
    assert ids(after) == ["q1", "q9", "q2"]
    assert after.questions[1].status is Status.DRAFT
    assert after.questions[1].stem == after.questions[0].stem


def test_delete_takes_several_and_ignores_unknown_ones() -> None:
    assert ids(editing.delete(a_set("q1", "q2", "q3"), {"q1", "q3", "other"})) == ["q2"]


@pytest.mark.parametrize(
    ("place", "order"),
    [
        (0, ["q2", "q1", "q3"]),
        (1, ["q1", "q2", "q3"]),
        (2, ["q1", "q3", "q2"]),
        (9, ["q1", "q3", "q2"]),
        (-1, ["q2", "q1", "q3"]),
    ],
)
def test_move_puts_a_question_at_a_place_of_the_new_order(place: int, order: list[str]) -> None:
    assert ids(editing.move(a_set("q1", "q2", "q3"), "q2", place)) == order


def test_only_set_status_approves() -> None:
    after = editing.set_status(a_set("q1", "q2", status=Status.DRAFT), {"q2"}, Status.APPROVED)
    assert [each.status for each in after.questions] == [Status.DRAFT, Status.APPROVED]


def test_options_are_replaced_added_and_removed() -> None:
    before = question("q1")
    assert editing.with_option(before, Option(id="b", text="Cy")).options[1].text == "Cy"
    longer = editing.with_option(before, Option(id=editing.free_option_id(before), text="Di"))
    assert [(option.id, option.text) for option in longer.options][-1] == ("c", "Di")
    assert isinstance(longer, ChoiceQuestion)
    assert editing.with_key(longer, "c").key == ("c",)
    without = editing.without_option(before, "a")
    assert without.right_options == frozenset()
    assert [option.id for option in without.options] == ["b"]
    with pytest.raises(KeyError):
        editing.with_key(before, "z")


def test_there_is_always_one_more_option_id() -> None:
    options = tuple(Option(id=chr(code), text="") for code in range(ord("a"), ord("z") + 1))
    full = question("q1").model_copy(update={"options": options})
    first = editing.free_option_id(full)
    assert first not in {option.id for option in options}
    assert editing.free_option_id(editing.with_option(full, Option(id=first, text=""))) != first


def test_the_title_changes_and_nothing_else() -> None:
    before = a_set("q1")
    after = editing.retitle(before, "New")
    assert (after.title, after.questions, after.id) == ("New", before.questions, before.id)
