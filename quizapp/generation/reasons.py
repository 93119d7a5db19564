"""Why a wrong option is wrong: what the article does say of somebody who is not the answer."""

import re
from itertools import pairwise

from quizapp.generation.acting import acting
from quizapp.generation.clauses import whole
from quizapp.generation.context import Context
from quizapp.generation.draft import Answer
from quizapp.generation.names import capitalised
from quizapp.generation.passages import shortened
from quizapp.generation.phrases import accusation, is_put_so, reported, target
from quizapp.generation.remembering import once
from quizapp.model.attribution import Attribution, Entity, EntityType, Mode, Stance
from quizapp.model.base import Span
from quizapp.reviewing.words import word_count, words


def wrong_answer(
    context: Context, name: str, *, but: Attribution, nth: int = 0, asked: Span | None = None
) -> Answer:
    """Return the option `name` with a sentence on what the article reports of it, other than `but`, the answer.

    Where a stance is asked for, another stance of theirs comes first ("cast doubt on ..."); else it is the nearest of
    what they say. `nth`, the place among the wrong options, and the place of `but` in the article vary the wording.
    `asked` is the part of `but` that the stem shows, all of it where null.
    """
    subject = capitalised(name)
    if but.stance in _SPOKEN_OF and _is_surely_named(context, name, asked or but.content[0]):
        return Answer(subject, _put(_SPOKEN_OF[but.stance], name))
    own = [record for record in context.said_by(name) if record.id != but.id]
    own.sort(key=lambda record: abs(record.content[0].start - but.content[0].start))
    if not own:
        return Answer(subject, _mentioned(context, name, but))
    turn = context.place(but) + nth
    by_stance = [
        (record.id, sentence)
        for record in (own if but.stance in _ASKED_FOR else own[:1])
        if record.stance is not but.stance
        and context.sure(record)
        and (sentence := _stance(context, record, name, but))
    ]
    own.sort(key=lambda record: record.mode is not Mode.DIRECT)
    here = context.sentences_of(*but.content)
    by_words = [
        (record.id, sentence)
        for record in own[:_MOST_TELLINGS]
        if is_plainly_said(context, record)
        and not frozenset(here) & frozenset(context.sentences_of(*record.content))
        and (sentence := _words(context, record, name, turn))
    ]
    brief = _put(_BRIEF[turn % len(_BRIEF)], name)
    return Answer(subject, brief, (*by_stance[:1], *by_words))


@once
def is_plainly_said(context: Context, record: Attribution) -> bool:
    """Tell whether the words of `record` are surely its source's own, and nobody's whom the source retells.

    "Complaints by Kern that ..." are retold by another; what "Kern recalled the mayor telling her" is the mayor's.
    """
    if record.source is None or record.cue is None or not context.sure(record):
        return False
    if record.nested_in is not None or (record.mode is Mode.DIRECT and record.id in context.nesting):
        return False
    before = context.text(Span(max(0, record.source.start - _BY), record.source.start))
    if record.cue.end <= record.source.start and _RETOLD_BY.search(before):
        return False
    parts = sorted((record.source, record.cue, *record.content))
    gaps = (
        context.text(Span(first.end, after.start))
        for first, after in pairwise(parts)
        if first.end < after.start
    )
    return not any(_ANOTHER_SAYING.search(gap) for gap in gaps)


def _is_surely_named(context: Context, name: str, where: Span) -> bool:
    """Tell whether a mention in `where` can be of `name` alone: a surname that several bear can be anybody's."""
    entity = context.entity(name)
    if entity is None:
        return False
    surname = words(name)[-1:]
    shared = entity.type is EntityType.PERSON and any(
        other.type is EntityType.PERSON and other.name != name and words(other.name)[-1:] == surname
        for other in context.graph.entities
    )
    given = name.split()[0]
    return any(
        where.covers(mention) and (not shared or given in context.text(mention).split())
        for other, mention in context.mentions_in(where)
        if other.name == name
    )


def _put(form: str, name: str, words: str = "") -> str:
    """Return a sentence that has `name` anywhere in it: "the Kremlin" has its capital at the beginning alone."""
    return capitalised(form.format(name=name, words=words))


def _stance(context: Context, record: Attribution, name: str, but: Attribution) -> str | None:
    subject = capitalised(name)
    done = reported(context, record) if is_put_so(context, record) else None
    if done and record.stance is Stance.DENIES:
        return f"{subject} denied {done}, which is another matter."
    if done:
        verb = "doubted" if done.startswith(("that ", "whether ")) else "cast doubt on"
        if but.stance is Stance.DENIES:
            return f"{subject} {verb} {done}; to doubt is not to deny."
        return f"{subject} {verb} {done}; that is another part of the article."
    verb_of = accusation(context, record)
    accused = target(context, record, verb_of[1]) if verb_of else None
    if verb_of and accused:
        done = f"{subject} {verb_of[0]} {accused[0].name} {verb_of[1]} {accused[1]}"
        # The accusation may stand in the very passage that shows the denial.
        answered = record.id in but.responds_to
        return (
            f"{done}; what is asked for is the answer to that."
            if answered
            else f"{done}; that is another passage."
        )
    return None


def _words(context: Context, record: Attribution, name: str, turn: int) -> str | None:
    forms: tuple[str, ...]
    if record.mode is Mode.DIRECT:
        forms, words = _QUOTED, _telling(context, record)
    elif sentence := _with_tag(context, record):
        forms, words = _SENTENCES, sentence
    elif record.stance in _WHOLE and (reported_words := whole(context, record)):
        forms, words = _REPORTED, reported_words
    else:
        return None
    return _put(forms[turn % len(forms)], name, shortened(words))


def _with_tag(context: Context, record: Attribution) -> str | None:
    """Return source, cue and content as they stand; null where they do not follow each other closely in this order.

    Without them a paraphrase would be cut out of its sentence, or its cue be taken for a part of what was said.
    """
    if record.source is None or record.cue is None or record.source.end > record.cue.start:
        return None
    content = Span(record.content[0].start, record.content[-1].end)
    tag = Span(record.source.start, content.start)
    if record.cue.end > content.start or word_count(context.text(tag)) > _LONGEST_TAG:
        return None
    # One comma closes what stands before the source: "The owner, Ada Kern, denied".
    if context.text(Span(record.source.end, record.cue.start)).count(",") == 1:
        return None
    return context.text(Span(tag.start, content.end))


def _telling(context: Context, record: Attribution) -> str:
    """Return the content; of a direct one, the first stretch that has some words, or the longest of short ones."""
    if record.mode is not Mode.DIRECT:
        return context.content(record)
    parts = [context.text(span) for span in record.content]
    return next((part for part in parts if word_count(part) >= _FEWEST_WORDS), max(parts, key=len))


def _mentioned(context: Context, name: str, but: Attribution) -> str:
    entity = context.entity(name)
    near = context.sentences_of(*(span for span in (but.source, but.cue, *but.content) if span))
    if entity and any(_is_surely_named(context, name, sentence) for sentence in near):
        return f"{capitalised(name)} is mentioned here, but is not the one who speaks."
    does = _doing(context, entity, away_from=near) if entity else None
    if does:
        return f"The article names {name} in another place: “{does}”."
    return f"The article mentions {name}, but the passage names another source."


def _doing(context: Context, entity: Entity, *, away_from: tuple[Span, ...]) -> str | None:
    """Return what the article first tells that somebody does, from their name on; null where it tells nothing.

    Within what somebody says it is not the article that tells it.
    """
    for mention in acting(context, entity):
        sentence = context.sentence_at(mention.start)
        if sentence is None or sentence in away_from or context.attributions_at(sentence):
            continue
        words = context.text(Span(mention.start, sentence.end))
        if not _MARKS.search(words) and word_count(words) >= _FEWEST_WORDS:
            return shortened(words)
    return None


_MARKS = re.compile(r"[“”\"‘]|''|``")
_BY = 12
_RETOLD_BY = re.compile(r"\b(?:by|from|of)\s+(?:the\s+)?(?:\w+\.?\s+)?$", re.IGNORECASE)
_ANOTHER_SAYING = re.compile(
    r"\b(?:tell(?:s|ing)?|told|say(?:s|ing)?|said|ask(?:s|ed|ing)|recall(?:s|ed|ing)|remember(?:s|ed|ing)"
    r"|complain\w*|accus\w+|alleg\w+|criticism|claims?|quot(?:es|ed|ing)|wr(?:ote|iting)|shout\w*|repl(?:ied|ying))\b",
    re.IGNORECASE,
)
_FEWEST_WORDS = 4
_LONGEST_TAG = 6
_MOST_TELLINGS = 5
_ASKED_FOR = frozenset({Stance.ACCUSES, Stance.DENIES, Stance.DOUBTS})
# What is said with these stances makes sense without its verb; "the board of hiding it" needs its "accused".
_WHOLE = frozenset({Stance.ASSERTS, Stance.WARNS, Stance.PREDICTS, Stance.CONFIRMS, Stance.CONCEDES})
_SPOKEN_OF = {
    Stance.ACCUSES: "{name} is named in the accusation, not as the one who makes it.",
    Stance.ASSERTS: "The statement mentions {name}; it does not come from there.",
}
_QUOTED = (
    "{name} is quoted elsewhere in the article: “{words}”.",
    "The words that the article gives to {name} are others: “{words}”.",
    "What {name} says in the article is something else: “{words}”.",
    "Elsewhere in the article, {name} is quoted: “{words}”.",
    "{name} has another part in the article: “{words}”.",
)
_SENTENCES = (
    "Of {name} the article says something else: “{words}”.",
    "Another sentence of the article tells what {name} said: “{words}”.",
    "{name} comes in elsewhere: “{words}”.",
    "The article cites {name} in another place: “{words}”.",
)
_REPORTED = (
    "What the article reports of {name} is something else: “{words}”.",
    "{name} comes in elsewhere, with another statement: “{words}”.",
    "The statement that the article gives to {name} is another: “{words}”.",
)
_BRIEF = (
    "{name} is cited elsewhere in the article, not for this.",
    "The passage names another source than {name}.",
    "The article does cite {name}, but for something else.",
    "What the article gives to {name} stands in another place.",
)
