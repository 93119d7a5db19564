"""Cues that are no verbs: "according to the mayor", "the mayor's claim that ..."."""

from quizapp.extraction import lexicon
from quizapp.extraction.agentless import agentless
from quizapp.extraction.analysis import Analysis
from quizapp.extraction.apposed import apposed_name
from quizapp.extraction.draft import Draft, Mention
from quizapp.extraction.in_words_of import in_words_of
from quizapp.extraction.mistaken import mistaken
from quizapp.extraction.nominals import nominal
from quizapp.extraction.parsing import Token
from quizapp.extraction.put_it import to_quote
from quizapp.extraction.showing import shown
from quizapp.extraction.sources import mention
from quizapp.extraction.stretches import edges, stretches
from quizapp.extraction.turns import turns_of
from quizapp.model.base import Span

# "according to plan", "filled according to age": what something is done by, and nobody who says it.
_MEASURES = frozenset(
    "plan schedule age size weight height length shape rank need ability taste preference type gender sex race colour"
    " color custom tradition merit seniority order mean protocol procedure income wealth location season time demand"
    " availability circumstance skill experience grade price value quality habit instruction method standard".split()
)
# Before the "that" of a clause stand a subject and a verb at least.
_AFTER_VERB = 3


def drafts_of(analysis: Analysis) -> list[Draft]:
    """Return the attributions whose cue is a phrase or a noun."""
    found = []
    for token in analysis.parse.tokens:
        if analysis.quotation_at(token.start) is not None:
            continue
        draft = (
            _according_to(token, analysis)
            or _per(token, analysis)
            or in_words_of(token, analysis)
            or to_quote(token, analysis)
            or agentless(token, analysis)
            or shown(token, analysis)
            or mistaken(token, analysis)
            or nominal(token, analysis)
            or _posted(token, analysis)
        )
        if draft is not None:
            found.append(draft)
    return [*found, *turns_of(analysis)]


def _according_to(token: Token, analysis: Analysis) -> Draft | None:
    """`The bridge will close, according to the mayor.`"""
    tokens = analysis.parse.tokens
    if token.lower != "according" or token.index + 1 >= len(tokens):
        return None
    to = tokens[token.index + 1]
    if to.lower != "to":
        return None
    noun = to.child("pobj") or token.child("pobj")
    if noun is None or (noun.pos == "NOUN" and noun.lemma in _MEASURES):
        return None
    sentence = analysis.sentence_at(token.start)
    whole = analysis.parse.between(sentence.start, sentence.end)
    that = _that_before(token, whole)
    if that is not None:
        # "Ada Lund said that, according to the firm, the dam was safe": who said so is not the firm's to tell.
        whole = [t for t in whole if t.index > that.index]
    named = noun.subtree()
    name: list[Token] = []
    if token.index == whole[0].index or that is not None:
        # At the head of a sentence the source ends at the comma, whatever the parser joins to it.
        comma = next((t for t in whole if t.text == "," and t.index > noun.index), None)
        if comma is not None:
            named = [t for t in named if t.index < comma.index]
            name = apposed_name(noun, whole, analysis)
    source = mention(noun, analysis, within=frozenset(t.index for t in named))
    if name:
        source = Mention(Span(source.span.start, edges(name).end), name[-1])
    inside = {token.index, to.index, *(t.index for t in (*named, *name))}
    spans = stretches([t for t in whole if t.index not in inside], analysis)
    if not spans:
        return None
    return Draft(
        rule="according to",
        source=source,
        cue=Span(token.start, to.end),
        head=token,
        contents=(),
    ).with_contents(*spans)


def _that_before(token: Token, whole: list[Token]) -> Token | None:
    """Return the "that" which begins a clause right before `token`, perhaps with a comma between."""
    before = [t for t in whole if t.index < token.index and t.text != ","]
    if len(before) < _AFTER_VERB or before[-1].lower != "that" or before[-1].tag != "IN":
        return None
    return before[-1]


def _per(token: Token, analysis: Analysis) -> Draft | None:
    """`The company, per the Harbour Gazette, plans to close two mills.`"""
    if token.lower != "per" or token.pos != "ADP":
        return None
    noun = token.child("pobj")
    if noun is None or not (noun.pos == "PROPN" or (noun.child("det") and noun.lemma in lexicon.roles())):
        return None
    sentence = analysis.sentence_at(token.start)
    source = mention(noun, analysis)
    whole = analysis.parse.between(*sentence)
    outside = [t for t in whole if t is not token and not source.span.covers(t.span)]
    spans = stretches(outside, analysis)
    if not spans:
        return None
    return Draft(rule="per", source=source, cue=token.span, head=token, contents=()).with_contents(*spans)


def _posted(token: Token, analysis: Analysis) -> Draft | None:
    """`Pictures of the bridge were among those posted on the Telegram channel Lantern.`

    The channel is the source; of the pictures themselves the article speaks in its own voice. What they show: `shown`.
    """
    if (
        token.lower not in {"posted", "published", "shared"}
        or token.tag != "VBN"
        or token.dep not in {"acl", "relcl"}
    ):
        return None
    place = next((c for c in token.children if c.dep == "prep" and c.lower in {"on", "to", "by"}), None)
    channel = place.child("pobj") if place is not None else None
    if channel is None or not {"channel", "account", "page"} & {t.lower for t in channel.subtree()}:
        return None
    picture = token.head
    if picture.dep == "nsubj" and shown(picture.head, analysis) is not None:
        return None
    if picture.lower in {"those", "one", "ones"}:
        sentence = analysis.sentence_at(token.start)
        subjects = (t for t in analysis.parse.between(*sentence) if t.dep in {"nsubj", "nsubjpass"})
        picture = next(subjects, picture)
    content = mention(picture, analysis)
    if not any(char.isalnum() for char in content.span.of(analysis.text)):
        return None
    return Draft(
        rule="posted",
        source=mention(channel, analysis),
        cue=token.span,
        head=token,
        contents=(content.span,),
    )
