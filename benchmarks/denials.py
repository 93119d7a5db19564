"""How many denials are found: recall, source and content right.

    python benchmarks/denials.py GOLD.jsonl [GOLD.jsonl ...] [--check]

Two lists of denials. The first are those of the annotated files (their form: benchmarks/attribution.py) whose cue holds
a word of denial or doubt; of all attributions, not of speech alone. The second are 75 sentences of our own, written
before the rules that find them: tests/unit/extraction/denials.tsv. What counts as found stands in
benchmarks/scoring.py; a source in our own sentences is right as well where it is resolved to the one that is listed.

With `--check`, exits 1 where the recall is under 70 % over all files together, or under 80 % over our sentences.
"""

import argparse
import sys
from collections.abc import Iterable, Sequence
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent))

from benchmarks.attribution import as_json, graphs
from benchmarks.scoring import Group, Measure, Scores, Tally
from quizapp.extraction import extract
from quizapp.model.article import verbatim_article

OWN = Path(__file__).parent.parent / "tests" / "unit" / "extraction" / "denials.tsv"
BAR, OWN_BAR = 70.0, 80.0
"""The least recall over annotated files and over our own sentences, in percent."""


def annotated(files: Sequence[Path]) -> Tally:
    """Return the counts over the denials of the files together."""
    scores = Scores(speech=False)
    for file in files:
        for record, graph in graphs(file):
            scores.add(record["text"], record["attributions"], as_json(graph))
    return scores.of[Group.DENIAL]


def own(lines: Iterable[str]) -> Tally:
    """Return the counts over lines of text, source, cue and content between tabs, whose head says the rest."""
    scores = Scores(speech=False)
    for line in lines:
        if line.startswith("#"):
            continue
        line_text, source, cue, content = line.rstrip("\n").split("\t")
        text = line_text.replace("¶", "\n")
        place = None if source == "-" else _at(text, source, text.rfind("\n") + 1)
        contents = [_at(text, part, text.rindex(part)) for part in content.split(" | ")]
        found = as_json(extract(verbatim_article(text)))
        for item in found:
            if item.get("source_entity") == source:
                item["source"] = place
        scores.add(text, [{"source": place, "cue": _at(text, cue, 0), "content": contents}], found)
    return scores.of[Group.ALL]


def _at(text: str, part: str, start: int) -> list[int]:
    first = text.index(part, start)
    return [first, first + len(part)]


def _line(name: str, tally: Tally, bar: float) -> tuple[str, bool]:
    """Return the figure in words, and whether it misses the bar."""
    recall = tally.figure(Measure.E2E).recall
    missed = recall < bar
    right = tally.gold_right[Measure.E2E]
    words = f"{name}: {right} of {tally.gold}, recall {recall:.1f} % (bar {bar})"
    return words + ("  missed" if missed else ""), missed


def main() -> int:
    """Run the benchmark; return the exit code."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("gold", type=Path, nargs="+", metavar="GOLD.jsonl")
    parser.add_argument("--check", action="store_true", help="exit 1 where a bar is missed")
    options = parser.parse_args()
    lines = OWN.read_text(encoding="utf-8").splitlines()
    listed = [
        _line("annotated denials", annotated(options.gold), BAR),
        _line("our own sentences", own(lines), OWN_BAR),
    ]
    for words, _ in listed:
        print(words)
    return int(options.check and any(missed for _, missed in listed))


if __name__ == "__main__":
    sys.exit(main())
