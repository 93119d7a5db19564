"""Rules on the evidence: the passage is there, shows the key, and is what the rationale speaks of."""

from collections.abc import Iterator

from quizapp.i18n import _
from quizapp.reviewing.finding import Case, Objection, Rule, Severity
from quizapp.reviewing.kinds import FIXED_ANSWERS, SENTENCE_ANSWERS, STANCES
from quizapp.reviewing.words import content_stems, word_count

_LONGEST_PASSAGE = 90
_SHORTEST_RATIONALE = 8
_MOST_SENTENCES = 4


def evidence_is_in_the_text(case: Case) -> Iterator[Objection]:
    """R01: every span of evidence lies in the text and holds words."""
    if not case.question.evidence:
        yield Objection("evidence", _("The question has no evidence in the article."))
    for span in case.question.evidence:
        inside = 0 <= span.start < span.end <= len(case.article.text)
        if not inside or not span.of(case.article.text).strip():
            yield Objection("evidence", _("The evidence points outside the article's text."))


def evidence_shows_the_key(case: Case) -> Iterator[Objection]:
    """R02: the key or an alias of it stands in the evidence, or the record behind the question has its source there.

    A question that has such a record is judged only where it is at hand: "she" in the passage may be the key.
    """
    question = case.question
    if question.kind in FIXED_ANSWERS | SENTENCE_ANSWERS or (question.attributions and not case.records):
        return
    passage = case.passage.casefold()
    for key in case.keys:
        if not any(name.casefold() in passage for name in case.names(key.text)) and not any(
            record.source_entity == key.text and record.source is not None and case.in_evidence(record.source)
            for record in case.records
        ):
            yield Objection("evidence", _("The evidence does not show the right answer."))


def stance_is_in_the_evidence(case: Case) -> Iterator[Objection]:
    """R05: a question on a denial, a doubt or an accusation rests on a record of that stance with its cue in sight."""
    wanted = STANCES.get(case.question.kind)
    if wanted is None or case.graph is None:
        return
    if not any(
        record.stance in wanted and record.cue is not None and case.in_evidence(record.cue)
        for record in case.records
    ):
        yield Objection(
            "evidence", _("No word in the evidence shows the denial, doubt or accusation asked about.")
        )


def passage_is_short(case: Case) -> Iterator[Objection]:
    """R10: the passage has 1 to 4 sentences, which the graph counts, and at most 90 words."""
    if word_count(case.passage) > _LONGEST_PASSAGE:
        yield Objection("evidence", _("The evidence is longer than 90 words."))
    sentences = case.graph.sentences if case.graph else ()
    shown = sum(any(sentence.overlaps(span) for span in case.question.evidence) for sentence in sentences)
    if shown > _MOST_SENTENCES:
        yield Objection("evidence", _("The evidence has more than four sentences."))


def rationale_points_to_the_evidence(case: Case) -> Iterator[Objection]:
    """R26: the rationale has at least 8 words and repeats words of the evidence."""
    rationale = case.question.rationale
    if word_count(rationale) < _SHORTEST_RATIONALE:
        yield Objection("rationale", _("The rationale is shorter than 8 words."))
    elif not content_stems(rationale) & content_stems(case.passage):
        yield Objection("rationale", _("The rationale does not point to the evidence."))


RULES: tuple[Rule, ...] = (
    Rule("R01", Severity.ERROR, evidence_is_in_the_text),
    Rule("R02", Severity.ERROR, evidence_shows_the_key),
    Rule("R05", Severity.ERROR, stance_is_in_the_evidence),
    Rule("R10", Severity.WARNING, passage_is_short),
    Rule("R26", Severity.ERROR, rationale_points_to_the_evidence),
)
