"""What a reader of questions is given."""

from pathlib import Path

import pytest

from benchmarks.read_questions import misses, ready_in
from benchmarks.two_readers import scores_of

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


@pytest.mark.parametrize(
    ("verdicts", "missed"),
    [
        ({"right": 92, "trivial": 6, "wrong key": 2}, False),
        ({"right": 97, "unsupported": 3}, True),  # 3 % wrong
        ({"right": 91, "unclear": 9}, True),  # 9 % with a fault
    ],
)
def test_wrong_ones_and_faults_have_a_bar_each(verdicts: dict[str, int], missed: bool) -> None:
    listed = [verdict for verdict, count in verdicts.items() for _ in range(count)]
    judged = {str(place): verdict for place, verdict in enumerate(listed)}
    assert misses(scores_of(judged, judged, {})) is missed
