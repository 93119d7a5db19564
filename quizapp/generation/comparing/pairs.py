"""What the kinds that compare two articles look at: both as one, each for itself, and how a draft on a pair is made."""

from dataclasses import dataclass
from enum import IntEnum

from quizapp.generation import passages
from quizapp.generation.clauses import clause
from quizapp.generation.comparing.joint import Joint, of_side
from quizapp.generation.comparing.links import Link
from quizapp.generation.context import Context
from quizapp.generation.draft import Draft
from quizapp.generation.forms import Answer
from quizapp.generation.names import capitalised
from quizapp.generation.quoting import quotations, quoted_spans, shown
from quizapp.model.attribution import Attribution, SourceType
from quizapp.reviewing.words import word_count, words


class Which(IntEnum):
    """In which of the two articles something holds."""

    FIRST = 0
    SECOND = 1
    BOTH = 2
    NEITHER = 3


def which(*, first: bool, second: bool) -> Which:
    """Return where it holds."""
    if first and second:
        return Which.BOTH
    return Which.FIRST if first else Which.SECOND if second else Which.NEITHER


@dataclass(frozen=True)
class Pair:
    """Two articles on one event."""

    joint: Joint
    whole: Context
    """Both as one; what questions are made from and checked against."""
    first: Context
    second: Context
    links: tuple[Link, ...]

    def of_whole(self, link: Link) -> tuple[Attribution, Attribution]:
        """Return both attributions of `link` as the joint graph has them."""
        return self.of_first(link.first), self.of_second(link.second)

    def of_first(self, record: Attribution) -> Attribution:
        """Return an attribution of the first article as the joint graph has it."""
        return self.whole.record(of_side(1, record.id))

    def of_second(self, record: Attribution) -> Attribution:
        """Return an attribution of the second article as the joint graph has it."""
        return self.whole.record(of_side(2, record.id))

    def claim(self, link: Link) -> str | None:
        """Return the claim as a stem puts it, "the words “...”" or "the statement that ..."; null where it cannot."""
        if link.quoted:
            theirs = " ".join(words(self.second.article.text))
            for span in quotations(self.first, link.first, quoted_spans(self.first)):
                line = shown(self.first.text(span))
                if line and "…" not in line and " ".join(words(line.rstrip(",;:"))) in theirs:
                    return f"the words “{line}”"
            return None
        said = clause(self.first, link.first) or clause(self.second, link.second)
        return f"the statement that {said}" if said else None

    def draft(
        self,
        *records: Attribution,
        stems: tuple[str, ...],
        right: Which,
        why: tuple[str, str],
        difficulty: int,
        sure: bool,
        names: bool = False,
    ) -> Draft | None:
        """Return "which of the two articles ...?"; null where its passages, one in each article, are too long.

        `records` are of the joint graph; `why` tells of each of the two articles what it does, as a sentence. Where
        `names` is set, a passage starts at the sentence that names the source, if it has a name.
        """
        evidence = tuple(
            span
            for record in records
            for span in passages.evidence(
                self.whole, record, names=names and record.source_type is not SourceType.ANONYMOUS
            )
            or ()
        )
        passage = " ".join(map(self.whole.text, evidence))
        sentences = self.whole.sentences_of(*evidence)
        too_long = word_count(passage) > passages.MOST_WORDS or len(sentences) > passages.MOST_SENTENCES
        if len(evidence) < len(records) or too_long:
            return None
        answers = self._answers(why)
        return Draft(
            stems=stems,
            key=answers[right]._replace(rationale=f"{why[0]} {why[1]}"),
            distractors=tuple(answer for place, answer in enumerate(answers) if place != right),
            evidence=evidence,
            marks=tuple(mark for record in records for mark in passages.marks(record)),
            attributions=tuple(record.id for record in records),
            rationale=f"{why[0]} {why[1]}",
            difficulty=difficulty,
            sure=sure,
        )

    def _answers(self, why: tuple[str, str]) -> tuple[Answer, ...]:
        one, two = self.joint.names
        return (
            Answer(f"Only {one}", why[1]),
            Answer(f"Only {two}", why[0]),
            Answer("Both articles", f"{why[0]} {why[1]}"),
            Answer("Neither article", f"{why[0]} {why[1]}"),
        )

    @property
    def called(self) -> tuple[str, str]:
        """The names of both articles as a sentence begins with them."""
        one, two = self.joint.names
        return capitalised(one), capitalised(two)
