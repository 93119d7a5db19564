"""How fast attributions are found, beside the parser alone; how memory grows; and how long endless texts take.

    python benchmarks/extraction_speed.py ARTICLES.jsonl [--articles N] [--check]

A line of ARTICLES.jsonl is `{doc_id, text}`; further keys do not matter.

Speed: `extract` and the spaCy pipeline alone read the same articles in the same run, in turns, article by article, so
that whatever else the machine does hits both alike; the ratio of their processor times is printed. The pipeline alone
gets the article's paragraphs as they are.
Memory: the paragraphs of the file are recombined to N articles (2,000 unless told) that all differ, of the lengths of
the file's own; the resident memory after each tenth is printed. It counts as bounded where the second half of the
articles adds less than a tenth to the first half's peak.
Endless texts: a million quotation marks, 200 nested brackets, and a book of 500,000 words in lines, with the time and
the peak of memory of each.

With `--check`, exits 1 where the ratio is over 1.35 or memory is not bounded.
"""

import argparse
import json
import random
import resource
import sys
import time
from collections.abc import Iterator
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent))

from quizapp.extraction import extract
from quizapp.extraction.parsing import pipeline
from quizapp.extraction.quotations import paragraphs_of
from quizapp.model.article import verbatim_article

RATIO_BAR = 1.35
GROWTH_BAR = 0.10
ROUNDS = 2
TENTHS = 10


def texts_in(path: Path) -> list[str]:
    """Return the texts of the file."""
    return [
        json.loads(line)["text"] for line in path.read_text(encoding="utf-8").splitlines() if line.strip()
    ]


def ratio(texts: list[str]) -> tuple[float, float, float]:
    """Return the words a second of `extract` and of the parser alone, and the ratio of their times."""
    found = parsed = 0.0
    parser = pipeline()
    for turn in range(ROUNDS):
        for place, text in enumerate(texts):
            # Who goes first changes, so that a warm cache helps both.
            for first in (True, False):
                started = time.process_time()
                if first is ((turn + place) % 2 == 0):
                    extract(verbatim_article(text))
                    found += time.process_time() - started
                else:
                    with parser.memory_zone():
                        for _ in parser.pipe([span.of(text) for span in paragraphs_of(text)]):
                            pass
                    parsed += time.process_time() - started
    words = ROUNDS * sum(len(text.split()) for text in texts)
    return words / found, words / parsed, found / parsed


def recombined(texts: list[str], count: int) -> Iterator[str]:
    """Yield `count` articles, each of paragraphs drawn from all of `texts`, as long as one of these."""
    draw = random.Random(0)  # noqa: S311 - the same articles in every run
    paragraphs = [span.of(text) for text in texts for span in paragraphs_of(text)]
    lengths = [len(paragraphs_of(text)) for text in texts]
    for number in range(count):
        chosen = draw.choices(paragraphs, k=draw.choice(lengths))
        yield "\n".join([f"Article {number}.", *chosen])


def resident() -> float:
    """Return the megabytes that this process holds now; its peak where the system does not tell."""
    try:
        pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1])
    except OSError:
        return peak()
    return pages * resource.getpagesize() / 1e6


def peak() -> float:
    """Return the most megabytes that this process has held."""
    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return most / (1e6 if sys.platform == "darwin" else 1e3)


def memory(texts: list[str], count: int) -> bool:
    """Print the curve; tell whether it is bounded."""
    curve: list[float] = []
    highest: list[float] = []
    tenth = max(1, count // TENTHS)
    most = 0.0
    for number, text in enumerate(recombined(texts, count), start=1):
        extract(verbatim_article(text))
        most = max(most, resident())
        if number % tenth == 0:
            curve.append(resident())
            highest.append(most)
            print(f"  {number:6} articles: {curve[-1]:6.0f} MB", flush=True)
    half = highest[len(highest) // 2 - 1]
    growth = highest[-1] / half - 1
    print(f"memory: the second half adds {100 * growth:.1f} % to the peak (bar {100 * GROWTH_BAR:.0f} %)")
    return growth <= GROWTH_BAR


def endless(texts: list[str]) -> None:
    """Print the time and the peak of memory for texts that no article is like."""
    words = [word for text in texts for word in text.split(" ")]
    book = " ".join(words[place % len(words)] for place in range(500_000))
    for name, text in (
        ("1,000,000 quotation marks", '"' * 1_000_000),
        ("200 nested brackets", "(" * 200 + "Ada Lund said that it was late" + ")" * 200),
        ("a book of 500,000 words", book),
        ("50,000 words without a paragraph", " ".join(book.split()[:50_000])),
    ):
        started = time.perf_counter()
        found = len(extract(verbatim_article(text)).attributions)
        print(
            f"  {name}: {found} attributions, {time.perf_counter() - started:.1f} s, peak {peak():.0f} MB",
            flush=True,
        )


def main() -> int:
    """Run the benchmark; return the exit code."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("articles_file", type=Path, metavar="ARTICLES.jsonl")
    parser.add_argument(
        "--articles", type=int, default=2_000, metavar="N", help="articles for the curve of memory"
    )
    parser.add_argument("--check", action="store_true", help="exit 1 where a bar is missed")
    options = parser.parse_args()
    texts = texts_in(options.articles_file)
    extract(verbatim_article("The model is loaded before the clock starts."))
    found, parsed, times = ratio(texts)
    print(f"extract {found:.0f} words/s, the parser alone {parsed:.0f}: ratio {times:.2f} (bar {RATIO_BAR})")
    bounded = memory(texts, options.articles)
    endless(texts)
    return 1 if options.check and (times > RATIO_BAR or not bounded) else 0


if __name__ == "__main__":
    sys.exit(main())
