"""The marks of a whole article: every part, and no two in one place."""

from quizapp.model.question import Role
from quizapp.ui.importing.marks import marks
from tests import samples


def test_each_part_of_each_attribution_is_marked_in_order() -> None:
    found = [(mark.role, mark.span.of(samples.TEXT)) for mark in marks(samples.graph().attributions)]
    assert found == [
        (Role.CONTENT, "No such letter reached us"),
        (Role.SOURCE, "Tomas Reyle"),
        (Role.CUE, "told"),
        (Role.SOURCE, "Dana Whitlock"),
        (Role.CUE, "accused"),
        (Role.CONTENT, "hiding the test results"),
        (Role.SOURCE, "The builder"),
        (Role.CUE, "denied"),
        (Role.CONTENT, "it."),
    ]


def test_of_overlapping_parts_the_shorter_are_marked() -> None:
    graph = samples.graph()
    whole = samples.span("Councillor Dana Whitlock accused the builder of hiding the test results.")
    outer = graph.attributions[0].model_copy(update={"content": (whole,)})
    nested = graph.model_copy(update={"attributions": (outer, *graph.attributions[1:])})
    found = marks(nested.attributions)
    assert all(not one.span.overlaps(other.span) for one in found for other in found if one is not other)
    assert whole not in {mark.span for mark in found}
    assert samples.span("Dana Whitlock") in {mark.span for mark in found}
