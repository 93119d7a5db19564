"""Rules on the stem: a short, positive question about what the article says."""

import re
from collections.abc import Iterator

from quizapp.i18n import _
from quizapp.model.keying import pairs
from quizapp.model.question import MatchingQuestion, SelectionQuestion, TrueFalseQuestion
from quizapp.reviewing.finding import Case, Objection, Rule, Severity
from quizapp.reviewing.fixing import Fix
from quizapp.reviewing.kinds import FIXED_ANSWERS
from quizapp.reviewing.ties import sources
from quizapp.reviewing.words import content_stems, word_count

_LONGEST_STEM = 300
_MOST_WORDS = 60
_ASKING = re.compile("[?؟？]")
_QUOTED = re.compile(r"“[^”]*”")
_INSTRUCTION = re.compile(
    r"^(choose|select|name|mark|match|order|arrange|put|sort|underline|highlight|complete|find|pick|decide|judge"
    r"|think|note|write|compare|consider|describe|explain)\b",
    re.IGNORECASE,
)
_TRUTH = re.compile(
    r"\b(is it (true|false)|are they right|really (happen|did|was|is)|in reality|in truth|the truth is"
    r"|(is|was|are|were) (right|lying|wrong) (about|to|that)"
    r"|who (has |have |had |is |was )?(lied|lies|lying|misled|misleads|deceived|invented|fabricated|made up)"
    r"|(tells?|told|telling) the truth|rightly|wrongly|correctly|falsely|actually)\b",
    re.IGNORECASE,
)
# A stem of these alone may stand above any options.
_SAYING_NOTHING = content_stems(
    "follow following true false right wrong correct correctly best answer option choice choose select pick mark find "
    "name person outlet passage text question happened thing claim claimed denied"
)
_BEFORE_STATEMENT = re.compile(r"“|: | that | whether ")
_NEGATION = re.compile(r"\b(not|never|except|least likely)\b", re.IGNORECASE)


def asks_what_the_article_says(case: Case) -> Iterator[Objection]:
    """R04: the stem asks who said what in the article, never what is true in the world."""
    if _TRUTH.search(_own_words(case.question.stem)):
        yield Objection("stem", _("The stem asks about the truth of a claim rather than about who made it."))


def is_a_question(case: Case) -> Iterator[Objection]:
    """R11: the stem is a question, an instruction or has a blank, of at most 300 characters.

    What is to be judged true or false is a statement. How an instruction begins is known for English alone: in any
    other language a sentence will do.
    """
    stem = case.question.stem
    unquoted = _QUOTED.sub("", stem)
    asks = bool(_ASKING.search(unquoted) or "?”" in stem or "___" in stem or _INSTRUCTION.match(stem))
    if isinstance(case.question, TrueFalseQuestion) or not _is_english(case):
        asks = bool(stem.strip())
    if not asks:
        yield Objection("stem", _("The stem is not a question."))
    if len(stem) > _LONGEST_STEM:
        yield Objection("stem", _("The stem is longer than 300 characters."))


def is_positive(case: Case) -> Iterator[Objection]:
    """R12: no negation in the stem's own words, unless it is the only one and emphasised by capitals.

    A statement to be judged true or false has one at most: two are a riddle.
    """
    kind = case.question.kind
    found = _NEGATION.findall(_own_words(case.question.stem)) if kind not in FIXED_ANSWERS else []
    if isinstance(case.question, TrueFalseQuestion) and len(found) == 1:
        return
    if len(found) > 1 or (found and not found[0].isupper()):
        yield Objection(
            "stem", _("The stem asks in the negative."), Fix.EMPHASISE if len(found) == 1 else None
        )


def holds_the_idea(case: Case) -> Iterator[Objection]:
    """R13: the stem says what is asked about: "Which of these is correct?" leaves it to the options."""
    if not content_stems(case.question.stem) - _SAYING_NOTHING:
        yield Objection("stem", _("The stem does not say what the question is about."))


def is_brief(case: Case) -> Iterator[Objection]:
    """R14: at most 60 words, nothing for show."""
    if word_count(case.question.stem) > _MOST_WORDS:
        yield Objection("stem", _("The stem has more than 60 words."))


def does_not_echo_the_key(case: Case) -> Iterator[Objection]:
    """R15: no meaningful word is shared by the stem and the key and by no distractor; in a pair, by no other option.

    The stem of a selection does not name the source that is to be found. Where each option has words of the stem, as
    when a word of a sentence is asked for, none stands out.
    """
    if case.has_fixed_answers:
        return
    if isinstance(case.question, MatchingQuestion):
        yield from _pairs_echo(case.question)
        return
    if isinstance(case.question, SelectionQuestion):
        yield from _names_what_is_selected(case, case.question)
        return
    stem = content_stems(case.question.stem)
    wrong = [content_stems(option.text) for option in case.distractors]
    others = frozenset[str]().union(*wrong)
    if wrong and all(stem & each for each in wrong):
        return
    for key in case.keys:
        if (content_stems(key.text) & stem) - others:
            yield Objection("stem", _("The stem repeats a word of the right answer alone."))


def _pairs_echo(question: MatchingQuestion) -> Iterator[Objection]:
    """Object where a prompt shares a meaningful word with its own option and with no other."""
    for prompt, option in pairs(question):
        others = frozenset[str]().union(
            *(content_stems(other.text) for other in question.options if other is not option)
        )
        if option is not None and (content_stems(prompt.text) & content_stems(option.text)) - others:
            yield Objection(
                "options", _("“{prompt}” repeats a word of its answer alone.").format(prompt=prompt.text)
            )


def _names_what_is_selected(case: Case, question: SelectionQuestion) -> Iterator[Objection]:
    """Object where the stem names the source whose words are to be selected: the name alone finds them."""
    # Whoever is named within a source, as in "Kern's lawyer", is not the source.
    own = {record.source_entity or "" for record in case.records} or {
        each.source for each in question.origins
    }
    stem = content_stems(question.stem)
    if any(stem & content_stems(source) for source in own or sources(question, case.graph)):
        yield Objection("stem", _("The stem names whom the words to be selected name."))


def _is_english(case: Case) -> bool:
    return case.article.language.casefold().partition("-")[0] in {"", "en"}


def _own_words(stem: str) -> str:
    """Return the stem up to the statement that it asks about: what is quoted or reported may well be negative."""
    return _BEFORE_STATEMENT.split(stem, maxsplit=1)[0]


RULES: tuple[Rule, ...] = (
    Rule("R04", Severity.ERROR, asks_what_the_article_says),
    Rule("R11", Severity.ERROR, is_a_question),
    Rule("R12", Severity.WARNING, is_positive),
    Rule("R13", Severity.WARNING, holds_the_idea),
    Rule("R14", Severity.WARNING, is_brief),
    Rule("R15", Severity.WARNING, does_not_echo_the_key),
)
