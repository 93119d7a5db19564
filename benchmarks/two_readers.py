"""What two readers judge each alone: the sheet they read, their verdicts, and how far they agree.

A verdict file has an id, a tab and a verdict a line; lines that begin with "#" are comments. It holds no text of what
was judged, so that it can be kept beside the code. Agreement is given with kappa (J. Cohen, Educational and
Psychological Measurement 20, 1960), the share that is right with Wilson's interval (1927).
"""

import argparse
import math
import sys
from collections import Counter
from collections.abc import Sequence
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


def scored(options: argparse.Namespace, known: Sequence[str]) -> Scores:
    """Read the files that `add_scoring` asks for, print what the readers found, and return it."""
    first, second = (_verdicts(path, known) for path in (options.first, options.second))
    scores = scores_of(first, second, _verdicts(options.settled, known) if options.settled else {})
    alone = len(first.keys() ^ second.keys())
    print(f"judged by both: {scores.count}" + (f"; by one alone: {alone}" if alone else ""))
    print(f"agreement: {100 * scores.agreement:.1f} %, kappa {scores.kappa:.2f}")
    for key, ours, theirs in scores.disagreements:
        print(f"  {key}: {ours} / {theirs}")
    for verdict in known:
        counts = [each.get(verdict, 0) for each in (scores.first, scores.second, scores.settled)]
        print(f"{verdict}: {counts[0]} / {counts[1]} by each, {counts[2]} in the end")
    share = scores.settled.get(RIGHT, 0) / scores.count
    low, high = interval(share, scores.count)
    print(f"right: {100 * share:.1f} % (95 % interval {100 * low:.1f} to {100 * high:.1f})")
    return scores


def add_scoring(parser: argparse.ArgumentParser, bar: str) -> None:
    """Add what `scored` needs; `--check` holds the outcome against `bar`, in words."""
    parser.add_argument("first", type=Path, metavar="FIRST.tsv")
    parser.add_argument("second", type=Path, metavar="SECOND.tsv")
    parser.add_argument(
        "--settled", type=Path, metavar="THIRD.tsv", help="what they settled on where they disagreed"
    )
    parser.add_argument("--check", action="store_true", help=f"exit 1 where {bar.replace('%', '%%')}")


def _verdicts(path: Path, known: Sequence[str]) -> dict[str, str]:
    try:
        return read_verdicts(path.read_text(encoding="utf-8").splitlines(), known)
    except ValueError as error:
        sys.exit(f"{path}: {error}")
