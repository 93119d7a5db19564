"""What a reader of attributions is given."""

from benchmarks.high_confidence import high_in


def test_an_attribution_is_drawn_with_its_offsets_and_its_words() -> None:
    text = "The town waited.\n\nAda Lund said that it was late. If Peter Holm said so, nobody heard him."
    (drawn,) = high_in("one", text)
    assert drawn.key == "one@18-26,27-31,32-48"
    assert drawn.lines[:4] == (
        "source   Ada Lund [Ada Lund]",
        "cue      said",
        "stance   asserts",
        "content  that it was late",
    )
    assert "    The town waited." in drawn.lines
