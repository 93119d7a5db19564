"""What terminal play shows, as strings. Nothing here reads or prints.

All content comes from outside, so each function returns text without anything that a terminal acts on.
"""

import textwrap
from collections.abc import Sequence

from quizapp.cli.output import one_line, plain
from quizapp.i18n import _, ngettext
from quizapp.i18n.numbers import number
from quizapp.model.answering import answers_right
from quizapp.model.answering import chosen as choosing
from quizapp.model.article import Article
from quizapp.model.base import Span
from quizapp.model.question import Question
from quizapp.model.session import Material, Session, missed

# Code points of the article that are shown on either side of a passage, and of a very long passage itself.
_AROUND = 300
_LONGEST = 900
_INDENT = "    "


def points(session: Session) -> str:
    """Return "7 of 10": the points reached of those possible."""
    # Translators: a score: the points reached of those possible.
    return _("{right} of {total}").format(right=number(session.score), total=number(len(session.asked)))


def opening(session: Session) -> str:
    """Return what is said before the first question, or before the one that a session goes on with."""
    lines = [one_line(session.set_title)]
    if session.left_out:
        # Translators: {count} questions that are not asked in a quiz yet.
        waiting = ngettext(
            "{count} waits for a person to check it",
            "{count} wait for a person to check them",
            session.left_out,
        ).format(count=session.left_out)
        # Translators: {waiting} is "3 wait for a person to check them": questions that this quiz does not ask.
        lines.append(_("Left out: {waiting}.").format(waiting=waiting))
    if session.responses:
        lines.append(_("You go on where you stopped; score so far: {points}.").format(points=points(session)))
    return "\n".join(lines)


def asked(session: Session, question: Question, width: int) -> str:
    """Return the question at the session's present place, its options numbered in the order of the session."""
    place = session.place
    heading = _("Question {number} of {total}").format(number=place + 1, total=len(session.asked))
    options = [
        _filled(one_line(question.option(option).text), width, first=f"{number:3}  ", rest=" " * 5)
        for number, option in enumerate(session.asked[place].options, start=1)
    ]
    return "\n".join([heading, "", *_paragraphs(question.stem, width, ""), "", *options])


def chosen(line: str, options: Sequence[str], question: Question) -> tuple[str, ...] | None:
    """Return the option ids that `line` names by number; None where it names none, or not as many as asked for."""
    numbered = {str(number): option for number, option in enumerate(options, start=1)}
    numbers = line.replace(",", " ").split()
    if (
        not numbers
        or not numbered.keys() >= set(numbers)
        or (len(question.right_options) == 1 and len(numbers) != 1)
    ):
        return None
    return tuple(dict.fromkeys(numbered[number] for number in numbers))


def verdict(question: Question, choice: tuple[str, ...], article: Article, width: int) -> str:
    """Return whether `choice` is right, why, and the passage that shows it."""
    answers = ", ".join(one_line(question.option(option).text) for option in sorted(question.right_options))
    said = (
        _("Right.")
        if answers_right(question, choosing(*choice), article.text)
        else _("Wrong. The answer is: {answer}").format(answer=answers)
    )
    reasons = [question.option(option).rationale for option in choice] + [question.rationale]
    why = [line for reason in dict.fromkeys(reasons) for line in _paragraphs(reason, width, "")]
    return "\n".join([_filled(said, width), *why, "", passage(article.text, question.evidence, width)])


def passage(text: str, evidence: Sequence[Span], width: int) -> str:
    """Return the evidence between >> and <<, with what stands around it in the article; "" without evidence."""
    excerpts = [_excerpt(text, group) for group in _groups(evidence)]
    if not excerpts:
        return ""
    # Translators: the heading over a part of the article; the signs stand around the words that show the answer.
    heading = _("In the article, between >> and <<:")
    return "\n".join(
        [heading, *(line for excerpt in excerpts for line in _paragraphs(excerpt, width, _INDENT))]
    )


def ending(session: Session, material: Material, width: int) -> str:
    """Return the score, and the questions that were missed with their answers."""
    lines = [_("Finished. Score: {points}.").format(points=points(session))]
    places = missed(session)
    if places:
        lines.append(_("To look at again:"))
    for place in places:
        question = material.questions[session.asked[place].question]
        answers = ", ".join(
            one_line(question.option(option).text) for option in sorted(question.right_options)
        )
        lines.append(_filled(f"{one_line(question.stem)} {answers}", width, first="  - ", rest=_INDENT))
    return "\n".join(lines)


def leaving(session: Session, *, saved: bool = True) -> str:
    """Return what is said when a session is left before its end; `saved` tells whether its answers are on the disk."""
    if not session.responses:
        return _("Left; nothing was answered.")
    if not saved:
        return _("Left; the answers that could not be saved are lost.")
    return _("Left; your answers are kept, and the set goes on from here when you play it again.")


def _groups(evidence: Sequence[Span]) -> list[list[Span]]:
    """Return the spans in order, those whose surroundings meet together, overlapping ones joined."""
    groups: list[list[Span]] = []
    for span in sorted(evidence):
        if groups and span.start <= groups[-1][-1].end:
            last = groups[-1].pop()
            groups[-1].append(Span(last.start, max(last.end, span.end)))
        elif groups and span.start - groups[-1][-1].end <= 2 * _AROUND:
            groups[-1].append(span)
        else:
            groups.append([span])
    return groups


def _excerpt(text: str, spans: Sequence[Span]) -> str:
    start = max(spans[0].start - _AROUND, 0)
    end = min(spans[-1].end + _AROUND, len(text))
    # Whole words only, where there are spaces to cut at.
    if start:
        start = text.find(" ", start, spans[0].start) + 1 or start
    if end < len(text):
        cut = text.rfind(" ", spans[-1].end, end)
        end = cut if cut >= 0 else end
    parts = ["…" if start else ""]
    at = start
    for span in spans:
        parts += [text[at : span.start], ">>", _shortened(span.of(text)), "<<"]
        at = span.end
    return "".join([*parts, text[at:end], "…" if end < len(text) else ""])


def _shortened(words: str) -> str:
    half = _LONGEST // 2
    return words if len(words) <= _LONGEST else f"{words[:half]} … {words[-half:]}"


def _paragraphs(text: str, width: int, indent: str) -> list[str]:
    paragraphs = (one_line(line) for line in plain(text).split("\n"))
    return [_filled(paragraph, width, first=indent, rest=indent) for paragraph in paragraphs if paragraph]


def _filled(text: str, width: int, *, first: str = "", rest: str = "") -> str:
    return textwrap.fill(text, width, initial_indent=first, subsequent_indent=rest)
