"""Why an attribution has no question: said where it is decided, so that an account of a set cannot differ from it."""

from collections.abc import Mapping
from enum import Enum
from types import MappingProxyType
from typing import NamedTuple

from quizapp.i18n import N_


class Why(Enum):
    """What stood in the way, in the order in which it is met: the later one, the nearer a question came."""

    NEGATED = "negated"
    NOT_STATED = "not stated"
    WITHIN = "within another"
    JOINT = "several sources"
    REFUSED = "refused"
    CUT_OFF = "source cut off"
    SAID_OF = "source within another"
    HEADLINE = "headline"
    TOO_MANY = "too many of its sort"
    NO_KIND = "no kind"
    FORM_ALONE = "form alone"
    UNNAMED = "no name"
    OUTLET = "source is an outlet"
    NO_WORDS = "no words to ask about"
    FAR_CUE = "cue in another paragraph"
    GIVES_AWAY = "words name the answer"
    SHARED = "another source too"
    LONG_PASSAGE = "long passage"
    FEW_OPTIONS = "too few wrong options"
    RULE = "rule of review"
    DOUBTFUL = "low confidence"
    LEANS = "leans on its place"
    FULL = "enough questions"
    FULL_KIND = "enough of its kind"
    CLASH = "beside another question"

    @property
    def sentence(self) -> str:
        """The reason as a sentence, marked for translation."""
        return SENTENCES[self]

    @property
    def far(self) -> int:
        """How near to a question it came, from 0."""
        return _FAR[self]


_FAR: Mapping[Why, int] = MappingProxyType({why: place for place, why in enumerate(Why)})


class Refusal(NamedTuple):
    """An attribution that a kind would ask about, and why it cannot."""

    attribution: str
    why: Why


SENTENCES: Mapping[Why, str] = MappingProxyType(
    {
        Why.NEGATED: N_("The article says that it was not said."),
        Why.NOT_STATED: N_(
            "The article does not state that it was said: it is conditional, asked or wished."
        ),
        Why.WITHIN: N_("It stands within what somebody else says."),
        Why.JOINT: N_("Several say it together, so that one name would be half an answer."),
        Why.REFUSED: N_("Words before the cue take it back, such as “declined to”."),
        Why.CUT_OFF: N_("Its source breaks off before the name."),
        Why.SAID_OF: N_("Its source is named within what somebody else says."),
        Why.HEADLINE: N_("It stands in a headline."),
        Why.TOO_MANY: N_("The text is long, and enough of its sort were looked at."),
        Why.NO_KIND: N_("No kind of question fits the way it is put."),
        Why.FORM_ALONE: N_("Only its form can be asked about, and a set holds few such questions."),
        Why.UNNAMED: N_("No name is known for its source."),
        Why.OUTLET: N_("Its source is an outlet, which others may stand behind."),
        Why.NO_WORDS: N_("Its words are too few, too many, or make no sense alone."),
        Why.FAR_CUE: N_("Its cue stands in another paragraph."),
        Why.GIVES_AWAY: N_("Its words tell who is the answer."),
        Why.SHARED: N_("Another source may say the same."),
        Why.LONG_PASSAGE: N_("The passage that would show it is too long, or does not name its source."),
        Why.FEW_OPTIONS: N_("The article has fewer than two others who are certainly wrong."),
        Why.RULE: N_("A rule of review stands against every wording."),
        Why.DOUBTFUL: N_("Its confidence is low, and the set has enough for a person to look at."),
        Why.LEANS: N_("Out of the article, its question would be unclear or easy to see through."),
        Why.FULL: N_("The set has enough questions."),
        Why.FULL_KIND: N_("The set has enough questions of its kind."),
        Why.CLASH: N_("Its question would repeat another one or give it away."),
    }
)
