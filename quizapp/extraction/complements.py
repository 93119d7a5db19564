"""Complement clauses: contents that are sentences of their own, governed by the cue or parted from it by a comma."""

from quizapp.extraction import lexicon
from quizapp.extraction.analysis import Analysis
from quizapp.extraction.completions import after_tag, completed
from quizapp.extraction.coordination import resumptions
from quizapp.extraction.cues import Cue
from quizapp.extraction.parsing import Token
from quizapp.extraction.sourceless import is_asked_aside
from quizapp.extraction.stretches import edges, stretches
from quizapp.model.attribution import SourceType
from quizapp.model.base import Span

_FINDERS = frozenset(
    "court judge jury tribunal panel inquiry commission investigation audit coroner data datum research".split()
)
_SUBJECTS = ("nsubj", "nsubjpass", "expl")
_CLOSED = ("”", '"', "’", "''")
_NOMINAL = frozenset({"DET", "PRON", "NOUN", "PROPN", "ADJ", "NUM"})


def clause(cue: Cue, analysis: Analysis) -> tuple[Span, ...]:
    """`The mayor said that the bridge would close.`"""
    if not cue.entry.takes("clause", "belief") and not (cue.entry.takes("finding") and _found(cue)):
        return ()
    verb = cue.verb
    # "The mayor, asked whether it was safe, said no": what was asked is not what was said.
    clauses = [
        child
        for child in verb.children
        if child.dep == "ccomp" and not is_asked_aside(child, analysis) and not _tells_which(child, verb)
    ]
    if not clauses:
        return ()
    after = [child for child in clauses if child.index > verb.index]
    clause = after[0] if after else clauses[0]
    merged = [child for child in after[1:] if child.pos in {"VERB", "AUX"}]
    if cue.entry.takes("finding") and clause.pos not in {"VERB", "AUX"}:
        return ()
    tokens = clause.subtree()
    if clause.index > verb.index:
        for further in merged:
            if further.subtree()[0].index == tokens[-1].index + 1:
                tokens += further.subtree()
        tokens = _without_day(_with_subject(tokens, verb, analysis), verb)
        aside = {t.index for inner in _participles(tokens, verb, analysis) for t in inner.subtree()}
        resumed = [min(token.subtree(), key=_index).index for token in resumptions(clause, verb)]
        resumed += _next_acts(clause, verb, analysis)
        last = min(resumed, default=tokens[-1].index + 1)
        tokens = [token for token in tokens if verb.index < token.index < last and token.index not in aside]
        return completed(stretches(tokens, analysis), cue, clause, analysis)
    own = {token.index for child in verb.children if child is not clause for token in child.subtree()}
    own.add(verb.index)
    sentence = analysis.sentence_at(verb.start)
    kept = [
        token for token in tokens if token.index not in own and sentence.start <= token.start < sentence.end
    ]
    return (*stretches(kept, analysis), *after_tag(verb, analysis))


def inverted(cue: Cue, analysis: Analysis) -> tuple[Span, ...]:
    """`The bridge would close in May, said Ann Smith, the mayor.`"""
    verb = cue.verb
    tokens = analysis.parse.tokens
    if verb.index < 2 or verb.index + 1 >= len(tokens) or verb.tag not in {"VBD", "VBZ"}:
        return ()
    before, following = tokens[verb.index - 1], tokens[verb.index + 1]
    subject = verb.child("nsubj")
    if (
        not cue.entry.takes("clause")
        or before.text != ","
        or following.pos not in {"PROPN", "DET", "NOUN", "ADJ"}
        or (subject is not None and subject.index < verb.index and not _follows(verb))
        or verb.dep in {"relcl", "conj", "advcl"}
        or any(child.dep == "mark" for child in verb.children)
    ):
        return ()
    sentence = analysis.sentence_at(verb.start)
    content = analysis.content(sentence.start, before.start)
    if content is None or len(content.of(analysis.text).split()) < 3 or not _is_clause(content, analysis):
        return ()
    return (content,)


def _is_clause(content: Span, analysis: Analysis) -> bool:
    """Tell whether there is a finite verb (`In a letter, Ann Smith, the mayor, recounted ...` has none before)."""
    return any(token.tag in {"VBD", "VBZ", "VBP", "MD", "VB"} for token in analysis.parse.between(*content))


def _tells_which(clause: Token, verb: Token) -> bool:
    """Tell whether the clause says which object is meant: `The town added some jobs that it said were needed.`

    The parser may hang such a clause on the verb; who "it said" speaks of is the jobs.
    """
    opening = clause.subtree()[0]
    thing = verb.child("dobj")
    inner = clause.child("ccomp")
    if thing is None or inner is None or opening.lower not in {"that", "which"}:
        return False
    return (
        thing.index == opening.index - 1 and opening.dep in {"nsubj", "nsubjpass"} and opening.head is inner
    )


def _without_day(tokens: list[Token], verb: Token) -> list[Token]:
    """Return a clause without the day of saying, which the parser gives to it: `said Tuesday the bridge would close`.

    Not so `said Tuesday's vote would stand`.
    """
    after = [token for token in tokens if token.index > verb.index]
    day = 1 if after and after[0].lower == "on" else 0
    if len(after) < day + 2 or after[day].lower not in lexicon.DAYS or after[day + 1].pos not in _NOMINAL:
        return tokens
    return after[day + 1 :]


def _follows(verb: Token) -> bool:
    """Tell whether a subject follows the verb, as in `said Ann Smith`, whatever stands before it."""
    return any(child.dep == "nsubj" and child.index > verb.index for child in verb.children)


def _with_subject(tokens: list[Token], verb: Token, analysis: Analysis) -> list[Token]:
    """Return a clause that begins with its verb with the noun before it, which the parser gives to the cue.

    `She said the days when the bridge was new are gone.`
    """
    first = tokens[0]
    between = [
        token
        for token in analysis.parse.between(verb.end, first.start)
        if token.dep not in {"prt", "punct"} and token.pos != "ADV"
    ]
    if first.tag not in {"VBD", "VBZ", "VBP", "MD"} or not between or between[0].pos in {"ADP", "VERB"}:
        return tokens
    if not any(token.pos in {"NOUN", "PROPN", "PRON"} for token in between):
        return tokens
    return [*between, *tokens]


def _next_acts(clause: Token, verb: Token, analysis: Analysis) -> list[int]:
    """Return where the source does something else right behind a quotation: `She said “it is late” and left.`

    The parser may join "left", which it takes for a participle, to what was quoted.
    """
    if verb.tag != "VBD" or analysis.quotation_at(clause.start) is None:
        return []
    return [
        joint.index
        for child in clause.children
        if child.dep == "conj"
        and child.tag in {"VBD", "VBN"}
        and not child.has(*_SUBJECTS, "aux", "auxpass")
        and analysis.quotation_at(child.start) is None
        for joint in analysis.parse.tokens[max(0, child.index - 2) : child.index]
        if joint.dep == "cc" and analysis.preceding(joint.start).endswith(_CLOSED)
    ]


def _participles(tokens: list[Token], verb: Token, analysis: Analysis) -> list[Token]:
    """Return the participles that begin another act of saying ("said it was safe, noting that ...").

    After a participle "and" joins them too ("telling the Gazette that it was late and asking why").
    """
    joints = (",", "”", '"', *((" and", " but") if verb.tag == "VBG" else ()))
    return [
        token
        for token in tokens
        if token.dep == "advcl"
        and token.tag == "VBG"
        and token.lemma in lexicon.verbs()
        and analysis.preceding(token.start).endswith(joints)
        and analysis.quotation_at(token.start) is None
    ]


def _index(token: Token) -> int:
    return token.index


def _found(cue: Cue) -> bool:
    """Tell whether a study or a poll found something (`A poll found that ...`), not a person."""
    subject = cue.verb.child("nsubj")
    if subject is not None and subject.lemma.lower() in _FINDERS:
        return True
    return subject is not None and lexicon.roles().get(subject.lemma) in {
        SourceType.DOCUMENT,
        SourceType.EXPERT,
    }


def parenthetical(cue: Cue, analysis: Analysis) -> tuple[Span, ...]:
    """`The bridge, the mayor said, would close.` and `The bridge would close, as the mayor said.`

    So it is in `The bridge, as the mayor said, would close.`
    """
    if not cue.entry.takes("clause"):
        return ()
    verb = cue.verb
    marked = verb.child("mark")
    as_told = marked is not None and marked.lower == "as" and verb.dep in {"advcl", "relcl"}
    if verb.head is verb or not (verb.dep == "parataxis" or as_told):
        return ()
    if verb.dep == "relcl" and not analysis.preceding(verb.subtree()[0].start).endswith(","):
        return ()
    own = {token.index for token in verb.subtree()}
    sentence = analysis.sentence_at(verb.start)
    if as_told and analysis.content(max(t.end for t in verb.subtree()), sentence.end) is None:
        start = min(token.start for token in verb.subtree())
        if analysis.preceding(start).endswith(","):
            content = analysis.content(sentence.start, start)
            return (content,) if content else ()
    top = verb.head
    while (
        as_told and (top.pos not in {"VERB", "AUX"} or top.dep in {"aux", "auxpass"}) and top.head is not top
    ):
        # "The boats, as Ben Tull reported, were sold": the parser may hang the aside on the boats.
        top = top.head
    tokens = [
        token
        for token in top.subtree()
        if token.index not in own and sentence.start <= token.start < sentence.end
    ]
    return (*stretches(tokens, analysis), *after_tag(verb, analysis))


def infinitive(cue: Cue, analysis: Analysis) -> tuple[Span, ...]:
    """`The mayor promised to close the bridge.`"""
    if not cue.entry.takes("infinitive"):
        return ()
    clause = next(
        (c for c in cue.verb.children if c.dep in {"xcomp", "ccomp", "advcl"} and c.index > cue.verb.index),
        None,
    )
    if clause is None or clause.tag != "VB":
        return ()
    tokens = clause.subtree()
    addressee = cue.verb.child("dobj")
    if addressee is not None and addressee.index < clause.index:
        tokens = addressee.subtree() + tokens
    span = edges(tokens)
    content = analysis.content(span.start, span.end)
    return (content,) if content else ()


def gerund(cue: Cue, analysis: Analysis) -> tuple[Span, ...]:
    """`The firm denied having seen the report.`"""
    if not cue.entry.takes("object"):
        return ()
    clause = next(
        (
            c
            for c in cue.verb.children
            if c.dep in {"xcomp", "ccomp"} and c.index > cue.verb.index and _is_gerund(c)
        ),
        None,
    )
    if clause is None:
        return ()
    tokens = clause.subtree()
    content = analysis.content(tokens[0].start, tokens[-1].end)
    return (content,) if content else ()


def _is_gerund(clause: Token) -> bool:
    """Tell whether the clause is "hiding it" or "having hidden it"."""
    return clause.tag == "VBG" or any(
        child.tag == "VBG" and child.dep in {"aux", "auxpass"} for child in clause.children
    )


def declining(cue: Cue, analysis: Analysis) -> tuple[Span, ...]:
    """`The firm declined to comment on the report.` and `The firm refused to pay.`"""
    if not cue.entry.takes("declining"):
        return ()
    clause = cue.verb.child("xcomp")
    if clause is None or clause.tag != "VB":
        return ()
    tokens = clause.subtree()
    content = analysis.content(tokens[0].start, tokens[-1].end)
    return (content,) if content else ()
