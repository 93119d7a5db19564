"""Whether attributions of high confidence are right, judged by two readers: draws them, then scores the verdicts.

    python benchmarks/high_confidence.py draw ARTICLES.jsonl --into FOLDER [--count 200] [--seed 1]
    python benchmarks/high_confidence.py score FIRST.tsv SECOND.tsv [--settled THIRD.tsv] [--check]

A line of ARTICLES.jsonl is `{doc_id, text}`. `draw` writes to FOLDER a reading sheet, `sheet.txt`, and `verdicts.tsv`
with the ids alone, for a reader to fill in; FOLDER then holds text of the articles and is not for the repository. An id
is the article's and the offsets of source, cue and content, in code points: what is extracted otherwise later has
another id, and no verdict.

A line of a verdict file is an id, a tab, and one of: right, wrong source, wrong content, no attribution. Lines that
begin with "#" are comments. What a reader is to judge stands at the head of the sheet. Readers judge alone. `score`
prints how far they agree (with Cohen's kappa, 1960), where they disagree, and the share that is right by each of them,
by both, and, with the verdicts that the readers settled on together where they disagreed, in the end. `--check` exits 1
where the last of these is under 97 %.
"""

import argparse
import json
import math
import sys
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from random import Random

sys.path.insert(0, str(Path(__file__).parent.parent))

from quizapp.extraction import extract
from quizapp.model.article import verbatim_article
from quizapp.model.attribution import Attribution, AttributionGraph, Confidence
from quizapp.model.base import Span
from quizapp.model.shuffle import shuffled

BAR = 97.0
RIGHT = "right"
VERDICTS = (RIGHT, "wrong source", "wrong content", "no attribution")
_BEFORE = 2
_HEAD = """Judge each by the article alone.
right           The article says that this source said this content, and the name in brackets is who the source is.
wrong source    Somebody else said it, or the name in brackets is somebody else's.
wrong content   The content lacks what changes its sense, or holds what the source did not say.
no attribution  The article does not say that anybody said this: it was denied, asked, wished or done, not said.
"""


@dataclass(frozen=True)
class Drawn:
    """An attribution with what a reader needs to judge it."""

    key: str
    lines: tuple[str, ...]


def key_of(doc_id: str, attribution: Attribution) -> str:
    """Return the id: `article@source,cue,content+content`, each as `start-end`."""
    parts = [_offsets(attribution.source), _offsets(attribution.cue)]
    return f"{doc_id}@{','.join(parts)},{'+'.join(_offsets(span) for span in attribution.content)}"


def _offsets(span: Span | None) -> str:
    return f"{span.start}-{span.end}" if span is not None else "none"


def high_in(doc_id: str, text: str) -> Iterator[Drawn]:
    """Yield the attributions of high confidence of one article."""
    graph = extract(verbatim_article(text), doc_id=doc_id)
    for attribution in graph.attributions:
        if attribution.confidence is Confidence.HIGH:
            yield Drawn(key_of(doc_id, attribution), _lines(text, attribution, graph))


def _lines(text: str, attribution: Attribution, graph: AttributionGraph) -> tuple[str, ...]:
    cue = attribution.cue or attribution.content[0]
    first = min(cue.start, attribution.content[0].start)
    last = max(cue.end, attribution.content[-1].end)
    near = [place for place, span in enumerate(graph.paragraphs) if span.start <= last and span.end >= first]
    context = Span(graph.paragraphs[max(0, near[0] - _BEFORE)].start, graph.paragraphs[near[-1]].end)
    source = attribution.source.of(text) if attribution.source is not None else "nobody"
    return (
        f"source   {source} [{attribution.source_entity}]",
        f"cue      {cue.of(text)}",
        *(f"content  {span.of(text)}" for span in attribution.content),
        *(f"    {line}" for line in context.of(text).splitlines() if line.strip()),
    )


def drawn_from(found: list[Drawn], count: int, seed: int) -> list[Drawn]:
    """Return `count` of `found`, or all where there are fewer; the same for the same seed whatever their order."""
    return list(shuffled(sorted(found, key=lambda item: item.key), Random(seed))[:count])  # noqa: S311 - a draw, no secret


def read_verdicts(lines: list[str]) -> dict[str, str]:
    """Return the verdicts of a file by id; raises ValueError with the line where one is not as it must be."""
    verdicts: dict[str, str] = {}
    for number, line in enumerate(lines, start=1):
        if not line.strip() or line.startswith("#"):
            continue
        key, _, verdict = line.rstrip("\n").partition("\t")
        if verdict.strip() not in VERDICTS:
            raise ValueError(f"line {number}: {verdict!r} is none of {', '.join(VERDICTS)}")
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
    """Cohen's kappa over the four verdicts; 1.0 where both give one verdict to all."""
    right_first: float
    right_second: float
    right_both: float
    right_settled: float
    """With the settled verdict where there is one; else right only where both say so."""
    disagreements: tuple[tuple[str, str, str], ...]
    """Id, first verdict, second verdict."""


def scores_of(first: dict[str, str], second: dict[str, str], settled: dict[str, str]) -> Scores:
    """Return the scores over what both judged; raises ValueError where that is nothing."""
    keys = sorted(first.keys() & second.keys())
    if not keys:
        raise ValueError("the two files judge nothing in common")
    count = len(keys)
    same = sum(first[key] == second[key] for key in keys) / count
    ours, theirs = Counter(first[key] for key in keys), Counter(second[key] for key in keys)
    chance = sum(ours[verdict] * theirs[verdict] for verdict in VERDICTS) / count**2
    both = {key for key in keys if first[key] == second[key] == RIGHT}
    final = sum((settled[key] == RIGHT) if key in settled else key in both for key in keys)
    return Scores(
        count=count,
        agreement=same,
        kappa=1.0 if chance == 1 else (same - chance) / (1 - chance),
        right_first=ours[RIGHT] / count,
        right_second=theirs[RIGHT] / count,
        right_both=len(both) / count,
        right_settled=final / count,
        disagreements=tuple((key, first[key], second[key]) for key in keys if first[key] != second[key]),
    )


def interval(share: float, count: int) -> tuple[float, float]:
    """Return Wilson's 95 % interval (1927) for a share of `count`."""
    z = 1.96
    middle = (share + z**2 / (2 * count)) / (1 + z**2 / count)
    half = z / (1 + z**2 / count) * math.sqrt(share * (1 - share) / count + z**2 / (4 * count**2))
    return middle - half, middle + half


def draw(options: argparse.Namespace) -> int:
    """Write the sheet and the empty verdict file; return the exit code."""
    found: list[Drawn] = []
    with options.articles.open(encoding="utf-8") as lines:
        for line in lines:
            if line.strip():
                record = json.loads(line)
                found.extend(high_in(record["doc_id"], record["text"]))
    chosen = drawn_from(found, options.count, options.seed)
    options.into.mkdir(parents=True, exist_ok=True)
    blocks = [f"{place}  {item.key}\n" + "\n".join(item.lines) for place, item in enumerate(chosen, start=1)]
    (options.into / "sheet.txt").write_text("\n\n".join([_HEAD, *blocks]) + "\n", encoding="utf-8")
    empty = "".join(f"{item.key}\t\n" for item in chosen)
    (options.into / "verdicts.tsv").write_text(empty, encoding="utf-8")
    print(
        f"{len(chosen)} of {len(found)} of high confidence, seed {options.seed}: {options.into / 'sheet.txt'}"
    )
    return 0


def score(options: argparse.Namespace) -> int:
    """Print what the readers found; return the exit code."""
    first, second = (_verdicts(path) for path in (options.first, options.second))
    scores = scores_of(first, second, _verdicts(options.settled) if options.settled else {})
    alone = len(first.keys() ^ second.keys())
    print(f"judged by both: {scores.count}" + (f"; by one alone: {alone}" if alone else ""))
    print(f"agreement: {100 * scores.agreement:.1f} %, kappa {scores.kappa:.2f}")
    for key, ours, theirs in scores.disagreements:
        print(f"  {key}: {ours} / {theirs}")
    print(f"right: {100 * scores.right_first:.1f} % / {100 * scores.right_second:.1f} % by each")
    low, high = interval(scores.right_settled, scores.count)
    print(f"right by both: {100 * scores.right_both:.1f} %")
    print(
        f"right in the end: {100 * scores.right_settled:.1f} % "
        f"(95 % interval {100 * low:.1f} to {100 * high:.1f}; bar {BAR:.0f})"
    )
    return 1 if options.check and 100 * scores.right_settled < BAR else 0


def _verdicts(path: Path) -> dict[str, str]:
    try:
        return read_verdicts(path.read_text(encoding="utf-8").splitlines())
    except ValueError as error:
        sys.exit(f"{path}: {error}")


def main() -> int:
    """Run one of the two; return the exit code."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    commands = parser.add_subparsers(required=True)
    drawing = commands.add_parser("draw", help="write a reading sheet")
    drawing.add_argument("articles", type=Path, metavar="ARTICLES.jsonl")
    drawing.add_argument("--into", type=Path, required=True, metavar="FOLDER")
    drawing.add_argument("--count", type=int, default=200)
    drawing.add_argument("--seed", type=int, default=1)
    drawing.set_defaults(run=draw)
    scoring = commands.add_parser("score", help="score two readers' verdicts")
    scoring.add_argument("first", type=Path, metavar="FIRST.tsv")
    scoring.add_argument("second", type=Path, metavar="SECOND.tsv")
    scoring.add_argument(
        "--settled", type=Path, metavar="THIRD.tsv", help="what they settled on where they disagreed"
    )
    scoring.add_argument("--check", action="store_true", help=f"exit 1 where under {BAR:.0f} %% are right")
    scoring.set_defaults(run=score)
    options = parser.parse_args()
    return int(options.run(options))


if __name__ == "__main__":
    sys.exit(main())
