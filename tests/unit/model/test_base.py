"""Spans count code points, normal form is NFC with LF, and hashes depend on content alone."""

import hashlib

import pytest
from pydantic import ValidationError

from quizapp.model.base import Frozen, Span, canonical_json, content_hash, normalised, short_id


class Card(Frozen):
    title: str
    number: int = 0


class LaterCard(Frozen):
    """The same card in a later version, which knows one thing more."""

    colour: str = "none"
    title: str
    number: int = 0


def test_a_span_counts_code_points() -> None:
    text = "🎉 e\u0301\u2028نص"
    assert Span(0, 1).of(text) == "🎉"
    assert Span(2, 4).of(text) == "e\u0301"
    assert Span(5, 7).of(text) == "نص"


@pytest.mark.parametrize(
    ("one", "other", "covers", "overlaps"),
    [
        (Span(2, 6), Span(2, 6), True, True),
        (Span(2, 6), Span(3, 4), True, True),
        (Span(3, 4), Span(2, 6), False, True),
        (Span(2, 6), Span(5, 8), False, True),
        (Span(2, 6), Span(6, 8), False, False),
        (Span(6, 8), Span(2, 6), False, False),
    ],
)
def test_spans_cover_and_overlap(one: Span, other: Span, covers: bool, overlaps: bool) -> None:
    assert one.covers(other) is covers
    assert one.overlaps(other) is other.overlaps(one) is overlaps


@pytest.mark.parametrize(
    ("given", "kept"),
    [
        ("a\r\nb\rc\nd", "a\nb\nc\nd"),
        ("e\u0301", "é"),
        ("a\u2028b\u2029c\x0bd\x85e", "a\u2028b\u2029c\x0bd\x85e"),
        ("\ufeffa\u00a0b", "\ufeffa\u00a0b"),
        ("\u212b", "Å"),
        ("\ud83c\udf89", "🎉"),
        ("a\ud83cb", "a\ufffdb"),
        ("", ""),
    ],
)
def test_normal_form_is_nfc_with_lf_and_changes_nothing_else(given: str, kept: str) -> None:
    assert normalised(given) == kept
    assert normalised(kept) == kept


def test_a_value_does_not_change_and_refuses_what_it_does_not_know() -> None:
    card = Card(title="a")
    with pytest.raises(ValidationError):
        card.title = "b"  # type: ignore[misc]
    with pytest.raises(ValidationError):
        Card.model_validate({"title": "a", "surprise": 1})


def test_canonical_json_has_one_spelling() -> None:
    assert canonical_json(Card(number=2, title="é\u2028")) == '{"number":2,"title":"é\u2028"}'


def test_equal_values_have_equal_hashes_and_others_do_not() -> None:
    assert content_hash(Card(title="a", number=1)) == content_hash(Card(number=1, title="a"))
    assert content_hash(Card(title="a")) != content_hash(Card(title="b"))
    assert content_hash(Card(title="a")) == hashlib.sha256(b'{"title":"a"}').hexdigest()


def test_a_field_added_later_leaves_the_hashes_of_what_was_stored() -> None:
    assert content_hash(LaterCard(title="a", number=1)) == content_hash(Card(title="a", number=1))
    assert content_hash(LaterCard(title="a", colour="red")) != content_hash(Card(title="a"))


def test_short_ids_tell_their_parts_apart() -> None:
    assert short_id("q", "a", "b") == short_id("q", "a", "b")
    assert (
        len({short_id("q", "a", "b"), short_id("q", "ab"), short_id("q", "b", "a"), short_id("s", "a", "b")})
        == 4
    )
    assert short_id("q") == f"q-{hashlib.sha256(b'').hexdigest()[:12]}"
