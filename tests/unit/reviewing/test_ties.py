"""What questions of different interactions show of each other: `quizapp check` says so of a set that holds both."""

from typing import Any

import pytest

from quizapp.model.attribution import Entity, EntityType
from quizapp.model.question import (
    FALSE,
    NOT_STATED,
    TRUE,
    VERDICTS,
    Mark,
    Option,
    Question,
    Role,
    SelectionQuestion,
    Skill,
    Status,
    TrueFalseQuestion,
)
from quizapp.model.question_set import QuestionSet
from quizapp.reviewing import review_set
from tests import samples

_SOURCE = samples.span("Tomas Reyle")
_WORDS = "“No such letter reached us”"


def _rules(*questions: Question) -> set[str]:
    entity = Entity(name="Tomas Reyle", type=EntityType.PERSON, mentions=(_SOURCE,), aliases=("Reyle",))
    graph = samples.graph().model_copy(update={"entities": (entity,)})
    made = QuestionSet(id="s", title="", article=samples.article(), questions=questions)
    return {finding.rule for finding in review_set(made, graph=graph)} & {"R16", "R35"}


def _selection(*attributions: str) -> SelectionQuestion:
    return SelectionQuestion(
        **_common("q-selection", "words_that_show", attributions),
        interaction="selection",
        stem=f"Who said {_WORDS}? Select in the article the source and the verb of saying.",
        marks=(Mark(role=Role.SOURCE, span=_SOURCE),),
        key=(_SOURCE,),
    )


def _common(name: str, kind: str, attributions: tuple[str, ...]) -> dict[str, Any]:
    return {
        "id": name,
        "kind": kind,
        "skill": Skill.WHO_SAID,
        "difficulty": 1,
        "evidence": (),
        "rationale": "",
        "status": Status.READY,
        "attributions": attributions,
    }


def _verdict(stem: str, key: str) -> TrueFalseQuestion:
    return TrueFalseQuestion(
        **_common("q-verdict", "true_or_false", ()),
        interaction="true_false",
        stem=stem,
        options=tuple(Option(id=each, text=each) for each in VERDICTS),
        key=(key,),
    )


def _choice(kind: str, stem: str, key: str, *attributions: str) -> Question:
    options = (Option(id="a", text=key), Option(id="b", text="Somebody else"))
    return samples.question(1).model_copy(
        update={
            **_common(f"q-{kind}", kind, attributions),
            "stem": stem,
            "options": options,
            "key": ("a",),
            "marks": (),
        }
    )


@pytest.mark.parametrize(
    ("stem", "key", "found"),
    [
        (f"The words {_WORDS} are Reyle’s. True, false, or not said?", TRUE, {"R16"}),
        (f"The words {_WORDS} are Dana Whitlock’s. True, false, or not said?", FALSE, set()),
        ("Reyle spoke of the harbour. True, false, or not said?", NOT_STATED, set()),
    ],
)
def test_a_stem_that_names_the_source_gives_a_selection_away(stem: str, key: str, found: set[str]) -> None:
    assert _rules(_verdict(stem, key), _selection()) == found


@pytest.mark.parametrize(
    ("kind", "attribution", "found"),
    [
        ("who_is_quoted", "a1", {"R35"}),
        ("who_claimed", "a1", {"R35"}),
        ("who_claimed", "a2", set()),
        ("which_outlet", "a1", set()),
    ],
)
def test_a_selection_asks_the_same_as_a_choice_of_whose_the_words_are(
    kind: str, attribution: str, found: set[str]
) -> None:
    other = _choice(kind, "Who is cited on the letter?", "Tomas Reyle", attribution)
    assert _rules(other, _selection("a1")) == found


_STATUS = "A source says it, and another denies it"
_CHARGE = "In the article, what is the status of the accusation against Velmar of flooding the tunnel?"


@pytest.mark.parametrize(
    ("stem", "attribution", "key", "found"),
    [
        ("Who denied any part in it?", "a1", _STATUS, {"R16"}),
        ("Who denied any part in it?", "a9", _STATUS, set()),
        ("Who denied any part in it?", "a1", "A source says it, and another confirms it", set()),
        ("Who is said to have “denied” it?", "a1", _STATUS, set()),
    ],
)
def test_who_denied_tells_that_the_status_is_denied(
    stem: str, attribution: str, key: str, found: set[str]
) -> None:
    status = _choice("status_in_article", _CHARGE, key, "a1")
    assert _rules(_choice("who_denied", stem, "Dana Whitlock", attribution), status) == found


@pytest.mark.parametrize(
    ("key", "attribution", "found"),
    [
        ("Ada Kern accused Velmar", "a1", {"R16"}),
        ("Ada Kern accused Lom", "a1", set()),
        ("Ada Kern accused Velmar", "a9", set()),
    ],
)
def test_the_accusation_against_somebody_is_half_of_who_accused_whom(
    key: str, attribution: str, found: set[str]
) -> None:
    status = _choice("status_in_article", _CHARGE, "A source says it, and no other answers it", "a1")
    asked = _choice("who_accused_whom", "Who accused whom of something else?", key, attribution)
    assert _rules(asked, status) == found


@pytest.mark.parametrize(
    ("words", "on", "alike"),
    [
        (_WORDS, "a1", True),
        ("“The letter came in May”", "a1", False),  # another quotation of the same attribution
        (_WORDS, "a2", False),
    ],
)
def test_a_statement_and_a_selection_on_one_quotation_ask_nearly_the_same(
    words: str, on: str, alike: bool
) -> None:
    judged = _verdict(f"Going by the article: The words {words} are Ada Kern’s. True or false?", FALSE)
    found = _rules(_selection("a1"), judged.model_copy(update={"attributions": (on,)}))
    assert ("R35" in found) is alike
