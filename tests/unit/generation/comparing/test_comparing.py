"""Questions on what differs between two articles on one event."""

from collections.abc import Callable
from dataclasses import dataclass

import pytest

from quizapp.generation.comparing import Side, compare
from quizapp.model.question import Question, Skill, Status

Tell = Callable[..., Side]

_WORDS = "“The wheel has not turned since the flood of 1931,”"


@dataclass(frozen=True)
class _Saying:
    source: str
    name: str
    cue: str = "said"
    content: str = _WORDS
    kind: str = "person"
    stance: str = "asserts"
    mode: str = "direct"
    outlet: str = ""


_KERN = _Saying("Ada Kern", "Ada Kern")
_OWNER = _Saying("one of the owners", "one of the owners", kind="anonymous")


def _asked(one: Side, two: Side, kind: str) -> tuple[Question, ...]:
    return tuple(each for each in compare(one, two).question_set.questions if each.kind == kind)


def _right(question: Question) -> str:
    (key,) = question.right_options
    return question.option(key).text


@pytest.mark.parametrize(
    ("second", "text", "right"),
    [
        (_OWNER, f"{_WORDS} one of the owners said.", "Only The Vale Post"),
        (_KERN, f"{_WORDS} Ada Kern said.", "Both articles"),
    ],
)
def test_who_names_the_source_of_the_same_words(tell: Tell, second: _Saying, text: str, right: str) -> None:
    one = tell(f"{_WORDS} Ada Kern said.", _KERN, outlet="The Vale Post")
    (question,) = _asked(one, tell(text, second, outlet="Hill Radio"), "which_names_the_source")
    assert _right(question) == right
    assert question.skill is Skill.COMPARE_OUTLETS
    assert question.status is Status.READY
    assert len(question.evidence) == 2
    assert "The wheel has not turned since the flood of 1931" in question.stem


def test_who_has_it_from_another_outlet(tell: Tell) -> None:
    told = _Saying("Ada Kern", "Ada Kern", cue="told", outlet="Mill Weekly")
    one = tell(f"{_WORDS} Ada Kern said.", _KERN, outlet="The Vale Post")
    two = tell(f"{_WORDS} Ada Kern told Mill Weekly.", told, outlet="Hill Radio")
    (question,) = _asked(one, two, "which_cites_an_outlet")
    assert _right(question) == "Only Hill Radio"
    # The other way round the answer goes with the article.
    (turned,) = _asked(two, one, "which_cites_an_outlet")
    assert _right(turned) == "Only Hill Radio"


def test_an_article_that_cites_the_other_is_not_asked_about(tell: Tell) -> None:
    told = _Saying("Ada Kern", "Ada Kern", cue="told", outlet="The Vale Post")
    one = tell(f"{_WORDS} Ada Kern said.", _KERN, outlet="The Vale Post")
    two = tell(f"{_WORDS} Ada Kern told The Vale Post.", told, outlet="Hill Radio")
    assert _asked(one, two, "which_cites_an_outlet") == ()


_DENIAL = _Saying(
    "Ada Kern", "Ada Kern", "denied", "any part in the sale of the mill", stance="denies", mode="indirect"
)


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("The mill was sold in May.", True),
        ("Kern has rejected the story of a sale.", False),  # a denial that nobody found
        ("The mill was sold in May, and Kern was glad.", True),
    ],
)
def test_a_missing_denial_is_for_a_person_to_confirm(tell: Tell, text: str, asked: bool) -> None:
    said = f" {_WORDS} Bruno Falk said."
    falk = _Saying("Bruno Falk", "Bruno Falk")
    denied = "Ada Kern denied any part in the sale of the mill."
    one = tell(denied + said, _DENIAL, falk, outlet="The Vale Post")
    found = _asked(one, tell(text + said, falk, outlet="Hill Radio"), "which_has_the_denial")
    assert [(_right(each), each.status) for each in found] == (
        [("Only The Vale Post", Status.REVIEW)] if asked else []
    )


def test_a_claim_under_two_names_is_asked_of_the_second(tell: Tell) -> None:
    one = tell(f"{_WORDS} Ada Kern said.", _KERN, outlet="The Vale Post")
    roof, sluice = "“The roof will be mended before the snow,”", "“The sluice was never safe for boats,”"
    two = tell(
        f"{_WORDS} Bruno Falk said. {roof} Carla Stroud said. {sluice} Dora Heil said.",
        _Saying("Bruno Falk", "Bruno Falk"),
        _Saying("Carla Stroud", "Carla Stroud", content=roof),
        _Saying("Dora Heil", "Dora Heil", content=sluice),
        outlet="Hill Radio",
    )
    (question,) = _asked(one, two, "whom_the_other_names")
    assert _right(question) == "Bruno Falk"
    assert "Ada Kern" in {option.text for option in question.options}
    assert "Hill Radio" in question.stem


def test_articles_without_a_claim_in_common_are_not_compared(tell: Tell) -> None:
    one = tell("Ada Kern denied any part in the sale of the mill.", _DENIAL, outlet="The Vale Post")
    made = compare(one, tell("The mill was sold in May.", outlet="Hill Radio"))
    assert (made.links, made.question_set.questions) == ((), ())


def test_two_articles_without_outlets_are_the_first_and_the_second(tell: Tell) -> None:
    one, two = tell(f"{_WORDS} Ada Kern said.", _KERN), tell(f"{_WORDS} one of the owners said.", _OWNER)
    (question,) = _asked(one, two, "which_names_the_source")
    assert _right(question) == "Only the first article"


def test_what_is_said_twice_in_one_article_is_not_linked(tell: Tell) -> None:
    again = _Saying("Bruno Falk", "Bruno Falk", content="“The wheel has not turned since the flood of 1931.”")
    one = tell(f"{_WORDS} Ada Kern said. {again.content} Bruno Falk said.", _KERN, again)
    assert compare(one, tell(f"{_WORDS} Ada Kern said.", _KERN)).links == ()


def test_places_in_the_second_text_are_places_in_the_joint_one(tell: Tell) -> None:
    one = tell(f"{_WORDS} Ada Kern said.", _KERN, outlet="The Vale Post")
    two = tell(f"It rained. {_WORDS} one of the owners said.", _OWNER, outlet="Hill Radio")
    made = compare(one, two)
    text = made.question_set.article.text
    assert (
        text.index("The Vale Post")
        < text.index("Ada Kern")
        < text.index("Hill Radio")
        < text.index("It rained")
    )
    for side, number in ((one, 1), (two, 2)):
        for record in side.graph.attributions:
            moved = next(each for each in made.graph.attributions if each.id == f"{number}-{record.id}")
            assert [span.of(text) for span in moved.content] == [
                span.of(side.article.text) for span in record.content
            ]
    assert made.graph.doc_id == made.question_set.article.sha256
