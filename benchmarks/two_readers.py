"""What two readers judge each alone: the sheet they read, their verdicts, and how far they agree.

A verdict file has an id, a tab and a verdict a line; lines that begin with "#" are comments. It holds no text of what
was judged, so that it can be kept beside the code. Agreement is given with kappa (J. Cohen, Educational and
Psychological Measurement 20, 1960), the share that is right with Wilson's interval (1927).
"""

import argparse
import json
import math
import sys
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from random import Random

from quizapp.model.shuffle import shuffled

RIGHT = "right"


@dataclass(frozen=True)
class Drawn:
    """What is to be judged: an id, and the lines that a reader needs."""

    key: str
    lines: tuple[str, ...]


def drawn_from(found: list[Drawn], count: int, seed: int) -> list[Drawn]:
    """Return `count` of `found`, or all where there are fewer; the same for the same seed whatever their order."""
    return list(shuffled(sorted(found, key=lambda item: item.key), Random(seed))[:count])  # noqa: S311 - a draw, no secret


def write_sheet(chosen: Sequence[Drawn], head: str, into: Path) -> None:
    """Write the sheet to read, and a verdict file with the ids alone, to the folder `into`."""
    into.mkdir(parents=True, exist_ok=True)
    blocks = [f"{place}  {item.key}\n" + "\n".join(item.lines) for place, item in enumerate(chosen, start=1)]
    (into / "sheet.txt").write_text("\n\n".join([head, *blocks]) + "\n", encoding="utf-8")
    empty = "".join(f"{item.key}\t\n" for item in chosen)
    (into / "verdicts.tsv").write_text(empty, encoding="utf-8")


def read_verdicts(lines: list[str], known: Sequence[str]) -> dict[str, str]:
    """Return the verdicts of a file by id; raises ValueError with the line where one is none of the `known`."""
    verdicts: dict[str, str] = {}
    for number, line in enumerate(lines, start=1):
        if not line.strip() or line.startswith("#"):
            continue
        key, _, verdict = line.rstrip("\n").partition("\t")
        if verdict.strip() not in known:
            raise ValueError(f"line {number}: {verdict!r} is none of {', '.join(known)}")
        if key in verdicts:
            raise ValueError(f"line {number}: {key} was judged before")
        verdicts[key] = verdict.strip()
    return verdicts


@dataclass(frozen=True)
class Scores:
    """What two readers found; shares are 0..1."""

    count: int
    """Judged by both."""
    agreement: float
    """The share on which both give the same verdict."""
    kappa: float
    """Cohen's kappa over all verdicts; 1.0 where both give one verdict to all."""
    first: dict[str, int]
    """How often the first reader gave each verdict."""
    second: dict[str, int]
    settled: dict[str, int]
    """How often each verdict stands in the end: where the readers differ, the settled one, else the worse of theirs."""
    disagreements: tuple[tuple[str, str, str], ...]
    """Id, first verdict, second verdict."""

    @property
    def share_right(self) -> float:
        """The share that is right in the end."""
        return self.settled.get(RIGHT, 0) / self.count


def scores_of(first: dict[str, str], second: dict[str, str], settled: dict[str, str]) -> Scores:
    """Return the scores over what both judged; raises ValueError where that is nothing.

    Where readers differ and nothing was settled, whatever is not right stands: the first reader's, where both found
    fault.
    """
    keys = sorted(first.keys() & second.keys())
    if not keys:
        raise ValueError("the two files judge nothing in common")
    count = len(keys)
    same = sum(first[key] == second[key] for key in keys) / count
    ours, theirs = Counter(first[key] for key in keys), Counter(second[key] for key in keys)
    chance = sum(ours[verdict] * theirs[verdict] for verdict in ours.keys() | theirs.keys()) / count**2
    end = Counter(
        settled.get(key, second[key] if first[key] == RIGHT else first[key])
        if first[key] != second[key]
        else first[key]
        for key in keys
    )
    return Scores(
        count=count,
        agreement=same,
        kappa=1.0 if chance == 1 else (same - chance) / (1 - chance),
        first=dict(ours),
        second=dict(theirs),
        settled=dict(end),
        disagreements=tuple((key, first[key], second[key]) for key in keys if first[key] != second[key]),
    )


def interval(share: float, count: int) -> tuple[float, float]:
    """Return Wilson's 95 % interval (1927) for a share of `count`."""
    z = 1.96
    middle = (share + z**2 / (2 * count)) / (1 + z**2 / count)
    half = z / (1 + z**2 / count) * math.sqrt(share * (1 - share) / count + z**2 / (4 * count**2))
    return middle - half, middle + half


@dataclass(frozen=True)
class Reading:
    """A kind of thing that readers judge."""

    found: Callable[[str, str], Iterator[Drawn]]
    """What an article holds of them, from its id and its text."""
    called: str
    """What they are, for "40 of 310 ..."."""
    head: str
    """What the readers are to judge, at the head of their sheet."""
    count: int
    """How many are drawn, unless told."""
    verdicts: Sequence[str]
    misses: Callable[[Scores], bool]
    """Whether the scores miss the bar; may print how they stand to it."""
    bar: str
    """What misses it, in words."""


def run(reading: Reading, description: str) -> int:
    """Run `draw` or `score` as the command line says; return the exit code."""
    parser = argparse.ArgumentParser(
        description=description, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    commands = parser.add_subparsers(required=True)
    drawing = commands.add_parser("draw", help="write a reading sheet")
    drawing.add_argument("articles", type=Path, metavar="ARTICLES.jsonl")
    drawing.add_argument("--into", type=Path, required=True, metavar="FOLDER")
    drawing.add_argument("--count", type=int, default=reading.count)
    drawing.add_argument("--seed", type=int, default=1)
    drawing.set_defaults(run=draw)
    scoring = commands.add_parser("score", help="score two readers' verdicts")
    scoring.add_argument("first", type=Path, metavar="FIRST.tsv")
    scoring.add_argument("second", type=Path, metavar="SECOND.tsv")
    scoring.add_argument(
        "--settled", type=Path, metavar="THIRD.tsv", help="what they settled on where they disagreed"
    )
    scoring.add_argument(
        "--check", action="store_true", help=f"exit 1 where {reading.bar.replace('%', '%%')}"
    )
    scoring.set_defaults(run=score)
    options = parser.parse_args()
    return int(options.run(reading, options))


def draw(reading: Reading, options: argparse.Namespace) -> int:
    """Write the sheet and the empty verdict file; return the exit code."""
    found: list[Drawn] = []
    with options.articles.open(encoding="utf-8") as lines:
        for line in lines:
            if line.strip():
                record = json.loads(line)
                found.extend(reading.found(record["doc_id"], record["text"]))
    chosen = drawn_from(found, options.count, options.seed)
    write_sheet(chosen, reading.head, options.into)
    sheet = options.into / "sheet.txt"
    print(f"{len(chosen)} of {len(found)} {reading.called}, seed {options.seed}: {sheet}")
    return 0


def score(reading: Reading, options: argparse.Namespace) -> int:
    """Print what the readers found; return the exit code."""
    first, second = (_verdicts(path, reading.verdicts) for path in (options.first, options.second))
    settled = _verdicts(options.settled, reading.verdicts) if options.settled else {}
    scores = scores_of(first, second, settled)
    alone = len(first.keys() ^ second.keys())
    print(f"judged by both: {scores.count}" + (f"; by one alone: {alone}" if alone else ""))
    print(f"agreement: {100 * scores.agreement:.1f} %, kappa {scores.kappa:.2f}")
    for key, ours, theirs in scores.disagreements:
        print(f"  {key}: {ours} / {theirs}")
    for verdict in reading.verdicts:
        counts = [each.get(verdict, 0) for each in (scores.first, scores.second, scores.settled)]
        print(f"{verdict}: {counts[0]} / {counts[1]} by each, {counts[2]} in the end")
    share = scores.share_right
    low, high = interval(share, scores.count)
    print(f"right: {100 * share:.1f} % (95 % interval {100 * low:.1f} to {100 * high:.1f})")
    return int(reading.misses(scores) and options.check)


def _verdicts(path: Path, known: Sequence[str]) -> dict[str, str]:
    try:
        return read_verdicts(path.read_text(encoding="utf-8").splitlines(), known)
    except ValueError as error:
        sys.exit(f"{path}: {error}")
