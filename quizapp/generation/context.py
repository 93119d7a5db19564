"""What the kinds, the judges and the distractors look at: the look-ups, and which attributions may be asked about."""

from functools import cached_property

from quizapp.generation.lookup import Lookup
from quizapp.generation.screening import has_namesake, is_askable
from quizapp.model.attribution import Attribution, Confidence


class Context(Lookup):
    """An article with its graph, screened; nothing in it changes."""

    @cached_property
    def askable(self) -> tuple[Attribution, ...]:
        """The attributions that a question may be made from, in the graph's order."""
        return tuple(record for record in self.graph.attributions if is_askable(self, record))

    def sure(self, record: Attribution) -> bool:
        """Tell whether a question may be made from `record` unseen: high confidence, and one person of the surname."""
        return record.confidence is Confidence.HIGH and not has_namesake(self, record)
