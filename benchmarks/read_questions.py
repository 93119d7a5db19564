"""Whether ready questions are good, judged by two strict editors: draws them, then scores the verdicts.

    python benchmarks/read_questions.py draw ARTICLES.jsonl --into FOLDER [--count 150] [--seed 1]
    python benchmarks/read_questions.py score FIRST.tsv SECOND.tsv [--settled THIRD.tsv] [--check]

A line of ARTICLES.jsonl is `{doc_id, text}`. `draw` writes to FOLDER a reading sheet, `sheet.txt`, and `verdicts.tsv`
with the ids alone; FOLDER then holds text of the articles and is not for the repository. An id is `article/question`,
which stays the same however the question is worded. What the verdicts mean stands at the head of the sheet. `--check`
exits 1 where more than 2 % are wrong, or more than 8 % have any fault.
"""

import sys
from collections.abc import Iterator
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent))

from benchmarks.two_readers import RIGHT, Drawn, Reading, Scores, run
from quizapp.extraction import extract
from quizapp.generation import generate
from quizapp.model.article import Article, verbatim_article
from quizapp.model.question import MatchingQuestion, OrderingQuestion, Question, SelectionQuestion

WRONG = ("wrong key", "second key", "unsupported")
"""What makes a question wrong; the other faults make it bad."""

VERDICTS = (RIGHT, *WRONG, "trivial", "unclear", "giveaway")
MOST_WRONG, MOST_FAULTS = 2.0, 8.0
_HEAD = """Judge each as a strict editor, by the article alone; give the worst that is true.
right        You would sign it: one defensible key, shown by the passage, worth asking.
wrong key    The marked answer (*) is not what the article says.
second key   Another option can be defended too.
unsupported  The passage that is shown does not prove the key.
trivial      Silly, or answered by anybody without the article.
unclear      The stem or an option cannot be understood, or is bad English.
giveaway     The stem, or the form of the options, shows the key.
"""


def ready_in(doc_id: str, text: str) -> Iterator[Drawn]:
    """Yield the ready questions of one article."""
    article = verbatim_article(text)
    made = generate(article, extract(article, doc_id=doc_id))
    for question in made.playable:
        yield Drawn(f"{doc_id}/{question.id}", tuple(_lines(question, article)))


def _lines(question: Question, article: Article) -> Iterator[str]:
    yield f"kind     {question.kind} ({question.interaction})"
    yield f"stem     {question.stem}"
    if isinstance(question, MatchingQuestion):
        for prompt_id, option_id in question.key:
            yield f"   * {question.prompt(prompt_id).text} = {question.option(option_id).text}"
    elif isinstance(question, OrderingQuestion):
        yield from (f"   {place}. {question.option(each).text}" for place, each in enumerate(question.key, 1))
    elif isinstance(question, SelectionQuestion):
        yield from (f"   * select: {span.of(article.text)}" for span in question.key)
    else:
        for option in question.options:
            mark = "*" if option.id in question.right_options else " "
            yield f"   {mark} {option.text}    ({option.rationale})"
    yield f"why      {question.rationale}"
    yield from (f"passage  {span.of(article.text)}" for span in question.evidence)
    yield "article"
    yield from (f"    {line}" for line in article.text.splitlines() if line.strip())


def misses(scores: Scores) -> bool:
    """Print how many are wrong and how many have a fault; tell whether either is more than it may be."""
    wrong = 100 * sum(scores.settled.get(verdict, 0) for verdict in WRONG) / scores.count
    faults = 100 * (scores.count - scores.settled.get(RIGHT, 0)) / scores.count
    print(
        f"wrong: {wrong:.1f} % (at most {MOST_WRONG:.0f}); any fault: {faults:.1f} % (at most {MOST_FAULTS:.0f})"
    )
    return wrong > MOST_WRONG or faults > MOST_FAULTS


READING = Reading(
    found=ready_in,
    called="ready questions",
    head=_HEAD,
    count=150,
    verdicts=VERDICTS,
    misses=misses,
    bar=f"more than {MOST_WRONG:.0f} % are wrong or {MOST_FAULTS:.0f} % have a fault",
)


if __name__ == "__main__":
    sys.exit(run(READING, __doc__))
