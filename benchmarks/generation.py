"""How long it takes to write questions, beside the parser and as the text grows.

    python benchmarks/generation.py [ARTICLE] [--articles ARTICLES.jsonl] [--check]

Growth: one article is read 1, 4 and 16 times over as one text, in one run. Each line gives the time to find the
attributions and the time to write the questions, and the latter per character as a multiple of the single article's.
Medians of 5 runs. Share: of our own articles, or of the first 20 of ARTICLES.jsonl (lines of `{doc_id, text}`), the
processor time of `generate` and that of the spaCy pipeline alone on the same paragraphs, in turns, so that whatever
else the machine does hits both alike. With `--check`, exits 1 where a text needs more than 3 times as long per
character as the single article, or where writing takes more than half of what the parser takes.
"""

import argparse
import statistics
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TypeVar

sys.path.insert(0, str(Path(__file__).parent.parent))

from quizapp import paths
from quizapp.extraction import extract
from quizapp.extraction.parsing import pipeline
from quizapp.extraction.quotations import paragraphs_of
from quizapp.generation import generate
from quizapp.importing import read_file, read_lines
from quizapp.model.article import Article, make_article, verbatim_article

BAR = 3.0
SHARE_BAR = 0.5
ARTICLES = 20
NO_ARTICLES = frozenset({"README.md", "sample.verdicts.md"})
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


def share(articles: Sequence[Article], runs: int) -> tuple[float, float]:
    """Return the seconds that writing the questions of `articles` takes, and those that the parser alone takes."""
    graphs = [extract(article) for article in articles]
    parser = pipeline()
    writing = parsing = 0.0
    for turn in range(runs):
        for place, (article, graph) in enumerate(zip(articles, graphs, strict=True)):
            # Who goes first changes, so that a warm cache helps both.
            for first in (True, False):
                started = time.process_time()
                if first is ((turn + place) % 2 == 0):
                    generate(article, graph)
                    writing += time.process_time() - started
                else:
                    with parser.memory_zone():
                        for _ in parser.pipe([span.of(article.text) for span in paragraphs_of(article.text)]):
                            pass
                    parsing += time.process_time() - started
    return writing / runs, parsing / runs


def main() -> int:
    """Measure, print the figures, and return 1 with --check when the bar is missed."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument(
        "article", type=Path, nargs="?", default=paths.seeds() / "harbour-bridge.md", help="a text file"
    )
    parser.add_argument("--articles", type=Path, help="a .jsonl file with one {doc_id, text} a line")
    parser.add_argument("--check", action="store_true", help="exit 1 where a bar is missed")
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
    own = sorted(path for path in paths.seeds().glob("*.md") if path.name not in NO_ARTICLES)
    articles = (
        [article for _, article in read_lines(arguments.articles)][:ARTICLES]
        if arguments.articles
        else [read_file(path).article for path in own]
    )
    writing, parsing = share(articles, arguments.runs)
    print(
        f"{len(articles)} articles: generation {writing:.2f} s, the parser alone {parsing:.2f} s: "
        f"{writing / parsing:.0%} (bar {SHARE_BAR:.0%})"
    )
    missed = missed or writing > SHARE_BAR * parsing
    return 1 if arguments.check and missed else 0


if __name__ == "__main__":
    sys.exit(main())
