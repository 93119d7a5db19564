"""Which attributions may be asked about."""

import pytest

from tests.unit.generation.saying import saying


@pytest.mark.parametrize(
    ("source", "words"),
    [
        ("Ada Kern and Bruno Falk", "Ada Kern and Bruno Falk said that the dam was never safe."),
        ("Ada Kern", "Ada Kern would not say that the dam was never safe."),
        ("Ada Kern", "Ada Kern Said That The Dam Was Never Safe"),
    ],
)
def test_joint_sources_refusals_and_headlines_are_not_asked(source: str, words: str) -> None:
    cue = "say" if "not say" in words else "said" if "said" in words else "Said"
    content = words[words.lower().index("that") :].rstrip(".")
    assert saying(words, content, source=source, cue=cue).askable == ()


def test_a_remark_in_passing_is_no_refusal() -> None:
    text = "Ada Kern, who was not at the scene, said that the dam was never safe."
    assert len(saying(text, "that the dam was never safe").askable) == 1


@pytest.mark.parametrize(
    ("before", "asked"),
    [
        ("A sketch opened the fair. ", False),
        ("Bruno Falk, playing Mayor Holm, bowed. ", False),
        ("It was a satirical evening. ", False),
        ("Children were playing by the dam. ", True),
        ("A skit opened the fair.\n\nIt was late. It rained.\n\n", False),
        ("The mayor was played by a baker.\n\nIt was late. It rained.\n\n", False),
        ("Bruno Falk, dressed as Mayor Holm, bowed. ", False),
        ("She was dressed up as a zombie. ", True),
    ],
)
def test_what_is_said_in_a_part_that_is_played_is_not_asked(before: str, asked: bool) -> None:
    text = f"{before}Ada Kern said that the dam was never safe."
    assert bool(saying(text, "that the dam was never safe").askable) is asked
