"""Which words of the article show who said it, or that somebody denies it?

The answer is a selection in the text: the words of the source and the cue, from the one to the other; the name without
its title, and with a description behind it, are right as well.
Safe when the statement is quoted verbatim or makes sense alone, its source stands beside the cue by name, within 6
words and apart from the content, when nobody else in the article says or denies the same, and when no second tag
nearby shows it too.
"""

import re
from collections.abc import Iterable, Iterator

from quizapp.generation import judging, passages
from quizapp.generation.clauses import clause
from quizapp.generation.context import Context
from quizapp.generation.difficulty import difficulty
from quizapp.generation.draft import Draft, Kind
from quizapp.generation.forms import NO_KEY, Marked
from quizapp.generation.names import can_be_asked_about
from quizapp.generation.own_words import own_words
from quizapp.generation.phrases import phrase
from quizapp.generation.places import Places
from quizapp.generation.quoting import quotations, quoted_spans, shown
from quizapp.generation.they import of_themselves
from quizapp.generation.why import Refusal, Why
from quizapp.model.attribution import Attribution, Mode, Stance
from quizapp.model.base import Span
from quizapp.model.question import Skill
from quizapp.reviewing.words import content_stems, word_count

_SAYS = frozenset({Stance.ASSERTS, Stance.WARNS, Stance.PREDICTS, Stance.CONFIRMS, Stance.CONCEDES})
_VERB = re.compile(r"^(?!according|per\b|in\b|by\b|from\b)", re.IGNORECASE)
_WIDEST_GAP = 1
_QUOTED = re.compile(r"[“”\"]")
_LONGEST_TAG = 9
"""How many words a tag has at most, from source to cue."""


def _drafts(context: Context, records: Iterable[Attribution]) -> Iterator[Draft | Refusal]:
    quoted = quoted_spans(context)
    for record in records:
        if record.cue is None or record.source is None or record.stance not in {*_SAYS, Stance.DENIES}:
            continue
        made = _draft(context, record, record.source, record.cue, quoted)
        yield Refusal(record.id, made) if isinstance(made, Why) else made


def _draft(context: Context, record: Attribution, source: Span, cue: Span, quoted: Places) -> Draft | Why:
    entity = context.entity(record.source_entity)
    if entity is None or not can_be_asked_about(context, entity):
        return Why.UNNAMED
    # "She said" shows who it is only to whoever reads back.
    if content_stems(context.text(source)).isdisjoint(content_stems(entity.name)):
        return Why.UNNAMED
    denied = record.stance is Stance.DENIES
    if denied and not _DENIED.search(context.cue(record)):
        return Why.NO_WORDS
    words, asked = (phrase(context, record), None) if denied else _words(context, record, quoted)
    if words is None:
        return Why.NO_WORDS
    # The name alone gives the tag away; whom the source may speak for leaves it to be found.
    if content_stems(words) & content_stems(entity.name):
        return Why.GIVES_AWAY
    if any(judging.rivals(context, record)) or _is_told_twice(context, record, asked):
        return Why.SHARED
    tag = _tag(context, record, source, cue)
    evidence = passages.evidence(context, record, asked)
    if tag is None or evidence is None:
        return Why.LONG_PASSAGE if evidence is None else Why.FAR_CUE
    tie = passages.tie(context, record)
    stems = _STEMS_OF_DENIAL if denied else _stems(words, quoted=asked is not None)
    parts = (
        f"the source and the verb{'' if denied else ' of saying'}"
        if _VERB.search(context.cue(record))
        else "the source and the words that cite it"
    )
    what = "who denies it" if denied else "who says it"
    return Draft(
        stems=tuple(stem.format(words=words, parts=parts) for stem in stems),
        key=NO_KEY,
        form=Marked(_right(context, record, tag, source, cue)),
        evidence=evidence,
        marks=passages.marks(record, asked),
        attributions=(record.id,),
        rationale=(
            f"The words {tie} show {what}: a name, and the cue that ties it to the words."
            f"{passages.identity(context, record)}"
        ),
        difficulty=difficulty(context, record),
        sure=context.sure(record),
        words=words,
    )


def _words(context: Context, record: Attribution, quoted: Places) -> tuple[str | None, Span | None]:
    """Return the words to ask about and, of quoted ones, where they stand."""
    pieces: list[tuple[str, Span]] = []
    if record.mode is not Mode.INDIRECT:
        for span in quotations(context, record, quoted):
            words = shown(context.text(span))
            if words and record.cue and context.same_paragraph(span, record.cue):
                if words[:1].isupper():
                    return words, span
                pieces.append((words, span))
    # What a source says of itself tells its name to whoever knows it; here nobody is asked for the name.
    told = clause(context, record)
    own = None if told else own_words(context, record)
    said = own.plain if own else told
    # A piece of a sentence stands alone less well than the clause that it stands in.
    return (said, None) if said or not pieces else pieces[0]


def _stems(words: str, *, quoted: bool) -> tuple[str, ...]:
    """Return the wordings for `words`; a "they" in them stands after "who" alone, not in "the statement that"."""
    if quoted:
        if words[:1].isupper():
            return _STEMS_OF_QUOTATION
        return _STEMS_OF_FRAGMENT if word_count(words) <= _MOST_IN_THE_MIDDLE else _STEMS_OF_LONG_FRAGMENT
    return tuple(
        stem for stem in _STEMS_OF_CLAIM if "who " in stem.partition("{words}")[0] or not of_themselves(words)
    )


def _tag(context: Context, record: Attribution, source: Span, cue: Span) -> Span | None:
    """Return source and cue as one stretch, apart from the content; null where they stand far apart."""
    tag = Span(min(source.start, cue.start), max(source.end, cue.end))
    words = context.text(tag)
    if len(context.sentences_of(tag)) != 1 or word_count(words) > _LONGEST_TAG or _QUOTED.search(words):
        return None
    first, last = sorted((source, cue))
    # Whoever leaves out a remark between name and verb cannot select the two as one.
    if first.end < last.start and word_count(context.text(Span(first.end, last.start))) > _WIDEST_GAP:
        return None
    return None if any(tag.overlaps(content) for content in record.content) else tag


def _right(context: Context, record: Attribution, tag: Span, source: Span, cue: Span) -> tuple[Span, ...]:
    """Return the stretches that are right: the tag, shorter without a title or a tail, and longer with a description.

    "Mayor Ada Kern said" and "Ada Kern said"; "said Ada Kern", "said Ada Kern of Falk Films" and "said Ada Kern, the
    mayor".
    """
    found = [tag]
    # "Kern told the Gazette": the rationale quotes whom it was told, and a reader may select it or leave it out.
    last = max(source, cue)
    listener = passages.told(context, last) if last is cue else ""
    whole = Span(tag.start, tag.end + len(listener))
    if listener and not any(whole.overlaps(content) for content in record.content):
        found.insert(0, whole)
    if source.end <= cue.start:
        named = [
            mention
            for entity, mention in context.mentions_in(source)
            if entity.name == record.source_entity and source.covers(mention)
        ]
        found += [
            Span(mention.start, each.end)
            for mention in named[-1:]
            for each in tuple(found)
            if mention.start > tag.start
        ]
    else:
        sentence = context.sentence_at(tag.start)
        rest = context.text(Span(tag.end, sentence.end)) if sentence else ""
        described = _DESCRIPTION.match(rest)
        end = tag.end + described.end() if described else tag.end
        ends = [end, *_shorter_ends(context, source)]
        found += [
            each
            for each in (Span(tag.start, end) for end in ends if end != tag.end)
            if not any(each.overlaps(content) for content in record.content)
        ]
    return tuple(found)


def _shorter_ends(context: Context, source: Span) -> list[int]:
    """Return where a source may end before its tail, "of Falk Films" or "for Falk": at the end of the name in it."""
    return [found.start() + source.start for found in [_TAIL.search(context.text(source))] if found]


def _is_told_twice(context: Context, record: Attribution, asked: Span | None) -> bool:
    """Tell whether another tag of the source shows the same: on the same words, or on words like them.

    Words that are quoted occur once: nothing but another tag on themselves shows whose they are.
    """
    here = context.sentences_of(*record.content)
    near = Span(
        min((each.start for each in context.sentences_before(here[0].start, _NEAR)), default=here[0].start),
        max((each.end for each in context.sentences_after(here[-1].end, _NEAR)), default=here[-1].end),
    )
    alike = () if asked else context.similar(record)
    for other in (*context.attributions_at(asked or record.content[0]), *alike):
        if other.id == record.id or other.cue in {None, record.cue} or other.nested_in == record.id:
            continue
        if other.source_entity is None or not context.related(
            other.source_entity, record.source_entity or ""
        ):
            continue
        if any(near.overlaps(span) for span in other.content) or judging.same_claim(context, record, other):
            return True
    return False


_DENIED = re.compile(r"\bden(?:y|ies|ied|ying)\b", re.IGNORECASE)
# The stop of "Mr." ends no description.
_DESCRIPTION = re.compile(
    r", (?:[^,.;:?!“”\"]|(?<=\bMr)\.|(?<=\bMs)\.|(?<=\bDr)\.|(?<=\bMrs)\.|(?<=\bSen)\.|(?<=\bRep)\.|(?<=\bGov)\."
    r"|(?<=\bGen)\.|(?<=\bSt)\.)+"
    # "Based in Tampa, Fla.", "of Quill, N.Y.": the short name of a state belongs to the place before it.
    r"(?:,\s(?:[A-Z][a-z]{1,4}\.|(?:[A-Z]\.){2}))?(?=[,.;\s])"
)
_TAIL = re.compile(r"(?<=[\w.])\s(?:of|from|for|at|with|in)\s")
_NEAR = 1
"""How many sentences before and after a statement a second tag may show the same."""
_STEMS_OF_QUOTATION = (
    "Select the words in the article that tell who said “{words}”: {parts}.",
    "Who said “{words}”? Select in the article {parts}.",
    "Find “{words}” in the article, and select the words that tell who said this: {parts}.",
    "Mark in the article the words that tell who is quoted saying “{words}”: {parts}.",
)
# “Create the biggest boom” is no sentence that anybody says, but words that somebody uses.
_STEMS_OF_FRAGMENT = (
    "Select the words in the article that tell whose words “{words}” are: {parts}.",
    "Whose words are “{words}”? Select in the article {parts}.",
    "Mark in the article the words that tell who is quoted with the words “{words}”: {parts}.",
)
# Before its verb, a long subject has to be read twice.
_STEMS_OF_LONG_FRAGMENT = (
    "Whose words are these: “{words}”? Select in the article {parts}.",
    "Select in the article {parts} that go with these words: “{words}”.",
    "Mark in the article the words that tell who is quoted with the words “{words}”: {parts}.",
)
_MOST_IN_THE_MIDDLE = 14
_STEMS_OF_CLAIM = (
    "Select the words in the article that tell who said that {words}: {parts}.",
    "Find in the article the statement that {words}, and select the words that tell who makes it: {parts}.",
    "Mark in the article the words that tell who says that {words}: {parts}.",
)
_STEMS_OF_DENIAL = (
    "Select the words in the article that tell who denied {words}: {parts}.",
    "Mark in the article the words that tell who denied {words}: {parts}.",
)

KIND = Kind(
    "words_that_show",
    Skill.EVIDENCE_OFFERED,
    3,
    _drafts,
    (
        "Next time, find the words that prove an answer before you give it.",
        "Next time, put a finger on the tag: it may stand a sentence before the words, or after them.",
        "Next time, look right before and right after the statement: that is where its tag stands.",
    ),
)
