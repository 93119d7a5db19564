"""Quotations whose source the sentence beside them names without tagging them.

The sentence after may point back ("Ada Lund said this on Monday"), the one before may tell of one person alone ("Ada
Lund was furious").
"""

from quizapp.extraction import lexicon
from quizapp.extraction.analysis import Analysis
from quizapp.extraction.beside import first_noun
from quizapp.extraction.draft import Draft
from quizapp.extraction.parsing import Token
from quizapp.extraction.quotations import Quotation
from quizapp.extraction.quoted_speech import is_whole
from quizapp.extraction.sources import mention
from quizapp.extraction.works import is_title
from quizapp.model.attribution import SourceType
from quizapp.model.base import Span

_THIS = frozenset({"this", "that", "these", "those"})
_SAYING = frozenset(
    "say tell write shout declare announce repeat explain add tweet post put describe".split()
)
_TAGGING = frozenset("say add write explain reply".split())
_LONGEST_TAG = 7
_ASKING = frozenset({"what", "how"})
_WORDS = frozenset({"word", "words", "sentence", "line", "answer", "message"})
_FINITE = frozenset({"VBD", "VBZ", "VBP"})
# Moods and gestures that come with speech.
_MOODS = frozenset(
    "angry furious sad happy glad proud relieved afraid worried shocked stunned upset bitter calm defiant blunt clear"
    " adamant unmoved delighted devastated disappointed grateful hopeful sceptical skeptical outraged livid scathing"
    " certain sure confident firm optimistic pessimistic tired surprised amused thrilled unimpressed dismissive"
    " unrepentant emotional speechless tearful incredulous jubilant ecstatic frustrated appalled".split()
)
_GESTURES = frozenset(
    "laugh smile shrug sigh nod weep cry pause disagree agree frown grin chuckle scoff hesitate grimace".split()
)
_TOWARDS = frozenset({"at", "to", "with"})
_HEAD = frozenset({"head", "shoulder", "shoulders", "eyes"})
_SHORTEST = 4
# The sentence that points back may be a paragraph of its own, with an empty line before it.
_LINES = 2
_PEOPLE = frozenset(SourceType) - {SourceType.DOCUMENT, SourceType.OUTLET, SourceType.SOCIAL_MEDIA}


def told_beside(drafts: list[Draft], analysis: Analysis) -> list[Draft]:
    """Return `drafts` with those of quotations that no other rule took and the sentence beside them gives to somebody.

    What else was found in a sentence that only points back ("this on Monday") is left out.
    """
    taken = {offset for draft in drafts for span in draft.contents for offset in range(*span)}
    found: list[Draft] = []
    for quotation in analysis.quotations:
        if not taken.isdisjoint(range(*quotation.span)) or not _is_said(quotation, analysis):
            continue
        draft = _pointed_at(quotation, analysis) or _in_a_mood(quotation, analysis)
        if draft is not None:
            found.append(draft)
    cues = [draft.cue for draft in found if draft.cue is not None]
    kept = [
        draft for draft in drafts if draft.cue is None or not any(draft.cue.overlaps(cue) for cue in cues)
    ]
    return [*kept, *found]


def _is_said(quotation: Quotation, analysis: Analysis) -> bool:
    """Tell whether the quotation is a sentence of its own with nothing before it in its sentence, and no title."""
    words = quotation.inner(analysis.text).split()
    before = analysis.preceding(quotation.span.start)
    return (
        len(words) >= _SHORTEST
        and is_whole(quotation, analysis)
        and not is_title(quotation, analysis)
        and not all(word[0].isupper() for word in words)
        and (not before or before[-1] in '.!?…”"')
    )


def _pointed_at(quotation: Quotation, analysis: Analysis) -> Draft | None:
    """`“They lied to us.” Ada Lund said this on Monday.` and `“They lied to us.” Those were Ada Lund's words.`"""
    following = next(
        (
            s
            for s in analysis.sentences[analysis.sentence_index(quotation.span.end - 1) :][:2]
            if s.end > quotation.span.end
        ),
        None,
    )
    if following is None or analysis.text[quotation.span.end : following.end].count("\n") > _LINES:
        return None
    start = max(following.start, quotation.span.end)
    tokens = [t for t in analysis.parse.between(start, following.end) if t.pos != "PUNCT"]
    if len(tokens) < 2 or any(analysis.quotation_at(token.start) for token in tokens):
        return None
    verb = _said_this(tokens) or _said_no_more(tokens) or _so_said(tokens) or _that_is_what(tokens)
    named = verb.child("nsubj") if verb is not None else None
    if verb is not None and named is None:
        named = first_noun([token for token in tokens if token.index > verb.index])
    if verb is None:
        verb, named = _words_of(tokens)
    if verb is None or named is None or not _is_somebody(named, analysis):
        return None
    return Draft("pointed at", mention(named, analysis), verb.span, verb, (quotation.span,))


def _said_this(tokens: list[Token]) -> Token | None:
    """Return the verb of `Ada Lund said this on Monday.` and `The mayor wrote these words in May.`"""
    for verb in tokens:
        matter = verb.child("dobj")
        if verb.lemma not in _SAYING or verb.tag not in _FINITE or matter is None or verb.dep != "root":
            continue
        if matter.lower in _THIS or (
            matter.lemma in _WORDS and any(c.lower in _THIS for c in matter.children)
        ):
            return verb
    return None


def _said_no_more(tokens: list[Token]) -> Token | None:
    """Return the verb of `“They lied to us.” Ada Lund said.`, a tag behind a full stop."""
    if len(tokens) > _LONGEST_TAG:
        return None
    verb = next((token for token in tokens if token.tag in _FINITE), None)
    if (
        verb is None
        or verb.lemma not in _TAGGING
        or verb.has("dobj", "ccomp", "xcomp", "acomp", "attr", "neg")
    ):
        return None
    return verb if verb.has("nsubj") else None


def _so_said(tokens: list[Token]) -> Token | None:
    """Return the verb of `So said Ada Lund.`"""
    plain = tokens[0].lower in {"so", "thus"} and tokens[1].lemma in _SAYING and tokens[1].tag in _FINITE
    return tokens[1] if plain else None


def _that_is_what(tokens: list[Token]) -> Token | None:
    """Return the verb of `That is what Ada Lund told the council.`"""
    if (
        tokens[0].lower not in _THIS
        or tokens[1].lemma != "be"
        or not _ASKING & {t.lower for t in tokens[2:3]}
    ):
        return None
    return next((t for t in tokens[3:] if t.lemma in _SAYING and t.tag in _FINITE), None)


def _words_of(tokens: list[Token]) -> tuple[Token | None, Token | None]:
    """Return the noun and whose it is in `Those were the words of Ada Lund.` and `That was the mayor's answer.`"""
    if tokens[0].lower not in _THIS or tokens[1].lemma != "be":
        return None, None
    noun = next((token for token in tokens[2:] if token.lemma in _WORDS or token.lower in _WORDS), None)
    if noun is None:
        return None, None
    of = next((child for child in noun.children if child.lower in {"of", "from"}), None)
    return noun, noun.child("poss") or (of.child("pobj") if of is not None else None)


def _in_a_mood(quotation: Quotation, analysis: Analysis) -> Draft | None:
    """`Ada Lund was furious. “They lied to us.”` and `The mayor shook his head. “They lied to us.”`

    So too where the quotation is a paragraph of its own.
    The sentence names nobody else. What somebody merely did before may not go with what is said.
    """
    paragraph = analysis.paragraphs[analysis.paragraph_index(quotation.span.start)]
    rest = analysis.text[quotation.span.end : paragraph.end]
    if quotation.span.start == paragraph.start and (not paragraph.start or any(c.isalnum() for c in rest)):
        # Alone in its paragraph it may go on from the last sentence of the one before.
        return None
    before = analysis.sentence_at(max(0, quotation.span.start - 2))
    if before.end > quotation.span.start:
        before = Span(before.start, quotation.span.start)
    tokens = analysis.parse.between(*before)
    verb = next((token for token in tokens if token.tag in _FINITE), None)
    subject = verb.child("nsubj") if verb is not None else None
    if verb is None or subject is None or subject.index > verb.index or not _shows_mood(verb):
        return None
    named = mention(subject, analysis)
    others = any(
        name.label in {"PERSON", "ORG", "NORP"} and not name.span.overlaps(named.span)
        for name in analysis.parse.names
        if before.start <= name.span.start < before.end
    ) or any(token.lemma in lexicon.roles() and not named.span.covers(token.span) for token in tokens)
    if others or not _is_somebody(subject, analysis) or any(analysis.quotation_at(t.start) for t in tokens):
        return None
    return Draft("mood", named, None, None, (quotation.span,))


def _shows_mood(verb: Token) -> bool:
    """Tell whether the verb tells of a mood or a gesture, and not towards anybody (`smiled at the clerk`)."""
    if any(token.lower in _TOWARDS for token in verb.subtree()):
        return False
    if verb.lemma in {"be", "seem", "look", "sound", "remain", "feel", "become"}:
        state = verb.child("acomp", "attr", "oprd")
        return state is not None and state.lower in _MOODS and not verb.has("neg")
    if verb.lemma == "shake":
        shaken = verb.child("dobj")
        return shaken is not None and shaken.lemma in _HEAD
    return verb.lemma in _GESTURES


def _is_somebody(noun: Token, analysis: Analysis) -> bool:
    """Tell whether the word can be a person who speaks: he or she, a role, or what is recognised as a person's name."""
    if noun.lower in {"he", "she"}:
        return True
    if noun.pos == "PROPN":
        first = mention(noun, analysis).span.of(analysis.text).split()[0]
        named = any(name.label == "PERSON" and name.span.covers(noun.span) for name in analysis.parse.names)
        return named or first in lexicon.given_names() or first in lexicon.titles()
    return noun.pos == "NOUN" and lexicon.roles().get(noun.lemma) in _PEOPLE
