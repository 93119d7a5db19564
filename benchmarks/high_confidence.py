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
import sys
from collections.abc import Iterator
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent))

from benchmarks.two_readers import RIGHT, Drawn, add_scoring, drawn_from, scored, write_sheet
from quizapp.extraction import extract
from quizapp.model.article import verbatim_article
from quizapp.model.attribution import Attribution, AttributionGraph, Confidence
from quizapp.model.base import Span

BAR = 97.0
VERDICTS = (RIGHT, "wrong source", "wrong content", "no attribution")
_BEFORE = 2
_HEAD = """Judge each by the article alone.
The stance says how the source takes the content: what somebody denies or doubts is what they spoke against.

right           The article says that this source said this content, or took this stance to it, and the name in
                brackets is who the source is.
wrong source    Somebody else said it, or the name in brackets is somebody else's.
wrong content   The content lacks what changes its sense, or holds what the source did not say.
no attribution  The article does not say that anybody said or denied this: it was asked, wished or done; or the
                stance is wrong.
"""


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
        f"stance   {attribution.stance.value}",
        *(f"content  {span.of(text)}" for span in attribution.content),
        *(f"    {line}" for line in context.of(text).splitlines() if line.strip()),
    )


def draw(options: argparse.Namespace) -> int:
    """Write the sheet and the empty verdict file; return the exit code."""
    found: list[Drawn] = []
    with options.articles.open(encoding="utf-8") as lines:
        for line in lines:
            if line.strip():
                record = json.loads(line)
                found.extend(high_in(record["doc_id"], record["text"]))
    chosen = drawn_from(found, options.count, options.seed)
    write_sheet(chosen, _HEAD, options.into)
    print(
        f"{len(chosen)} of {len(found)} of high confidence, seed {options.seed}: {options.into / 'sheet.txt'}"
    )
    return 0


def score(options: argparse.Namespace) -> int:
    """Print what the readers found; return the exit code."""
    scores = scored(options, VERDICTS)
    share = 100 * scores.settled.get(RIGHT, 0) / scores.count
    return 1 if options.check and share < BAR else 0


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
    add_scoring(scoring, f"under {BAR:.0f} % are right")
    scoring.set_defaults(run=score)
    options = parser.parse_args()
    return int(options.run(options))


if __name__ == "__main__":
    sys.exit(main())
