"""What status a statement has in the article."""

from collections.abc import Callable
from typing import Any

import pytest

from quizapp.generation.context import Context
from quizapp.generation.draft import Draft
from quizapp.generation.why import Why

Tell = Callable[..., Context]
Asked = Callable[[Context, str], list[Draft]]
Refused = Callable[[Context, str], set[Why]]
Said = Callable[..., dict[str, Any]]

_CLAIM = "Ada Kern said that the northern bridge had lost two bolts."
_OPENING = "The town council has met in the old mill every second Tuesday."
_CONTENT = "that the northern bridge had lost two bolts"


def _keys(drafts: list[Draft]) -> list[str]:
    return [draft.key.text for draft in drafts if draft.attributions]


def _claim(said: Said) -> dict[str, Any]:
    return said("Ada Kern", "said", _CONTENT)


def test_what_nobody_answers_is_attributed_only(tell: Tell, asked: Asked, said: Said) -> None:
    drafts = asked(tell(f"{_OPENING}\n{_CLAIM}", _claim(said)), "status_in_article")
    assert _keys(drafts) == ["A source says it, and no other denies or confirms it"]
    (draft,) = (draft for draft in drafts if draft.attributions)
    assert "“The northern bridge had lost two bolts”" in draft.stems[0]
    assert not draft.sure  # another paragraph may answer it in other words
    assert "said" in draft.key.rationale


@pytest.mark.parametrize(
    ("after", "asked_about"),
    [
        ("Ivo Falk said that no such bolts were known to him.", False),
        ("The town has not counted its bolts.", False),
        ("Ivo Falk said that the mill was open.", True),
    ],
)
def test_a_denial_without_a_word_of_denial_is_seen(
    tell: Tell, asked: Asked, said: Said, after: str, asked_about: bool
) -> None:
    drafts = asked(tell(f"{_OPENING}\n{_CLAIM}\n{after}", _claim(said)), "status_in_article")
    assert bool(_keys(drafts)) is asked_about


@pytest.mark.parametrize(
    ("sentence", "cue", "stance", "key"),
    [
        (
            "Ivo Falk denied that the bridge had lost any bolts.",
            "denied",
            "denies",
            "A source says it, and another denies it",
        ),
        (
            "Ivo Falk confirmed that the bridge had lost two bolts.",
            "confirmed",
            "confirms",
            "A source says it, and another confirms it",
        ),
    ],
)
def test_what_another_answers_is_denied_or_confirmed(
    tell: Tell, asked: Asked, said: Said, sentence: str, cue: str, stance: str, key: str
) -> None:
    answer = said("Ivo Falk", cue, sentence.split(f"{cue} ")[1][:-1], stance=stance, responds_to=("a1",))
    drafts = asked(tell(f"{_CLAIM}\n{sentence}", _claim(said), answer), "status_in_article")
    assert _keys(drafts) == [key]
    assert drafts[0].attributions == ("a1", "a2")
    assert len(drafts[0].evidence) == 2
    assert drafts[0].sure


@pytest.mark.parametrize(
    ("content", "confirmed"),
    [
        ("that the northern bridge had not lost two bolts", "that the northern bridge had lost two bolts"),
        ("that the northern bridge had lost two bolts", "that the northern bridge had never lost two bolts"),
        (
            "that the northern council had paid the harbour office",
            "that the harbour office had paid the northern council",
        ),
        (
            "that the council had sold the bridge to Brannock",
            "that the council had sold the bridge to Dunmore",
        ),
        (
            "that the northern bridge was closed by the council",
            "that the northern bridge was opened by the council",
        ),
    ],
)
def test_other_words_on_the_same_matter_confirm_nothing(
    tell: Tell, refused: Refused, asked: Asked, said: Said, content: str, confirmed: str
) -> None:
    context = tell(
        f"Ada Kern said {content}.\nIvo Falk confirmed {confirmed}.",
        said("Ada Kern", "said", content),
        said("Ivo Falk", "confirmed", confirmed, stance="confirms", responds_to=("a1",)),
    )
    assert Why.SHARED in refused(context, "status_in_article")
    assert _keys(asked(context, "status_in_article")) == []


@pytest.mark.parametrize(
    ("sentence", "answer"),
    [
        (
            "Ivo Falk doubted that the bridge had lost bolts.",
            {"cue": "doubted", "content": "that the bridge had lost bolts", "stance": "doubts"},
        ),
        (
            "Ivo Falk denied that the bridge had lost bolts.",
            {
                "cue": "denied",
                "content": "that the bridge had lost bolts",
                "stance": "denies",
                "confidence": "low",
            },
        ),
        (  # something else about the same matter
            "Ivo Falk denied that the northern tower had been closed.",
            {"cue": "denied", "content": "that the northern tower had been closed", "stance": "denies"}
            | {"responds_to": ("a1",)},
        ),
        (  # whatever it answers, it stands right after
            "Ivo Falk denied that.",
            {"cue": "denied", "content": "that", "stance": "denies"},
        ),
        (  # on the same, and perhaps the contrary
            "Ivo Falk said that no bolts of the bridge were missing.",
            {"cue": "said", "content": "that no bolts of the bridge were missing"},
        ),
        (  # a second source of the same, whose status is another
            "Ivo Falk said that the northern bridge had lost two bolts.",
            {"cue": "said", "content": _CONTENT},
        ),
    ],
)
def test_what_another_may_answer_is_not_asked(
    tell: Tell, refused: Refused, asked: Asked, said: Said, sentence: str, answer: dict[str, Any]
) -> None:
    context = tell(f"{_CLAIM}\n{sentence}", _claim(said), said("Ivo Falk", **answer))
    assert Why.SHARED in refused(context, "status_in_article")
    assert _keys(asked(context, "status_in_article")) == []


def test_who_is_answered_elsewhere_may_be_answered_here(
    tell: Tell, refused: Refused, asked: Asked, said: Said
) -> None:
    charge = "Ada Kern accused Ivo Falk of hiding the report."
    answer = "Falk denied hiding anything."
    text = "\n".join((charge, answer, _OPENING, _OPENING, _OPENING, _CLAIM))
    context = tell(
        text,
        said("Ada Kern", "accused", "Ivo Falk of hiding the report", stance="accuses"),
        said("Falk", "denied", "hiding anything", name="Ivo Falk", stance="denies", responds_to=("a1",)),
        _claim(said),
    )
    assert [draft.attributions for draft in asked(context, "status_in_article")][:1] == [("a1", "a2")]
    assert Why.SHARED in refused(context, "status_in_article")


@pytest.mark.parametrize(
    "sentence",
    ["The northern bridge lost two bolts in May.", "A report found no evidence for what Kern had told."],
)
def test_what_the_article_takes_up_itself_is_not_asked(
    tell: Tell, refused: Refused, said: Said, sentence: str
) -> None:
    context = tell(f"{_CLAIM}\n{sentence}", _claim(said))
    assert Why.SHARED in refused(context, "status_in_article")


def test_an_accusation_that_the_accused_denies_is_denied(tell: Tell, asked: Asked, said: Said) -> None:
    text = "Ada Kern accused Ivo Falk of hiding the bridge report.\nFalk denied hiding anything."
    context = tell(
        text,
        said("Ada Kern", "accused", "Ivo Falk of hiding the bridge report", stance="accuses"),
        said("Falk", "denied", "hiding anything", name="Ivo Falk", stance="denies", responds_to=("a1",)),
    )
    drafts = asked(context, "status_in_article")
    assert _keys(drafts) == ["A source says it, and another denies it"]
    assert "the accusation against Ivo Falk of hiding the bridge report" in drafts[0].stems[0]


def test_the_articles_own_voice_waits_for_a_person(tell: Tell, asked: Asked, said: Said) -> None:
    drafts = asked(tell(f"{_OPENING}\n{_CLAIM}", _claim(said)), "status_in_article")
    own = [draft for draft in drafts if not draft.attributions]
    assert [draft.key.text for draft in own] == ["The article says it in its own voice"]
    assert [draft.sure for draft in own] == [False]


@pytest.mark.parametrize(
    "sentence",
    [
        "The town council has reportedly met in the old mill every Tuesday.",
        "The town council may meet in the old mill every Tuesday.",
        "The town council is expected to meet in the old mill on Tuesday.",
        "Has the town council met in the old mill every Tuesday?",
        "There it has met in the old mill every second Tuesday.",
        "TOWN COUNCIL HAS MET IN THE OLD MILL EVERY TUESDAY",
    ],
)
def test_what_is_hedged_or_leans_is_no_own_voice(tell: Tell, asked: Asked, said: Said, sentence: str) -> None:
    context = tell(f"{sentence}\n{_CLAIM}", _claim(said), hedges=("reportedly",))
    assert all(draft.attributions for draft in asked(context, "status_in_article"))


@pytest.mark.parametrize(
    ("content", "after", "asked_about"),
    [
        ("that the northern bridge had lost two bolts", "The mill was shut.", True),
        ("that the northern bridge could not be clearer proof of a disgrace", "The mill was shut.", False),
        ("that the northern bridge had lost two bolts", "But the mill was shut.", False),
        ("that the northern bridge had lost two bolts", "Ivo Falk fired back at dawn.", False),
    ],
)
def test_only_what_can_be_checked_and_stands_alone_is_attributed_only(
    tell: Tell, asked: Asked, said: Said, content: str, after: str, asked_about: bool
) -> None:
    text = f"{_OPENING}\nAda Kern said {content}. {after}"
    drafts = asked(tell(text, said("Ada Kern", "said", content)), "status_in_article")
    assert bool(_keys(drafts)) is asked_about
