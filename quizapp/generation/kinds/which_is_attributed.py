"""Which of these statements does the article attribute to a source?

Safe when one statement is surely somebody's, and the others are sentences of the article with no cue, quotation or
hedge, near it and of like length. That nobody stands behind those is for a person to confirm: such a question starts as
one to be looked at.
"""

from collections.abc import Iterable, Iterator

from quizapp.generation import own_voice, passages
from quizapp.generation.context import Context
from quizapp.generation.distractors import FEWEST
from quizapp.generation.draft import Draft, Kind
from quizapp.generation.forms import Answer
from quizapp.generation.quoting import quoted_spans
from quizapp.generation.sayings import sayings
from quizapp.generation.statements import is_as_tempered
from quizapp.generation.why import Refusal, Why
from quizapp.model.attribution import Attribution
from quizapp.model.question import Skill

_MOST_MADE = 3


def _drafts(context: Context, records: Iterable[Attribution]) -> Iterator[Draft | Refusal]:
    quoted = quoted_spans(context)
    made = 0
    for record in records:
        # Words between marks, or put back in time as reports are, would tell without a look.
        found = [
            each
            for each in sayings(context, record, quoted)
            if each.asked is None and not own_voice.BACKSHIFTED.search(each.text)
        ]
        if not found or made == _MOST_MADE:
            continue
        said = found[0]
        others = [
            line
            for _, line in own_voice.beside(context, said.text, said.record.content[0].start)
            if is_as_tempered(said.text, line)
        ]
        if len(others) < FEWEST:
            yield Refusal(record.id, Why.FEW_OPTIONS)
            continue
        made += 1
        tie = passages.tie(context, record)
        yield Draft(
            stems=_STEMS,
            key=Answer(said.text, f"The passage gives it to {said.name}: {tie}."),
            distractors=tuple(
                Answer(line, "No source and no cue stand with it: the article says so itself.")
                for line in others[:FEWEST]
            ),
            evidence=(said.evidence,),
            marks=passages.marks(record),
            attributions=(record.id,),
            rationale=(
                f"Here, {tie} marks the statement as that of a source. The other sentences stand without any such "
                f"words.{passages.identity(context, record)}"
            ),
            difficulty=2,
            sure=False,
        )


_STEMS = (
    "Which of these statements does the article attribute to a source?",
    "Only one of these statements is that of a source in the article: which one?",
)

KIND = Kind(
    "which_is_attributed",
    Skill.FACT_OR_ATTRIBUTED,
    2,
    _drafts,
    (
        "Next time, look for the cue: “said”, “according to”, “warned” show that a source stands behind a sentence.",
        "Next time, ask of each sentence who vouches for it: a source, or the article itself.",
    ),
)
