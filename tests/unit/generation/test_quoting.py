"""Verbatim words for stems: which, and where they are cut."""

import pytest

from quizapp.generation.context import Context
from quizapp.generation.quoting import makes_sense, quotations, quoted_spans, shown
from quizapp.model.attribution import Attribution
from tests.unit.generation.saying import saying


def _record(context: Context, attribution_id: str) -> Attribution:
    return next(record for record in context.graph.attributions if record.id == attribution_id)


def test_quotations_are_verbatim_and_without_their_marks(context: Context) -> None:
    spans = quotations(context, _record(context, "a2"), quoted_spans(context))
    assert [context.text(span) for span in spans] == ["Our children swim in that water, and nobody warned us"]


def test_the_most_telling_sentence_comes_first() -> None:
    text = "“We stay. The council will rebuild every house on the northern shore. It is not over yet,” Ada Kern said."
    context = saying(text, text[: text.index(" Ada")], mode="direct")
    record = context.graph.attributions[0]
    spans = quotations(context, record, quoted_spans(context))
    # "We stay." says too little and goes with what follows it.
    assert context.text(spans[0]).endswith("The council will rebuild every house on the northern shore.")


def test_one_sentence_is_shown_before_two() -> None:
    text = (
        "“Just the opposite. The council has in terms of money done more than most people know. "
        "Every house on the shore is safe,” Ada Kern said."
    )
    context = saying(text, text[: text.index(" Ada")], mode="direct")
    spans = quotations(context, context.graph.attributions[0], quoted_spans(context))
    assert context.text(spans[0]) == "Every house on the shore is safe"


def test_a_repeated_quotation_is_not_used() -> None:
    text = "“The dam will hold for years,” Ada Kern said. Later, again: “The dam will hold for years.”"
    context = saying(text, "“The dam will hold for years,”", mode="direct")
    assert quotations(context, context.graph.attributions[0], quoted_spans(context)) == ()


def test_the_halves_of_a_sentence_are_shown_as_one() -> None:
    text = "“We closed forty streets,” Ada Kern said, “and somebody should have measured the course.”"
    context = saying(text, text, mode="direct")
    spans = quotations(context, context.graph.attributions[0], quoted_spans(context))
    assert [shown(context.text(span)) for span in spans] == [
        "We closed forty streets, and somebody should have measured the course"
    ]


@pytest.mark.parametrize(
    "words",
    [
        "I don’t know where that’s coming from.",
        "Can you explain and elaborate on that?",
        "The guards are under pressure and are digging a–,",
    ],
)
def test_what_anybody_might_say_is_not_asked(words: str) -> None:
    context = saying(f"“{words}” Ada Kern said.", f"“{words}”", mode="direct")
    assert quotations(context, context.graph.attributions[0], quoted_spans(context)) == ()


@pytest.mark.parametrize(
    ("words", "asked"),
    [
        ("The mill is burning,", True),
        ("The mill burning tonight,", False),  # four words, and no verb that makes them a sentence
        ("We won,", False),
        ("This is a public mill emergency,", True),
    ],
)
def test_a_whole_sentence_may_be_short(words: str, asked: bool) -> None:
    context = saying(f"“{words}” Ada Kern said.", f"“{words}”", mode="direct")
    assert bool(quotations(context, context.graph.attributions[0], quoted_spans(context))) is asked


@pytest.mark.parametrize(
    ("words", "whole"),
    [
        ("The two mills are on no list of anyone I’ve talked to,", True),
        ("The two mills on the northern shore belong to,", False),
    ],
)
def test_a_preposition_ends_a_quotation_only_after_its_verb(words: str, whole: bool) -> None:
    context = saying(f"“{words}” Ada Kern said.", f"“{words}”", mode="direct")
    found = quotations(context, context.graph.attributions[0], quoted_spans(context))
    assert bool(found) is whole


def test_an_unclosed_quotation_is_none() -> None:
    text = "“The dam will hold for years, Ada Kern said."
    context = saying(text, "“The dam will hold for years,", mode="direct")
    assert quoted_spans(context).spans == ()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("We won,", "We won"),
        ('He said "no" to us.', "He said ‘no’ to us"),
        ("It's ours", "It’s ours"),
        ("Why now?", "Why now?"),
        ('She was "helping my husband,"', "She was ‘helping my husband’"),
    ],
)
def test_quoted_words_are_shown_with_printed_marks(text: str, expected: str) -> None:
    assert shown(text) == expected


@pytest.mark.parametrize(
    ("text", "whole"),
    [
        ("She looked at me and said, ‘You were not in line", False),
        ("I drove for hours.’ So that is what it means", False),
        ("They say, ‘It is important,’ and mean it", True),
        ("The workers’ rights are goin’ nowhere", True),
    ],
)
def test_words_that_break_off_within_a_quotation_are_not_shown(text: str, whole: bool) -> None:
    assert (shown(text) is not None) is whole


def test_long_words_are_cut_at_the_border_of_a_clause() -> None:
    long = (
        "We will open the gates at dawn and let every family that wants to leave go south by the coast road, because "
        "nobody can say tonight how long the wall will stand against the sea"
    )
    assert shown(long) == (
        "We will open the gates at dawn and let every family that wants to leave go south by the coast road …"
    )


def test_a_list_is_not_cut_at_its_commas() -> None:
    listed = (
        "Raising the number of flights over the camps in hills, valleys, etc. is not going to change what people in "
        "far cities think and what they do when they come home"
    )
    assert shown(listed) == (
        "Raising the number of flights over the camps in hills, valleys, etc. is not going to change what people in "
        "far cities think and what they do …"
    )


def test_nothing_is_cut_off_from_the_noun_that_it_defines() -> None:
    long = (
        "The contest between the two campaigns will in the end be decided on the floor of the hall in June by those "
        "delegates who are free until the very last moment to support either of the two"
    )
    assert shown(long) is None


def test_long_words_without_a_border_are_not_shown() -> None:
    assert shown(" ".join(["word"] * 40)) is None


@pytest.mark.parametrize(
    ("words", "sense"),
    [
        ("The tower leans a little more each year", True),
        ("We took in a third of what the fair took last November", True),
        ("Somebody decided that the regatta mattered more", True),
        ("The ferry has really been the only — the only", False),
        ("Close the lock, close the lock at dawn", False),
        ("a story in search of a villain", False),
        ("It is what it is", False),
    ],
)
def test_a_quotation_with_sense_states_something_once(words: str, sense: bool) -> None:
    assert makes_sense(words) is sense
