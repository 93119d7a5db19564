"""A question becomes one that is answered in another way, and keeps what both ways have."""

import itertools

import pytest
from pydantic import TypeAdapter

from quizapp.model.editing import HAND
from quizapp.model.question import NOT_STATED, VERDICTS, Question, QuestionBase, Status
from quizapp.model.reforming import Interaction, blank, interaction_of, reformed, verdicts
from tests import samples, seven

BY_WAY = {interaction_of(question): question for question in seven.QUESTIONS}
KEPT = [name for name in QuestionBase.model_fields if name not in {"options", "kind"}]
_QUESTION: TypeAdapter[Question] = TypeAdapter(Question)


@pytest.mark.parametrize(("before", "after"), list(itertools.product(Interaction, repeat=2)))
def test_the_head_stays_and_the_value_is_sound(before: Interaction, after: Interaction) -> None:
    old = BY_WAY[before]
    new = reformed(old, after, "en")
    assert interaction_of(new) is after
    assert all(getattr(new, name) == getattr(old, name) for name in KEPT)
    assert _QUESTION.validate_python(new.model_dump()) == new
    assert (new is old) is (before is after)


def test_choice_and_several_keep_options_key_and_kind() -> None:
    old = samples.question(1)
    several = reformed(old, Interaction.SEVERAL, "en")
    assert several.options == old.options
    assert several.right_options == {"a"}
    assert several.kind == old.kind
    assert reformed(several, Interaction.CHOICE, "en") == old


def test_which_of_several_is_the_one_only_a_person_can_say() -> None:
    choice = reformed(seven.SEVERAL, Interaction.CHOICE, "en")
    assert choice.options == seven.SEVERAL.options
    assert choice.right_options == frozenset()


def test_what_the_kind_asked_it_asks_no_more() -> None:
    made = samples.question(1)
    for way in (Interaction.VERDICT, Interaction.MATCHING, Interaction.SELECTION, Interaction.REFLECTION):
        assert reformed(made, way, "en").kind == HAND


def test_an_order_gives_its_options_in_order() -> None:
    assert [each.id for each in reformed(seven.ORDERING, Interaction.SEVERAL, "en").options] == list(
        seven.ORDERING.key
    )


def test_options_become_pairs_whose_prompts_are_to_be_written() -> None:
    matching = reformed(seven.CHOICE, Interaction.MATCHING, "en")
    assert [each.text for each in matching.options] == [each.text for each in seven.CHOICE.options]
    assert reformed(matching, Interaction.CHOICE, "en").options == seven.CHOICE.options


def test_verdicts_are_content_in_the_language_of_the_article() -> None:
    assert [each.id for each in verdicts("en")] == list(VERDICTS)
    assert verdicts("de-AT")[0].text == "Richtig"
    assert verdicts("fi") == verdicts("en"), "no words are better than English ones nowhere"
    assert reformed(seven.VERDICT, Interaction.CHOICE, "en").right_options == {NOT_STATED}


@pytest.mark.parametrize("way", list(Interaction))
def test_a_blank_one_is_an_unfinished_draft(way: Interaction) -> None:
    question = blank("q-new", way, "en")
    assert interaction_of(question) is way
    assert (question.kind, question.status, question.stem) == (HAND, Status.DRAFT, "")
    assert question.right_options == frozenset()
