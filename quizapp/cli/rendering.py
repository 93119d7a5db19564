"""What terminal play shows, as strings. Nothing here reads or prints.

All content comes from outside, so each function returns text without anything that a terminal acts on.
"""

import textwrap
from collections.abc import Sequence

from quizapp.cli.answers import letters
from quizapp.cli.output import one_line, plain
from quizapp.i18n import _, ngettext
from quizapp.i18n.numbers import number
from quizapp.model.answering import Given, Standing, best_passage, score, standing
from quizapp.model.article import Article
from quizapp.model.base import Span
from quizapp.model.certainty import calibration
from quizapp.model.certainty_words import calibration_sentences, certainty_rule, certainty_score
from quizapp.model.changing import unanswered
from quizapp.model.paragraphs import paragraphs
from quizapp.model.question import (
    MatchingQuestion,
    MultipleChoiceQuestion,
    OrderingQuestion,
    Question,
    SelectionQuestion,
)
from quizapp.model.session import Material, Session, worth_reading
from quizapp.model.telling import how_far
from quizapp.model.telling import verdict as verdict_on
from quizapp.storing.guests import GUEST

# Code points of the article that are shown on either side of a passage, and of a very long passage itself.
_AROUND = 300
_LONGEST = 900
_INDENT = "    "


def points(session: Session) -> str:
    """Return "7 of 10": the points reached of those possible."""
    # Translators: a score: the points reached of those possible.
    return _("{right} of {total}").format(right=number(session.score), total=number(session.possible))


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


def asked(
    session: Session, question: Question, article: Article, width: int, *, place: int | None = None
) -> str:
    """Return the question at `place`, else at the session's present one, its options numbered in its order.

    Where the answer is in the article, that stands before the question, its paragraphs numbered.
    """
    place = session.place if place is None else place
    heading = _("Question {number} of {total}").format(number=place + 1, total=len(session.asked))
    if session.timing is not None:
        seconds = round(session.timing.left)
        left = _("{time} left").format(time=f"{seconds // 60}:{seconds % 60:02}")
        heading = f"{heading} · {left}"
    if place in session.flagged:
        heading = f"{heading} · {_('Look again')}"
    shown = session.asked[place].options
    options = [question.option(each).text for each in shown]
    if isinstance(question, MatchingQuestion):
        listed = [
            *_listed([prompt.text for prompt in question.prompts], width),
            "",
            *_listed(options, width, lettered=True),
        ]
    else:
        listed = _listed(options, width)
    before = []
    if isinstance(question, SelectionQuestion):
        numbered = [span.of(article.text) for span in paragraphs(article.text)]
        before = [*_listed(numbered, width), ""]
    lines = [heading, "", *before, *_paragraphs(question.stem, width, ""), *([""] if listed else []), *listed]
    return "\n".join(lines)


def _listed(texts: Sequence[str], width: int, *, lettered: bool = False) -> list[str]:
    """Return `texts` one below the other, each with its number or letter before it."""
    return [
        _filled(one_line(text), width, first=f"{letters(place) if lettered else place:>3}  ", rest=" " * 5)
        for place, text in enumerate(texts, start=1)
    ]


def verdict(question: Question, given: Given, article: Article, width: int) -> str:
    """Return whether `given` is right, how far, why, and the passage that shows it."""
    reasons = [*_against(question, given), question.rationale]
    why = [line for reason in dict.fromkeys(reasons) for line in _paragraphs(reason, width, "")]
    lines = [
        *_said(question, given, article, width),
        *why,
        "",
        passage(article.text, _shown(question), width),
    ]
    return "\n".join(lines)


def _said(question: Question, given: Given, article: Article, width: int) -> list[str]:
    """Return the verdict, and what would have been right."""
    stands = standing(question, score(question, given, article.text))
    answers = right_words(question, article.text, given)
    if stands is Standing.UNSCORED:
        return [_filled(how_far(question, given, article.text), width)]
    if stands is Standing.RIGHT:
        said = _("Right.")
    elif stands is Standing.PARTLY:
        said = f"{verdict_on(question, given, article.text)}."
    elif len(answers) == 1 and not isinstance(question, SelectionQuestion):
        return [_filled(_("Wrong. The answer is: {answer}").format(answer=answers[0]), width)]
    else:
        # Translators: the verdict on an answer of several parts; what would have been right follows.
        said = _("Wrong.")
    lines = [_filled(f"{said} {how_far(question, given, article.text)}".strip(), width)]
    if stands is not Standing.RIGHT:
        lines += [
            _("The answer is:"),
            *(_filled(each, width, first="  - ", rest=_INDENT) for each in answers),
        ]
    return lines


def right_words(question: Question, text: str, given: Given | None = None) -> list[str]:
    """Return what is right, each part a line; of several passages that nearest to what was `given`."""
    if isinstance(question, MatchingQuestion):
        # Translators: what was to be matched, and what belongs to it or was given to it.
        pair = _("{prompt} – {option}")
        return [
            one_line(pair.format(prompt=question.prompt(prompt).text, option=question.option(option).text))
            for prompt, option in question.key
        ]
    if isinstance(question, OrderingQuestion):
        return [
            f"{place}. {one_line(question.option(each).text)}"
            for place, each in enumerate(question.key, start=1)
        ]
    if isinstance(question, SelectionQuestion):
        best = best_passage(question, given or Given(), text)
        return [one_line(best.of(text))] if best else []
    return [one_line(question.option(each).text) for each in sorted(question.right_options)]


def _against(question: Question, given: Given) -> list[str]:
    """Return why what was chosen is right or wrong; of several, why the wrong ones are."""
    if isinstance(question, MatchingQuestion):
        right = set(question.key)
        return [
            question.prompt(prompt).rationale
            for prompt, option in given.pairs
            if (prompt, option) not in right
        ]
    if isinstance(question, OrderingQuestion):
        return []
    several = isinstance(question, MultipleChoiceQuestion)
    return [
        question.option(each).rationale
        for each in given.choice
        if not (several and each in question.right_options)
    ]


def _shown(question: Question) -> Sequence[Span]:
    """Return the evidence, or the passages that are to be selected."""
    return question.evidence or (question.key if isinstance(question, SelectionQuestion) else ())


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
    if waiting := len(unanswered(session)):
        words = ngettext("{count} is not answered.", "{count} are not answered.", waiting)
        lines.append(words.format(count=number(waiting)))
    found = calibration(session.responses)
    if found is not None:
        said = " ".join([f"{certainty_score(found)}.", *calibration_sentences(found)])
        lines += [_filled(said, width), _filled(certainty_rule(), width)]
    places = worth_reading(session)
    if places:
        lines.append(_("To look at again:"))
    for place in places:
        question = material.questions[session.asked[place].question]
        answers = "; ".join(right_words(question, material.article_at(session, place).text))
        lines.append(_filled(f"{one_line(question.stem)} {answers}", width, first="  - ", rest=_INDENT))
    return "\n".join(lines)


def places(session: Session, material: Material, width: int) -> str:
    """Return all places of a test in a line each: what is asked, whether it is answered, what is marked."""
    lines = []
    for place, asked in enumerate(session.asked):
        words = [_("Answered") if session.response_at(place) else _("Not answered")]
        if place in session.flagged:
            words.insert(0, _("Look again"))
        stem = one_line(material.questions[asked.question].stem)
        standing_at = " · ".join(words)
        lines.append(_filled(f"{standing_at}: {stem}", width, first=f"{place + 1:>3}  ", rest=" " * 5))
    return "\n".join(lines)


def leaving(session: Session, *, saved: bool = True) -> str:
    """Return what is said when a session is left before its end; `saved` tells whether its answers are on the disk."""
    if not session.responses:
        return _("Left; nothing was answered.")
    if not saved:
        return _("Left; the answers that could not be saved are lost.")
    if session.profile == GUEST:
        return _("Left; you play as a guest, so nothing is kept.")
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
