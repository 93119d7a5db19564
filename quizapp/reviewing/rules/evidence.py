"""Rules on the evidence: the passage is there, shows the key, and is what the rationale speaks of."""

from collections.abc import Iterator

from quizapp.i18n import _
from quizapp.model.question import (
    ChoiceQuestion,
    MatchingQuestion,
    MultipleChoiceQuestion,
    OrderingQuestion,
    ReflectionQuestion,
    SelectionQuestion,
)
from quizapp.reviewing.finding import Case, Objection, Rule, Severity
from quizapp.reviewing.fixing import Fix
from quizapp.reviewing.kinds import SENTENCE_ANSWERS, STANCES
from quizapp.reviewing.rules.keys import the_record_bears_the_key_out
from quizapp.reviewing.words import content_stems, word_count, words

_LONGEST_PASSAGE = 90
_LONGEST_SELECTION = 60
_SHORTEST_RATIONALE = 8
_MOST_SENTENCES = 4


def evidence_is_in_the_text(case: Case) -> Iterator[Objection]:
    """R01: every span of evidence, and of words to be selected, lies in the text and holds words.

    A reflection may do without: "whose voice is missing" is shown by no passage.
    """
    if not case.question.evidence and not isinstance(case.question, ReflectionQuestion):
        yield Objection("evidence", _("The question has no evidence in the article."))
    for field, span in case.spans:
        inside = 0 <= span.start < span.end <= len(case.article.text)
        if inside and span.of(case.article.text).strip():
            continue
        if field == "key":
            yield Objection(field, _("The words to be selected are not in the article."))
        else:
            yield Objection(field, _("The evidence points outside the article's text."))


def evidence_shows_the_key(case: Case) -> Iterator[Objection]:
    """R02: the key or an alias of it stands in the evidence, or the record behind the question has its source there.

    A question that has such a record is judged only where it is at hand: "she" in the passage may be the key. Words to
    be selected lie in the evidence. The order of a story and the pairs of a matching are shown by no single name;
    where the answers are no names, the record decides: see `keys`.
    """
    question = case.question
    yield from the_record_bears_the_key_out(case)
    if isinstance(question, SelectionQuestion):
        if not all(case.in_evidence(span) for span in question.key):
            yield Objection("evidence", _("The evidence does not hold the words to be selected."), Fix.COVER)
        return
    if case.has_fixed_answers or question.kind in SENTENCE_ANSWERS:
        return
    if question.attributions and not case.records:
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
    """R10: the passage has 1 to 4 sentences, which the graph counts, and at most 90 words.

    A question on several statements, with a passage for each, is looked at passage by passage. Words to be selected are
    60 at most: more show no place, and no two people select them alike.
    """
    spans = case.question.evidence
    several = isinstance(case.question, MatchingQuestion | MultipleChoiceQuestion | OrderingQuestion)
    passages = [(span,) for span in spans] if several else [spans]
    counts = [word_count(" ".join(span.of(case.article.text) for span in passage)) for passage in passages]
    if max(counts, default=0) > _LONGEST_PASSAGE:
        yield Objection("evidence", _("The evidence is longer than 90 words."))
    if max((case.reading.sentences_touched(*passage) for passage in passages), default=0) > _MOST_SENTENCES:
        yield Objection("evidence", _("The evidence has more than four sentences."))
    if isinstance(case.question, SelectionQuestion) and any(
        word_count(span.of(case.article.text)) > _LONGEST_SELECTION for span in case.question.key
    ):
        yield Objection("key", _("More than 60 words are to be selected."))


def rationale_points_to_the_evidence(case: Case) -> Iterator[Objection]:
    """R26: the rationale has at least 8 words and repeats words of the evidence, where there is any.

    Where names are to choose from, it does not speak of a wrong one alone.
    """
    rationale = case.question.rationale
    if word_count(rationale) < _SHORTEST_RATIONALE:
        yield Objection("rationale", _("The rationale is shorter than 8 words."))
    elif not case.question.evidence and isinstance(case.question, ReflectionQuestion):
        return
    elif not content_stems(rationale) & content_stems(case.passage):
        yield Objection("rationale", _("The rationale does not point to the evidence."))
    else:
        yield from _credits_the_key(case)


def _credits_the_key(case: Case) -> Iterator[Objection]:
    """Object where names are to choose from and the rationale credits a wrong one and passes over the right one."""
    question = case.question
    if (
        not isinstance(question, ChoiceQuestion)
        or case.has_fixed_answers
        or question.kind in SENTENCE_ANSWERS
    ):
        return
    told = frozenset(words(question.rationale))
    sources = [record.source for record in case.records if record.source]
    right = {word for key in case.keys for name in case.names(key.text) for word in words(name)}
    right |= {word for span in sources for word in words(span.of(case.article.text))}
    wrong = {word for option in case.distractors for word in words(option.text)} - right
    if right.isdisjoint(told) and not wrong.isdisjoint(told):
        yield Objection("rationale", _("The rationale speaks of a wrong answer and not of the right one."))


RULES: tuple[Rule, ...] = (
    Rule("R01", Severity.ERROR, evidence_is_in_the_text),
    Rule("R02", Severity.ERROR, evidence_shows_the_key),
    Rule("R05", Severity.ERROR, stance_is_in_the_evidence),
    Rule("R10", Severity.WARNING, passage_is_short),
    Rule("R26", Severity.ERROR, rationale_points_to_the_evidence),
)
