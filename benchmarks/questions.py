"""What is asked of articles: `python benchmarks/questions.py ARTICLES.jsonl [--check]`.

Draws 60 articles with a fixed seed and makes a set of each. In articles with at least three resolved named sources,
an attribution of high confidence to such a source should have a question that passes the gate, before selection:
at least 70 % of them; what is only to be thought about does not count. In those articles the median set has at least
4 kinds; the medians without reflections and over all 60 are printed beside it: an article that cites fewer people
carries fewer kinds. No ready question has a finding of severity E or W; its key is the longest option in at most 40 %,
and stands anywhere (chi-squared, p > .01). In a set of 8 or more, no skeleton of a stem makes up more than 25 %; no set
has a finding of severity E or W. Of the attributions without a question, the reasons are counted. With `--check`, exits
1 where one of these does not hold.
"""

import argparse
import random
import sys
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from statistics import median

from quizapp.extraction import extract
from quizapp.generation import account
from quizapp.generation.accounting import Account
from quizapp.generation.balance import opening
from quizapp.importing import read_lines
from quizapp.model.attribution import AttributionGraph, Confidence, SourceType
from quizapp.model.question import ChoiceQuestion, Question
from quizapp.reviewing import review, review_set
from quizapp.reviewing.chi_squared import is_uniform
from quizapp.reviewing.kinds import FIXED_ANSWERS, REFLECTIONS

ARTICLES = 60
SEED = 2026
SOURCES = 3
YIELD = 0.7
KINDS = 4
LONGEST = 0.4
SKELETON = 0.25
FEWEST_STEMS = 8


def main() -> int:
    """Print the figures, and compare them with the bars where that is asked for."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("articles", type=Path, help="a .jsonl file with one {doc_id, text} a line")
    parser.add_argument("--check", action="store_true", help="exit 1 where a bar is missed")
    options = parser.parse_args()

    drawn = random.Random(SEED).sample(  # noqa: S311 - a draw, not a secret
        sorted(read_lines(options.articles), key=lambda line: line[0]), ARTICLES
    )
    asked, surely, findings, set_findings = 0, 0, 0, 0
    worn = 0.0
    kinds: list[int] = []
    many: list[int] = []
    """Kinds of the sets on articles that cite several named sources."""
    many_marked: list[int] = []
    ready: list[Question] = []
    reasons: Counter[str] = Counter()
    for doc_id, article in drawn:
        graph = extract(article, doc_id=doc_id)
        made = account(article, graph)
        playable = made.question_set.playable
        ready += playable
        kinds.append(len({question.kind for question in playable}))
        findings += sum(
            finding.severity in {"E", "W"}
            for question in playable
            for finding in review(question, article, graph=graph)
        )
        set_findings += sum(
            finding.severity in {"E", "W"} for finding in review_set(made.question_set, graph=graph)
        )
        worn = max(worn, share_of_commonest(playable))
        passed = by_named_sources(graph, made)
        if passed is not None:
            many.append(kinds[-1])
            many_marked.append(len({question.kind for question in playable if question.scored}))
            asked += sum(why is None for why in passed)
            surely += len(passed)
            reasons.update(why for why in passed if why is not None)

    longest = share_of_longest(ready)
    bars = {
        f"{asked} of {surely} sure attributions to named sources have a question": asked >= YIELD * surely,
        f"{median(many):g} kinds in the median set of {len(many)} articles with several named sources "
        f"({median(many_marked):g} without reflections; {median(kinds):g} over all {len(kinds)})": median(
            many
        )
        >= KINDS,
        f"{findings} findings of severity E or W in {len(ready)} ready questions": findings == 0,
        f"{set_findings} findings of severity E or W in {len(drawn)} sets": set_findings == 0,
        f"the commonest skeleton of a stem makes up {worn:.0%} of a set at most": worn <= SKELETON,
        f"the key is the longest option in {longest:.0%}": longest <= LONGEST,
        f"the key stands at {places(ready)}": all(map(is_uniform, places(ready).values())),
    }
    for line, holds in bars.items():
        print(f"{'holds ' if holds else 'MISSED'}  {line}")
    for reason, count in reasons.most_common():
        print(f"        {count:4} without: {reason}")
    return int(options.check and not all(bars.values()))


def by_named_sources(graph: AttributionGraph, made: Account) -> list[str | None] | None:
    """Return, of each sure attribution to a resolved named source, why it has no question; null with few sources."""
    names = {entity.name for entity in graph.entities if any(map(str.isupper, entity.name))}
    sure = [
        (record, entry)
        for record, entry in zip(graph.attributions, made.entries, strict=True)
        if record.confidence is Confidence.HIGH
        and record.source_entity in names
        and record.source_type is not SourceType.ANONYMOUS
    ]
    if len({record.source_entity for record, _ in sure}) < SOURCES:
        return None
    return [
        None
        if any(kind not in REFLECTIONS for kind in entry.passed)
        else entry.why.value
        if entry.why
        else "only to think about"
        if entry.passed
        else "for review"
        for _, entry in sure
    ]


def share_of_longest(questions: list[Question]) -> float:
    """Return in how many of those without fixed answers the key is longer than every other option."""
    free = [
        question
        for question in questions
        if question.kind not in FIXED_ANSWERS and isinstance(question, ChoiceQuestion)
    ]
    longest = sum(
        all(
            len(question.option(key).text) > len(option.text)
            for key in question.right_options
            for option in question.options
            if option.id != key
        )
        for question in free
    )
    return longest / len(free) if free else 0


def share_of_commonest(questions: Sequence[Question]) -> float:
    """Return how much of a set of 8 or more the commonest opening of a stem makes up; 0 for a smaller set.

    Stems of one skeleton open with the same words, so that no skeleton has a larger share.
    """
    if len(questions) < FEWEST_STEMS:
        return 0
    return max(Counter(opening(question.stem) for question in questions).values()) / len(questions)


def places(questions: list[Question]) -> dict[int, list[int]]:
    """Return, for each number of options, how many keys stand at each place."""
    found: dict[int, list[int]] = {}
    for question in questions:
        if not isinstance(question, ChoiceQuestion):
            continue
        counts = found.setdefault(len(question.options), [0] * len(question.options))
        counts[[option.id for option in question.options].index(question.key[0])] += 1
    return found


if __name__ == "__main__":
    sys.exit(main())
