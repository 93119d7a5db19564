"""How well attributions are found in annotated articles.

    python benchmarks/attribution.py GOLD.jsonl [--check] [--predictions FILE]

A line of GOLD.jsonl is `{doc_id, text, attributions: [{source: [start, end] | null, cue, content: [[start, end],
...]}]}`, with offsets in code points. What counts as found stands in benchmarks/scoring.py. Each line of the table
has precision, recall and F1 in percent, and the bar that the last has to reach; the triple may be 4 points below E2E.

Two figures on high confidence follow. "Coverage" is the share of the annotated attributions of speech, those whose
source holds a proper noun, that one of high confidence has with content and source right. "Right" is the share of
those of high confidence that annotators have too; what they left out counts as wrong, so that two readers judge
instead whether they are right (benchmarks/high_confidence.py).

With `--check`, exits 1 where a bar is missed.
"""

import argparse
import json
import sys
from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from typing_extensions import override

sys.path.insert(0, str(Path(__file__).parent.parent))

from benchmarks.scoring import Group, Measure, Scores
from quizapp.extraction import extract
from quizapp.model.article import verbatim_article
from quizapp.model.attribution import AttributionGraph

MOST_BELOW = 4.0
"""How far the F1 of the triple may lie below that of E2E."""

COVERAGE = 45.0
"""The least coverage of high confidence, in percent."""


@dataclass(frozen=True)
class Row:
    """A line of the table: its F1 has to reach the bar."""

    name: str
    scores: Scores
    group: Group
    measure: Measure
    bar: float

    @property
    def is_missed(self) -> bool:
        """Whether the F1 lies below the bar."""
        return self.scores.of[self.group].figure(self.measure).f1 < self.bar

    @override
    def __str__(self) -> str:
        tally = self.scores.of[self.group]
        figure = tally.figure(self.measure)
        return (
            f"{self.name:24}{figure.precision:7.1f}{figure.recall:7.1f}{figure.f1:7.1f}{self.bar:7.1f}"
            f"{tally.gold:8}{tally.found:8}{'  missed' if self.is_missed else ''}"
        )


@dataclass(frozen=True)
class Table:
    """What is counted over a file."""

    speech: Scores = field(default_factory=lambda: Scores(speech=True))
    everything: Scores = field(default_factory=lambda: Scores(speech=False))
    high: Scores = field(default_factory=lambda: Scores(speech=True))

    def add(self, text: str, gold: list[dict[str, Any]], found: list[dict[str, Any]]) -> None:
        """Count one article."""
        self.speech.add(text, gold, found)
        self.everything.add(text, gold, found)
        self.high.add(text, gold, [item for item in found if item["confidence"] == "high"])

    def rows(self) -> list[Row]:
        """Return the lines that have precision, recall and F1."""
        e2e = self.speech.of[Group.ALL].figure(Measure.E2E).f1
        return [
            Row("speech: content@.5", self.speech, Group.ALL, Measure.CONTENT, 89),
            Row("speech: E2E", self.speech, Group.ALL, Measure.E2E, 82),
            Row("speech: E2E, direct", self.speech, Group.DIRECT, Measure.E2E, 88),
            Row("speech: E2E, mixed", self.speech, Group.MIXED, Measure.E2E, 86),
            Row("speech: E2E, indirect", self.speech, Group.INDIRECT, Measure.E2E, 77),
            Row("speech: triple", self.speech, Group.ALL, Measure.TRIPLE, e2e - MOST_BELOW),
            Row("all: E2E", self.everything, Group.ALL, Measure.E2E, 61),
        ]

    @property
    def coverage(self) -> float:
        """The coverage of high confidence, in percent."""
        return self.high.of[Group.NAMED].figure(Measure.E2E).recall

    @property
    def is_missed(self) -> bool:
        """Whether any bar is missed."""
        return self.coverage < COVERAGE or any(row.is_missed for row in self.rows())

    @override
    def __str__(self) -> str:
        named, high = self.high.of[Group.NAMED], self.high.of[Group.ALL]
        right = high.figure(Measure.E2E).precision
        missed = "  missed" if self.coverage < COVERAGE else ""
        return "\n".join(
            [
                f"{'%':24}{'P':>7}{'R':>7}{'F1':>7}{'bar':>7}{'gold':>8}{'found':>8}",
                *map(str, self.rows()),
                f"high confidence: coverage {self.coverage:.1f} of {named.gold} (bar {COVERAGE}){missed}",
                f"high confidence: right {right:.1f} of {high.found} (the bar, 97.0, is for readers)",
            ]
        )


def graphs(gold: Path) -> Iterator[tuple[dict[str, Any], AttributionGraph]]:
    """Yield each article of `gold`, as its line says, with what is extracted from it."""
    with gold.open(encoding="utf-8") as lines:
        for line in lines:
            if line.strip():
                record = json.loads(line)
                yield record, extract(verbatim_article(record["text"]), doc_id=record["doc_id"])


def as_json(graph: AttributionGraph) -> list[dict[str, Any]]:
    """Return the attributions of `graph` as `Scores.add` takes them."""
    return [attribution.model_dump(mode="json", by_alias=True) for attribution in graph.attributions]


def main() -> int:
    """Run the benchmark; return the exit code."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("gold", type=Path, metavar="GOLD.jsonl")
    parser.add_argument("--predictions", type=Path, metavar="FILE", help="keep what is extracted here")
    parser.add_argument("--check", action="store_true", help="exit 1 where a bar is missed")
    options = parser.parse_args()
    table = Table()
    with ExitStack() as opened:
        kept = options.predictions and opened.enter_context(options.predictions.open("w", encoding="utf-8"))
        for record, graph in graphs(options.gold):
            table.add(record["text"], record["attributions"], as_json(graph))
            if kept:
                kept.write(graph.model_dump_json(by_alias=True) + "\n")
    print(table)
    return int(options.check and table.is_missed)


if __name__ == "__main__":
    sys.exit(main())
