"""Drawing what two readers judge, and scoring their verdicts."""

import pytest

from benchmarks.high_confidence import Drawn, drawn_from, high_in, interval, read_verdicts, scores_of


def test_a_verdict_file_holds_ids_and_verdicts() -> None:
    lines = ["# read in May", "one@1-2,3-4,5-9\tright", "", "two@none,3-4,5-9+11-12\twrong content"]
    assert read_verdicts(lines) == {"one@1-2,3-4,5-9": "right", "two@none,3-4,5-9+11-12": "wrong content"}


@pytest.mark.parametrize(
    ("lines", "complaint"),
    [
        (["one\tright", "two\tgood"], "line 2: 'good'"),
        (["one\t"], "line 1: ''"),
        (["one\tright", "one\twrong source"], "line 2: one was judged before"),
    ],
)
def test_a_line_that_is_no_verdict_is_named(lines: list[str], complaint: str) -> None:
    with pytest.raises(ValueError, match=complaint):
        read_verdicts(lines)


def test_scores() -> None:
    first = dict.fromkeys("abcdefgh", "right") | {"i": "wrong source", "j": "wrong content", "x": "right"}
    second = dict.fromkeys("abcdefg", "right") | {
        "h": "wrong content",
        "i": "wrong source",
        "j": "right",
        "y": "right",
    }
    scores = scores_of(first, second, {"h": "right"})
    assert scores.count == 10
    assert scores.agreement == pytest.approx(0.8)
    # By chance both say right in .8 x .8, wrong source in .1 x .1, wrong content in .1 x .1 of cases.
    assert scores.kappa == pytest.approx((0.8 - 0.66) / (1 - 0.66))
    assert (scores.right_first, scores.right_second) == (0.8, 0.8)
    assert scores.right_both == pytest.approx(0.7)
    assert scores.right_settled == pytest.approx(0.8)
    assert scores.disagreements == (("h", "right", "wrong content"), ("j", "wrong content", "right"))


def test_readers_who_find_all_right_agree() -> None:
    assert scores_of({"a": "right"}, {"a": "right"}, {}).kappa == 1.0


def test_files_on_other_attributions_cannot_be_compared() -> None:
    with pytest.raises(ValueError, match="nothing in common"):
        scores_of({"a": "right"}, {"b": "right"}, {})


def test_the_interval_is_wilsons() -> None:
    # Newcombe 1998, table I: 81 of 263.
    assert interval(81 / 263, 263) == pytest.approx((0.2553, 0.3662), abs=1e-4)


def test_a_draw_depends_on_the_seed_alone() -> None:
    found = [Drawn(key, ()) for key in "abcdefghij"]
    chosen = drawn_from(found, 4, 1)
    assert drawn_from(found[::-1], 4, 1) == chosen
    assert drawn_from(found, 4, 2) != chosen
    assert len({item.key for item in chosen}) == 4
    assert len(drawn_from(found, 40, 1)) == 10


def test_an_attribution_is_drawn_with_its_offsets_and_its_words() -> None:
    text = "The town waited.\n\nAda Lund said that it was late. If Peter Holm said so, nobody heard him."
    (drawn,) = high_in("one", text)
    assert drawn.key == "one@18-26,27-31,32-48"
    assert drawn.lines[:3] == (
        "source   Ada Lund [Ada Lund]",
        "cue      said",
        "content  that it was late",
    )
    assert "    The town waited." in drawn.lines
