"""Questions that are answered otherwise than by one of several options."""

from quizapp.generation.forms import AllOf, Answer, Head, Marked, Matched, Ordered, Thought, TrueOrFalse
from quizapp.model.base import Span
from quizapp.model.question import (
    FALSE,
    NOT_STATED,
    TRUE,
    MatchingQuestion,
    MultipleChoiceQuestion,
    OrderingQuestion,
    Origin,
    ReflectionQuestion,
    SelectionQuestion,
    Skill,
    Status,
    TrueFalseQuestion,
)


def _head() -> Head:
    return Head(
        id="q",
        kind="any",
        skill=Skill.WHO_SAID,
        difficulty=1,
        stem="Who?",
        evidence=(Span(0, 3),),
        marks=(),
        attributions=("a1",),
        origins=(Origin(attribution="a1", source="Ada Kern", cue="said", rule="clause"),),
        rationale="Because the passage says so, in so many words.",
        status=Status.READY,
    )


def _answers(*texts: str) -> tuple[Answer, ...]:
    return tuple(Answer(text, f"On {text}.") for text in texts)


def test_several_right_options_stand_among_the_wrong_ones() -> None:
    made = AllOf(_answers("C", "a"), _answers("B")).built(_head())
    assert isinstance(made, MultipleChoiceQuestion)
    assert [option.text for option in made.options] == ["a", "B", "C"]
    assert {made.option(key).text for key in made.key} == {"a", "C"}


def test_a_verdict_without_a_reason_is_not_offered() -> None:
    why = {TRUE: "It says so.", FALSE: "It does say so."}
    two = TrueOrFalse(TRUE, why).built(_head())
    three = TrueOrFalse(NOT_STATED, {**why, NOT_STATED: "It says nothing of it."}).built(_head())
    assert isinstance(two, TrueFalseQuestion)
    assert isinstance(three, TrueFalseQuestion)
    assert [option.text for option in two.options] == ["True", "False"]
    assert [option.text for option in three.options] == ["True", "False", "The article does not say"]
    assert (two.key, three.key) == ((TRUE,), (NOT_STATED,))


def test_pairs_keep_together_though_options_stand_by_the_alphabet() -> None:
    pairs = tuple(zip(_answers("Kern", "Falk"), _answers("wet", "dry"), strict=True))
    made = Matched(pairs, _answers("mild")).built(_head())
    assert isinstance(made, MatchingQuestion)
    assert [option.text for option in made.options] == ["dry", "mild", "wet"]
    assert [(made.prompt(one).text, made.option(two).text) for one, two in made.key] == [
        ("Kern", "wet"),
        ("Falk", "dry"),
    ]


def test_the_order_shown_is_never_the_right_one() -> None:
    for texts in (("a", "b", "c"), ("b", "a", "c")):
        made = Ordered(_answers(*texts)).built(_head())
        assert isinstance(made, OrderingQuestion)
        assert tuple(made.option(key).text for key in made.key) == texts
        assert tuple(option.text for option in made.options) != texts


def test_words_to_select_and_thoughts_have_no_options() -> None:
    selection = Marked((Span(1, 2),)).built(_head())
    assert isinstance(selection, SelectionQuestion)
    assert selection.key == (Span(1, 2),)
    assert isinstance(Thought().built(_head()), ReflectionQuestion)
    assert selection.origins[0].cue == "said"
