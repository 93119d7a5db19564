"""How well attributions are found: runs extraction over annotated articles and hands the output to a scorer.

    python benchmarks/attribution.py GOLD.jsonl --scorer EVALUATE.py [--check] [--predictions FILE]

A line of GOLD.jsonl is `{doc_id, text, attributions: [{source: [start, end] | null, cue, content: [[start, end],
...]}]}`, with offsets in code points.
The scorer is called as `EVALUATE.py GOLD PREDICTIONS --subset speech --json RESULT`; RESULT holds
`{"all": {"e2e_source+content": [precision, recall, F1]}}`. With `--check`, exits 1 where that F1 is under 82 %.

Two figures on high confidence follow, by rules of the same kind: contents are matched one to one where Dice is at least
.5; a source is right that shares a word with the annotated one and lies in it by half at least.
"Right by gold" is the share of the attributions of high confidence that are matched, and with the right source; what
the annotators left out counts as wrong. "Coverage" is the share of the annotated attributions of speech, those whose
source holds a name, that one of high confidence matches with the right source. `speech_cues.txt` beside the scorer
lists the words that make a cue one of speech; without it every attribution counts.
"""

import argparse
import json
import re
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).parent.parent))

from quizapp.extraction import extract
from quizapp.model.article import verbatim_article

BAR = 82.0
_WORD = re.compile(r"[^\W_]+(?:[.,'’-][^\W_]+)*")
# Words with a capital that are no name.
_PLAIN = frozenset(
    "the a an he she they it we i you his her their its this that these those who one some".split()
)


@dataclass(frozen=True)
class Marked:
    """An attribution as the words that it marks, each by where it begins."""

    source: frozenset[int]
    content: frozenset[int]


@dataclass
class High:
    """Counts on high confidence."""

    found: int = 0
    content: int = 0
    both: int = 0
    named: int = 0
    covered: int = 0

    def add(self, text: str, gold: list[dict[str, Any]], found: list[dict[str, Any]], cues: set[str]) -> None:
        """Count one article."""
        annotated = [_marked(text, item) for item in gold]
        high = [_marked(text, item) for item in found if item["confidence"] == "high"]
        pairs = _paired(annotated, high)
        right = {first for first, second in pairs if _same_source(annotated[first], high[second])}
        named = {
            place for place, item in enumerate(gold) if _is_speech(text, item, cues) and _is_named(text, item)
        }
        self.found += len(high)
        self.content += len(pairs)
        self.both += len(right)
        self.named += len(named)
        self.covered += len(named & right)

    def lines(self) -> list[str]:
        """Return the two figures as they are printed."""
        share = 100 / max(1, self.found)
        content, both = share * self.content, share * self.both
        covered = 100 * self.covered / max(1, self.named)
        return [
            f"high: right by gold: content {content:.1f} %, source and content {both:.1f} % of {self.found}",
            f"high: coverage of proper-noun sources: {covered:.1f} % of {self.named}",
        ]


def _spans(item: dict[str, Any], role: str) -> list[list[int]]:
    several = item.get(f"{role}_spans") or item.get(role) or []
    return [several] if several and isinstance(several[0], int) else several


def _words(text: str, spans: list[list[int]]) -> frozenset[int]:
    return frozenset(
        match.start() + start for start, end in spans for match in _WORD.finditer(text[start:end])
    )


def _marked(text: str, item: dict[str, Any]) -> Marked:
    source = _words(text, _spans(item, "source"))
    bare = frozenset(
        at
        for at in source
        if text[at : at + 4].lower() not in {"the ", "an "} and text[at : at + 2].lower() != "a "
    )
    return Marked(bare or source, _words(text, _spans(item, "content")))


def _paired(gold: list[Marked], found: list[Marked]) -> list[tuple[int, int]]:
    """Match contents one to one, the closest first, those with the right source before others."""
    close = [
        (2 * len(one.content & other.content) / (len(one.content) + len(other.content)), first, second)
        for first, one in enumerate(gold)
        for second, other in enumerate(found)
        if one.content & other.content
    ]
    close.sort(key=lambda item: (-item[0], not _same_source(gold[item[1]], found[item[2]]), item[1:]))
    pairs: dict[int, int] = {}
    for dice, first, second in close:
        if dice >= 0.5 and first not in pairs and second not in pairs.values():
            pairs[first] = second
    return list(pairs.items())


def _same_source(gold: Marked, found: Marked) -> bool:
    shared = len(gold.source & found.source)
    return bool(shared) and 2 * shared >= len(found.source)


def _is_speech(text: str, item: dict[str, Any], cues: set[str]) -> bool:
    words = {text[at:].split()[0].strip(".,:;").lower() for at in _words(text, _spans(item, "cue"))}
    return not cues or bool(words & cues)


def _is_named(text: str, item: dict[str, Any]) -> bool:
    words = [
        match.group() for start, end in _spans(item, "source") for match in _WORD.finditer(text[start:end])
    ]
    return any(word[0].isupper() and word.lower() not in _PLAIN for word in words)


def predict(gold: Path, predictions: Path) -> tuple[int, float]:
    """Write the graph of each article of `gold` to `predictions`, a line each; return words read and seconds."""
    words, seconds = 0, 0.0
    extract(verbatim_article("The model is loaded before the clock starts."))
    with gold.open(encoding="utf-8") as lines, predictions.open("w", encoding="utf-8") as output:
        for line in lines:
            if not line.strip():
                continue
            record = json.loads(line)
            started = time.perf_counter()
            graph = extract(verbatim_article(record["text"]), doc_id=record["doc_id"])
            seconds += time.perf_counter() - started
            words += len(record["text"].split())
            output.write(graph.model_dump_json(by_alias=True) + "\n")
    return words, seconds


def high_of(gold: Path, predictions: Path, cues: set[str]) -> High:
    """Return the counts on high confidence; the files have the same articles in the same order."""
    high = High()
    with gold.open(encoding="utf-8") as lines, predictions.open(encoding="utf-8") as graphs:
        for line, graph in zip((line for line in lines if line.strip()), graphs, strict=True):
            record = json.loads(line)
            high.add(record["text"], record["attributions"], json.loads(graph)["attributions"], cues)
    return high


def _speech_cues(scorer: Path) -> set[str]:
    listed = scorer.parent / "speech_cues.txt"
    if not listed.exists():
        return set()
    lines = listed.read_text(encoding="utf-8").splitlines()
    return {line.strip().lower() for line in lines if line.strip() and not line.startswith("#")}


def main() -> int:
    """Run the benchmark; return the exit code."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("gold", type=Path, metavar="GOLD.jsonl")
    parser.add_argument("--scorer", type=Path, required=True, metavar="EVALUATE.py")
    parser.add_argument("--predictions", type=Path, help="keep the output here")
    parser.add_argument("--check", action="store_true", help=f"exit 1 where E2E F1 is under {BAR:.0f} %%")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        predictions = options.predictions or Path(folder) / "predictions.jsonl"
        result = Path(folder) / "result.json"
        words, seconds = predict(options.gold, predictions)
        high = high_of(options.gold, predictions, _speech_cues(options.scorer))
        command = [sys.executable, str(options.scorer), str(options.gold), str(predictions)]
        subprocess.run([*command, "--subset", "speech", "--json", str(result)], check=True)
        precision, recall, f1 = json.loads(result.read_text(encoding="utf-8"))["all"]["e2e_source+content"]
    print(f"{words} words in {seconds:.1f} s: {words / seconds:.0f} words/s")
    print(
        f"E2E (source and content): P {100 * precision:.1f}, R {100 * recall:.1f}, F1 {100 * f1:.1f} (bar {BAR})"
    )
    print("\n".join(high.lines()))
    return 1 if options.check and 100 * f1 < BAR else 0


if __name__ == "__main__":
    sys.exit(main())
