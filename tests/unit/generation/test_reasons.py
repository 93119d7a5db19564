"""Why a wrong option is wrong: said of what the article reports, and not always in the same words."""

import re

from quizapp.generation.context import Context
from quizapp.generation.reasons import wrong_answer
from quizapp.model.attribution import Attribution
from quizapp.model.base import Span
from tests.unit.generation.saying import saying


def _record(context: Context, attribution_id: str) -> Attribution:
    return next(record for record in context.graph.attributions if record.id == attribution_id)


def _why(context: Context, name: str, *, but: Attribution, nth: int = 0) -> str:
    answer = wrong_answer(context, name, but=but, nth=nth)
    return answer.tellings[0][1] if answer.tellings else answer.rationale


def test_a_doubt_is_told_from_the_denial_that_is_asked_for(context: Context) -> None:
    reason = _why(context, "Marta Oyelaran", but=_record(context, "a3"))
    assert reason == "Marta Oyelaran cast doubt on the company’s figures; to doubt is not to deny."


def test_the_accused_is_named_in_the_accusation(context: Context) -> None:
    reason = _why(context, "Brightwater", but=_record(context, "a1"))
    assert reason == "Brightwater is named in the accusation, not as the one who makes it."


def test_the_nearest_words_are_shown_in_varied_sentences(context: Context) -> None:
    reasons = [_why(context, "Rafael Stroud", but=_record(context, "a2"), nth=nth) for nth in range(3)]
    assert len(set(reasons)) == 3
    assert all("“the season was lost”" in reason for reason in reasons)


def test_the_cue_stands_with_its_source_or_not_at_all(context: Context) -> None:
    told = dict(wrong_answer(context, "Rafael Stroud", but=_record(context, "a2")).tellings)
    assert "“the season was lost”" in told["a9"]
    assert "“Stroud said Heil had promised a visit to the works”" in told["a12"]


def test_of_somebody_never_cited_nothing_is_claimed(context: Context) -> None:
    reason = _why(context, "Lowmarsh University", but=_record(context, "a2"))
    assert reason == "The article mentions Lowmarsh University, but the passage names another source."


def test_an_accuser_is_told_from_the_one_who_answers(context: Context) -> None:
    reason = _why(context, "Nora Quist", but=_record(context, "a3"))
    assert reason.startswith("Nora Quist accused Brightwater of ")
    assert reason.endswith("; what is asked for is the answer to that.")


def test_a_name_with_an_article_has_its_capital_at_the_beginning_alone(context: Context) -> None:
    whole = [wrong_answer(context, "the mayor", but=_record(context, "a2"), nth=nth) for nth in range(5)]
    assert all(answer.text == "The mayor" for answer in whole)
    assert not any(" The mayor" in answer.rationale for answer in whole)


def test_of_somebody_who_does_something_elsewhere_the_article_is_quoted() -> None:
    text = (
        "Ada Kern said that it rained. Bo Falk opened the old mill in May. It had stood empty for forty years beside "
        "the road to the ferry, and nobody but the owls had lived in it."
    )
    context = saying(text, "that it rained", others=("Bo Falk",))
    here, *there = (found.span() for found in re.finditer(r"[^.]+\.(?: |\n|$)", text))
    graph = context.graph.model_copy(
        update={"sentences": tuple(Span(start, len(text[:end].rstrip())) for start, end in (here, *there))}
    )
    context = Context(context.article, graph)
    reason = _why(context, "Bo Falk", but=graph.attributions[0])
    assert reason == "The article names Bo Falk in another place: “Bo Falk opened the old mill in May”."
