"""Objects as contents: what is denied, whom one accuses of what, what something is described as."""

from quizapp.extraction import lexicon
from quizapp.extraction.analysis import Analysis
from quizapp.extraction.cues import Cue
from quizapp.extraction.parsing import Token
from quizapp.model.attribution import Stance
from quizapp.model.base import Span

# When and where it was said, not what.
_CIRCUMSTANCES = frozenset(
    "during in at after before on since while until at by via through when if because".split()
)


def _rest(first: Token, cue: Cue, analysis: Analysis) -> tuple[Span, ...]:
    """Return what follows from `first` to the end of the verb's phrase."""
    own = _own(first, analysis)
    start = own[0].start
    # A comma at the end of its phrase parts off what follows.
    end = analysis.trimmed(Span(start, max(token.end for token in own))).end
    for child in cue.verb.children:
        if child.index > first.index and child.dep in {
            "prep",
            "advcl",
            "xcomp",
            "dobj",
            "oprd",
            "pcomp",
            "ccomp",
        }:
            charge = child.lower == "of" and cue.entry.takes("accusation")
            parted = "," in analysis.text[end : child.start] and not charge
            if parted and child.dep != "ccomp" and child.lower != "as":
                break
            by_whom = child.lower == "by" and first.lemma in lexicon.nouns()
            if child.dep == "prep" and child.lower in _CIRCUMSTANCES and not by_whom:
                break
            opening = child.child("mark", "advmod") if child.dep == "advcl" else None
            if opening is not None and opening.lower in _CIRCUMSTANCES:
                break
            end = max(end, max(token.end for token in child.subtree()))
    content = analysis.content(start, end)
    return (content,) if content else ()


def _own(noun: Token, analysis: Analysis) -> list[Token]:
    """Return the noun's phrase without what the parser hangs on it though a comma parts it off.

    `The board rejected both objections, ruled that they came late, ...` and `rejected the idea that it was late,
    saying that ...`.
    """
    tokens = noun.subtree()
    foreign: set[int] = set()
    for token in tokens:
        participle = token.dep in {"advcl", "acl"} and token.tag in {"VBG", "VBN", "VBD"}
        coordinate = token.dep in {"conj", "ccomp"} and token.pos == "VERB" and token.head is noun
        aside = token.dep == "relcl" and _opens_with_who(token)
        if token is noun or not (participle or coordinate or aside):
            continue
        branch = token.subtree()
        if analysis.preceding(branch[0].start).endswith((",", "—", ",”", ',"')):
            foreign.update(range(branch[0].index, tokens[-1].index + 1))
    return [token for token in tokens if token.index not in foreign]


def _opens_with_who(clause: Token) -> bool:
    """Tell whether a relative clause may be an aside of the article's own: `cited a book, which sold well`."""
    return clause.subtree()[0].lower in {"who", "which", "whose", "where"}


def _object_of(verb: Token) -> Token | None:
    """Return the object that follows the verb: "charges" in `The firm denied the charges.`"""
    return next((c for c in verb.children if c.dep in {"dobj", "obj"} and c.index > verb.index), None)


def accusation(cue: Cue, analysis: Analysis) -> tuple[Span, ...]:
    """`The union accused the firm of hiding the report.`"""
    if not cue.entry.takes("accusation"):
        return ()
    target = _object_of(cue.verb)
    return _with_charge(_rest(target, cue, analysis), cue, analysis) if target is not None else ()


def _with_charge(spans: tuple[Span, ...], cue: Cue, analysis: Analysis) -> tuple[Span, ...]:
    """Return an accusation with its charge, from which a long aside may part it.

    `The letter accuses Ada Lund, whose old, rough charm has won many, of being "a thief."`
    """
    if len(spans) != 1 or cue.verb.lemma != "accuse" or " of " in spans[0].of(analysis.text):
        return spans
    sentence = analysis.sentence_at(cue.verb.start)
    rest = analysis.parse.between(spans[0].end, sentence.end)
    for comma, of, deed in zip(rest, rest[1:], rest[2:], strict=False):
        if comma.text == "," and of.lower == "of" and deed.tag == "VBG":
            longer = analysis.content(
                spans[0].start, max(token.end for token in (*of.subtree(), *deed.subtree()))
            )
            return (longer,) if longer is not None else spans
    return spans


def described_as(cue: Cue, analysis: Analysis) -> tuple[Span, ...]:
    """`The union described the offer as an insult.` and `The union spoke of the offer as an insult.`"""
    if not cue.entry.takes("as"):
        return ()
    target = cue.particle.child("pobj") if cue.particle is not None else _object_of(cue.verb)
    if target is None:
        to = next((c for c in cue.verb.children if c.lower == "to" and c.dep == "prep"), None)
        target = to.child("pobj") if to is not None else None
    if target is None:
        return ()
    tail = analysis.parse.between(target.end, analysis.sentence_at(cue.verb.start).end)
    inside = {token.index for token in cue.verb.subtree()}
    joining = {"as"} if cue.particle is not None else {"as", "for"}
    if not any(token.lower in joining and token.index in inside for token in tail):
        return ()
    return _rest(target, cue, analysis)


def predicative(cue: Cue, analysis: Analysis) -> tuple[Span, ...]:
    """`The union called the offer an insult.`"""
    if not cue.entry.takes("predicative"):
        return ()
    verb = cue.verb
    complement = next(
        (c for c in verb.children if c.dep in {"oprd", "ccomp", "xcomp"} and c.index > verb.index), None
    )
    if complement is not None and _is_purpose(complement):
        return ()
    target = _object_of(verb)
    if complement is None:
        return _named_in_quotation(target, analysis) if target is not None else ()
    start = min(token.start for token in complement.subtree())
    if target is not None and target.index < complement.index:
        start = min(start, min(token.start for token in target.subtree()))
    content = analysis.content(start, max(token.end for token in complement.subtree()))
    return (content,) if content else ()


def _is_purpose(complement: Token) -> bool:
    """Tell whether it is what somebody was called for: `She called the firm to congratulate it.`"""
    return complement.tag == "VB" and any(child.tag == "TO" for child in complement.children)


def _named_in_quotation(target: Token, analysis: Analysis) -> tuple[Span, ...]:
    """`The union called the offer "an insult to the town."`, where the parser apposes the quotation."""
    start = min(token.start for token in target.subtree())
    for quotation in analysis.quotations_in(Span(target.end, analysis.sentence_at(target.start).end)):
        if not analysis.text[target.end : quotation.span.start].strip():
            content = analysis.content(start, quotation.span.end)
            return (content,) if content else ()
    return ()


def after_preposition(cue: Cue, analysis: Analysis) -> tuple[Span, ...]:
    """`The minister cast doubt on the figures.` and `The union called on the council to pay.`"""
    anchor = cue.particle or cue.verb
    allowed = cue.entry.prepositions
    if not allowed:
        return ()
    after = [
        child
        for head in dict.fromkeys((anchor, cue.verb))
        for child in head.children
        if child.index > cue.verb.index and child.dep == "prep" and child.lower in allowed
    ]
    if anchor.lower in allowed:
        after.append(anchor)
    for preposition in after:
        target = preposition.child("pobj", "pcomp")
        if target is not None:
            tokens = [*target.subtree(), *_bidden(target, cue)]
            tokens += _adjoining(tokens[-1], cue)
            content = analysis.content(tokens[0].start, tokens[-1].end)
            return (content,) if content else ()
    return ()


def _adjoining(last: Token, cue: Cue) -> list[Token]:
    """Return the phrases that follow without a pause and say more of the matter, though the parser parts them.

    `The mayor pointed to the fight for five crowns an hour.`
    """
    found: list[Token] = []
    for child in cue.verb.children:
        tokens = child.subtree()
        said_when = child.lower in _CIRCUMSTANCES
        if child.dep == "prep" and tokens[0].index == last.index + 1 and not said_when:
            found += tokens
            last = tokens[-1]
    return found


def _bidden(target: Token, cue: Cue) -> list[Token]:
    """Return "to pay" in `The union called on the council to pay`, where the cue bids somebody to do something."""
    if cue.entry.stance is not Stance.DEMANDS:
        return []
    deed = next(
        (
            c
            for c in cue.verb.children
            if c.index > target.index and c.tag == "VB" and c.dep in {"xcomp", "advcl"}
        ),
        None,
    )
    return deed.subtree() if deed is not None else []


def clause_of_noun(cue: Cue, analysis: Analysis) -> tuple[Span, ...]:
    """`The minister expressed doubts that the figures were right.`"""
    noun = cue.particle
    if noun is None or noun.pos != "NOUN" or not cue.entry.takes("clause"):
        return ()
    for child in noun.children:
        if child.dep in {"acl", "ccomp", "relcl"} and child.index > noun.index:
            tokens = child.subtree()
            if tokens[0].lower in {"that", "whether", "if"}:
                content = analysis.content(tokens[0].start, tokens[-1].end)
                return (content,) if content else ()
    return ()


def judged_first(cue: Cue, analysis: Analysis) -> tuple[Span, ...]:
    """`The minister rejected as absurd the suggestion that she had known.`"""
    verb = cue.verb
    after = analysis.parse.tokens[verb.index + 1 : verb.index + 2]
    if not cue.entry.takes("as") or not after or after[0].lower != "as" or after[0].head is not verb:
        return ()
    if verb.has("nsubjpass"):
        return ()
    content = analysis.content(after[0].start, max(token.end for token in after[0].subtree()))
    target = _object_of(verb)
    if target is not None and content is not None:
        content = analysis.content(content.start, max(t.end for t in _own(target, analysis)))
    return (content,) if content else ()


def plain_object(cue: Cue, analysis: Analysis) -> tuple[Span, ...]:
    """`The firm denied the charges.`"""
    if not cue.entry.takes("object"):
        return ()
    target = _object_of(cue.verb)
    if target is None or target is cue.particle:
        return ()
    return _rest(target, cue, analysis)
