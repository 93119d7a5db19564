"""What a finished session came to, on paper: the score, then each question with what was answered and what is right."""

from quizapp.i18n import _
from quizapp.model.answering import Standing
from quizapp.model.certainty import calibration
from quizapp.model.certainty_words import calibration_sentences, certainty_score
from quizapp.model.plan_words import session_title
from quizapp.model.session import Material, Response, Session, SessionMode
from quizapp.model.telling import verdict_word
from quizapp.ui import formats
from quizapp.ui.answer_lines import answer_lines
from quizapp.ui.printing.blocks import MARGIN, Block, Group, Part, Style

_INDENT = 2 * MARGIN


def result(session: Session, material: Material) -> Part:
    """Return the result of a finished session, one part; in the language of its first article where that matters."""
    groups = [_opening(session)]
    groups += [_answered(session, material, place) for place in range(len(session.asked))]
    footer = formats.facts((session_title(session), _score(session)))
    return Part(tuple(groups), footer, material.article.language)


def _opening(session: Session) -> Group:
    # Translators: the heading of a printed result, of a test and of any other session.
    heading = _("Test result") if session.mode is SessionMode.TEST else _("Result")
    ended = (session.finished or session.started).astimezone()
    facts = (formats.long_date(ended), formats.duration(session.seconds))
    # Translators: beside a line to write on, at the top of a printed result.
    name = Block("", Style.BODY, fields=(_("Name"),), above=16)
    blocks = [
        Block(heading, Style.TITLE),
        Block(session_title(session), Style.BODY, content=True, above=2),
        Block(formats.facts(facts), Style.SMALL, above=8),
        name,
        Block(_score(session), Style.HEADING, above=22),
    ]
    found = calibration(session.responses)
    if found is not None:
        said = " ".join((f"{certainty_score(found)}.", *calibration_sentences(found)))
        blocks.append(Block(said, Style.SMALL, above=4))
    return Group(tuple(blocks))


def _score(session: Session) -> str:
    """Return the points reached of those possible."""
    points, total = formats.number(session.score), formats.number(session.possible)
    # Translators: a score: the points reached of those possible.
    return _("{right} of {total} points").format(right=points, total=total)


def _answered(session: Session, material: Material, place: int) -> Group:
    asked = session.asked[place]
    question, response = material.questions[asked.question], session.response_at(place)
    # Translators: the number of a question on paper.
    number = _("{number}.").format(number=formats.number(place + 1))
    stem = Block(question.stem, Style.STEM, marker=number, indent=MARGIN, above=16, content=True)
    if response is None:
        # Translators: on a printed result, below a question without an answer.
        return Group((stem, Block(_("Not answered"), Style.SMALL, indent=_INDENT, above=4)))
    verdict = Block(verdict_word(session.standing(response)), Style.SMALL, indent=_INDENT, above=4)
    return Group((stem, verdict, *_lines(session, material, response), *_why(session, material, response)))


def _lines(session: Session, material: Material, response: Response) -> tuple[Block, ...]:
    if session.standing(response) is Standing.UNSCORED:
        return (Block(response.note, indent=_INDENT, above=4, content=True),) if response.note else ()
    asked = session.asked[response.place]
    lines = answer_lines(material.questions[asked.question], response, material.article_of(asked))
    return tuple(
        Block(line.text, indent=_INDENT, marker="✓" if line.right else "✗", above=4, content=True)
        for line in lines
    )


def _why(session: Session, material: Material, response: Response) -> tuple[Block, ...]:
    rationale = material.questions[session.asked[response.place].question].rationale
    return (Block(rationale, Style.SMALL, indent=_INDENT, above=4, content=True),) if rationale else ()
