"""Each rule of review: a question that keeps it, and changes that break it."""

import pytest

from quizapp.model.article import Article, make_article
from quizapp.model.attribution import AttributionGraph
from quizapp.model.base import Span
from quizapp.model.question import ChoiceQuestion, Option, Skill, Status
from quizapp.reviewing import RULES, review
from quizapp.reviewing.finding import Finding, Severity
from quizapp.reviewing.fixing import Fix, mended

_TEXT = (
    "Ada Kern, the mayor, denied any part in the sale. “I never saw the contract,” Kern told the Courier. "
    "Bruno Falk and Cora Lind signed it. One council official said that Falk was paid."
)
_FIRST = Span(0, _TEXT.index(" “"))


def _article() -> Article:
    return make_article(_TEXT)


def _sound() -> ChoiceQuestion:
    return ChoiceQuestion(
        id="q-1",
        kind="who_denied",
        skill=Skill.DENIED,
        difficulty=1,
        stem="According to the article, who denied any part in the sale?",
        options=(
            Option(id="a", text="Ada Kern", rationale="“Kern denied” says so."),
            Option(id="b", text="Bruno Falk", rationale="Falk is not named here."),
            Option(id="c", text="Cora Lind", rationale="Lind is not named here."),
        ),
        key=("a",),
        evidence=(_FIRST,),
        attributions=("a1",),
        rationale="Here, “Ada Kern, the mayor, denied” reports a denial of the mayor.",
        status=Status.READY,
    )


def _graph(stance: str = "denies", aliases: tuple[str, ...] = ("Kern",)) -> AttributionGraph:
    return AttributionGraph.model_validate(
        {
            "schema": 1,
            "doc_id": "d",
            "sentences": (_FIRST,),
            "paragraphs": (Span(0, len(_TEXT)),),
            "entities": (
                {"name": "Ada Kern", "type": "person", "mentions": (Span(0, 8),), "aliases": aliases},
                {"name": "The mayor’s man", "type": "person", "mentions": (), "aliases": ("the mayor",)},
            ),
            "outlets": (),
            "hedges": (),
            "own_voice": (),
            "attributions": (
                {
                    "id": "a1",
                    "source": Span(0, 8),
                    "source_entity": "Ada Kern",
                    "source_type": "person",
                    "cue": Span(21, 27),
                    "content": (Span(28, 48),),
                    "mode": "indirect",
                    "stance": stance,
                    "confidence": "high",
                },
            ),
        }
    )


def _found(graph: AttributionGraph | None = None, /, **changes: object) -> tuple[Finding, ...]:
    question = ChoiceQuestion.model_validate({**dict(_sound()), **changes})
    return review(question, _article(), graph=graph)


def _options(*texts: str) -> tuple[Option, ...]:
    return tuple(Option(id="abcdef"[place], text=text) for place, text in enumerate(texts))


_AS_SENTENCES = {"kind": "who_accused_whom", "skill": Skill.ABOUT_WHOM}


def test_a_sound_question_has_no_findings() -> None:
    assert _found() == ()
    assert _found(_graph()) == ()


@pytest.mark.parametrize(
    ("rule", "severity", "field", "changes"),
    [
        ("R01", "E", "evidence", {"evidence": ()}),
        ("R01", "E", "evidence", {"evidence": (Span(0, 5000),)}),
        ("R01", "E", "evidence", {"evidence": (Span(10, 10),)}),
        ("R02", "E", "evidence", {"key": ("b",), "attributions": ()}),
        ("R04", "E", "stem", {"stem": "Is it true that the mayor had a part in the sale?"}),
        ("R04", "E", "stem", {"stem": "Who was right about the sale?"}),
        ("R11", "E", "stem", {"stem": "The mayor and the sale"}),
        ("R11", "E", "stem", {"stem": "Who denied " + "any part in the sale " * 15 + "?"}),
        ("R12", "W", "stem", {"stem": "According to the article, who did not deny any part in the sale?"}),
        ("R12", "W", "stem", {"stem": "Who did NOT deny and did NOT confirm the sale?"}),
        ("R14", "W", "stem", {"stem": "Who " + "or so " * 30 + "denied it?"}),
        (
            "R15",
            "W",
            "stem",
            {"stem": "According to the article, who denied that Kern had a part in the sale?"},
        ),
        ("R17", "E", "options", {"options": _options("Ada Kern", "Bruno Falk")}),
        ("R17", "E", "options", {"options": _options("Ada Kern", "B", "C", "D", "E", "F")}),
        ("R17", "E", "options", {"options": _options("Ada Kern", "Bruno Falk", "bruno falk ")}),
        ("R17", "E", "options", {"options": _options("Ada Kern", "Bruno Falk", " ")}),
        ("R18", "E", "key", {"key": ("a", "b")}),
        ("R18", "E", "key", {"key": ()}),
        ("R19", "E", "options", {"options": _options("Ada Kern", "Bruno Falk", "All of the above")}),
        ("R19", "W", "options", {"options": _options("Ada Kern", "Bruno Falk", "None of these")}),
        (
            "R20",
            "W",
            "options",
            {
                **_AS_SENTENCES,
                "options": _options(
                    "Ada Kern accused the whole of the old town council", "B accused A", "C hit A"
                ),
            },
        ),
        ("R21", "W", "options", {"options": _options("Ada Kern", "Bruno Falk", "Cora Lind.")}),
        (
            "R22",
            "W",
            "options",
            {
                **_AS_SENTENCES,
                "options": _options("Kern blamed Falk", "Falk always blamed", "Lind blamed Falk"),
            },
        ),
        ("R24", "W", "options", {"options": _options("Ada Kern", "Bruno Falk", "Falk")}),
        ("R25", "E", "stem", {"stem": "Who <b>denied</b> any part in the sale?"}),
        ("R25", "E", "options", {"options": _options("Ada Kern", "Bruno &amp; Falk", "Cora Lind")}),
        ("R26", "E", "rationale", {"rationale": "Kern denied it."}),
        (
            "R26",
            "E",
            "rationale",
            {"rationale": "Nothing here points anywhere near what was being asked about."},
        ),
        ("R27", "W", "skill", {"skill": Skill.WHO_SAID}),
    ],
)
def test_a_broken_rule_is_found(rule: str, severity: str, field: str, changes: dict[str, object]) -> None:
    found = {(finding.rule, finding.severity.value, finding.field) for finding in _found(**changes)}
    assert (rule, severity, field) in found


@pytest.mark.parametrize(
    ("rule", "changes"),
    [
        ("R02", {"kind": "direct_or_paraphrase", "skill": Skill.DIRECT_OR_PARAPHRASE}),
        ("R04", {"stem": "According to the article, who said that the mayor was wrongly blamed?"}),
        ("R11", {"stem": "Who is quoted asking “Why now?”"}),
        ("R11", {"stem": "Choose the one who denied any part in the sale."}),
        ("R12", {"stem": "Who did NOT deny any part in the sale?"}),
        ("R12", {"stem": "Who is quoted saying “I never saw the contract”?"}),
        (
            "R15",
            {"stem": "Which Kern denied it?", "options": _options("Ada Kern", "Bruno Kern", "Cora Lind")},
        ),
        ("R17", {"kind": "named_or_anonymous", "options": _options("By name", "Without a name")}),
        ("R20", {"options": _options("The Honourable Ada Kern of the Old Harbour Town", "Bo", "Cy")}),
        ("R22", {**_AS_SENTENCES, "options": _options("Kern always lost", "Falk always lost", "Lind lost")}),
        ("R24", {"kind": "named_or_anonymous", "options": _options("Name", "Without a name")}),
        ("R25", {"stem": "Who denied that 3 < 4 and 5 > 4?"}),
    ],
)
def test_what_a_rule_allows_is_let_pass(rule: str, changes: dict[str, object]) -> None:
    assert rule not in {finding.rule for finding in _found(**changes)}


def test_the_key_may_stand_in_the_evidence_under_an_alias() -> None:
    rest = Span(_FIRST.end + 1, len(_TEXT))
    assert "R02" in {finding.rule for finding in _found(evidence=(rest,), attributions=())}
    assert "R02" not in {finding.rule for finding in _found(evidence=(rest,))}, "the record is not at hand"
    assert "R02" not in {finding.rule for finding in _found(_graph(), evidence=(rest,))}


@pytest.mark.parametrize(("stance", "broken"), [("asserts", True), ("denies", False)])
def test_a_denial_rests_on_a_record_of_denial(stance: str, broken: bool) -> None:
    assert ("R05" in {finding.rule for finding in _found(_graph(stance))}) is broken


def test_the_word_of_denial_lies_in_the_evidence() -> None:
    found = _found(_graph(), evidence=(Span(_FIRST.end + 1, len(_TEXT)),))
    assert "R05" in {finding.rule for finding in found}


def test_a_long_passage_is_found() -> None:
    article = make_article("Ada Kern said that " + "it was so and " * 40 + "no more.")
    question = _sound().model_copy(update={"evidence": (Span(0, len(article.text)),)})
    found = {(finding.rule, finding.severity) for finding in review(question, article)}
    assert ("R10", Severity.WARNING) in found


def test_rules_come_in_the_order_of_their_themes_and_have_ids() -> None:
    assert all(rule.id.startswith("R") and rule.id[1:].isdigit() for rule in RULES)
    assert len({(rule.id, rule.severity) for rule in RULES}) == len(RULES)


def test_a_message_is_one_sentence() -> None:
    for finding in _found(evidence=(), key=(), stem="No", rationale="No"):
        assert finding.message.endswith(".")


@pytest.mark.parametrize(
    ("rule", "changes"),
    [
        ("R06", {"options": _options("Ada Kern", "Bruno Falk", "Cora Lind signed the contract")}),
        (
            "R06",
            {
                "kind": "hand",
                "options": _options("Ada Kern", "Bruno Falk was paid for it", "Cora Lind signed the sale"),
            },
        ),
        ("R07", {"options": _options("Ada Kern", "Dora Moon", "Egon Roth")}),
        ("R07", {"options": _options("Ada Kern", "Dora Moon", "Egon Roth", "Cora Lind")}),
        ("R09", {"options": _options("Ada Kern", "a high official", "Cora Lind")}),
        ("R13", {"stem": "Which of the following is correct?"}),
        ("R13", {"stem": "Who said that?"}),
        ("R23", {"kind": "hand", "options": _options("41", "7", "1,200")}),
        ("R23", {"kind": "hand", "options": _options("3 May 2023", "1 May 2023", "9 June 2023")}),
        ("R21", {"options": _options("Ada Kern", "Bruno Falk", "Cora Lind ")}),
    ],
)
def test_a_warning_is_given(rule: str, changes: dict[str, object]) -> None:
    assert (rule, Severity.WARNING) in {(finding.rule, finding.severity) for finding in _found(**changes)}


@pytest.mark.parametrize(
    ("rule", "changes"),
    [
        ("R06", {"options": _options("Ada Kern", "Bruno Falk", "the council")}),
        ("R07", {"options": _options("Ada Kern", "Dora Moon", "Cora Lind")}),
        ("R07", {"kind": "which_outlet", "options": _options("Courier", "The Lamp", "The Wire")}),
        ("R09", {"options": _options("Ada Kern", "One council official", "Cora Lind")}),
        ("R13", {"stem": "Who is quoted on the contract?"}),
        ("R23", {"kind": "hand", "options": _options("7", "41", "1,200")}),
        ("R23", {"kind": "hand", "options": _options("9 June 2023", "3 May 2023", "1 May 2023")}),
        ("R23", {"kind": "hand", "options": _options("41", "7", "many")}),
        ("R23", {"kind": "hand", "options": _options("31 February", "1 May", "2 May")}),
    ],
)
def test_no_warning_is_given(rule: str, changes: dict[str, object]) -> None:
    assert rule not in {finding.rule for finding in _found(**changes)}


def test_an_article_that_was_changed_makes_its_evidence_stale() -> None:
    changed = _article().model_copy(update={"text": _TEXT.replace("sale", "deal")})
    (finding,) = (finding for finding in review(_sound(), changed) if finding.rule == "R03")
    assert (finding.severity, finding.field) == (Severity.ERROR, "evidence")


@pytest.mark.parametrize(
    ("doc_id", "stale"), [("0" * 64, True), (make_article(_TEXT).sha256, False), ("7", False)]
)
def test_a_graph_of_another_text_makes_the_evidence_stale(doc_id: str, stale: bool) -> None:
    graph = _graph().model_copy(update={"doc_id": doc_id})
    assert ("R03" in {finding.rule for finding in _found(graph)}) is stale


def test_the_sentences_of_a_long_passage_are_counted() -> None:
    places = [Span(start, start + 10) for start in range(0, 50, 10)]
    graph = _graph().model_copy(update={"sentences": tuple(places)})
    assert "R10" in {finding.rule for finding in _found(graph)}
    assert "R10" not in {finding.rule for finding in _found(graph, evidence=(Span(0, 35),))}


def test_a_fix_mends_what_it_stands_beside() -> None:
    for changes in (
        {"options": _options("Ada Kern", "Bruno Falk", "Cora Lind.")},
        {"options": _options(" Ada Kern", "Bruno Falk ", "Cora Lind")},
        {"kind": "hand", "options": _options("41", "7", "1,200")},
        {"stem": "According to the article, who did not deny any part in the sale?"},
        {"skill": Skill.WHO_SAID},
    ):
        broken = ChoiceQuestion.model_validate({**dict(_sound()), **changes})
        with_fix = [finding for finding in review(broken, _article()) if finding.fix]
        assert with_fix, changes
        for finding in with_fix:
            assert finding.fix is not None
            sound = mended(broken, finding.fix)
            assert sound != broken
            assert finding.rule not in {each.rule for each in review(sound, _article())}
            assert mended(sound, finding.fix) == sound


def test_options_that_end_with_different_marks_have_no_clear_fix() -> None:
    found = _found(options=_options("Ada Kern", "Bruno Falk?", "Cora Lind"))
    assert [finding.fix for finding in found if finding.rule == "R21"] == [None]


def test_a_fix_leaves_what_is_sound_alone() -> None:
    assert all(mended(_sound(), fix) == _sound() for fix in Fix)
