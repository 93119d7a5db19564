"""Rules on the evidence: the passage is there, shows the key, and is what the rationale speaks of."""

from collections.abc import Iterator

from quizapp.i18n import _
from quizapp.model.attribution import Attribution, Stance
from quizapp.reviewing.finding import FIXED_ANSWERS, SENTENCE_ANSWERS, Case, Objection, Rule, Severity
from quizapp.reviewing.words import content_stems, word_count

_LONGEST_PASSAGE = 90
_SHORTEST_RATIONALE = 8
_STANCES = {
    "who_denied": (Stance.DENIES,),
    "who_doubted": (Stance.DOUBTS, Stance.QUESTIONS),
    "who_accused": (Stance.ACCUSES, Stance.CONDEMNS),
    "who_accused_whom": (Stance.ACCUSES, Stance.CONDEMNS),
}


def evidence_is_in_the_text(case: Case) -> Iterator[Objection]:
    """R01: every span of evidence lies in the text and holds words."""
    if not case.question.evidence:
        yield Objection("evidence", _("The question has no evidence in the article."))
    for span in case.question.evidence:
        inside = 0 <= span.start < span.end <= len(case.article.text)
        if not inside or not span.of(case.article.text).strip():
            yield Objection("evidence", _("The evidence points outside the article's text."))


def evidence_shows_the_key(case: Case) -> Iterator[Objection]:
    """R02: the key or an alias of it stands in the evidence, or the record behind the question has its source there."""
    question = case.question
    if question.kind in FIXED_ANSWERS | SENTENCE_ANSWERS:
        return
    passage = case.passage.casefold()
    for key in case.keys:
        if not any(name.casefold() in passage for name in _names(case, key.text)) and not any(
            record.source_entity == key.text and record.source is not None and case.in_evidence(record.source)
            for record in _records(case)
        ):
            yield Objection("evidence", _("The evidence does not show the right answer."))


def stance_is_in_the_evidence(case: Case) -> Iterator[Objection]:
    """R05: a question on a denial, a doubt or an accusation rests on a record of that stance with its cue in sight."""
    wanted = _STANCES.get(case.question.kind)
    if wanted is None or case.graph is None:
        return
    if not any(
        record.stance in wanted and record.cue is not None and case.in_evidence(record.cue)
        for record in _records(case)
    ):
        yield Objection(
            "evidence", _("No word in the evidence shows the denial, doubt or accusation asked about.")
        )


def passage_is_short(case: Case) -> Iterator[Objection]:
    """R10: the passage has at most 90 words."""
    if word_count(case.passage) > _LONGEST_PASSAGE:
        yield Objection("evidence", _("The evidence is longer than 90 words."))


def rationale_points_to_the_evidence(case: Case) -> Iterator[Objection]:
    """R26: the rationale has at least 8 words and repeats words of the evidence."""
    rationale = case.question.rationale
    if word_count(rationale) < _SHORTEST_RATIONALE:
        yield Objection("rationale", _("The rationale is shorter than 8 words."))
    elif not content_stems(rationale) & content_stems(case.passage):
        yield Objection("rationale", _("The rationale does not point to the evidence."))


def _records(case: Case) -> tuple[Attribution, ...]:
    if case.graph is None:
        return ()
    return tuple(record for record in case.graph.attributions if record.id in case.question.attributions)


def _names(case: Case, name: str) -> tuple[str, ...]:
    entities = case.graph.entities if case.graph else ()
    aliases = next((entity.aliases for entity in entities if entity.name == name), ())
    return (name, *aliases)


RULES: tuple[Rule, ...] = (
    Rule("R01", Severity.ERROR, evidence_is_in_the_text),
    Rule("R02", Severity.ERROR, evidence_shows_the_key),
    Rule("R05", Severity.ERROR, stance_is_in_the_evidence),
    Rule("R10", Severity.WARNING, passage_is_short),
    Rule("R26", Severity.ERROR, rationale_points_to_the_evidence),
)
