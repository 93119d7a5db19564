"""What in an article answers a statement, or is on the same: a denial, a doubt, another source, another sentence."""

import re

from quizapp.generation import judging
from quizapp.generation.context import Context
from quizapp.model.attribution import Attribution, Stance
from quizapp.model.base import Span
from quizapp.reviewing.words import containment, content_stems, stems_in_order

_ANSWERING = frozenset({Stance.DENIES, Stance.DOUBTS, Stance.QUESTIONS, Stance.CONFIRMS, Stance.CONCEDES})
# Beside a source's name, these may tell what became of its words without any attribution.
_ROOTS = (
    "deny",
    "deni",
    "reject",
    "dismiss",
    "disput",
    "refut",
    "rebut",
    "doubt",
    "confirm",
    "verif",
    "false",
    "untrue",
    "incorrect",
    "debunk",
    "contradict",
    "correct",
    "evidence",
    "prove",
    "proof",
)
# "She had made no such promise": a denial for whoever reads on.
_DENYING = re.compile(r"\bno such\b|\b(?:not|never|nothing|nobody|none)\b|n[’']t\b", re.IGNORECASE)
_AGAINST = re.compile(
    r"\b(?:[Bb]ut|[Hh]owever|[Yy]et|[Aa]lthough|[Tt]hough|[Dd]espite|[Cc]ontrary|[Ii]nstead|[Cc]ountered|[Rr]etorted|slogan"
    r"|(?:push|fir|hit|shot|struck|clapp)\w* back|took issue|disagree\w*|disput\w*|respon(?:ded|se|ds|ding)|rebut\w*"
    r"|critici[sz]\w*|in contrast|on the other hand|mock\w*|an apparent reference|a reference to|referr(?:ed|ing) to)\b"
)
_NEXT = 2
_SAME = 0.5
_FEWEST_SHARED = 2
_FEW_SENTENCES = 2


def may_answer(context: Context, record: Attribution, line: str, other: Attribution) -> bool:
    """Tell whether `other`, of another stance, is on the same thing as `record` or on whoever says it."""
    if other.id == record.id or other.stance not in _ANSWERING:
        return False
    if any(_is_of(context, context.record(each), record) for each in other.responds_to):
        return True
    if other.source_entity != record.source_entity and _is_shortly_after(context, record, other):
        return True
    here = content_stems(line)
    if len(here & context.stems(other)) >= _FEWEST_SHARED:
        return True
    name = record.source_entity or ""
    return any(context.related(each, name) for span in other.content for each in context.entities_in(span))


def stands_unanswered(context: Context, record: Attribution, line: str) -> bool:
    """Tell whether nobody else says the same, and neither does any other sentence of the article."""
    if any(judging.rivals(context, record)) or any(
        _is_on_the_same(context, line, other)
        for other in context.similar(record)
        if other.id != record.id and not _is_of(context, other, record)
    ):
        return False
    around = context.sentences_of(*(span for span in (record.source, record.cue, *record.content) if span))
    if context.says_with(record.source_entity or "", _ROOTS, but=around):
        return False
    stems = content_stems(line)
    if any(
        _DENYING.search(context.text(each)) and not stems.isdisjoint(content_stems(context.text(each)))
        for each in _after(context, around)
    ):
        return False
    others = [context.text(each) for each in context.graph.sentences if each not in around]
    return not any(
        len(shared := stems & content_stems(text)) > _FEWEST_SHARED
        and containment(stems, shared) >= _SAME
        and len(shared) >= _SAME * len(stems)
        for text in (*others, context.article.title)
    )


def is_set_against(context: Context, record: Attribution) -> bool:
    """Tell whether the passage sets what `record` says against other words: a "but", or somebody who pushed back.

    What is so answered does not stand alone, though nobody denies it in so many words.
    """
    around = context.sentences_of(*(span for span in (record.source, record.cue, *record.content) if span))
    before = context.sentences_before(around[0].start, 1) if around else ()
    near = [*before, *around, *_after(context, around)[:1]]
    return any(_AGAINST.search(context.text(each)) for each in near)


def is_on_these_words(context: Context, line: str, answer: Attribution) -> bool:
    """Tell whether `answer` is on these very words: who denies something else about a matter leaves this one open.

    It says nothing that the line does not say, in the same order and with the same negation: "not safe" is not
    confirmed with "safe", nor who paid whom the other way round.
    """
    said = context.content(answer)
    theirs, ours = stems_in_order(said), iter(stems_in_order(line))
    return (
        _is_on_the_same(context, line, answer)
        and all(stem in ours for stem in theirs)
        and len(set(theirs)) >= _SAME * len(content_stems(line))
        and judging.is_negated(said) == judging.is_negated(line)
    )


def _is_of(context: Context, other: Attribution, record: Attribution) -> bool:
    """Tell whether `other` comes from the side of whoever makes `record`: an answer to the one may be to both."""
    if other.source_entity is None or record.source_entity is None:
        return other.id == record.id
    return context.related(other.source_entity, record.source_entity)


def _is_shortly_after(context: Context, record: Attribution, other: Attribution) -> bool:
    """Tell whether `other` stands at most 2 sentences after `record`, and so may answer it without a word of it."""
    if other.content[0].start < record.content[0].start:
        return False
    between = Span(record.content[-1].end, max(record.content[-1].end + 1, other.content[0].start))
    return len(context.sentences_of(between)) <= _FEW_SENTENCES + 1


def _is_on_the_same(context: Context, line: str, other: Attribution) -> bool:
    """Tell whether `other` shares words with `line` that are no names: it may say so too, or the contrary."""
    named = frozenset[str]().union(*(content_stems(entity.name) for entity in context.graph.entities))
    return len((content_stems(line) & context.stems(other)) - named) >= _FEWEST_SHARED


def _after(context: Context, around: tuple[Span, ...]) -> tuple[Span, ...]:
    """Return the two sentences after `around`: an answer without a word of denial stands close."""
    end = max((sentence.end for sentence in around), default=0)
    return tuple(sentence for sentence in context.graph.sentences if sentence.start >= end)[:_NEXT]
