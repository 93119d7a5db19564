"""What is right is edited: several options, pairs, an order, words of the article."""

from quizapp.model import keying
from quizapp.model.base import Span
from quizapp.model.editing import without_option
from quizapp.model.question import MatchingQuestion, OrderingQuestion, SelectionQuestion
from tests import seven
from tests.seven import span


def sound(question: MatchingQuestion | OrderingQuestion | SelectionQuestion) -> bool:
    """Tell whether the value still validates: `model_copy` alone does not look."""
    return type(question).model_validate(question.model_dump()) == question


def test_several_are_right_in_the_order_of_the_options() -> None:
    more = keying.with_right(seven.SEVERAL, "worker", right=True)
    assert more.key == ("mayor", "worker", "olsen", "office")
    assert keying.with_right(more, "worker", right=False) == seven.SEVERAL
    assert keying.with_right(seven.SEVERAL, "mayor", right=True) == seven.SEVERAL


def test_all_that_is_offered() -> None:
    assert [each.id for each in keying.offered(seven.MATCHING)][:4] == ["mayor", "lines", "worker", "off"]
    assert keying.offered(seven.CHOICE) == seven.CHOICE.options
    assert keying.offered(seven.REFLECTION) == ()


def test_pairs_and_what_is_left_over() -> None:
    pairs = [(pair.prompt.id, pair.option and pair.option.id) for pair in keying.pairs(seven.MATCHING)]
    assert pairs == [("mayor", "off"), ("lines", "time"), ("worker", "seen")]
    assert [option.id for option in keying.left_over(seven.MATCHING)] == ["doubt"]
    lost = without_option(seven.MATCHING, "time")
    assert isinstance(lost, MatchingQuestion)
    assert keying.pairs(lost)[1].option is None


def test_a_prompt_without_a_partner_gets_one_by_writing() -> None:
    lost = without_option(seven.MATCHING, "time")
    assert isinstance(lost, MatchingQuestion)
    found = keying.with_partner(lost, "lines", "It denied that")
    assert keying.pairs(found)[1].option is not None
    assert len(found.options) == len(seven.MATCHING.options)
    assert sound(found)


def test_pairs_come_and_go_whole() -> None:
    more = keying.with_pair(seven.MATCHING)
    assert len(more.prompts) == 4
    assert len(more.key) == 4
    assert sound(more)
    assert keying.without_pair(more, more.prompts[-1].id) == seven.MATCHING
    fewer = keying.without_pair(seven.MATCHING, "mayor")
    assert [pair[0] for pair in fewer.key] == ["lines", "worker"]
    assert sound(fewer)


def test_ids_of_prompts_are_free_ones() -> None:
    twice = keying.with_pair(keying.with_pair(seven.MATCHING))
    assert len({prompt.id for prompt in twice.prompts}) == 5
    gone = keying.without_pair(twice, twice.prompts[3].id)
    assert sound(keying.with_pair(gone))


def test_an_item_moves_within_the_order() -> None:
    assert keying.moved(seven.ORDERING, "engineer", 0).key == ("engineer", "crack", "charge", "denial")
    assert keying.moved(seven.ORDERING, "crack", 9).key == ("charge", "denial", "engineer", "crack")
    assert keying.moved(seven.ORDERING, "crack", -3) == seven.ORDERING
    assert [option.id for option in keying.in_order(seven.ORDERING)] == list(seven.ORDERING.key)
    assert sound(keying.moved(seven.ORDERING, "charge", 3))


def test_words_are_added_taken_out_and_give_way() -> None:
    other = span("its manager, Piet Olsen")
    more = keying.with_words(seven.SELECTION, other, seven.TEXT)
    assert more.key == (*seven.SELECTION.key, other)
    assert any(evidence.covers(other) for evidence in more.evidence)
    assert keying.with_words(more, other, seven.TEXT).key == seven.SELECTION.key
    inside = span("denied that")
    assert keying.with_words(seven.SELECTION, inside, seven.TEXT).key == (inside,)
    assert keying.without_words(more, Span(0, len(seven.TEXT))).key == ()
    assert sound(more)
