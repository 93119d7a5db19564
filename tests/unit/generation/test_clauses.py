"""Reported contents as clauses that make sense alone."""

import pytest

from quizapp.generation.clauses import clause, names_one_of_two
from quizapp.generation.context import Context
from quizapp.generation.own_words import own_clause
from tests.unit.generation.saying import saying


def _clause(context: Context) -> str | None:
    return clause(context, context.graph.attributions[0])


@pytest.mark.parametrize(
    ("text", "content", "expected"),
    [
        (
            "Ada Kern said that the river had burst its banks.",
            "that the river had burst its banks",
            "the river had burst its banks",
        ),
        (
            "Ada Kern said the old dam was never safe.",
            "the old dam was never safe",
            "the old dam was never safe",
        ),
        (
            "The old dam was never safe, said Ada Kern.",
            "The old dam was never safe",
            "the old dam was never safe",
        ),
        (
            "Berlin was not told of the leak, said Ada Kern.",
            "Berlin was not told of the leak",
            "Berlin was not told of the leak",
        ),
        ("Ada Kern said he had known it for a year.", "he had known it for a year", None),
        ("Ada Kern said we must leave the town tonight.", "we must leave the town tonight", None),
        ("Ada Kern said to leave the town by the north gate.", "to leave the town by the north gate", None),
        ("Nor were the walls ever safe, said Ada Kern.", "Nor were the walls ever safe", None),
        ("It could be done, Ada Kern said, only by closing the road.", "It could be done", None),
        ("The work was nearly done, Ada Kern said, but for the roof.", "The work was nearly done", None),
        ("The dam could be mended, Ada Kern said, only by night.", "The dam could be mended", None),
        (
            "Ada Kern said that the dam had cost six million crowns, a figure that nobody else has named.",
            "that the dam had cost six million crowns, a figure that nobody else has named",
            "the dam had cost six million crowns",
        ),
        (
            "Ada Kern said that the dam was safe and insists that the mill stands.",
            "that the dam was safe and insists that the mill stands",
            None,
        ),
        (
            "Ada Kern said that in contrast, the mill had never closed.",
            "that in contrast, the mill had never closed",
            None,
        ),
        (
            "Ada Kern said that sometimes the mill makes him wish for a farm.",
            "that sometimes the mill makes him wish for a farm",
            None,
        ),
        (
            "Mr. Falk’s mill has closed for good, said Ada Kern.",
            "Mr. Falk’s mill has closed for good",
            "Mr. Falk’s mill has closed for good",
        ),
        (
            "Democratic voters left the mill early, said Ada Kern, a Democratic senator.",
            "Democratic voters left the mill early",
            "Democratic voters left the mill early",
        ),
        (
            "Twenty-three of the wounded were still in care, said Ada Kern.",
            "Twenty-three of the wounded were still in care",
            "twenty-three of the wounded were still in care",
        ),
        (
            "Teenage drivers pay the most for it, said Ada Kern.",
            "Teenage drivers pay the most for it",
            "teenage drivers pay the most for it",
        ),
        (
            "Ada Kern said that the blame belongs to Justice Roth’ 2012 opinion.",
            "that the blame belongs to Justice Roth",
            None,
        ),
        ("Ada Kern said that the mill will never open …", "that the mill will never open …", None),
        ("Ada Kern said that the rest had gone home by noon.", "that the rest had gone home by noon", None),
        (
            "Ada Kern said selling the old mill has been a mistake.",
            "selling the old mill has been a mistake",
            "selling the old mill has been a mistake",
        ),
        (
            "About 40 of the mills have closed, said Ada Kern.",
            "About 40 of the mills have closed",
            "about 40 of the mills have closed",
        ),
        (
            'Ada Kern said that it was "totally wrong" for the town to sell the mill.',
            'that it was "totally wrong" for the town to sell the mill',
            "it was “totally wrong” for the town to sell the mill",
        ),
        ("Ada Kern said that it was a mill.", "that it was a mill", None),
        (
            "Ada Kern said that the old dam was ''never quite safe'' in the spring.",
            "that the old dam was ''never quite safe'' in the spring",
            "the old dam was “never quite safe” in the spring",
        ),
        (
            "Ada Kern said that ten mills would close because of that programme.",
            "that ten mills would close because of that programme",
            None,
        ),
    ],
)
def test_a_clause_stands_alone_or_is_not_used(text: str, content: str, expected: str | None) -> None:
    assert _clause(saying(text, content)) == expected


def test_who_the_source_is_does_not_go_on_with_what_it_says() -> None:
    text = "The old dam was never safe, according to Ada Kern, one of the engineers."
    made = _clause(saying(text, "The old dam was never safe", cue="according to"))
    assert made == "the old dam was never safe"


@pytest.mark.parametrize(
    ("content", "is_clause"),
    [
        ("the plan to sell the mill would cost the town a fortune", True),
        ("the plan to sell the mill for a fortune", False),
        ("the plan that would cost the town a fortune", False),
    ],
)
def test_after_argued_a_verb_shows_the_clause(content: str, is_clause: bool) -> None:
    made = _clause(saying(f"Ada Kern argued {content}.", content, cue="argued"))
    assert made == (content if is_clause else None)


def test_an_announced_thing_is_no_clause() -> None:
    context = saying(
        "Ada Kern announced the new deals with two firms.", "the new deals with two firms", cue="announced"
    )
    assert _clause(context) is None


def test_a_long_clause_loses_its_relative_end() -> None:
    text = (
        "Ada Kern said that the council would repair the old sea wall before the winter storms came back, which nobody "
        "in the town believed."
    )
    made = _clause(saying(text, text[len("Ada Kern said ") : -1]))
    assert made == "the council would repair the old sea wall before the winter storms came back"


def test_what_is_inserted_goes_and_the_sentence_goes_on() -> None:
    text = (
        "Ada Kern said that the council would close the old sea wall and that the state of alarm, which had been "
        "called in the spring, would be lifted soon."
    )
    made = _clause(saying(text, text[len("Ada Kern said ") : -1]))
    assert made == (
        "the council would close the old sea wall and that the state of alarm would be lifted soon"
    )


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ada Kern said that she would ask the court for a review.", "they would ask the court for a review"),
        ("Bruno Falk smiled. Ada Kern said that he would leave the court poor.", None),
        ("Ada Kern said that she would ask him about the dam.", None),
        ("Ada Kern said that she would come.", None),
    ],
)
def test_what_a_source_says_of_itself_is_asked_with_they(text: str, expected: str | None) -> None:
    content = text[text.index("that ") : -1]
    context = saying(text, content, others=("Bruno Falk",) if "Falk" in text else ())
    assert own_clause(context, context.graph.attributions[0]) == expected


@pytest.mark.parametrize(
    ("said", "asked"),
    [
        # "Put the price" may be what she did, or what she would do.
        (
            "the mill was ready to be sold and put the price at five coins",
            "the mill was ready to be sold",
        ),
        ("the mill was shut and put the price at five coins", None),
        ("the mill was sold and turned into a school", "the mill was sold and turned into a school"),
        (
            "the owner had closed the mill and sold the land",
            "the owner had closed the mill and sold the land",
        ),
    ],
)
def test_a_second_verb_that_may_be_the_articles_own_is_not_folded_in(said: str, asked: str | None) -> None:
    text = f"Ada Kern said {said}."
    assert _clause(saying(text, said)) == asked


@pytest.mark.parametrize(
    ("said", "asked"),
    [
        ("the ferry was late after three early morning storms on Monday", True),
        ("the ferry was late after three early mornings storms on Monday", False),
        ("the ferry was late and in three weeks fares rose", True),
    ],
)
def test_two_plurals_in_a_row_are_a_slip(said: str, asked: bool) -> None:
    text = f"Ada Kern said {said}."
    assert bool(_clause(saying(text, said))) is asked


@pytest.mark.parametrize(
    ("before", "said", "asked"),
    [
        ("", "the plan would cost the town its oldest mill", False),
        ("A new plan is out. It is the third plan. ", "the plan would cost the town its oldest mill", True),
        ("", "the candidate would cost the town its oldest mill", False),
        ("", "the harbour would bring even more boats to the mill", False),
        ("", "the harbour would bring even more boats than the mill", True),
        ("", "the harbour could led the town to a quarrel", False),
        ("", "the harbour would would cost the town its mill", False),
        ("", "the harbour would need a mill in the town", True),
        ("", "the plan for the harbour would cost the town its mill", True),
        ("", "the miller from the valley had been warned too", False),
    ],
)
def test_a_clause_speaks_of_nothing_that_only_another_sentence_names(
    before: str, said: str, asked: bool
) -> None:
    text = f"{before}Ada Kern said that {said}."
    assert bool(_clause(saying(text, f"that {said}"))) is asked


def test_a_his_far_from_the_name_before_it_may_be_that_of_whoever_speaks() -> None:
    far = "that Bo Falk is a bully who will win no votes from his village"
    near = "that Bo Falk had grown tired of his village"
    for content, asked in ((far, None), (near, near.removeprefix("that "))):
        text = f"Ben Kern said {content}."
        context = saying(text, content, source="Ben Kern", others=("Bo Falk", "Ben Kern"))
        record = context.graph.attributions[0].model_copy(update={"source_entity": "Ben Kern"})
        assert clause(context, record) == asked


@pytest.mark.parametrize(
    ("said", "unclear"),
    [
        ("Falk was in the mill on Monday", True),
        ("Ivo Falk was in the mill on Monday", False),
        ("Moor was in the mill on Monday", False),
    ],
)
def test_a_surname_of_two_names_neither(said: str, unclear: bool) -> None:
    text = f"Ada Kern said {said}, where Ivo Falk and Lena Falk met. Ivo Falk left, and Lena Falk stayed with Bo Moor."
    context = saying(text, said, others=("Ivo Falk", "Lena Falk", "Bo Moor"))
    assert names_one_of_two(context, said) is unclear
