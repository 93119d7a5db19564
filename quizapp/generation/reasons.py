"""Why a wrong option is wrong: what the article does say of somebody who is not the answer."""

from quizapp.generation.context import Context
from quizapp.generation.names import capitalised
from quizapp.generation.passages import shortened
from quizapp.generation.phrases import accusation, reported, target
from quizapp.model.attribution import Attribution, Mode, Stance
from quizapp.model.base import Span
from quizapp.reviewing.words import word_count


def why_wrong(context: Context, name: str, *, but: Attribution, nth: int = 0) -> str:
    """Return a sentence on what the article reports of `name`, other than `but`, which is the answer.

    Where a stance is asked for, another stance of theirs comes first ("cast doubt on ..."); else it is the nearest of
    what they say. `nth`, the place among the wrong options, varies the wording.
    """
    subject = capitalised(name)
    if context.mentioned(name, but.content[0]) and but.stance in _SPOKEN_OF:
        return _SPOKEN_OF[but.stance].format(name=subject)
    own = [record for record in context.said_by(name) if record.id != but.id]
    own.sort(key=lambda record: abs(record.content[0].start - but.content[0].start))
    for record in own if but.stance in _ASKED_FOR else own[:1]:
        sentence = _stance(context, record, subject) if record.stance is not but.stance else None
        if sentence:
            return sentence
    return _words(context, own, subject, nth) if own else _mentioned(context, name, but)


def _stance(context: Context, record: Attribution, subject: str) -> str | None:
    done = reported(context, record) if record.stance in {Stance.DENIES, Stance.DOUBTS} else None
    if done and record.stance is Stance.DENIES:
        return f"{subject} denied {done}, which is another matter."
    if done:
        verb = "doubted" if done.startswith(("that ", "whether ")) else "cast doubt on"
        return f"{subject} {verb} {done}; that is another part of the article."
    verb_of = accusation(context, record)
    accused = target(context, record, verb_of[1]) if verb_of else None
    if verb_of and accused:
        return f"{subject} {verb_of[0]} {accused[0].name} {verb_of[1]} {accused[1]}; that is another passage."
    return None


def _words(context: Context, own: list[Attribution], subject: str, nth: int) -> str:
    direct = [record for record in own if record.mode is Mode.DIRECT]
    if direct:
        return _QUOTED[nth % len(_QUOTED)].format(name=subject, words=shortened(_telling(context, direct[0])))
    record = own[0]
    words = _telling(context, record)
    if record.mode is Mode.INDIRECT and record.cue and record.cue.end <= record.content[0].start:
        words = context.text(Span(record.cue.start, record.content[-1].end))
    return _REPORTED[nth % len(_REPORTED)].format(name=subject, words=shortened(words))


def _telling(context: Context, record: Attribution) -> str:
    """Return the content; of a direct one, the first stretch that has some words, or the longest of short ones."""
    if record.mode is not Mode.DIRECT:
        return context.content(record)
    parts = [context.text(span) for span in record.content]
    return next((part for part in parts if word_count(part) >= _FEWEST_WORDS), max(parts, key=len))


def _mentioned(context: Context, name: str, but: Attribution) -> str:
    entity = context.entity(name)
    near = context.sentences_of(*(span for span in (but.source, but.cue, *but.content) if span))
    if entity and any(context.mentioned(name, sentence) for sentence in near):
        return f"{capitalised(name)} is mentioned here, but is not the one who speaks."
    return f"The article mentions {name}, but the passage names another source."


_FEWEST_WORDS = 4
_ASKED_FOR = frozenset({Stance.ACCUSES, Stance.DENIES, Stance.DOUBTS})
_SPOKEN_OF = {
    Stance.ACCUSES: "{name} is named in the accusation, not as the one who makes it.",
    Stance.ASSERTS: "The statement mentions {name}; it does not come from there.",
}
_QUOTED = (
    "{name} is quoted elsewhere in the article: “{words}”.",
    "The words that the article gives to {name} are others: “{words}”.",
    "What {name} says in the article is something else: “{words}”.",
)
_REPORTED = (
    "What the article reports of {name} is something else: “{words}”.",
    "To {name} the article attributes something else: “{words}”.",
    "{name} comes in elsewhere, with another statement: “{words}”.",
)
