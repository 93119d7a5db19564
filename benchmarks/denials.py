"""How many denials are found: recall, source and content right, over the denials of one or more annotated files.

    python benchmarks/denials.py GOLD.jsonl [GOLD.jsonl ...] --scorer EVALUATE.py [--check]

The files and the scorer are those of benchmarks/attribution.py; RESULT holds besides, under "slice:denial",
`{"gold": how many, "recall_e2e": 0..1}`: the attributions whose cue holds a word of denial or doubt. All attributions
of the files count, those of beliefs and wishes too. With `--check`, exits 1 where the recall over all files is under
70 %.
"""

import argparse
import json
import subprocess
import sys
import tempfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent))

from benchmarks.attribution import predict

BAR = 70.0


def denials_in(gold: Path, scorer: Path) -> tuple[int, int]:
    """Return how many denials `gold` holds, and how many of them are found."""
    with tempfile.TemporaryDirectory() as folder:
        predictions, result = Path(folder) / "predictions.jsonl", Path(folder) / "result.json"
        predict(gold, predictions)
        command = [sys.executable, str(scorer), str(gold), str(predictions), "--brief", "--json", str(result)]
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
        found = json.loads(result.read_text(encoding="utf-8")).get("slice:denial", {})
    count = found.get("gold", 0)
    return count, round(count * found.get("recall_e2e", 0.0))


def main() -> int:
    """Run the benchmark; return the exit code."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("gold", type=Path, nargs="+", metavar="GOLD.jsonl")
    parser.add_argument("--scorer", type=Path, required=True, metavar="EVALUATE.py")
    parser.add_argument("--check", action="store_true", help=f"exit 1 where the recall is under {BAR:.0f} %%")
    options = parser.parse_args()
    listed = right = 0
    for gold in options.gold:
        count, found = denials_in(gold, options.scorer)
        print(f"{gold.name}: {found} of {count}")
        listed, right = listed + count, right + found
    recall = 100 * right / listed if listed else 0.0
    print(f"denials: {right} of {listed}, recall {recall:.1f} % (bar {BAR})")
    return 1 if options.check and recall < BAR else 0


if __name__ == "__main__":
    sys.exit(main())
