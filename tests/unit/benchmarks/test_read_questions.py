"""What a reader of questions is given."""

from pathlib import Path

from benchmarks.read_questions import ready_in

SEED = Path(__file__).parents[3] / "seeds" / "harbour-bridge.md"


def test_a_question_is_drawn_with_its_key_its_passage_and_the_article() -> None:
    text = SEED.read_text(encoding="utf-8")
    drawn = list(ready_in("harbour", text))
    assert len(drawn) >= 8
    assert len({item.key for item in drawn}) == len(drawn)
    for item in drawn:
        assert item.key.startswith("harbour/q-")
        fields = {line.split()[0] for line in item.lines}
        assert {"kind", "stem", "why", "passage", "article"} <= fields
        assert any(line.startswith(("   * ", "   1. ")) for line in item.lines)
