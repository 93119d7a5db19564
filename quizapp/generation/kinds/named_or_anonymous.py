"""Is the source named or anonymous?

Safe when the source is a proper name, or an indefinite phrase ("one official", "people familiar with the talks")
with no name beside it, or "the official" after one who asked not to be named. Whoever goes by a handle or a first name
nearby is neither, and whose office is on record, as a judge's, can be looked up. Nor is one asked about who passes on
the words of another, or whose claim somebody with a name makes elsewhere. Named ones are asked about where the article
has an anonymous one too, and are none whom its headline names: each comes first in about half of the articles.
"""

import re
from collections.abc import Iterable, Iterator

from quizapp.generation import passages, wording
from quizapp.generation.clauses import clause, names_one_of_two
from quizapp.generation.context import Context
from quizapp.generation.draft import Answer, Draft, Kind
from quizapp.generation.giveaways import tells
from quizapp.generation.names import is_proper
from quizapp.generation.places import Places
from quizapp.generation.quoting import quotations, quoted_spans, shown
from quizapp.generation.relaying import is_of_another, is_said_by_name
from quizapp.model.attribution import Attribution, EntityType, SourceType
from quizapp.model.base import Span
from quizapp.model.question import Skill
from quizapp.reviewing.words import content_stems

_NAMED = "By name"
_ANONYMOUS = "Without a name"
_INDEFINITE = re.compile(
    r"^(an?|one|some|several|two|three|four|many|another|other|unnamed|anonymous)\s"
    r"|^(people|sources|officials|aides|insiders|diplomats|investigators|residents|witnesses|employees)\b",
    re.IGNORECASE,
)

_WITHHELD = re.compile(
    r"\banonym|\bunnamed|\bnot (?:to )?(?:be|wish to be|want to be) (?:named|identified)"
    r"|\b(?:name|identity) (?:not|was not)|\bnot (?:authori[sz]ed|allowed|permitted) to|\bwas not (?:named|identified)",
    re.IGNORECASE,
)
_BACK = 2
"""How many sentences back the one who asked not to be named may stand; so far a name is looked for on either side."""
_CALLED = re.compile(
    r"\bhandle\b|(?<!\w)@\w|\balias\b"
    r"|\b(?:go|goes|going|went) by\b|\bpseudonym|\bscreen ?name|\buser ?name|\bfirst name"
    r"|\b(?:identified|known|named)(?: only| himself| herself| themselves)? as\b|\b(?:nick)?named [A-Z]|\bcalled [A-Z]"
    r"|\bgave (?:his|her|their) name\b|\bcall(?:s|ed|ing) (?:him|her|them)sel(?:f|ves)\b"
)
_NAME = r"(?:[A-Z][\w’-]+\s?){1,3}"
_NAMED_ALONE = 32
"""Of 256 articles whose nameless sources make no question, in how many a named one is asked about all the same."""
_HEAD = re.compile(r"\s(?:of|from|in|at|on|with|who|whose|for|to|near|by|familiar|close|briefed|involved)\s")
_NOBODY = re.compile(
    r"\b(item|report|statement|study|poll|survey|letter|document|article|memo|video|website|paper|newspaper|lawsuits?|"
    r"email|filing|book|company|agency|ad|advert|advertisement|commercial|release|tweet|post|caption)s?$"
    r"|\b(handle|named|called|nicknamed|alias|pseudonym|known as|identified)\b"
    r"|\b(judge|justice|court|jury|juries|tribunal|magistrate|ruling|spokes(?:man|woman|person))s?\b",
    re.IGNORECASE,
)


def _drafts(context: Context, records: Iterable[Attribution]) -> Iterator[Draft]:
    quoted = quoted_spans(context)
    anonymous: list[Draft] = []
    named: list[Draft] = []
    for record in records:
        draft = _anonymous(context, record, quoted)
        # A nurse and then "the nurse" are one source: one question is enough.
        if draft and not any(draft.evidence[0].overlaps(other.evidence[0]) for other in anonymous):
            anonymous.append(draft)
        if named_draft := _named(context, record, quoted):
            named.append(named_draft)
    # Which one comes first hangs on the article, so that over many sets neither answer is the likelier one. Where every
    # source has a name, nobody would think that one had none.
    doubtful = any(map(_is_nameless, context.graph.attributions))
    asks_for_name = bool(anonymous) or (doubtful and int(context.article.sha256[2:4], 16) < _NAMED_ALONE)
    pair = (named if asks_for_name else [], anonymous)
    for drafts in pair if int(context.article.sha256[:2], 16) % 2 else reversed(pair):
        yield from drafts


def _is_nameless(record: Attribution) -> bool:
    return record.source_type is SourceType.ANONYMOUS


def _anonymous(context: Context, record: Attribution, quoted: Places) -> Draft | None:
    if record.source_type is not SourceType.ANONYMOUS or record.source is None:
        return None
    source = context.text(record.source)
    if _NOBODY.search(source) or _person_beside(context, record.source) or _is_called(context, record.source):
        return None
    introduced = None if _INDEFINITE.match(source) else _introduced(context, record.source)
    if introduced is None and not _INDEFINITE.match(source):
        return None
    if is_said_by_name(context, record):
        return None
    words = passages.inline(source)
    return _draft(
        context,
        record,
        quoted,
        key=Answer(_ANONYMOUS, f"The passage says only “{words}” and gives no name."),
        wrong=Answer(_NAMED, f"No name stands with “{words}”."),
        rationale=(
            f"The source is “{words}”: a description that many would fit. A reader cannot check who it is, "
            "nor how they know."
        ),
        since=introduced,
        unfit=_OF_THE_NAMED,
    )


def _is_called(context: Context, source: Span) -> bool:
    """Tell whether a handle, an alias or a name stands for the source in its sentence or the two around."""
    here = context.sentences_of(source)
    around = (
        *context.sentences_before(here[0].start, _BACK),
        *here,
        *context.sentences_after(here[-1].end, _BACK),
    )
    noun = re.escape(_HEAD.split(context.text(source), maxsplit=1)[0].split()[-1])
    # "A user from Hanover, Pulver," and "Pulver, a user from Hanover": the writing of names tells, known or not.
    beside = re.compile(
        rf"\b{noun}\b[^.;:“”\"]{{0,40}},\s{_NAME}(?=[,.])|{_NAME},\s(?:an?|the|one)\s(?:[\w’-]+\s){{0,4}}{noun}\b"
        rf"|\b{noun}\s{_NAME}"
    )
    return any(_CALLED.search(words) or beside.search(words) for words in map(context.text, around))


def _introduced(context: Context, source: Span) -> Span | None:
    """Return the sentence shortly before that says why "the official" has no name; null where none says so."""
    noun = context.text(source).split()[-1]
    for sentence in reversed(context.sentences_before(source.start, _BACK)):
        words = context.text(sentence)
        if _WITHHELD.search(words) and re.search(
            rf"\b(?:an?|one) (?:[\w-]+ )*?{re.escape(noun)}\b", words, re.IGNORECASE
        ):
            return sentence
    return None


def _named(context: Context, record: Attribution, quoted: Places) -> Draft | None:
    entity = context.entity(record.source_entity)
    if (
        entity is None
        or entity.type is not EntityType.PERSON
        or not is_proper(entity)
        or record.source is None
        or context.is_in_title(entity)
    ):
        return None
    source = passages.inline(context.text(record.source))
    if not content_stems(source) & content_stems(entity.name) or "’s " in source:
        return None
    return _draft(
        context,
        record,
        quoted,
        key=Answer(_NAMED, f"The passage names {entity.name}."),
        wrong=Answer(_ANONYMOUS, f"The passage does give a name: “{source}”."),
        rationale=f"The source is “{source}”, a person with a name, whom a reader can look up and hold to account.",
        alone=True,
        unfit=_OF_THE_NAMELESS,
    )


def _draft(
    context: Context,
    record: Attribution,
    quoted: Places,
    *,
    key: Answer,
    wrong: Answer,
    rationale: str,
    alone: bool = False,
    unfit: str,
    since: Span | None = None,
) -> Draft | None:
    stems, words, asked = _stems(context, record, quoted)
    evidence = passages.evidence(context, record, asked, names=False, since=since)
    if not stems or evidence is None or is_of_another(context, record, asked):
        return None
    return Draft(
        stems=stems,
        key=key,
        distractors=(wrong,),
        evidence=evidence,
        marks=passages.marks(record, asked),
        attributions=(record.id,),
        rationale=rationale,
        difficulty=1,
        sure=context.sure(record),
        alone=alone,
        unfit=(unfit,),
        words=words,
    )


def _stems(context: Context, record: Attribution, quoted: Places) -> tuple[tuple[str, ...], str, Span | None]:
    """Return the wordings, the words of the article in them, and where those stand if they are quoted."""
    name = record.source_entity or ""
    said = clause(context, record)
    if said and not tells(context, said, name) and not names_one_of_two(context, said):
        return wording.named_or_anonymous_clause(said), said, None
    for span in quotations(context, record, quoted):
        words = shown(context.text(span))
        if words and not tells(context, words, name):
            return wording.named_or_anonymous_words(words), words, span
    return (), "", None


def _person_beside(context: Context, source: Span) -> bool:
    """Tell whether a person's name overlaps the source or follows it at once ("an official, Ada Kern, said")."""
    near = Span(source.start, source.end + 4)
    return any(
        entity.type is EntityType.PERSON and is_proper(entity) for entity, _ in context.mentions_in(near)
    )


_OF_THE_NAMELESS = (
    "Next time a source has no name, look for what the article says of why, and of how they know."
)
_OF_THE_NAMED = "Next time a source has a name, ask what office or work lets them know what they tell."

KIND = Kind(
    "named_or_anonymous",
    Skill.SOURCE_TYPE,
    2,
    _drafts,
    lessons=(
        "Next time, ask of each source whether you could find out who it is.",
        _OF_THE_NAMELESS,
        _OF_THE_NAMED,
    ),
)
