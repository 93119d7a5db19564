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

import sys
from collections.abc import Iterator
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent))

from benchmarks.two_readers import RIGHT, Drawn, Reading, run
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


READING = Reading(
    found=high_in,
    called="of high confidence",
    head=_HEAD,
    count=200,
    verdicts=VERDICTS,
    misses=lambda scores: 100 * scores.share_right < BAR,
    bar=f"under {BAR:.0f} % are right",
)


if __name__ == "__main__":
    sys.exit(run(READING, __doc__))
