"""Which of these statements does the article attribute to nobody, and so makes in its own voice?

Safe when the others are surely those of sources with names, and the one is a sentence with no cue, quotation or hedge,
near one of them and of like length. That nobody stands behind it is for a person to confirm: such a question starts as
one to be looked at.
"""

from collections.abc import Iterable, Iterator

from quizapp.generation import own_voice, passages
from quizapp.generation.context import Context
from quizapp.generation.distractors import FEWEST, MOST
from quizapp.generation.draft import Draft, Kind
from quizapp.generation.forms import Answer
from quizapp.generation.quoting import quoted_spans
from quizapp.generation.sayings import Saying, are_unlike, sayings
from quizapp.generation.statements import is_as_tempered
from quizapp.model.attribution import Attribution
from quizapp.model.question import Mark, Role, Skill

_MOST_MADE = 3


def _drafts(context: Context, records: Iterable[Attribution]) -> Iterator[Draft]:
    quoted = quoted_spans(context)
    said = [
        each
        for record in records
        for each in sayings(context, record, quoted)
        # Words between marks, or put back in time as reports are, would tell without a look.
        if each.asked is None and not own_voice.BACKSHIFTED.search(each.text)
    ]
    made = 0
    for sentence, line in own_voice.plain(context):
        others = _others(said, line)
        if len(others) < FEWEST or made == _MOST_MADE:
            continue
        made += 1
        yield Draft(
            stems=_STEMS,
            key=Answer(line, "No source, no cue and no hedge stand with it: the article says so itself."),
            distractors=tuple(
                Answer(
                    other.text,
                    f"The article gives this to {other.name}: {passages.tie(context, other.record)}.",
                )
                for other in others
            ),
            evidence=(sentence,),
            marks=(Mark(role=Role.CONTENT, span=sentence),),
            attributions=(),
            rationale=(
                f"“{passages.shortened(line, 10)}” stands in the article without a source, a cue or quotation marks: "
                "the article itself answers for it."
            ),
            difficulty=3,
            sure=False,
        )


def _others(said: list[Saying], line: str) -> tuple[Saying, ...]:
    """Return up to 3 statements of sources that are as long as `line` and unlike each other."""
    chosen: list[Saying] = []
    for each in said:
        like = own_voice.is_as_long(each.text, line) and is_as_tempered(line, each.text)
        if like and len(chosen) < MOST and all(are_unlike(each, other) for other in chosen):
            chosen.append(each)
    return tuple(chosen)


_STEMS = (
    "Which of these statements does the article make in its own voice?",
    "Which of these statements does the article attribute to nobody?",
    "For which of these statements does the article itself answer, and no source?",
)

KIND = Kind(
    "which_is_unattributed",
    Skill.FACT_OR_ATTRIBUTED,
    2,
    _drafts,
    (
        "Next time, notice where an article stops citing and speaks for itself: there it must be right itself.",
        "Next time, look for the tag; a sentence without one is the article’s own.",
    ),
)
