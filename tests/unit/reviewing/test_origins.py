"""Why a question exists, told in a sentence on each attribution."""

import re
from pathlib import Path

import pytest

from quizapp.model.question import ChoiceQuestion, Option, Origin, Skill, Status
from quizapp.reviewing.origins import RULES, origin_sentences


def _question(*origins: Origin) -> ChoiceQuestion:
    return ChoiceQuestion(
        id="q",
        kind="who_denied",
        skill=Skill.DENIED,
        difficulty=1,
        stem="Who denied it?",
        evidence=(),
        origins=origins,
        rationale="",
        status=Status.READY,
        options=(Option(id="a", text="A"),),
        key=("a",),
    )


@pytest.mark.parametrize(
    ("origin", "sentence"),
    [
        (
            Origin(attribution="a1", source="Ada Kern", cue="denied", rule="clause"),
            "“denied” ties it to Ada Kern, found by the rule: a clause after a verb of saying.",
        ),
        (Origin(attribution="a1", cue="said"), "“said” ties it to nobody named."),
        (Origin(attribution="a1", source="Ada Kern"), "Attributed to Ada Kern without a cue."),
    ],
)
def test_an_origin_is_told_as_far_as_it_is_known(origin: Origin, sentence: str) -> None:
    assert origin_sentences(_question(origin)) == (sentence,)


def test_what_a_person_wrote_has_no_origin() -> None:
    assert origin_sentences(_question()) == ()


def test_every_rule_of_extraction_has_words() -> None:
    folder = Path(__file__).parents[3] / "quizapp" / "extraction"
    code = "\n".join(path.read_text(encoding="utf-8") for path in folder.glob("*.py"))
    named = set(re.findall(r'(?:rule=|rule = |RULE = |rule or )"([a-z ]+)"', code))
    named |= set(re.findall(r'^    \("([a-z ]+)", \w+\.\w+\),$', code, re.MULTILINE))
    assert {"clause", "tag", "per", "citing"} <= named
    assert named <= RULES.keys()
