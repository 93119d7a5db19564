"""Pronouns: whom "he" and "she" mean, and where that is plain enough to ask about."""

from quizapp.extraction import lexicon
from quizapp.extraction.analysis import Analysis
from quizapp.extraction.draft import Draft
from quizapp.extraction.entities import Entities
from quizapp.extraction.known import Known
from quizapp.extraction.parsing import Token
from quizapp.model.attribution import EntityType, SourceType
from quizapp.model.base import Span

_OF_ONE_PERSON = frozenset(
    {SourceType.OFFICIAL, SourceType.EXPERT, SourceType.WITNESS, SourceType.ANONYMOUS, SourceType.PERSON}
)
# Code points: nobody is meant from further away, and a text without paragraphs would take too long.
_REACH = 4_000
_SINGULAR = frozenset({"NN", "NNP"})
_SUBJECTS = frozenset({"nsubj", "nsubjpass"})


def person_meant(pronoun: Token, entities: Entities, analysis: Analysis) -> Known | None:
    """Return the person whom "he" or "she" means where only one fits.

    Looked for in the sentence so far, then sentence by sentence upwards within the paragraph and the one before;
    in each, those of the wrong gender and those inside quotations do not count.
    """
    gender = lexicon.PERSONAL[pronoun.lower]
    place = analysis.paragraph_index(pronoun.start)
    floor = max(analysis.paragraphs[max(0, place - 1)].start, pronoun.start - _REACH)
    sentence = analysis.sentence_at(pronoun.start)
    end = pronoun.start
    while end > floor:
        start = max(floor, min(sentence.start, end - 1))
        fitting = _people_in(Span(start, end), gender, entities, analysis)
        if len(fitting) == 1:
            return fitting[0]
        if len(fitting) > 1:
            return None
        end = start
        if end <= floor:
            break
        sentence = analysis.sentence_at(end - 1)
    return None


def _people_in(span: Span, gender: str, entities: Entities, analysis: Analysis) -> list[Known]:
    found: list[Known] = []
    for token in analysis.parse.between(*span):
        known = entities.of_token(token)
        if known is None or known.type is not EntityType.PERSON or known in found:
            continue
        if known.gender and known.gender != gender:
            continue
        if " " not in known.name and not known.roles:
            continue
        if analysis.quotation_at(token.start) is not None or token.dep == "poss":
            continue
        found.append(known)
    return found


def is_plain(draft: Draft, meant: Known | None, entities: Entities, analysis: Analysis) -> bool:
    """Tell whether "she said" can only mean `meant`.

    So it is where the sentence before, in the same paragraph, names that person alone; sentences between that
    go on with the same pronoun and name nobody do not count. That person is the subject there or the source;
    nobody without a name acts there; and the sentence of the pronoun names neither that person, who
    would not be called so beside "she", nor another before the pronoun.
    """
    source = draft.source
    if source is None or meant is None or source.head.dep not in _SUBJECTS:
        return False
    pronoun = source.head
    if pronoun.lower not in {"he", "she"}:
        return False
    own = analysis.sentence_at(pronoun.start)
    spans = (own, *draft.contents)
    if any(entities.of_token(token) is meant for span in spans for token in analysis.parse.between(*span)):
        return False
    if _named_in(Span(own.start, pronoun.start), entities, analysis):
        return False
    floor = analysis.paragraphs[analysis.paragraph_index(pronoun.start)].start
    end = own.start
    while end > floor:
        before = analysis.sentence_at(end - 1)
        before = Span(max(floor, min(before.start, end - 1)), end)
        if _somebody_unnamed_acts(before, meant, entities, analysis):
            return False
        named = _named_in(before, entities, analysis)
        if named:
            return (
                named == [meant]
                and _leads(meant, before, entities, analysis)
                and not _anticipated(pronoun, meant, before, entities, analysis)
            )
        if not _goes_on(pronoun, before, analysis):
            return False
        end = before.start
    return False


def _named_in(span: Span, entities: Entities, analysis: Analysis) -> list[Known]:
    """Return the people whom the article names in `span` outside quotation marks."""
    people: list[Known] = []
    for token in analysis.parse.between(*span):
        known = entities.of_token(token)
        if (
            known is not None
            and known.type is EntityType.PERSON
            and known not in people
            and analysis.quotation_at(token.start) is None
        ):
            people.append(known)
    return people


def _leads(meant: Known, span: Span, entities: Entities, analysis: Analysis) -> bool:
    """Tell whether the sentence is about `meant`: its subject, or the source of what it reports.

    A name without gender or role may be a place ("Sandy Hook was a summons"): it must be said to speak.
    """
    known = bool(meant.gender or meant.roles or meant.epithets)
    for token in analysis.parse.between(*span):
        if token.dep not in _SUBJECTS or meant not in _called(token, entities):
            continue
        if analysis.quotation_at(token.start) is not None:
            continue
        verb = token.head
        main = verb.dep == "root" or (verb.dep == "conj" and verb.head.dep == "root")
        reports = any(not entry.particle for entry in lexicon.verbs().get(verb.lemma, ()))
        if reports or (main and known):
            return True
    return False


def _called(subject: Token, entities: Entities) -> list[Known | None]:
    """Return whom a subject names, itself or behind it: `A former nurse, Ada Lund, said`."""
    apposed = [child for child in subject.children if child.dep == "appos" and subject.tag == "NN"]
    return [entities.of_token(token) for token in (subject, *apposed)]


def _anticipated(pronoun: Token, meant: Known, span: Span, entities: Entities, analysis: Analysis) -> bool:
    """Tell whether the same pronoun acts before the name: `But he hinted that Lund had left. "It is late," he said.`"""
    for token in analysis.parse.between(*span):
        if entities.of_token(token) is meant:
            return False
        if (
            token.lower == pronoun.lower
            and token.dep in _SUBJECTS
            and analysis.quotation_at(token.start) is None
        ):
            return True
    return False


def _somebody_unnamed_acts(span: Span, meant: Known, entities: Entities, analysis: Analysis) -> bool:
    """Tell whether a noun for one person that is not said of `meant` is a subject or ambiguous in `span`."""
    for token in analysis.parse.between(*span):
        if analysis.quotation_at(token.start) is not None:
            continue
        if entities.ambiguous(token):
            return True
        if token.tag not in _SINGULAR or token.dep not in _SUBJECTS or entities.of_token(token) is not None:
            continue
        listed = lexicon.roles().get(token.lemma) or lexicon.roles().get(token.lower)
        said_of_them = any(
            entities.of_token(child) is meant for child in token.children if child.dep == "appos"
        )
        reports = listed is None and token.tag == "NN" and token.head.lemma in lexicon.verbs()
        if (listed in _OF_ONE_PERSON or reports) and not said_of_them:
            return True
    return False


def _goes_on(pronoun: Token, span: Span, analysis: Analysis) -> bool:
    """Tell whether a sentence that names nobody has the same pronoun for a subject and no other.

    `Ada Lund came. She sat down. She said that it was late.`
    """
    subjects = {
        token.lower
        for token in analysis.parse.between(*span)
        if token.lower in {"he", "she"} and analysis.quotation_at(token.start) is None
    }
    return subjects == {pronoun.lower}
