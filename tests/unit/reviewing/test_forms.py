"""Each way of answering is looked at in its own way: a question that keeps all rules, and changes that break one."""

from collections.abc import Callable

import pytest

from quizapp.model.article import Article, make_article
from quizapp.model.attribution import AttributionGraph
from quizapp.model.base import Span
from quizapp.model.keying import with_partner
from quizapp.model.question import (
    FALSE,
    NOT_STATED,
    TRUE,
    MatchingQuestion,
    MultipleChoiceQuestion,
    Option,
    OrderingQuestion,
    Question,
    ReflectionQuestion,
    SelectionQuestion,
    Skill,
    Status,
    TrueFalseQuestion,
)
from quizapp.model.question_set import QuestionSet
from quizapp.model.reforming import verdicts
from quizapp.reviewing import review, review_set
from quizapp.reviewing.comparing import alike, asked, tells
from quizapp.reviewing.finding import Severity
from quizapp.reviewing.fixing import Fix, mended

_TEXT = (
    "The lighthouse at Orren was switched off on Monday. “Nobody asked the crews,” Mira Tolk, a skipper, told Radio"
    " Sund. The port office said that a buoy would take its place.\n\n"
    "Jon Abel, who chairs the council, denied that money was saved. “The lamp was broken,” Abel said on Tuesday."
    " Engineers who had seen it confirmed his account. "
    + "The lamp is old and the tower is older and nobody has a plan for it. "
    * 6
)
_ARTICLE = make_article(_TEXT)


def _span(words: str) -> Span:
    start = _TEXT.index(words)
    return Span(start, start + len(words))


_TOLK = _span("“Nobody asked the crews,” Mira Tolk, a skipper, told Radio Sund.")
_OFFICE = _span("The port office said that a buoy would take its place.")
_ABEL = _span("Jon Abel, who chairs the council, denied that money was saved.")
_LAMP = _span("“The lamp was broken,” Abel said on Tuesday.")


def _options(**texts: str) -> tuple[Option, ...]:
    return tuple(Option(id=each, text=text, rationale="The article says so.") for each, text in texts.items())


_HEAD = {
    "id": "q-1",
    "kind": "hand",
    "skill": Skill.WHO_SAID,
    "difficulty": 2,
    "status": Status.APPROVED,
    "rationale": "Abel denied that money was saved, and said that the lamp was broken.",
}

SEVERAL = MultipleChoiceQuestion(
    **_HEAD,
    interaction="multiple_choice",
    stem="Which of these statements does the article attribute to the head of the council?",
    evidence=(_ABEL, _LAMP),
    options=_options(
        a="The lamp was broken",
        b="Nobody asked the crews",
        c="No money was saved",
        d="A buoy takes its place",
    ),
    key=("a", "c"),
)
VERDICT = TrueFalseQuestion(
    **_HEAD,
    interaction="true_false",
    stem="According to the article, Jon Abel confirmed that money was saved.",
    evidence=(_ABEL,),
    options=verdicts("en"),
    key=(FALSE,),
)
MATCHING = MatchingQuestion(
    **_HEAD,
    interaction="matching",
    stem="Match each source with what the article has it say.",
    evidence=(_TOLK, _OFFICE, _LAMP),
    prompts=_options(p1="Mira Tolk", p2="The port office", p3="Jon Abel"),
    options=_options(a="The lamp was broken", b="Nobody asked the crews", c="A buoy takes its place"),
    key=(("p1", "b"), ("p2", "c"), ("p3", "a")),
)
ORDERING = OrderingQuestion(
    **_HEAD,
    interaction="ordering",
    stem="In which order does the article report these?",
    evidence=(_TOLK, _ABEL, _LAMP),
    options=_options(a="The head of the council speaks", b="A skipper complains", c="Engineers confirm"),
    key=("b", "a", "c"),
)
SELECTION = SelectionQuestion(
    **_HEAD,
    interaction="selection",
    stem="Select the words that show who denied that money was saved.",
    evidence=(_ABEL,),
    key=(_span("Jon Abel, who chairs the council, denied"),),
)
REFLECTION = ReflectionQuestion(
    **_HEAD
    | {"rationale": "Nobody who works in the tower is asked, and no figures are given for the money."},
    interaction="reflection",
    stem="Whose voice is missing in this article?",
    evidence=(),
)
SOUND: tuple[Question, ...] = (SEVERAL, VERDICT, MATCHING, ORDERING, SELECTION, REFLECTION)


def rules_of(
    question: Question, article: Article = _ARTICLE, graph: AttributionGraph | None = None
) -> set[str]:
    return {finding.rule for finding in review(question, article, graph=graph)}


@pytest.mark.parametrize("question", SOUND, ids=lambda question: question.interaction)
def test_a_sound_question_of_each_way_keeps_every_rule(question: Question) -> None:
    assert review(question, _ARTICLE) == ()


Spoil = Callable[[Question], Question]


def _with(**changes: object) -> Spoil:
    return lambda question: question.model_copy(update=changes)


def _text(option_id: str, text: str) -> Spoil:
    def spoil(question: Question) -> Question:
        def changed(options: tuple[Option, ...]) -> tuple[Option, ...]:
            return tuple(
                each.model_copy(update={"text": text}) if each.id == option_id else each for each in options
            )

        update: dict[str, object] = {"options": changed(question.options)}
        if isinstance(question, MatchingQuestion):
            update["prompts"] = changed(question.prompts)
        return question.model_copy(update=update)

    return spoil


_SIXTY = _span(("The lamp is old and the tower is older and nobody has a plan for it. " * 4).strip())
_LONG = _span(("The lamp is old and the tower is older and nobody has a plan for it. " * 6).strip())

DEFECTS: dict[str, tuple[str, Question, Spoil]] = {
    # Several right options
    "none is right": ("R18", SEVERAL, _with(key=())),
    "all are right": ("R18", SEVERAL, _with(key=("a", "b", "c", "d"))),
    "two options": ("R17", SEVERAL, lambda q: q.model_copy(update={"options": q.options[:2], "key": ("a",)})),
    "seven options": (
        "R17",
        SEVERAL,
        _with(options=_options(**{each: f"The tower is number {each}" for each in "abcdefg"})),
    ),
    "one is empty": ("R17", SEVERAL, _text("b", " ")),
    "the right ones are far longer": (
        "R20",
        SEVERAL,
        _text("c", "No money was saved at all, whatever anybody may say about the council and its books"),
    ),
    "wrong ones from elsewhere": (
        "R07",
        SEVERAL,
        lambda q: _text("b", "Bananas taste sweet")(_text("d", "Penguins swim quickly")(q)),
    ),
    # True, false, not stated
    "no verdict": ("R18", VERDICT, _with(key=())),
    "two negations": (
        "R12",
        VERDICT,
        _with(stem="Abel did not say of the council and its lamp and never denied it."),
    ),
    "nothing to judge": ("R11", VERDICT, _with(stem="  ")),
    "the truth of the world": ("R04", VERDICT, _with(stem="Jon Abel rightly denied the saving.")),
    # Pairs
    "two pairs": (
        "R17",
        MATCHING,
        lambda q: q.model_copy(
            update={"prompts": q.prompts[:2], "key": (("p1", "b"), ("p2", "c"))}  # type: ignore[union-attr]
        ),
    ),
    "the same prompt twice": ("R17", MATCHING, _text("p3", "mira tolk ")),
    "the same answer twice": ("R17", MATCHING, _text("c", "The lamp was broken")),
    "an empty prompt": ("R17", MATCHING, _text("p2", "")),
    "a prompt without a partner": ("R18", MATCHING, _with(key=(("p1", "b"), ("p2", "c")))),
    "three that belong to none": (
        "R17",
        MATCHING,
        lambda q: q.model_copy(
            update={"options": (*q.options, *_options(x="The tower", y="The plan", z="The buoys"))}
        ),
    ),
    "answers from elsewhere": (
        "R07",
        MATCHING,
        lambda q: _text("a", "Bananas taste sweet")(_text("c", "Penguins swim quickly")(q)),
    ),
    "an echo": ("R15", MATCHING, _text("c", "The office takes a buoy")),
    "prompts of two sorts": ("R06", MATCHING, _text("p2", "The buoy was said to take its place soon.")),
    "ends that differ": ("R21", MATCHING, _text("a", "The lamp was broken.")),
    "a prompt within a prompt": ("R24", MATCHING, _text("p2", "Jon Abel the Younger")),
    "markup in a prompt": ("R25", MATCHING, _text("p1", "<b>Mira Tolk</b>")),
    "one passage too long": ("R10", MATCHING, _with(evidence=(_TOLK, Span(0, len(_TEXT))))),
    # An order
    "one thing": ("R17", ORDERING, lambda q: q.model_copy(update={"options": q.options[:1], "key": ("a",)})),
    "seven things": (
        "R17",
        ORDERING,
        _with(options=_options(**{each: f"The tower is number {each}" for each in "abcdefg"})),
    ),
    "the same thing twice": ("R17", ORDERING, _text("c", "A skipper complains")),
    # Words of the article
    "no words": ("R18", SELECTION, _with(key=())),
    "words outside the article": ("R01", SELECTION, _with(key=(Span(5, len(_TEXT) + 3),))),
    "words outside the evidence": ("R02", SELECTION, _with(key=(_TOLK,))),
    "too many words": ("R10", SELECTION, _with(key=(_LONG,), evidence=(_LONG,))),
    # A reflection
    "nothing to compare with": ("R26", REFLECTION, _with(rationale="Think of crews.")),
    "evidence outside the article": ("R01", REFLECTION, _with(evidence=(Span(5, len(_TEXT) + 3),))),
    "evidence that the rationale leaves out": ("R26", REFLECTION, _with(evidence=(_LAMP,))),
}


@pytest.mark.parametrize("defect", DEFECTS)
def test_a_defect_is_found_by_its_rule(defect: str) -> None:
    rule, sound, spoil = DEFECTS[defect]
    assert rule in rules_of(spoil(sound))


def test_what_only_a_choice_must_not_do_another_way_may() -> None:
    dates = _options(a="3 May 1999", b="4 May 1980", c="5 May 1990")
    assert "R23" in rules_of(SEVERAL.model_copy(update={"options": dates, "key": ("a",)}))
    assert "R23" not in rules_of(ORDERING.model_copy(update={"options": dates}))
    assert "R12" in rules_of(SEVERAL.model_copy(update={"stem": "Which did Abel not say of the lamp?"}))
    assert "R12" not in rules_of(VERDICT.model_copy(update={"stem": "Abel did not say so of the lamp."}))
    assert "R01" in rules_of(SEVERAL.model_copy(update={"evidence": ()}))
    whole = ORDERING.model_copy(update={"evidence": (_TOLK, _OFFICE, _ABEL, _LAMP, _SIXTY)})
    assert sum(len(span.of(_TEXT).split()) for span in whole.evidence) > 90
    assert "R10" not in rules_of(whole), "each passage is measured for itself"


def test_an_instruction_need_not_be_english() -> None:
    german = make_article(_TEXT, language="de")
    stem = "Ordne die Aussagen den Personen zu."
    assert "R11" in rules_of(MATCHING.model_copy(update={"stem": stem}))
    assert "R11" not in rules_of(MATCHING.model_copy(update={"stem": stem}), german)
    assert "R11" in rules_of(MATCHING.model_copy(update={"stem": " "}), german)
    arabic = SEVERAL.model_copy(update={"stem": "أي تصريح نُسب إلى رئيس المجلس؟"})
    assert "R11" not in rules_of(arabic)


def test_words_outside_the_evidence_can_be_mended() -> None:
    question = SELECTION.model_copy(update={"key": (_TOLK,)})
    (finding,) = review(question, _ARTICLE)
    assert finding.fix is Fix.COVER
    assert set(mended(question, Fix.COVER).evidence) == {_ABEL, _TOLK}
    assert review(mended(question, Fix.COVER), _ARTICLE) == ()


def test_fixes_reach_the_prompts() -> None:
    spaced = _text("p1", "Mira Tolk ")(MATCHING)
    (finding,) = review(spaced, _ARTICLE)
    assert finding.fix is Fix.TRIM
    assert mended(spaced, Fix.TRIM) == MATCHING


def _graph() -> AttributionGraph:
    entity = {"name": "Jon Abel", "type": "person", "mentions": (), "aliases": ("Abel", "The chairman")}
    return AttributionGraph.model_validate(
        {
            "schema": 1,
            "doc_id": "d",
            "sentences": (),
            "paragraphs": (),
            "entities": (entity,),
            "outlets": (),
            "hedges": (),
            "own_voice": (),
            "attributions": (),
        }
    )


def test_two_names_of_one_source_cannot_be_told_apart_in_pairs() -> None:
    assert "R08" not in rules_of(MATCHING, graph=_graph())
    both = _text("p2", "The chairman")(MATCHING)
    assert "R08" in rules_of(both, graph=_graph())
    assert "R08" not in rules_of(both)


def test_a_stem_that_names_both_of_a_pair_gives_it_away() -> None:
    stem = "When did Mira Tolk say that nobody had asked the crews?"
    telling = SELECTION.model_copy(update={"id": "q-2", "stem": stem})
    assert tells(asked(telling), asked(MATCHING))
    assert not tells(asked(telling.model_copy(update={"stem": "When did Mira Tolk speak?"})), asked(MATCHING))
    assert not tells(asked(telling.model_copy(update={"stem": "Who asked no crews?"})), asked(MATCHING))


def test_a_verdict_is_no_name_that_a_stem_could_give_away() -> None:
    stem = "Is it true that Jon Abel confirmed that money was saved?"
    assert not tells(
        asked(SELECTION.model_copy(update={"stem": stem})), asked(VERDICT.model_copy(update={"key": (TRUE,)}))
    )


def test_pairs_and_orders_are_near_duplicates_by_all_that_they_offer() -> None:
    other = with_partner(with_partner(MATCHING, "p1", "Radio Sund told a skipper"), "p3", "Engineers saw it")
    assert alike(asked(MATCHING), asked(MATCHING.model_copy(update={"id": "q-2"})))
    assert not alike(asked(MATCHING), asked(other))


def _set(true: int, false: int) -> QuestionSet:
    made = [VERDICT.model_copy(update={"id": f"t{n}", "key": (TRUE,)}) for n in range(true)]
    made += [VERDICT.model_copy(update={"id": f"f{n}", "key": (NOT_STATED,)}) for n in range(false)]
    return QuestionSet(id="s", title="Lamp", article=_ARTICLE, questions=tuple(made))


def test_verdicts_are_balanced_whatever_their_words() -> None:
    def found(question_set: QuestionSet) -> set[str]:
        return {finding.rule for finding in review_set(question_set)}

    assert "R28" in found(_set(7, 1))
    assert "R28" not in found(_set(4, 4))
    german = tuple(each.model_copy(update={"options": verdicts("de")}) for each in _set(7, 1).questions)
    assert "R28" in found(_set(7, 1).model_copy(update={"questions": german}))


def test_verdicts_are_left_out_of_the_patterns_of_choices() -> None:
    assert {finding.rule for finding in review_set(_set(10, 12))} <= {"R35"}


def test_what_blocks_and_what_only_warns() -> None:
    severity = {
        defect: {finding.severity for finding in review(spoil(sound), _ARTICLE) if finding.rule == rule}
        for defect, (rule, sound, spoil) in DEFECTS.items()
    }
    assert severity["a prompt without a partner"] == {Severity.ERROR}
    assert severity["too many words"] == {Severity.WARNING}
    assert severity["an echo"] == {Severity.WARNING}
