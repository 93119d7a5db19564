"""Which outlet is cited for X?

Safe when the outlet is certainly another than the article's own (else a person looks), when it stands in the sentence
of the words it is cited for, and when the other options are outlets that the
article does not name, or cites only elsewhere and for something else. Where it names none of them, a person looks.
"""

import re
from collections.abc import Iterable, Iterator
from functools import partial

from quizapp.generation import judging, passages, wording
from quizapp.generation.carrying import is_surely_another, speaks_of_itself
from quizapp.generation.clauses import clause
from quizapp.generation.context import Context
from quizapp.generation.difficulty import difficulty
from quizapp.generation.distractors import FEWEST, outlets
from quizapp.generation.draft import Answer, Draft, Kind
from quizapp.generation.giveaways import tells
from quizapp.generation.names import capitalised, is_proper, is_proper_outlet
from quizapp.generation.places import Places
from quizapp.generation.quoting import quotations, quoted_spans, shown
from quizapp.model.attribution import Attribution, Citation
from quizapp.model.base import Span
from quizapp.model.question import Skill

# What an outlet does as an outlet: one that argues or sues is a party like any other.
_CARRIES = re.compile(
    r"\b(report|sa(ys|id)|wr(ote|ites)|found|reveal|publish|not(es|ed)|according to|per)", re.IGNORECASE
)
_TIP = re.compile(r"\b(?:told|reported)\b", re.IGNORECASE)
_REPORTS = ("reported", "reports", "said", "says", "wrote", "writes", "found")


def _drafts(context: Context, records: Iterable[Attribution]) -> Iterator[Draft]:
    quoted = quoted_spans(context)
    for record in records:
        if record.outlet is None or not is_proper_outlet(record.outlet.name):
            continue
        if speaks_of_itself(context, record.outlet.name):
            continue
        stems, shows, asked = _stems(context, record, quoted)
        wrong = outlets(context, record, partial(judging.cited, context, record))
        evidence = passages.evidence(context, record, asked, names=False)
        beside = context.sentences_of(record.outlet.span, asked or record.content[-1])
        if not stems or len(wrong) < FEWEST or evidence is None or len(beside) > 2:
            continue
        where = context.sentences_of(record.outlet.span)
        if not any(sentence.overlaps(span) for sentence in where for span in record.content):
            continue
        citing = passages.inline(_around(context, record.outlet))
        name = record.outlet.name
        is_named = any(outlet.name in wrong for outlet in context.graph.outlets)
        yield Draft(
            stems=stems,
            key=Answer(capitalised(name), f"The passage names it beside the words: “{citing}”."),
            distractors=tuple(Answer(capitalised(other), _why_not(context, other)) for other in wrong),
            evidence=evidence,
            marks=passages.marks(record, asked),
            attributions=(record.id,),
            rationale=(
                f"The words “{citing}” tell where the article has this from: it reports by way of {name}."
            ),
            # Where the article names no other outlet, whoever sees its name in the passage has the answer.
            difficulty=difficulty(context, record) if is_named else 1,
            sure=context.sure(record) and is_named and is_surely_another(context, record.outlet.name),
            words=shows,
            unfit=() if _TIP.search(citing) else (_BESIDE_A_NAME,),
        )


def _stems(context: Context, record: Attribution, quoted: Places) -> tuple[tuple[str, ...], str, Span | None]:
    """Return the wordings, the words of the article in them, and where those stand if they are quoted."""
    assert record.outlet is not None  # noqa: S101 - the caller has looked
    outlet = record.outlet.name
    for span in quotations(context, record, quoted):
        words = shown(context.text(span))
        if words and not tells(context, words, outlet):
            source = context.entity(record.source_entity)
            name = source.name if source and is_proper(source) else ""
            return wording.which_outlet(words, name=name), words, span
    said = clause(context, record)
    if said is None or tells(context, said, outlet):
        return (), "", None
    if record.source_entity is not None and not judging.same_outlet(record.source_entity, outlet):
        return wording.which_outlet_stated(said), said, None
    return (
        (wording.which_outlet_reported(said), said, None)
        if _CARRIES.search(context.cue(record))
        else ((), "", None)
    )


def _around(context: Context, outlet: Citation) -> str:
    """Return the outlet with the words that cite it: "per Barron’s", "obtained by the Wire", "told the Courier"."""
    sentence = context.sentences_of(outlet.span)[0]
    before = context.text(Span(sentence.start, outlet.span.start)).split()
    article = before[-1:] if before[-1:] in (["the"], ["The"]) else []
    before = before[: len(before) - len(article)]
    before = before[-2:] if before[-1:] in (["to"], ["by"], ["in"], ["with"], ["from"]) else before[-1:]
    # A word of the clause before it is none that cites: "last month, the Courier reported".
    before = [*before, *article] if all(word.isalpha() for word in before) else article
    end = context.article.text[outlet.span.end : outlet.span.end + 1]
    after = context.text(Span(outlet.span.end, sentence.end)).split()[:1] if end == " " else []
    after = [word for word in after if word.rstrip(".,;:") in _REPORTS]
    return " ".join([*before, context.text(outlet.span), *after]).strip("“ .”’,;")


def _why_not(context: Context, name: str) -> str:
    for record in context.cited_for.get(name, ()):
        if record.source_entity is None or judging.same_outlet(record.source_entity, name):
            return f"The article cites {name} elsewhere, for a report of its own."
        source = context.entity(record.source_entity)
        if source and is_proper(source):
            return f"The article cites {name} elsewhere, for what {source.name} says."
        return f"The article cites {name} elsewhere, for something else."
    if any(outlet.name == name for outlet in context.graph.outlets):
        return f"The article names {name} elsewhere, not in this passage."
    return f"The article does not name {name}."


_BESIDE_A_NAME = (
    "Next time, look for “told” or “reported” beside a name: they tell through whom the article knows."
)

KIND = Kind(
    "which_outlet",
    Skill.CITED_OUTLET,
    5,
    _drafts,
    lessons=(
        _BESIDE_A_NAME,
        "Next time, ask whether the article heard it itself or read it in another outlet.",
        "Next time you want to check a report, go to the outlet that had it first.",
    ),
)
