"""Did the article get this first hand, or by way of another outlet?

Safe with an explicit cue. By way of another outlet: the graph cites one that is not the article's own, and its name
stands beside "per", "told", "to", "with" or a verb of reporting. First hand: the source told the article's own outlet.
Where that is not known, a person looks at all but what is put by "per".
"""

import re
from collections.abc import Iterable, Iterator

from quizapp.generation import judging, passages
from quizapp.generation.carrying import has_own, is_own, speaks_of_itself
from quizapp.generation.clauses import clause
from quizapp.generation.context import Context
from quizapp.generation.draft import Draft, Kind
from quizapp.generation.forms import Answer
from quizapp.generation.giveaways import tells
from quizapp.generation.names import capitalised, is_proper, is_proper_outlet
from quizapp.generation.places import Places
from quizapp.generation.quoting import quotations, quoted_spans, shown
from quizapp.model.attribution import Attribution, Citation
from quizapp.model.base import Span
from quizapp.model.question import Skill

_FIRST_HAND = "First hand: it was said to this outlet itself"
_SECOND_HAND = "By way of another outlet, which is named"
_TOLD = re.compile(
    r"(?:\btold|\bspeaking (?:to|with)|\binterview (?:to|with)|\bspoke (?:to|with))\s(?:the\s)?$",
    re.IGNORECASE,
)
_CITED_BEFORE = re.compile(
    r"\b(?:per|told|via|according to|interview (?:to|with)|speaking (?:to|with)|spoke (?:to|with)|quoted by|reported by"
    r"|reports? (?:by|in)|article (?:by|in)|statement to|obtained by|published (?:by|in)|as|column (?:for|in))"
    r"\s(?:the\s)?$",
    re.IGNORECASE,
)
_CITED_AFTER = re.compile(
    r"\s(?:reports?|reported|reporting|wrote|writes|quoted|quotes|noted)\b", re.IGNORECASE
)
# No outlet speaks of itself so.
_CITING = re.compile(r"(?:per|via|quoted by|reported by|obtained by)\b", re.IGNORECASE)
_REACH = 40


def _drafts(context: Context, records: Iterable[Attribution]) -> Iterator[Draft]:
    quoted = quoted_spans(context)
    for record in records:
        if record.outlet is not None and (draft := _draft(context, record, record.outlet, quoted)):
            yield draft


def _draft(context: Context, record: Attribution, outlet: Citation, quoted: Places) -> Draft | None:
    first = is_own(context, outlet.name)
    citing = _citing(context, outlet, first=first)
    source = context.entity(record.source_entity)
    if citing is None or not is_proper_outlet(outlet.name):
        return None
    if not first and speaks_of_itself(context, outlet.name):
        return None
    # What an outlet says itself is no word that it passes on.
    if source is None or not is_proper(source) or judging.same_outlet(source.name, outlet.name):
        return None
    words, asked = _words(context, record, quoted)
    evidence = passages.evidence(context, record, asked, names=False)
    if words is None or evidence is None or tells(context, words, outlet.name):
        return None
    name = capitalised(outlet.name)
    key, wrong = (_FIRST_HAND, _SECOND_HAND) if first else (_SECOND_HAND, _FIRST_HAND)
    why = (
        f"The words “{citing}” name the outlet of the article itself: it was told so first hand."
        if first
        else f"The words “{citing}” name another outlet: what {source.name} says was taken from there."
    )
    why_not = (
        f"{name} is the outlet that published this article, not another."
        if first
        else f"It was not said to the outlet of this article; {name} stands between."
    )
    return Draft(
        stems=tuple(stem.format(words=words) for stem in _STEMS),
        key=Answer(key, why),
        distractors=(Answer(wrong, why_not),),
        evidence=evidence,
        marks=passages.marks(record, asked),
        attributions=(record.id,),
        rationale=f"{why} Whoever repeats a report depends on the one who made it.",
        difficulty=2,
        words=words,
        sure=context.sure(record) and (has_own(context) or _CITING.match(citing) is not None),
        alone=True,
    )


def _citing(context: Context, outlet: Citation, *, first: bool) -> str | None:
    """Return the outlet with the words that show how the article came by what was said; null where none do."""
    sentence = context.sentences_of(outlet.span)[0]
    before = context.text(Span(max(sentence.start, outlet.span.start - _REACH), outlet.span.start))
    cue = (_TOLD if first else _CITED_BEFORE).search(before)
    if cue:
        return passages.inline(f"{cue.group()}{context.text(outlet.span)}")
    after = _CITED_AFTER.match(context.article.text, outlet.span.end)
    return passages.inline(f"{context.text(outlet.span)}{after.group()}") if after and not first else None


def _words(context: Context, record: Attribution, quoted: Places) -> tuple[str | None, Span | None]:
    """Return what a stem may show of `record`, and where it stands if it is quoted."""
    for span in quotations(context, record, quoted):
        if words := shown(context.text(span)):
            return f"the words “{words}”", span
    said = clause(context, record)
    return (f"the statement that {said}", None) if said else (None, None)


_STEMS = (
    "How does the article come by {words}?",
    "Where does the article have {words} from?",
    "First hand or by way of another outlet: how does the article come by {words}?",
)

KIND = Kind(
    "first_hand",
    Skill.CITED_OUTLET,
    2,
    _drafts,
    (
        "Next time, look whether the outlet that you read spoke to the source itself.",
        "Next time, follow “per” and “told” to the outlet that has it first: that is where to check it.",
    ),
)
