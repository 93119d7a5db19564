"""How well attributions are found: runs extraction over annotated articles and hands the output to a scorer.

    python benchmarks/attribution.py GOLD.jsonl --scorer EVALUATE.py [--check] [--predictions FILE]

A line of GOLD.jsonl is `{doc_id, text, attributions: [{source: [start, end] | null, cue, content: [[start, end],
...]}]}`, with offsets in code points.
The scorer is called as `EVALUATE.py GOLD PREDICTIONS --subset speech --json RESULT`; RESULT holds
`{"all": {"e2e_source+content": [precision, recall, F1]}}`. With `--check`, exits 1 where that F1 is under 72 %.
"""

import argparse
import json
import subprocess
import sys
import tempfile
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent))

from quizapp.extraction import extract
from quizapp.model.article import verbatim_article

BAR = 72.0


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
        command = [sys.executable, str(options.scorer), str(options.gold), str(predictions)]
        subprocess.run([*command, "--subset", "speech", "--json", str(result)], check=True)
        precision, recall, f1 = json.loads(result.read_text(encoding="utf-8"))["all"]["e2e_source+content"]
    print(f"{words} words in {seconds:.1f} s: {words / seconds:.0f} words/s")
    print(
        f"E2E (source and content): P {100 * precision:.1f}, R {100 * recall:.1f}, F1 {100 * f1:.1f} (bar {BAR})"
    )
    return 1 if options.check and 100 * f1 < BAR else 0


if __name__ == "__main__":
    sys.exit(main())
