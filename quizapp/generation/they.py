"""What a source says of itself, with "they" for its "he", "she" or "it": words alone, no look at the article."""

import re

PRONOUNS = {
    "he": frozenset({"he", "him", "his", "himself"}),
    "she": frozenset({"she", "her", "hers", "herself"}),
    "it": frozenset({"it", "its"}),
}
"""The forms that one who is "he", "she" or "it" goes by; "itself" is left to whatever noun it goes with."""

_THEIRS = re.compile(r"\b(?:they|them|their|themselves|s?he|him|his|hers?|himself|herself)\b")
_QUOTED = re.compile(r"“[^”]*”|‘[^’]*’")
# Verbs whose plural is known, and regular ones by their ending.
_PLURAL = {"is": "are", "was": "were", "has": "have", "does": "do", "goes": "go", "isn’t": "aren’t"} | {
    "wasn’t": "weren’t",
    "hasn’t": "haven’t",
    "doesn’t": "don’t",
}
_ADVERB = re.compile(
    r"(?:\w+ly|also|never|still|often|always|now|once|then|just|already|first|later|soon|not)\b"
)
# Words in -s after "he" that are no verbs: what follows is not what it looks like.
_NO_VERB = frozenset(
    {"and", "or", "as", "perhaps", "sometimes", "always", "besides", "this", "its", "his", "us", "thus"}
)
_AFTER_S = re.compile(r"(?:the|an?|not|no|one|\w+ing|sure|certain|ready|\w+ly|too|still|only)\b")
# "Asked her to go": an object, where the next word can be no noun.
_OBJECT = re.compile(
    r"her(?= (?:to|and|or|for|in|on|at|as|that|with|by|from|about|when|if|was|is|had|how|what|why|into|after|before"
    r"|during|because|while|the|an?)\b|$)",
    re.IGNORECASE,
)
# "He would nominate X but supports Y": after "they" the second verb would have to change too.
_SECOND_VERB = re.compile(
    r"\b(?:and|but|or) (?:\w+ly |also |still )?"
    r"(?:(?:is|was|has|does) |[a-z]{2,}[^su\W]s(?=\s(?:the|an?|to|that|his|her|its?|no|every)\b|\s[A-Z]|$))"
)
_FORMS = {"him": "them", "his": "their", "hers": "theirs", "its": "their", "himself": "themselves"} | {
    "herself": "themselves"
}

_NEUTRAL = _FORMS | {"he": "they", "she": "they", "her": "their"}
_GENDERED = re.compile(r"\b(?:s?he|him|his|hers?|himself|herself)\b", re.IGNORECASE)


def pronouns(text: str) -> tuple[tuple[int, str], ...]:
    """Return each "he", "her", "its" ... outside quotation marks in `text`, in small letters, after its place."""
    plain = masked(text)
    every = "|".join(sorted(frozenset().union(*PRONOUNS.values()), key=len, reverse=True))
    return tuple(
        (found.start(), found.group().casefold())
        for found in re.finditer(rf"\b(?:{every})\b(?!-)", plain, re.IGNORECASE)
    )


def of_themselves(text: str) -> bool:
    """Tell whether `text` has a "they" or "her" outside quotation marks, which may stand for whoever is asked for."""
    return _THEIRS.search(masked(text)) is not None


def neutral(text: str) -> str:
    """Return `text` with "they" for each "he" and "she" and the like for their forms, whatever verb follows."""
    return _GENDERED.sub(lambda found: _NEUTRAL[found.group().casefold()], text)


def masked(text: str) -> str:
    """Return `text` with blanks for what stands between quotation marks in it, at its old length."""
    return _QUOTED.sub(lambda found: " " * len(found.group()), text)


def is_object(text: str, place: int) -> bool:
    """Tell whether the pronoun at `place` of `text` is "him", or a "her" that nothing of hers follows."""
    plain = masked(text)
    return plain[place : place + 4].casefold() in {"him", "him "} or _OBJECT.match(plain, place) is not None


def with_they(text: str, places: frozenset[int]) -> str | None:
    """Return `text` with "they", "them" or "their" for the pronouns at `places`; null where a verb cannot follow it."""
    plain = masked(text)
    if _SECOND_VERB.search(plain):
        return None
    parts: list[str] = []
    at = 0
    for place in sorted(places):
        found = re.compile(r"\w+").match(plain, place)
        if found is None or place < at:
            return None
        word = found.group().casefold()
        parts.append(text[at:place])
        at = found.end()
        if word in {"he", "she", "it"} and not (word == "it" and place):
            agreed = _agreed(text, at)
            if agreed is None:
                return None
            rest, at = agreed
            parts.append(f"they{rest}")
        elif word == "her":
            parts.append("them" if _OBJECT.match(plain, place) else "their")
        elif word in _FORMS:
            parts.append(_FORMS[word])
        else:
            return None
    return "".join(parts) + text[at:]


def _agreed(text: str, at: int) -> tuple[str, int] | None:
    """Return what follows "they" at `at`, up to the end of its verb, and that end; null where it is no plain verb."""
    if text[at : at + 1] == "’":
        return _contracted(text, at)
    end = at
    while found := re.compile(r"\s+([\w’]+)").match(text, end):
        word = found.group(1)
        if _ADVERB.match(word):
            end = found.end()
            continue
        plural = _plural(word)
        return (text[at : found.start(1)] + plural, found.end()) if plural else None
    quoted = re.compile(r"\s+[“‘]([\w’]+)").match(text, end)
    return (text[at:end], end) if quoted and _plural(quoted.group(1)) == quoted.group(1) else None


def _contracted(text: str, at: int) -> tuple[str, int] | None:
    found = re.compile(r"’(s|d|ll) ").match(text, at)
    if found is None:
        return None
    if found.group(1) != "s":
        return found.group().rstrip(), found.end() - 1
    return (" are", found.end() - 1) if _AFTER_S.match(text, found.end()) else None


def _plural(word: str) -> str | None:
    """Return the form of a verb that follows "they"; null for a word that is none."""
    if word in _PLURAL:
        return _PLURAL[word]
    if word.casefold() in _NO_VERB or not word[:1].islower():
        return None
    if not word.endswith("s") or word.endswith("ss"):
        return word
    if word.endswith("ies"):
        return f"{word[:-3]}y"
    return word[:-2] if re.search(r"(?:sh|ch|x|ss|zz)es$", word) else word[:-1]
