"""One history for everything; typing on in one field is one step up to the end of a word."""

import pytest

from quizapp.model import editing
from quizapp.model.question_set import QuestionSet
from quizapp.ui.editor.edited_set import Change, EditedSet, Spot


@pytest.fixture
def edited(the_set: QuestionSet) -> EditedSet:
    return EditedSet(the_set)


def type_in(edited: EditedSet, text: str, *, question: int = 0, field: str = "stem") -> None:
    """Type `text` at the end of the stem, character by character."""
    for character in text:
        now = edited.question_set.questions[question]
        after = now.model_copy(update={"stem": now.stem + character})
        spot = Spot(now.id, field)
        edited.type_text(
            editing.edit(edited.question_set, after), "Typing", spot, old=now.stem, new=after.stem
        )


def stem(edited: EditedSet, question: int = 0) -> str:
    return edited.question_set.questions[question].stem


def test_a_word_is_one_step(edited: EditedSet) -> None:
    before = stem(edited)
    type_in(edited, "one two")
    assert edited.history.count() == 2
    edited.undo()
    assert stem(edited) == before + "one "
    edited.undo()
    assert stem(edited) == before
    edited.redo()
    assert stem(edited) == before + "one "


def test_the_first_undo_gives_the_status_back(edited: EditedSet, the_set: QuestionSet) -> None:
    type_in(edited, "abc")
    edited.undo()
    assert edited.question_set == the_set


def test_typing_is_apart_in_another_field_or_question_or_after_the_focus_moved(edited: EditedSet) -> None:
    type_in(edited, "a")
    type_in(edited, "b", question=1)
    type_in(edited, "c", question=1, field="elsewhere")
    assert edited.history.count() == 3
    edited.end_typing()
    type_in(edited, "d", question=1, field="elsewhere")
    assert edited.history.count() == 4


def test_taking_away_is_apart_from_adding(edited: EditedSet) -> None:
    type_in(edited, "abc")
    now = edited.question_set.questions[0]
    shorter = now.model_copy(update={"stem": now.stem[:-1]})
    edited.type_text(
        editing.edit(edited.question_set, shorter),
        "Typing",
        Spot(now.id, "stem"),
        old=now.stem,
        new=shorter.stem,
    )
    assert edited.history.count() == 2


def test_what_changes_nothing_is_no_step(edited: EditedSet, the_set: QuestionSet) -> None:
    edited.do(the_set.model_copy(), "Nothing", Spot())
    assert edited.history.count() == 0


def test_undo_tells_where_it_happened(edited: EditedSet) -> None:
    heard: list[Change] = []
    edited.changed.connect(heard.append)
    type_in(edited, "a", question=1)
    edited.undo()
    assert [change.travelled for change in heard] == [False, True]
    assert heard[1].spot == Spot(edited.question_set.questions[1].id, "stem")


def test_a_change_after_undo_forgets_what_could_be_redone(edited: EditedSet) -> None:
    type_in(edited, "a")
    edited.undo()
    edited.do(editing.retitle(edited.question_set, "Other"), "Rename", Spot(field="title"))
    assert not edited.history.canRedo()
