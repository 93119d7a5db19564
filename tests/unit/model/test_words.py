"""Words and sentences, found by their spelling."""

from quizapp.model.base import Span
from quizapp.model.words import sentences, words

TEXT = "Mr. J. Olsen didn't sign. “Why not?” he asked…\n\nA well-known 🎈 question. No answer"


def test_words_are_whole_with_their_apostrophes_and_hyphens() -> None:
    assert [word.of(TEXT) for word in words(TEXT)] == (
        "Mr J Olsen didn't sign Why not he asked A well-known question No answer".split()
    )


def test_of_words_within_a_span_those_that_it_touches_are_whole() -> None:
    inside = Span(TEXT.index("dn't"), TEXT.index("y not"))
    assert [word.of(TEXT) for word in words(TEXT, inside)] == ["didn't", "sign", "Why"]
    assert words(TEXT, Span(TEXT.index("🎈"), TEXT.index("🎈") + 1)) == ()


def test_sentences_end_with_a_paragraph_or_a_full_stop_but_not_after_a_title_or_an_initial() -> None:
    assert [sentence.of(TEXT) for sentence in sentences(TEXT)] == [
        "Mr. J. Olsen didn't sign.",
        "“Why not?”",
        "he asked…",
        "A well-known 🎈 question.",
        "No answer",
    ]


def test_nothing_has_neither() -> None:
    assert words(" \n") == sentences(" \n") == ()
