"""With which verb something is reported: one that does more than report."""

from collections.abc import Callable
from typing import Any

import pytest

from quizapp.generation.context import Context
from quizapp.generation.draft import Draft
from quizapp.generation.reporting_verbs import _VERBS

Tell = Callable[..., Context]
Asked = Callable[[Context, str], list[Draft]]
Said = Callable[..., dict[str, Any]]

_CONTENT = "that the harbour board had closed the northern pumps in May"


def _told(tell: Tell, said: Said, cue: str, content: str = _CONTENT, **fields: Any) -> Context:
    return tell(f"Ada Kern {cue} {content}.", said("Ada Kern", cue, content) | fields)


def test_a_verb_that_does_more_than_report_is_asked_for(tell: Tell, asked: Asked, said: Said) -> None:
    (draft,) = asked(_told(tell, said, "admitted"), "reporting_verb")
    assert draft.key.text == "admitted"
    assert {"acknowledged", "conceded", "said", "warned"}.isdisjoint(each.text for each in draft.distractors)
    assert all(each.text.endswith("ed") for each in draft.distractors)
    assert not any("Kern" in stem or "admit" in stem for stem in draft.stems)
    assert "may not have wanted to say" in draft.rationale


def test_the_wrong_verbs_have_the_form_of_the_right_one(tell: Tell, asked: Asked, said: Said) -> None:
    (draft,) = asked(_told(tell, said, "insists"), "reporting_verb")
    assert all(each.text.endswith("s") for each in (draft.key, *draft.distractors))


def test_what_may_come_can_be_warned_of(tell: Tell, asked: Asked, said: Said) -> None:
    content = "that the harbour board would close the northern pumps in May"
    (draft,) = asked(_told(tell, said, "suggested", content), "reporting_verb")
    assert "warned" in {each.text for each in draft.distractors} or len(draft.distractors) == 3
    (past,) = asked(_told(tell, said, "suggested"), "reporting_verb")
    assert "warned" not in {each.text for each in past.distractors}


def test_a_verb_that_stands_in_the_passage_is_no_wrong_option(tell: Tell, asked: Asked, said: Said) -> None:
    context = tell(
        f"Ada Kern, who had insisted on a debate and complained of the noise, admitted {_CONTENT}.",
        said("Ada Kern", "admitted", _CONTENT),
    )
    (draft,) = asked(context, "reporting_verb")
    assert {"insisted", "complained"}.isdisjoint(each.text for each in draft.distractors)


@pytest.mark.parametrize("cue", ["said", "told", "added", "stated", "explained"])
def test_a_neutral_verb_is_not_asked_for(tell: Tell, asked: Asked, said: Said, cue: str) -> None:
    assert asked(_told(tell, said, cue), "reporting_verb") == []


def test_what_is_reported_twice_has_two_verbs(tell: Tell, asked: Asked, said: Said) -> None:
    context = tell(
        f"Ada Kern admitted {_CONTENT}. Later Ada Kern insisted {_CONTENT}.",
        said("Ada Kern", "admitted", _CONTENT),
        said("Ada Kern", "insisted", _CONTENT),
    )
    assert asked(context, "reporting_verb") == []


@pytest.mark.parametrize(
    "content",
    [
        "that the board insisted on closing the northern pumps in May",  # a second such verb
        "that the Kern family had closed the northern pumps in May",  # names the source
        "that it had",  # makes no sense alone
    ],
)
def test_words_that_tell_or_say_nothing_are_left_out(
    tell: Tell, asked: Asked, said: Said, content: str
) -> None:
    assert asked(_told(tell, said, "admitted", content), "reporting_verb") == []


def test_every_gloss_goes_on_from_its_verb() -> None:
    for verb in _VERBS:
        assert verb.does.split()[0] in {"keeps", "presents", "shows", "puts", "treats"}
        assert "the words" not in verb.does
        # "Does more than “said” would" stands before it.
        assert "“said”" not in verb.does
