"""How hard a question is, 1 to 3, by a rule that anyone can check."""

from quizapp.generation.context import Context
from quizapp.model.attribution import Attribution, Mode
from quizapp.reviewing.words import content_stems


def difficulty(context: Context, record: Attribution, *, steps: int = 0) -> int:
    """Return 1, plus one where the content is not in the source's own words, plus one where no part of its name
    stands beside it, plus `steps` that the kind itself takes; 3 at most.
    """
    paraphrased = record.mode is not Mode.DIRECT
    source = content_stems(context.text(record.source)) if record.source else frozenset()
    unnamed = record.source_entity is not None and not source & content_stems(record.source_entity)
    return min(3, 1 + paraphrased + unnamed + steps)
