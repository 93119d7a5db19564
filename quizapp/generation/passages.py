"""The evidence of a question, its marks, and how a rationale speaks of them."""

import re

from quizapp.generation.context import Context
from quizapp.generation.remembering import once
from quizapp.generation.spelling import DAMAGED
from quizapp.model.attribution import Attribution, EntityType
from quizapp.model.base import Span
from quizapp.model.question import Mark, Role
from quizapp.reviewing.words import bare, word_count

MOST_SENTENCES = 4
MOST_WORDS = 90
_FURTHEST_NAME = 3
"""How many sentences back the name behind a pronoun may stand and still be part of the evidence."""
_LONGEST_TIE = 9
_BESIDE = 3
"""How many characters beside a role touch the name next to it: a comma, a blank and a letter."""
_WIDEST_TIE = 5
"""How many words stand between source and cue at most: "keeps her own plans a secret but" is no part of a tag."""
_MARKED = re.compile(r"[“”\"]|''|``|[,.]’|’[,.]|‘")
_CLOSED = re.compile(r"’(?!\w)")
_TIME = re.compile(
    r" (?:(?:on |last )?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|yesterday|today|tonight)$", re.IGNORECASE
)
# The end of the phrase before a source: "month, the mayor".
_ANOTHER = re.compile(r"(?!(?:an?|the|one|his|her|its|their|he|she|they|it)\b)[a-z][\w’-]*, ")
_OPENING = re.compile(r"(?:[\"“]|''|``)(?=\S)")
_CLOSING = re.compile(r"[\"”]|''")
_AUDIENCE = re.compile(
    r"(?: (?:(?:Mrs?|Ms|Dr|Sen|Rep|Gov)\. )?(?!(?:Mrs?|Ms|Dr|Sen|Rep|Gov)\.)[\w’'-]+){1,4}(?=[.,;:\n])"
)


def evidence(
    context: Context,
    record: Attribution,
    asked: Span | None = None,
    *,
    names: bool = True,
    since: Span | None = None,
) -> tuple[Span, ...] | None:
    """Return the passage that shows source, cue and what is asked about: one stretch of 1 to 4 sentences.

    Where the source is a pronoun or a role and `names` is set, the passage starts at the sentence that names it;
    it starts at `since` where that is given. Null where that makes it longer than 4 sentences or 90 words, or where
    nothing names the source, or letters in it were lost in decoding.
    """
    return _evidence(context, record, asked, names, since)


@once
def _evidence(
    context: Context, record: Attribution, asked: Span | None, names: bool, since: Span | None
) -> tuple[Span, ...] | None:
    lead = (since,) if since else ()
    whole = _passage(context, record, (*lead, *record.content), names=names)
    if whole is None and asked:
        return _passage(context, record, (*lead, asked), names=names)
    return whole


def _passage(
    context: Context, record: Attribution, contents: tuple[Span, ...], *, names: bool
) -> tuple[Span, ...] | None:
    parts = (record.source, record.cue, record.outlet.span if record.outlet else None, *contents)
    chosen = context.sentences_of(*(part for part in parts if part))
    if not chosen:
        return None
    start, end = chosen[0].start, chosen[-1].end
    if names and record.source and context.entity(record.source_entity) and not _named(context, record):
        named = _last_naming(context, record, before=start)
        if named is None:
            return None
        start = named.start
    passage = Span(start, end)
    words = context.text(passage)
    if len(context.sentences_of(passage)) > MOST_SENTENCES or word_count(words) > MOST_WORDS:
        return None
    if context.is_damaged and DAMAGED.search(words):
        return None
    return (Span(start, start + len(words.rstrip())),)


def marks(record: Attribution, asked: Span | None = None) -> tuple[Mark, ...]:
    """Return who, said, what and via whom, as spans in the order of the text."""
    within = [span for span in record.content if asked and asked.overlaps(span)]
    contents = (asked,) if asked and len(within) == 1 else within or record.content
    found = [Mark(role=Role.CONTENT, span=span) for span in contents]
    if record.source:
        found.append(Mark(role=Role.SOURCE, span=record.source))
    if record.cue:
        found.append(Mark(role=Role.CUE, span=record.cue))
    if record.outlet:
        found.append(Mark(role=Role.OUTLET, span=record.outlet.span))
    return tuple(sorted(found, key=lambda mark: (mark.span, mark.role.value)))


@once
def tie(context: Context, record: Attribution) -> str:
    """Return the words that tie the source to the content, in quotation marks: “said Dmitry Peskov”.

    A long stretch between the two is left out: “Samir Bhandar … cast doubt”. "Told" keeps whom it was told. A source
    that is no whole phrase, "former mayor" before its name or "month, the mayor", is left out: “said”.
    """
    if record.cue is None:
        return ""
    cue = Span(record.cue.start, record.cue.start + len(_TIME.sub("", context.text(record.cue))))
    source = _with_name(context, record)
    if source is None or not _is_whole(context, source):
        return f"“{inline(context.text(cue))}”"
    first, last = sorted((source, cue))
    words = context.text(Span(first.start, max(first.end, last.end)))
    between = context.text(Span(first.end, last.start)) if first.end <= last.start else ""
    apart = any(Span(first.start, last.end).overlaps(content) for content in record.content)
    if between.strip() == ",":
        words = f"{context.text(first)} {context.text(last)}"
    elif apart or _is_wide(between) or word_count(words) > _LONGEST_TIE or _MARKED.search(words):
        words = f"{context.text(first)} … {context.text(last)}"
    return f"“{inline(words + told(context, last))}”"


def _with_name(context: Context, record: Attribution) -> Span | None:
    """Return the source with the name that follows at once: "former governor" of "said former governor Ada Kern"."""
    if record.source is None or record.cue is None or record.cue.end > record.source.start:
        return record.source
    after = Span(record.source.end, record.source.end + 2)
    return next(
        (
            Span(record.source.start, mention.end)
            for entity, mention in context.mentions_in(after)
            if entity.name == record.source_entity and mention.start == record.source.end + 1
        ),
        record.source,
    )


def _is_wide(between: str) -> bool:
    """Tell whether what stands between source and cue is more than a description that commas enclose."""
    described = between.startswith(",") and between.rstrip().endswith(",")
    return not described and word_count(between) > _WIDEST_TIE


def _is_whole(context: Context, source: Span) -> bool:
    """Tell whether the words of a source are a phrase of their own: none of a name after it is cut off, and no
    mark and no end of another phrase stands within."""
    words = context.text(source)
    if _MARKED.search(words) or _ANOTHER.match(words):
        return False
    after = context.article.text[source.end : source.end + 2]
    return not (re.match(r" [A-Z]", after) and words.split()[-1][:1].islower())


def told(context: Context, last: Span) -> str:
    """Return whom something was told, the words after "told" up to the next mark; empty after any other word."""
    if context.text(last).split()[-1].casefold() not in {"told", "tells"}:
        return ""
    whom = _AUDIENCE.match(context.article.text, last.end)
    return whom.group() if whom else ""


def identity(context: Context, record: Attribution) -> str:
    """Return a sentence that resolves the source's words to its name; empty where they hold its last word.

    "Mr. Kern" is plainly Ben Kern, unless somebody else bears the name; and so is "the owner", where "Ben Kern"
    stands beside it.
    """
    if record.source is None or record.source_entity is None:
        return ""
    source = inline(context.text(record.source))
    if bare(record.source_entity) in bare(source):
        return ""
    *_, last = [word for word in record.source_entity.split() if not word.endswith(".")] or [""]
    beside = Span(max(0, record.source.start - _BESIDE), record.source.end + _BESIDE)
    parts = bare(record.source_entity).split()
    if all(word in parts for word in bare(source).split()) and len(bare(source).split()) > 1:
        return ""
    if (last in source.split() and not _is_shared(context, record.source_entity)) or any(
        entity.name == record.source_entity and last in context.text(mention)
        for entity, mention in context.mentions_in(beside)
        if not record.source.overlaps(mention)
    ):
        return ""
    return f" “{source}” is {record.source_entity.removesuffix('.')}."


def _is_shared(context: Context, name: str) -> bool:
    """Tell whether another person of the article has the last word of `name`."""
    last = name.split()[-1]
    return any(
        other.type is EntityType.PERSON and other.name != name and other.name.split()[-1] == last
        for other in context.graph.entities
    )


def inline(text: str) -> str:
    """Return `text` on one line, fit to stand between double quotation marks."""
    line = " ".join(text.split()).strip(" ,;")
    return _CLOSING.sub("’", _OPENING.sub("‘", line))


def shortened(text: str, most: int = 14) -> str:
    """Return the first words of `text`, at most `most`, with an ellipsis where there are more."""
    line = re.sub(r"[.,]’$", "’", inline(text).rstrip(" .")).removeprefix("that ")
    if line.startswith("‘") and line.endswith("’") and "‘" not in line[1:]:
        line = line[1:-1].strip(" ,.")
    words = line.split()
    cut = " ".join(words) if len(words) <= most else " ".join(words[:most]).rstrip(" ,;:.—–-") + " …"
    # A mark that nothing closes would stand doubled behind those of the rationale.
    return cut if _CLOSED.search(cut) else cut.removeprefix("‘")


def _named(context: Context, record: Attribution) -> bool:
    """Tell whether the source's words hold a name: a word with a capital letter that the entity goes by.

    The name may follow at once after a comma: "the owner, Ada Kern, said".
    """
    assert record.source is not None  # noqa: S101 - the caller has looked
    end = record.source.end
    beside = Span(end + 2, end + 3) if context.text(Span(end, end + 2)) == ", " else Span(end, end)
    if any(
        entity.name == record.source_entity and mention.start == beside.start
        for entity, mention in context.mentions_in(beside)
    ):
        return True
    source = f" {bare(context.text(record.source))} "
    return any(
        f" {bare(name)}" in source
        for name in context.names(record.source_entity or "")
        if any(map(str.isupper, name))
    )


def _last_naming(context: Context, record: Attribution, *, before: int) -> Span | None:
    for sentence in reversed(context.sentences_before(before, _FURTHEST_NAME)):
        for entity, mention in context.mentions_in(sentence):
            named = entity.name == record.source_entity and sentence.covers(mention)
            if named and any(map(str.isupper, context.text(mention))):
                return sentence
    return None
