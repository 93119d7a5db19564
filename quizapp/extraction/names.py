"""Names: the stretches of an article that name somebody or something, cleaned of what the recogniser adds or misses."""

import re
from dataclasses import replace

from quizapp.extraction import lexicon
from quizapp.extraction.analysis import Analysis
from quizapp.extraction.gendered import people_by_pronoun
from quizapp.extraction.listed import listed
from quizapp.extraction.named_span import NamedSpan
from quizapp.extraction.parsing import Token
from quizapp.extraction.spelled_out import with_people_spelled_out
from quizapp.model.attribution import EntityType, SourceType
from quizapp.model.base import Span

_TYPES = {
    "PERSON": EntityType.PERSON,
    "ORG": EntityType.ORGANISATION,
    "GPE": EntityType.PLACE,
    "LOC": EntityType.PLACE,
    "FAC": EntityType.ORGANISATION,
    "NORP": EntityType.GROUP,
}
_PEOPLE = frozenset({SourceType.OFFICIAL, SourceType.EXPERT, SourceType.WITNESS, SourceType.ANONYMOUS})
# Two letters are too few to be known for a name's.
_BARE = 2
_SHOUTED = re.compile(r" [A-Z]{3}")
_ASKED = re.compile(
    r"(?:Will|Would|Can|Could|May|Might|Must|Shall|Should|Do|Does|Did|Is|Are|Was|Were|Has|Have|Had) (?=[A-Z])"
)
_QUESTION = re.compile(r"[^.!?\n]*\?")
_CLOSED = frozenset('\n.!?:“"‘”’')
_POSSESSIVE = re.compile(r"['’]s?$")
# "World Health Organization (WHO": the recogniser runs on into the short form.
_WITH_SHORT_FORM = re.compile(r"([^()]*\w) \(([A-Z][A-Za-z&.]{0,9})\)?$")


def names_of(analysis: Analysis) -> list[NamedSpan]:
    """Return the names of an article, in order, none overlapping another."""
    found = [NamedSpan(span, span.of(analysis.text), kind) for span, kind in listed(analysis.text)]
    taken = {offset for name in found for offset in range(*name.span)}
    for person in _people(analysis):
        if taken.isdisjoint(range(*person.span)):
            found.append(person)
            taken.update(range(*person.span))
    for name in analysis.parse.names:
        kind = _TYPES.get(name.label)
        if kind is None or not taken.isdisjoint(range(*name.span)):
            continue
        for span in _apart_from_short_form(name.span, kind, analysis.text):
            cleaned = _cleaned(span, kind, analysis.text)
            if cleaned is not None and kind is not EntityType.GROUP:
                cleaned = _whole(cleaned, analysis, taken)
            if cleaned is not None:
                found.append(cleaned)
                taken.update(range(*cleaned.span))
    found = with_people_spelled_out(_with_people(found, analysis), analysis)
    found.extend(_again(found, analysis))
    return sorted(found, key=lambda name: name.span)


def _with_people(found: list[NamedSpan], analysis: Analysis) -> list[NamedSpan]:
    """Return the names with those that "he" or "she" shows to be people's as such."""
    words = frozenset(word for name in found if name.type is EntityType.PERSON for word in name.name.split())
    spans = people_by_pronoun(words, analysis)
    named = {span.of(analysis.text) for span in spans}
    kept = [
        replace(name, type=EntityType.PERSON)
        if name.name in named and name.type is not EntityType.OUTLET
        else name
        for name in found
    ]
    missed = [span for span in spans if not any(span.overlaps(name.span) for name in kept)]
    return kept + [NamedSpan(span, span.of(analysis.text), EntityType.PERSON) for span in missed]


def _apart_from_short_form(span: Span, kind: EntityType, text: str) -> tuple[Span, ...]:
    """Return a name without the bracket that follows it, and a body's short form in the bracket as one of its own."""
    match = _WITH_SHORT_FORM.match(span.of(text))
    if match is None:
        return (span,)
    parts = (1, 2) if kind is EntityType.ORGANISATION else (1,)
    return tuple(Span(span.start + match.start(part), span.start + match.end(part)) for part in parts)


def _whole(name: NamedSpan, analysis: Analysis, taken: set[int]) -> NamedSpan:
    """Return the name with a given name before it that the recogniser left out; a person where it has one's marks."""
    tokens = analysis.parse.tokens
    inside = analysis.parse.between(*name.span)
    if not inside:
        return name
    head = inside[-1]
    first = inside[0]
    while first.index > 0 and " " not in name.name:
        before = tokens[first.index - 1]
        joined = before.dep == "compound" and before.tag == "NNP" and before.head is head
        if (
            not joined
            or not before.text.isalpha()
            or before.text.isupper()
            or before.text in lexicon.titles()
            or before.lower in lexicon.roles()
            or before.text in lexicon.stands_for()
            or not taken.isdisjoint(range(*before.span))
            or analysis.text[before.end : first.start] != " "
        ):
            break
        first = before
    span = Span(first.start, name.span.end)
    kind = name.type
    if (
        kind is not EntityType.PERSON
        and first.text in lexicon.given_names()
        and " " in span.of(analysis.text)
    ):
        kind = EntityType.PERSON
    if " " in span.of(analysis.text) and inside[-1].text in lexicon.outlet_words():
        kind = EntityType.ORGANISATION
    if kind in {EntityType.ORGANISATION, EntityType.PLACE} and _personal(head):
        kind = EntityType.PERSON
    return NamedSpan(span, span.of(analysis.text), kind)


def _personal(head: Token) -> bool:
    """Tell whether what stands beside the name is said of people alone: ", who ...", ", a teacher"."""
    for child in head.children:
        if child.dep == "relcl" and any(t.lower == "who" and t.head is child for t in child.children):
            return True
        if child.dep == "appos" and lexicon.roles().get(child.lemma) in _PEOPLE:
            return True
    return head.dep == "appos" and lexicon.roles().get(head.head.lemma) in _PEOPLE


def _people(analysis: Analysis) -> list[NamedSpan]:
    """Find two or three capitalised words that are a person by what stands beside them, or whose last reports alone."""
    reporting = {
        token.text
        for token in analysis.parse.tokens
        if token.dep == "nsubj"
        and token.tag == "NNP"
        and token.head.lemma in lexicon.verbs()
        and not token.has("compound", "det")
        and not token.text.isupper()
    }
    found = []
    for head in analysis.parse.tokens:
        given = [child for child in head.children if child.dep == "compound" and child.index < head.index]
        while given and (given[0].text in lexicon.titles() or given[0].lower in lexicon.roles()):
            del given[0]
        if head.tag != "NNP" or not 1 <= len(given) <= 2:
            continue
        run = [*given, head]
        if any(t.tag != "NNP" or not t.text[0].isupper() or t.text.isupper() for t in run) or (
            run[-1].index - run[0].index != len(given)
        ):
            continue
        if (
            head.text in lexicon.outlet_words() | lexicon.bodies()
            or lexicon.roles().get(head.lower)
            or head.text in lexicon.places()
        ):
            continue
        if _personal(head) or head.text in reporting:
            span = Span(run[0].start, head.end)
            found.append(NamedSpan(span, span.of(analysis.text), EntityType.PERSON))
    return found


def _again(found: list[NamedSpan], analysis: Analysis) -> list[NamedSpan]:
    """Find names that the recogniser saw in one place and missed in another, surnames of full names included."""
    types: dict[str, EntityType] = {}
    for name in found:
        if name.type is EntityType.GROUP:
            continue
        types.setdefault(name.name, name.type)
        surname = name.name.split()[-1]
        if name.type is EntityType.PERSON and len(surname) > 2 and surname[0].isupper():
            types.setdefault(surname, EntityType.PERSON)
        if name.type is EntityType.ORGANISATION and len(short := initials(name.name)) > _BARE:
            types.setdefault(short, EntityType.ORGANISATION)
    if not types:
        return []
    longest_first = sorted(types, key=lambda word: (-len(word), word))
    pattern = re.compile(rf"(?<![\w-])(?:{'|'.join(map(re.escape, longest_first))})(?![\w-])")
    starts = {offset for name in found for offset in range(*name.span)}
    missed = []
    for match in pattern.finditer(analysis.text):
        span = Span(*match.span())
        if match.group().isupper() and _SHOUTED.match(analysis.text, span.end):
            # "WHO SAID WHAT?" names no health organisation.
            continue
        if span.start not in starts and span.end - 1 not in starts:
            missed.append(NamedSpan(span, match.group(), types[match.group()]))
    return missed


def initials(name: str) -> str:
    """Return the first letters of the capitalised words of a name: "NFB" for "the National Ferry Board"."""
    return "".join(word[0] for word in re.split(r"[ -]", name) if word[:1].isupper())


def _asks(start: int, text: str) -> bool:
    """Tell whether a question begins at `start`."""
    before = text[:start].rstrip(" ")[-1:]
    return (not before or before in _CLOSED) and _QUESTION.match(text, start) is not None


def _cleaned(span: Span, kind: EntityType, text: str) -> NamedSpan | None:
    words = span.of(text)
    if "\n" in words:
        words = words.partition("\n")[0]
    start = span.start
    lead = len(words) - len(words.lstrip(" \t\u00a0\"'“‘@#-"))
    words, start = words[lead:], start + lead
    words = _POSSESSIVE.sub("", words.rstrip(' \t\u00a0"“”,.;:-') if not words.endswith(".") else words)
    if words[:4].lower() == "the ":
        words, start = words[4:], start + 4
    first, *rest = words.split() or [""]
    if kind is EntityType.ORGANISATION and first in lexicon.titles() and len(rest) > 1:
        # "Nurse Ada Lund", but "Major League Soccer".
        kind = EntityType.PERSON if rest[0] in lexicon.given_names() else kind
    for title in lexicon.titles():
        if words.startswith(title + " ") and kind is EntityType.PERSON:
            start += len(title) + 1
            words = words[len(title) + 1 :]
    while kind is EntityType.PERSON and words.count(" ") > 1 and words.split()[0].lower() in lexicon.roles():
        # "Spokeswoman Ann Smith"
        role = len(words.split()[0]) + 1
        words, start = words[role:], start + role
    asked = _ASKED.match(words)
    if asked is not None and _asks(start, text):
        # "Will Voss resign?" asks of Voss.
        words, start = words[asked.end() :], start + asked.end()
    if text.endswith("Secretary of ", 0, start):
        return None
    if not words or not any(char.isupper() for char in words) or not words[0].isalpha():
        return None
    return NamedSpan(Span(start, start + len(words)), words, kind)
