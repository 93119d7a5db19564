"""How hard a question is, 1 to 3, by a rule that anyone can check."""

from quizapp.generation.context import Context, bare
from quizapp.model.attribution import Attribution, Mode


def difficulty(context: Context, record: Attribution, *, steps: int = 0) -> int:
    """Return 1, plus one where the content is not in the source's own words, plus one where the source's full name
    does not stand beside it, plus `steps` that the kind itself takes; 3 at most.
    """
    paraphrased = record.mode is not Mode.DIRECT
    source = bare(context.text(record.source)) if record.source else ""
    unnamed = record.source_entity is not None and bare(record.source_entity) not in source
    return min(3, 1 + paraphrased + unnamed + steps)
