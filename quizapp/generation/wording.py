"""The English of the stems: several wordings of each question, all asking what the article says.

Content, not interface: these sentences are in the language of the article and are not translated. Each question has
several openings, so that no set need repeat one in more than a quarter of its stems.
"""

import re

from quizapp.generation.they import of_themselves

# "Who runs it?", "And is it safe?": a word of asking, or a verb before its subject, opens what asks throughout.
_ASKS = re.compile(
    r"(?:(?:and|but|so|or|well|then|now),? )?(?:(?:in|at|on|for|to|by|from|with|of|about|since|until) )?"
    r"(?:who|whom|whose|what|which|when|where|why|how|"
    r"(?:is|are|was|were|am|do|does|did|has|have|had|can|could|will|would|shall|should|may|might|must)(?:n’t|n't)?"
    r"(?= \w))\b",
    re.IGNORECASE,
)
# "It went badly, who knows?", "You saw it, right?", "They left, didn’t they?"
_TAGGED = re.compile(
    r"[,—–-]\s*(?:who knows|right|ok(?:ay)?|no|yes|eh|huh|you know|correct"
    r"|\w+(?:n’t|n't)? (?:I|you|he|she|it|we|they|there))\?$",
    re.IGNORECASE,
)
_WITHIN_MARKS = re.compile(r"[.!?…]\s")


def is_interrogative(quotation: str) -> bool:
    """Tell whether the whole of a quotation asks: one sentence that opens as a question, with no tag at its end."""
    return (
        quotation.endswith("?")
        and _ASKS.match(quotation) is not None
        and not _TAGGED.search(quotation)
        and not _WITHIN_MARKS.search(quotation)
    )


def closed(stem: str) -> str:
    """Return `stem` without a second mark after a quotation that ends in one: “Why now?” and no more."""
    return stem.replace("?”?", "?”").replace("?”.", "?”")


def who_is_quoted(quotation: str) -> tuple[str, ...]:
    """Ask whose verbatim words these are."""
    if is_interrogative(quotation):
        return (
            f"Who is quoted asking “{quotation}”?",
            f"In the article, who asks “{quotation}”?",
            f"Whose question does the article quote here: “{quotation}”?",
        )
    if quotation.endswith(("?", "!")):
        return (
            f"According to the article, whose words are these: “{quotation}”?",
            f"To whom does the article attribute the words “{quotation}”?",
            f"Whose words does the article quote here: “{quotation}”?",
        )
    if not quotation[:1].isupper():
        return (
            f"To whom does the article attribute the words “{quotation}”?",
            f"Whose words does the article quote here: “{quotation}”?",
            f"Who is quoted as using the words “{quotation}”?",
            f"In the article, who uses the words “{quotation}”?",
        )
    return (
        f"Who is quoted saying “{quotation}”?",
        f"To whom does the article attribute the words “{quotation}”?",
        f"In the article, who says “{quotation}”?",
        f"According to the article, whose words are these: “{quotation}”?",
        f"Whose words does the article quote here: “{quotation}”?",
    )


def who_claimed(verb: str, clause: str) -> tuple[str, ...]:
    """Ask who said that; `verb` is in the past ("said", "warned").

    A `clause` on the source itself, "they would ..." or "their plan ...", stands close to "who" alone.
    """
    plain = (
        f"According to the article, who {verb} that {clause}?",
        f"Who is cited as {_GERUNDS.get(verb, 'saying')} that {clause}?",
        f"In the article, who {verb} that {clause}?",
        f"Who, as the article reports it, {verb} that {clause}?",
    )
    if of_themselves(clause):
        return plain
    return (*plain, f"To whom does the article attribute the {_NOUNS.get(verb, 'statement')} that {clause}?")


def who_denied(verb: str, phrase: str) -> tuple[str, ...]:
    """Ask who denied it; `verb` is in the past ("denied", "rejected")."""
    return _who(f"{verb} {phrase}")


def who_doubted(phrase: str) -> tuple[str, ...]:
    """Ask who cast doubt on it, or who doubted that it is so."""
    doubted = "doubted" if phrase.startswith(("that ", "whether ")) else "cast doubt on"
    return _who(f"{doubted} {phrase}")


def who_accused(verb: str, target: str, charge: str) -> tuple[str, ...]:
    """Ask who accused `target`, which has no name; `charge` starts with "of" or "for"."""
    return _who(f"{verb} {target} {charge}")


def who_accused_whom(verb: str, charge: str) -> tuple[str, ...]:
    """Ask who accused whom; `charge` starts with "of" or "for"."""
    return (
        f"According to the article, who {verb} whom {charge}?",
        f"In the article, who {verb} whom {charge}?",
        f"Who {verb} whom {charge}, as the article reports it?",
    )


def _who(did: str) -> tuple[str, ...]:
    """Ask who did that, as the article has it."""
    return (
        f"According to the article, who {did}?",
        f"Who, as the article reports it, {did}?",
        f"In the article, who {did}?",
        f"Which source in the article {did}?",
    )


def which_outlet(words: str, *, name: str = "") -> tuple[str, ...]:
    """Ask which outlet carried the verbatim `words`, with the name of their source or without it."""
    plain = (
        f"Which outlet is cited for the words “{words}”?",
        f"Through which outlet does the article report the words “{words}”?",
        f"Which outlet does the article name beside the words “{words}”?",
    )
    return (f"Which outlet is cited for {possessive(name)} words “{words}”?", *plain) if name else plain


def which_outlet_stated(clause: str) -> tuple[str, ...]:
    """Ask which outlet is cited for what a source says in other words."""
    return (
        f"Which outlet is cited for the statement that {clause}?",
        f"Through which outlet does the article report the statement that {clause}?",
        f"Which outlet carried the statement that {clause}, as the article tells it?",
    )


def which_outlet_reported(clause: str) -> tuple[str, ...]:
    """Ask which outlet is cited for a report of its own."""
    return (
        f"Which outlet is cited for the report that {clause}?",
        f"Which outlet does the article name as reporting that {clause}?",
        f"According to the article, which outlet reported that {clause}?",
    )


def direct_or_paraphrase(statement: str) -> tuple[str, ...]:
    """Ask in which form a statement stands; `statement` is shown without the marks that would tell."""
    return (
        f"Read this statement: {statement}. In which form does the article report it?",
        f"Here is a statement from the article: {statement}. How does the article report it?",
    )


def named_or_anonymous_clause(clause: str) -> tuple[str, ...]:
    """Ask whether the source of a claim has a name where the claim stands; it may be named elsewhere."""
    return (
        f"Where the article reports the claim that {clause}, how does it identify the source?",
        f"How is the source identified where the article reports the claim that {clause}?",
    )


def named_or_anonymous_words(words: str) -> tuple[str, ...]:
    """Ask whether the source of verbatim words has a name where they stand."""
    return (
        f"Where the article quotes the words “{words}”, how does it identify the source?",
        f"How is the source identified where the article quotes the words “{words}”?",
    )


def possessive(name: str) -> str:
    """Return the possessive of a name: "Antony Blinken’s", "the United Nations’"."""
    return f"{name}’" if name.endswith("s") and name.casefold().startswith("the ") else f"{name}’s"


_GERUNDS = {
    "acknowledged": "acknowledging",
    "alleged": "alleging",
    "cautioned": "cautioning",
    "complained": "complaining",
    "confirmed": "confirming",
    "predicted": "predicting",
    "promised": "promising",
    "suggested": "suggesting",
    "warned": "warning",
}
_NOUNS = {
    "warned": "warning",
    "cautioned": "warning",
    "complained": "complaint",
    "promised": "promise",
    "alleged": "allegation",
    "predicted": "prediction",
    "confirmed": "confirmation",
    "suggested": "suggestion",
}
