"""How the time to write questions grows with the text: `python benchmarks/generation.py [--check]`.

One article is read 1, 4 and 16 times over as one text, in one run. Each line gives the time to find the attributions
and the time to write the questions, and the latter per character as a multiple of the single article's. With
`--check`, exits 1 where a text needs more than 3 times as long per character as the single article. Medians of 5 runs.
"""

import argparse
import statistics
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

sys.path.insert(0, str(Path(__file__).parent.parent))

from quizapp import paths
from quizapp.extraction import extract
from quizapp.generation import generate
from quizapp.importing import read_file
from quizapp.model.article import make_article, verbatim_article

BAR = 3.0
TIMES = (1, 4, 16)
RUNS = 5

T = TypeVar("T")


def timed(work: Callable[[], T], runs: int) -> tuple[T, float]:
    """Return what `work` gives, and the median of the seconds of its runs."""
    seconds: list[float] = []
    for _ in range(runs):
        started = time.perf_counter()
        made = work()
        seconds.append(time.perf_counter() - started)
    return made, statistics.median(seconds)


def main() -> int:
    """Measure, print the figures, and return 1 with --check when the bar is missed."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument(
        "article", type=Path, nargs="?", default=paths.seeds() / "harbour-bridge.md", help="a text file"
    )
    parser.add_argument("--check", action="store_true", help=f"exit 1 where a multiple is above {BAR:g}")
    parser.add_argument("--runs", type=int, default=RUNS, help="runs of each size (default: %(default)s)")
    arguments = parser.parse_args()
    single = read_file(arguments.article).article
    extract(verbatim_article("The model is loaded before the clock starts."))
    floor, missed = 0.0, False
    print("text      characters  extraction  generation  of extraction  per character")
    for times in TIMES:
        article = make_article("\n\n".join([single.text] * times), title=single.title, fiction=single.fiction)
        graph, reading = timed(lambda: extract(article), arguments.runs)  # noqa: B023 - called at once
        _, writing = timed(lambda: generate(article, graph), arguments.runs)  # noqa: B023 - called at once
        each = writing / len(article.text)
        floor = floor or each
        missed = missed or each > BAR * floor
        print(
            f"{times:3} times {len(article.text):11,} {reading:9.2f} s {writing:9.3f} s "
            f"{writing / reading:13.0%} {each / floor:13.2f}x"
        )
    print(f"bar: at most {BAR:g}x per character")
    return 1 if arguments.check and missed else 0


if __name__ == "__main__":
    sys.exit(main())
