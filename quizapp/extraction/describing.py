"""What an article says of those it names: their titles and roles, their gender, and whom they may speak for."""

from collections import Counter

from quizapp.extraction import lexicon
from quizapp.extraction.analysis import Analysis
from quizapp.extraction.grouping import Groups
from quizapp.extraction.known import Known, gender_of, undetermined
from quizapp.extraction.parsing import Token
from quizapp.extraction.sources import mention
from quizapp.extraction.standing import nouns_said_of, sort_by_clause, sort_of_role
from quizapp.model.attribution import EntityType, SourceType
from quizapp.model.base import Span

_OF_A_PERSON = frozenset(
    {SourceType.OFFICIAL, SourceType.EXPERT, SourceType.WITNESS, SourceType.ANONYMOUS, SourceType.GROUP}
)
_KIN = frozenset(
    "father mother wife husband son daughter brother sister uncle aunt cousin nephew niece widow widower friend".split()
)
_LONGEST_TITLE = 30
_LONGEST_PHRASE = 80


def describe(groups: Groups, analysis: Analysis) -> None:
    """Fill in roles, genders and affiliations of all entities in `groups`."""
    for known in groups.known:
        for span in known.mentions:
            if known.type is EntityType.PERSON:
                _describe_person(known, span, groups, analysis)
    _vote_genders(groups, analysis)
    _affiliate(groups.known)


def _describe_person(known: Known, span: Span, groups: Groups, analysis: Analysis) -> None:
    """Take in titles, appositions and whom the phrase around a mention names."""
    tokens = analysis.parse.between(*span)
    if not tokens:
        return
    before, after = _around(known, tokens, groups)
    _entitle(known, before, span, analysis)
    known.epithets |= _epithets(tokens, groups, analysis)
    known.gender = known.gender or gender_of(known.key)
    for token in (*before, *after, *(said := nouns_said_of(tokens, analysis))):
        if token.pos in {"NOUN", "PROPN"} and token.lower in lexicon.roles() and not _is_anothers(token):
            if lexicon.roles()[token.lower] in _OF_A_PERSON:
                known.roles.add(token.lower)
            known.source_type = known.source_type or sort_of_role(token)
        if token in said:
            continue
        country = lexicon.stands_for().get(token.text)
        if country:
            known.affiliations.add(country)
        other = groups.at.get(token.start)
        if other is not None and other is not known and other.type is not EntityType.PERSON:
            known.affiliations.add(other.name)
    known.source_type = known.source_type or sort_by_clause(tokens, span, analysis)


def _is_anothers(noun: Token) -> bool:
    """Tell whether the office is that of whose kin is named: `the president's daughter`, `the son of a mayor`."""
    if noun.dep == "poss":
        return True
    above = noun.head.head
    return noun.dep == "pobj" and noun.head.lower == "of" and above.lower in _KIN


def _around(known: Known, tokens: list[Token], groups: Groups) -> tuple[list[Token], list[Token]]:
    """Return what stands before the name in its phrase, and what is apposed to it."""
    first = tokens[0].index
    head = next((token for token in tokens if token.head not in tokens), tokens[-1])
    before = [
        word
        for token in tokens
        for child in token.children
        if child.index < first and child.dep != "punct"
        for word in child.subtree()
        if word.index < first
    ]
    after = [
        word
        for token in tokens
        for child in token.children
        if child.dep == "appos" and child.index > head.index
        for word in child.subtree()
    ]
    above = head.head
    if head.dep == "appos" and above.pos in {"NOUN", "PROPN"} and groups.at.get(above.start) is not known:
        before.extend(word for word in above.subtree() if word.index < first)
    return before, after


def _epithets(tokens: list[Token], groups: Groups, analysis: Analysis) -> set[str]:
    """Return what is apposed to a name, or what the name is apposed to, without articles.

    `Ann Smith, the race director,` and `the runner-up, Ann Smith,`.
    """
    head = next((token for token in tokens if token.head not in tokens), tokens[-1])
    apposed = [
        child
        for child in head.children
        if child.dep == "appos" and child.index > head.index and child not in tokens
    ]
    if head.dep == "appos":
        apposed.append(head.head)
    before = _apposed_before(tokens, analysis)
    return {before} - {""} | {
        undetermined(mention(noun, analysis).span.of(analysis.text))
        for noun in apposed
        if noun.tag in {"NN", "RP"} and groups.at.get(noun.start) is None
    }


def _apposed_before(tokens: list[Token], analysis: Analysis) -> str:
    """Return the description in `..., who coaches the runner-up, Ann Smith, said`, where parsers see no apposition.

    A list would go on with "and", and a place ("in the town, Ann Smith, ...") stands after a preposition.
    """
    every = analysis.parse.tokens
    at, after = tokens[0].index - 1, tokens[-1].index + 1
    if at < 1 or after >= len(every) or every[at].text != "," or every[after].text not in {",", "."}:
        return ""
    if every[after].text == "," and (after + 1 >= len(every) or every[after + 1].pos not in {"VERB", "AUX"}):
        return ""
    noun = every[at - 1]
    last = noun.end
    if noun.dep == "pobj" and noun.head.lower == "of" and noun.head.head.lower in lexicon.roles():
        # "the mayor of Velmar, Ann Smith,"
        noun = noun.head.head
        at = noun.index + 1
    if noun.tag != "NN" or noun.dep not in {"dobj", "nsubj", "nsubjpass", "attr"}:
        return ""
    first = next((t for t in reversed(every[max(0, at - 5) : at]) if t.lower == "the"), None)
    if first is None or any(t.pos in {"VERB", "AUX", "ADP"} for t in every[first.index : at]):
        return ""
    return analysis.text[first.end : last].strip().lower()


def _entitle(known: Known, before: list[Token], span: Span, analysis: Analysis) -> None:
    text = analysis.text
    if before:
        phrase = text[min(token.start for token in before) : span.end]
        if "," not in phrase and len(phrase) <= _LONGEST_PHRASE and phrase[:1].isupper():
            known.forms[phrase] += 1
    lead = text[max(0, span.start - _LONGEST_TITLE) : span.start].rstrip()
    for title, meaning in lexicon.titles().items():
        if lead.endswith(title):
            known.gender = known.gender or meaning.gender
            known.roles.add(title.lower())
            if meaning.source_type is not SourceType.PERSON:
                known.source_type = known.source_type or meaning.source_type


def _vote_genders(groups: Groups, analysis: Analysis) -> None:
    """Learn a gender from sentences that name one person alone and then say "he" or "she"."""
    votes: dict[int, Counter[str]] = {}
    for sentence in analysis.sentences:
        person: Known | None = None
        gender = ""
        for token in analysis.parse.between(*sentence):
            if analysis.quotation_at(token.start) is not None:
                continue
            known = groups.at.get(token.start)
            if known is not None and known.type is EntityType.PERSON and known is not person:
                if person is not None:
                    break
                person = known
            if person is not None and not gender:
                gender = lexicon.PERSONAL.get(token.lower, "")
        else:
            if person is not None and gender:
                votes.setdefault(id(person), Counter())[gender] += 1
    for known in groups.known:
        counted = votes.get(id(known))
        if counted and not known.gender and len(counted) == 1:
            known.gender = next(iter(counted))


def _affiliate(entities: list[Known]) -> None:
    """Close what each may speak for: the spokesman's Kremlin speaks for Russia."""
    by_name = {known.name: known for known in entities}
    for known in entities:
        country = lexicon.stands_for().get(known.key)
        if country and known.type is not EntityType.PERSON:
            known.affiliations.add(country)
    for _ in range(3):
        for known in entities:
            for name in sorted(known.affiliations):
                if name in by_name:
                    known.affiliations |= by_name[name].affiliations
            known.affiliations.discard(known.name)
