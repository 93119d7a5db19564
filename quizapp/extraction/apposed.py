"""Names apposed to a source at the head of a sentence: `According to the mayor, Ann Smith, the bridge is safe.`"""

from quizapp.extraction import lexicon
from quizapp.extraction.analysis import Analysis
from quizapp.extraction.parsing import Token
from quizapp.model.attribution import SourceType

# Beside a paper or a firm a name between commas is no apposition; "an official" stays without a name.
_NOBODY_NAMED = frozenset(
    {SourceType.DOCUMENT, SourceType.ORGANISATION, SourceType.ANONYMOUS, SourceType.GROUP}
)
_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
_RELATIVE = frozenset({"WP", "WDT", "WP$", "WRB"})
_NOMINAL = frozenset({"NOUN", "PROPN", "PRON", "NUM"})


def apposed_name(noun: Token, sentence: list[Token], analysis: Analysis) -> list[Token]:
    """Return the name which a comma parts from the person `noun`, and a comma from a clause with its own subject.

    Empty where the name is the clause's subject: `According to the mayor, Ann Smith lied` and `According to the
    report, Ann Smith, the mayor, lied`. The parser confuses the two, so its tree is not asked.
    """
    if noun.tag != "NN" or lexicon.roles().get(noun.lemma) in _NOBODY_NAMED:
        return []
    commas = [token.index for token in sentence if token.text == "," and token.index > noun.index]
    if len(commas) < 2:
        return []
    first, second = commas[:2]
    name = [token for token in sentence if first < token.index < second]
    if not _is_a_person(name, analysis):
        return []
    return name if _is_a_clause([token for token in sentence if token.index > second]) else []


def _is_a_person(name: list[Token], analysis: Analysis) -> bool:
    """Tell whether the words are the name of one person and nothing else."""
    if not name or any(token.pos != "PROPN" or analysis.quotation_at(token.start) for token in name):
        return False
    return any(
        found.label == "PERSON" and name[0].start <= found.span.start and found.span.end == name[-1].end
        for found in analysis.parse.names
    )


def _is_a_clause(tokens: list[Token]) -> bool:
    """Tell whether the words begin with a subject and its verb, and no verb after a comma resumes an earlier subject.

    A list (`Ann Smith, Tom Hale and Ada Lund left`) may be read either way, and is left alone.
    """
    at = next((place for place, token in enumerate(tokens) if token.tag in _FINITE), 0)
    subject = tokens[:at]
    if not any(token.pos in _NOMINAL for token in subject):
        return False
    if any(token.text in {",", "(", "—", "–"} or token.tag in _RELATIVE for token in subject):
        return False
    if any(token.pos == "CCONJ" for token in subject) and any(_somebody(token) for token in subject):
        return False
    return not any(_resumes(tokens, place) for place, token in enumerate(tokens) if token.text == ",")


def _somebody(token: Token) -> bool:
    return token.pos == "PROPN" or token.lemma in lexicon.roles()


def _resumes(tokens: list[Token], comma: int) -> bool:
    """Tell whether a finite verb follows the comma, adverbs aside."""
    after = next((token for token in tokens[comma + 1 :] if token.pos != "ADV"), None)
    return after is not None and after.tag in _FINITE
