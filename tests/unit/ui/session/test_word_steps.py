"""Steps by word and by sentence."""

import pytest

from quizapp.model.base import Span
from quizapp.ui.session.word_steps import WordSteps

TEXT = "One two. Three four five!\n\nSix “seven”."
STEPS = WordSteps.of(TEXT)


def chosen(steps: WordSteps) -> str:
    return steps.selection.of(TEXT) if steps.selection else ""


def test_nothing_is_selected_at_first_and_the_first_step_selects_the_first_word() -> None:
    assert STEPS.selection is None
    assert STEPS.count == 0
    assert chosen(STEPS.by_word(1)) == "One"
    assert chosen(STEPS.by_word(-1)) == "One"


def test_a_step_goes_to_the_next_word_and_shift_takes_it_along() -> None:
    two = STEPS.by_word(1).by_word(1)
    assert chosen(two) == "two"
    three = two.by_word(1, extend=True).by_word(1, extend=True)
    assert chosen(three) == "two. Three four"
    assert three.count == 3
    assert chosen(three.by_word(-1, extend=True)) == "two. Three"
    assert chosen(three.by_word(1)) == "five"


def test_a_selection_grows_backwards_too() -> None:
    back = STEPS.at(3).by_word(-1, extend=True).by_word(-1, extend=True)
    assert chosen(back) == "two. Three four"
    assert back.backwards


def test_at_either_end_a_step_stays() -> None:
    assert chosen(STEPS.at(99)) == "seven"
    assert chosen(STEPS.at(0).by_word(-1)) == "One"


def test_a_sentence_step_selects_it_whole() -> None:
    first = STEPS.by_sentence(1)
    assert chosen(first) == "One two"
    assert chosen(first.by_sentence(1)) == "Three four five"
    assert chosen(first.by_sentence(1).by_sentence(-1)) == "One two"
    assert chosen(STEPS.at(3).by_sentence(1)) == "Three four five", "first the one that it is in"
    assert chosen(STEPS.at(6).by_sentence(1).by_sentence(1)) == "Six “seven"


def test_shift_takes_sentences_along_to_their_ends() -> None:
    start = STEPS.at(1).by_sentence(1, extend=True)
    assert chosen(start) == "two. Three four five", "its own sentence ended with it already"
    assert chosen(STEPS.at(2).by_sentence(1, extend=True)) == "Three four five"
    assert chosen(STEPS.at(2).by_sentence(1, extend=True).by_sentence(1, extend=True)).endswith("seven")
    assert chosen(STEPS.at(3).by_sentence(-1, extend=True)) == "Three four"


def test_a_sentence_taken_along_is_given_back_and_a_single_one_is_kept() -> None:
    both = STEPS.by_sentence(1).by_sentence(1, extend=True)
    assert chosen(both) == "One two. Three four five"
    assert chosen(both.by_sentence(-1, extend=True)) == "One two"
    second = STEPS.at(2).by_sentence(1)
    assert chosen(second.by_sentence(-1, extend=True)) == "One two. Three four five"
    assert chosen(second.by_sentence(-1, extend=True).by_sentence(1, extend=True)) == "Three four five"


def test_home_and_end_go_to_the_ends_of_the_sentence() -> None:
    assert chosen(STEPS.at(3).to_edge(1)) == "five"
    assert chosen(STEPS.at(3).to_edge(-1, extend=True)) == "Three four"


@pytest.mark.parametrize(
    ("touched", "words"), [("ne tw", "One two"), ("o. T", "two. Three"), (". ", ""), ("“", ""), ("! ", "")]
)
def test_what_is_touched_is_taken_whole(touched: str, words: str) -> None:
    start = TEXT.replace("\n", " ").index(touched)
    assert chosen(STEPS.snapped(Span(start, start + len(touched)))) == words


def test_the_nearest_word_is_found_from_anywhere() -> None:
    assert [STEPS.nearest(place) for place in (0, 1, 3, 8, len(TEXT))] == [0, 0, 0, 1, 6]
    assert STEPS.nearest(TEXT.index("\n") + 1) in {4, 5}


def test_a_text_without_words_has_no_steps() -> None:
    nothing = WordSteps.of(" … ")
    for steps in (
        nothing.by_word(1),
        nothing.by_sentence(1),
        nothing.to_edge(1),
        nothing.at(3),
        nothing.around(0),
    ):
        assert steps.selection is None
    assert nothing.nearest(1) == -1


def test_the_next_step_selects_at_the_caret_and_the_one_after_goes_on_from_there() -> None:
    four = STEPS.standing_at(TEXT.index("four"))
    assert chosen(four) == ""
    assert chosen(four.by_word(1)) == "four"
    assert chosen(four.by_word(1).by_word(1)) == "five"
    assert chosen(four.by_sentence(1)) == "Three four five"
    assert chosen(four.by_sentence(1, extend=True)) == "Three four five"
    assert chosen(four.to_edge(1)) == "five"
    assert chosen(four.cleared().by_word(1)) == "One"
