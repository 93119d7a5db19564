"""The table of attribution over a file, and what fails its check."""

import json
import sys
from pathlib import Path

import pytest

from benchmarks.attribution import main
from benchmarks.denials import own
from benchmarks.scoring import Measure

TEXT = """Ana Ruiz said that rain would fall all day. “The road is shut,” Ben Tull told reporters.

Carla Voss said the plan was “a disaster for the valley” and for its farmers."""
GOLD = [
    ("Ana Ruiz", "said", "that rain would fall all day"),
    ("Ben Tull", "told", "The road is shut"),
    ("Carla Voss", "said the", "the plan was “a disaster for the valley” and for its farmers"),
]


def span(part: str) -> list[int]:
    return [TEXT.index(part), TEXT.index(part) + len(part)]


def gold_file(folder: Path, *, source: str | None = None) -> Path:
    """Write the article as annotated, or with `source` as everybody's."""
    attributions = [
        {"source": span(source or who), "cue": span(cue), "content": [span(content)]}
        for who, cue, content in GOLD
    ]
    file = folder / "gold.jsonl"
    file.write_text(json.dumps({"doc_id": "one", "text": TEXT, "attributions": attributions}) + "\n\n")
    return file


def run(monkeypatch: pytest.MonkeyPatch, *arguments: str) -> int:
    monkeypatch.setattr(sys, "argv", ["attribution.py", *arguments])
    return main()


def test_a_file_found_whole_passes(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    kept = tmp_path / "predictions.jsonl"
    assert run(monkeypatch, str(gold_file(tmp_path)), "--check", "--predictions", str(kept)) == 0
    table = capsys.readouterr().out
    assert "missed" not in table
    assert "coverage 100.0 of 3" in table
    assert json.loads(kept.read_text(encoding="utf-8"))["doc_id"] == "one"


def test_wrong_sources_fail_the_check_alone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    file = str(gold_file(tmp_path, source="farmers"))
    assert run(monkeypatch, file, "--check") == 1
    table = capsys.readouterr().out.splitlines()
    missed = [line.partition("  ")[0] for line in table if line.endswith("missed")]
    # What is wrong altogether is no further from the triple, and the contents are right still.
    assert missed == [
        "speech: E2E",
        "speech: E2E, direct",
        "speech: E2E, mixed",
        "speech: E2E, indirect",
        "all: E2E",
        "high confidence: coverage 0.0 of 0 (bar 45.0)",
    ]
    assert run(monkeypatch, file) == 0


def test_a_denial_of_our_own_counts_by_mention_or_by_who_is_meant() -> None:
    tally = own(
        [
            "# text, source, cue, content",
            "Colin Harbin, who denies all the charges, will speak on Friday.\tColin Harbin\tdenies\tall the charges",
            "Ana Ruiz went home.\tAna Ruiz\twent\thome",
        ]
    )
    assert (tally.gold, tally.gold_right[Measure.E2E]) == (2, 1)
