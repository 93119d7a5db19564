"""What a source says of itself, for stems: "who said that he would resign", or "that they would" where that tells."""

import re
from typing import NamedTuple

from quizapp.generation.clauses import is_mistyped, unfolded
from quizapp.generation.context import Context
from quizapp.generation.given_names import FEMALE, MALE, may_be
from quizapp.generation.role_nouns import speaks_of_somebody
from quizapp.generation.they import PRONOUNS, is_object, masked, pronouns, with_they
from quizapp.generation.tidying import is_broken_off, is_unresolved, leans, names_another, tidied
from quizapp.model.attribution import Attribution, EntityType, Mode
from quizapp.model.base import Span
from quizapp.reviewing.words import content_stems, word_count

# Who else may be meant, or words that lean on what stands before: then "they" would mean nobody for sure.
_OTHERS = re.compile(
    r"\b(I|me|my|mine|we|us|our|ours|you|your|yours|they|them|their|theirs|itself|themselves|so|too|here"
    r"|(?<!-)one(?= (?:of|who|that|is|was|with|in|for|to|on|at|by|from|as|when|if|and|or)\b|[.,]|$)"
    r"|this(?! (?:year|month|week|season|spring|summer|fall|autumn|winter)))\b",
    re.IGNORECASE,
)
# A "they" that surely means the people just named: "people as they left the hall".
_OF_PEOPLE = re.compile(
    r"\b((?:people|men|women|children|passengers|residents|visitors|neighbo(?:u)?rs|workers|students|families)"
    r" (?:as|when|while|before|after|because|until|who said|if)) they\b"
)
_THEY = re.compile(r"(they|their)\b")
_ONE_PRONOUN = re.compile(r"\b(?:they|their)\b", re.IGNORECASE)
# What introduces a clause without "that"; after "announced" or "cited", "her plan" is a noun alone.
_SAYING = re.compile(
    r"\b(sa(y|ys|id|ying)|t(old|ells?|elling)|add(s|ed|ing)?|believes?|insist(s|ed)?|warn(s|ed)?|acknowledg(es?|ed)"
    r"|admit(s|ted)?|explain(s|ed)?|stress(es|ed)?|emphasiz(es|ed)|according to)\b",
    re.IGNORECASE,
)
# After any of these, "he" and a verb are a clause.
_REPORTING = re.compile(
    rf"{_SAYING.pattern}|\b(reports?|reported|writes?|wrote|tweeted|posted|claim(s|ed|ing)?|argu(es?|ed|ing)|not(es?|ed|ing)"
    r"|declar(es?|ed|ing)|promis(es?|ed)|vow(s|ed)|suggest(s|ed|ing)?|testif(ies|ied)|recall(s|ed)|emphasi[sz](es?|ed|ing)"
    r"|conced(es?|ed)|complain(s|ed|ing)?|maintain(s|ed)|contend(s|ed)|predict(s|ed)|confirm(s|ed)|repl(ies|ied)"
    r"|indicat(es|ed)|estimat(es|ed)|found|assur(es|ed|ing)|jok(es|ed)|agree[sd]?|announced?|reminded|informed|countered|conclude[sd]?)\b",
    re.IGNORECASE,
)
# A second saying within the first, which would no longer stand behind one verb: "... and concedes that ...".
_SECOND_SAYING = re.compile(r"\b(?:and|but|or) (?:\w+ )?(?!and\b)\w+(?:s|ed|d) (?:that|whether|how)\b")
_FEWEST_STEMS = 3
_FEWEST_BEFORE_IT = 4
_PEOPLE = frozenset({EntityType.PERSON})
_BODIES = frozenset({EntityType.ORGANISATION, EntityType.GROUP, EntityType.OUTLET, EntityType.PLACE})
_NAME = re.compile(r"\b[A-Z][a-z]+")
# "As president he would know": the role is the source's own.
_AS = re.compile(r"^as (?:an? |the )?[\w-]+,? ")
_SINGLE = frozenset({EntityType.ORGANISATION, EntityType.OUTLET, EntityType.PLACE})
"""What goes by "it"; a group, "security specialists", does not."""
# What only a body itself has or means; in "it added jobs" and "it rained" another thing may be meant.
_ITS_WILL = re.compile(
    r"it (?:(?:also|still|now|never|not|\w+ly) )*(?:will|would|ha[ds] no|ha[ds] not|does not|did not|may have"
    r"|plans?|planned|intend(?:s|ed)|hope[sd]|expect(?:s|ed)|want(?:s|ed)|believe[sd]|support(?:s|ed)|oppose[sd])\b",
    re.IGNORECASE,
)
_GENDERS = {"he": MALE, "she": FEMALE}
_FIRST_PERSON = re.compile(r"“[^”]*\b(?:I|me|my|mine|we|us|our)\b[^”]*”")


class OwnWords(NamedTuple):
    """What somebody says of themselves, fit to stand after "who said that"."""

    plain: str
    """As the article has it: "he would ask for a review"."""
    gender: str
    """Whom that gives away, as given names have it; empty where nobody."""
    masked: str | None
    """With "they" for whoever speaks; null where that cannot be put well."""


def own_words(context: Context, record: Attribution) -> OwnWords | None:
    """Return what the source of `record` says of itself, with its "he" or "she" and without; null where it is unsafe.

    The pronoun is the source's where nobody else whom it may mean is named or described before it in its sentence,
    nor in the one before where the source itself is a "she". Beside "my" in quotation marks, "they" is nobody.
    """
    found = _found(context, record)
    if found is None:
        return None
    text, who, own = found
    # Beside people who are a "they", whoever speaks can be none.
    masked = None if _OF_PEOPLE.search(text) and who in _GENDERS else with_they(text, own) if own else text
    gender = _GENDERS.get(who, "")
    plain = text if gender else masked
    if plain is None or not _is_fit(context, plain):
        return None
    fit = masked is not None and _is_fit(context, masked) and not (gender and _FIRST_PERSON.search(masked))
    return OwnWords(plain, gender, masked if fit else None)


def own_clause(context: Context, record: Attribution) -> str | None:
    """Return what the source of `record` says of itself, with "they" for its "he" or "she"; null where it is unsafe.

    It stands after "who said that": "he would ask for a review" becomes "they would ask for a review", "its plant had
    closed" becomes "their plant had closed".
    """
    found = own_words(context, record)
    return found.masked if found else None


def _found(context: Context, record: Attribution) -> tuple[str, str, frozenset[int]] | None:
    """Return what the source says of itself, the pronoun that it goes by, and where that stands."""
    if record.mode is Mode.DIRECT or len(record.content) != 1 or record.cue is None:
        return None
    if record.content[0].start < record.cue.end or is_broken_off(context, record):
        return None
    text = tidied(context.text(record.content[0]))
    text = unfolded(text) if text else None
    if text is None or leans(text):
        return None
    marked = text.startswith("that ")
    text = text.removeprefix("that ")
    found = pronouns(text)
    spoken = frozenset(word for _, word in found)
    who = next((who for who, forms in PRONOUNS.items() if not spoken.isdisjoint(forms)), None)
    if found[:1] in (((0, "it"),), ((0, "its"),)) and not _empty_it(text):
        who = "it"
    if found[:1] and not found[0][0] and is_object(text, 0):
        return None
    rest = _OF_PEOPLE.sub(r"\1", text) if who in _GENDERS else text
    if who is None or _OTHERS.search(masked(rest)):
        # "They" itself is the source's at the very beginning alone.
        return (text, "they", frozenset()) if _is_of_them(context, record, text, marked=marked) else None
    opens = found[0] == (0, who)
    cue = context.cue(record)
    if not (_REPORTING.search(cue) if marked or opens else _SAYING.search(cue)):
        return None
    own = _own_places(context, record, text, who)
    if own is None or not _is_the_source(context, record, who):
        return None
    if who == "it" and found[0][1] == "it" and not _ITS_WILL.match(text):
        return None
    return text, who, own


def _is_of_them(context: Context, record: Attribution, text: str, *, marked: bool) -> bool:
    """Tell whether `text` opens with "they" or "their" and nothing else in it stands for anybody."""
    rest = _THEY.sub("", text, count=1)
    if not _THEY.match(text) or pronouns(rest) or _OTHERS.search(masked(rest)):
        return False
    cue = context.cue(record)
    if not (_REPORTING if marked or text.startswith("they ") else _SAYING).search(cue):
        return False
    return _is_the_source(context, record, "they")


def _is_fit(context: Context, text: str) -> bool:
    if len(content_stems(text)) < _FEWEST_STEMS:
        return False
    return not (_SECOND_SAYING.search(text) or is_mistyped(text) or is_unresolved(context, text))


def _own_places(context: Context, record: Attribution, text: str, who: str) -> frozenset[int] | None:
    """Return where the pronouns of `text` stand that are the source's; null where one may be somebody else's."""
    own: set[int] = set()
    for place, word in pronouns(text):
        before = text[:place]
        if word in PRONOUNS[who]:
            if who == "it":
                # Only the first words surely go on with who speaks; "its" may follow its own "it".
                if place and not (word == "its" and 0 in own and len(own) == 1):
                    return None
            elif _somebody_in(context, record, before) or (is_object(text, place) and own):
                # Nobody "asked her" of herself: after its own "she", an object is somebody else.
                return None
            own.add(place)
        elif word != "it":
            # "It has letters that Kern sent from his house": his own, not those of the body that speaks.
            if who != "it" or not _has_antecedent(context, record, before, word):
                return None
        elif (place and word_count(before) < _FEWEST_BEFORE_IT) or (not place and not _empty_it(text)):
            return None
    return frozenset(own)


def _has_antecedent(context: Context, record: Attribution, words_before: str, pronoun: str) -> bool:
    """Tell whether exactly one person whom `pronoun` can mean is named in the content before it."""
    gender = _GENDERS["he" if pronoun in PRONOUNS["he"] else "she"]
    named = {
        entity.name
        for entity, mention in context.mentions_in(record.content[0])
        if entity.type is EntityType.PERSON and context.text(mention) in words_before
    }
    return len(named) == 1 and may_be(named.pop(), gender, context.article.language)


def _empty_it(text: str) -> bool:
    """Tell whether "it" at the beginning stands for nothing: "it took him a month to find one"."""
    return re.match(r"it (?:took|takes|would take) (?:him|her) ", text, re.IGNORECASE) is not None


def _somebody_in(context: Context, record: Attribution, words_before: str) -> bool:
    """Tell whether somebody else is named or described in the content up to a pronoun."""
    if speaks_of_somebody(_AS.sub("", words_before)):
        return True
    known = [(entity, context.text(mention)) for entity, mention in context.mentions_in(record.content[0])]
    rest = words_before
    for entity, name in known:
        if entity.type is not EntityType.PERSON or entity.name == record.source_entity:
            rest = rest.replace(name, "")
    # A capital that is no place's and no body's may be anybody's.
    return _NAME.search(masked(rest)[1:]) is not None


def _is_the_source(context: Context, record: Attribution, pronoun: str) -> bool:
    """Tell whether `pronoun` can mean nobody but the source, as far as names and nouns before it tell."""
    entity = context.entity(record.source_entity)
    gender = _GENDERS.get(pronoun)
    person = entity is not None and entity.type is EntityType.PERSON
    if pronoun == "it" and (entity is None or entity.type not in _SINGLE):
        return False
    if entity is not None and (gender is not None) is not person:
        return False
    if person and gender and not may_be(record.source_entity or "", gender, context.article.language):
        return False
    source = context.text(record.source) if record.source else ""
    named_here = not content_stems(source).isdisjoint(content_stems(record.source_entity or ""))
    meant = _PEOPLE if gender else _BODIES if pronoun == "it" else _PEOPLE | _BODIES
    if names_another(context, record, types=meant, back=0 if named_here and pronoun != "it" else 1):
        return False
    return gender is None or not speaks_of_somebody(_after_the_source(context, record))


def _after_the_source(context: Context, record: Attribution) -> str:
    """Return what stands between source and content, without words that only describe the source, and the cue."""
    if record.source is None or record.cue is None or record.source.end > record.cue.start:
        return ""
    between = context.text(Span(record.source.end, record.cue.start))
    described = re.match(r",[^,]*(?:,[^,]*)?,(?P<rest>.*)", between, re.DOTALL)
    told = context.text(Span(record.cue.end, record.content[0].start))
    return f"{described['rest'] if described else between} {told}"
