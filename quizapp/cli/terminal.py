"""A session in a terminal: asks, checks, saves, tells. What it shows is made in `rendering`."""

import io
import shutil
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum
from typing import TextIO

from quizapp.cli import answers, rendering
from quizapp.cli.keeping import Keeping
from quizapp.cli.output import any_character, writing
from quizapp.i18n import _
from quizapp.model.answering import Given
from quizapp.model.changing import flagged, skipped, timed
from quizapp.model.question import Question, SelectionQuestion
from quizapp.model.session import Certainty, Material, Session, answer, finish


class Aside(StrEnum):
    """What is typed instead of an answer."""

    SKIP = ">"
    """Puts the question off."""
    FLAG = "!"
    """Marks the question, or no longer."""


@dataclass(frozen=True)
class Terminal:
    """Where lines come from and go to, and what time it is: `now` the moment, `clock` seconds from anywhere."""

    input: TextIO
    output: TextIO
    width: int
    now: Callable[[], datetime]
    clock: Callable[[], float]

    def show(self, text: str) -> None:
        """Print `text` and an empty line."""
        with writing(self.output) as output:
            output.write(f"{text}\n\n")

    def ask(self, prompt: str) -> str | None:
        """Return the line typed after `prompt`; None at the end of the input."""
        with writing(self.output) as output:
            output.write(f"{prompt} ")
            output.flush()
        line = self.input.readline()
        # A person's Enter has ended the line on the screen; a pipe's, and the end of the input, have not.
        if not line or not self.input.isatty():
            self.output.write("\n")
        return line or None


def this_terminal() -> Terminal:
    """Return the terminal that the process runs in."""
    # Bytes that are no characters are no answer either; they are asked about again like any other.
    if isinstance(sys.stdin, io.TextIOWrapper):
        sys.stdin.reconfigure(errors="replace")
    if sys.stdout:
        any_character(sys.stdout)
    columns = shutil.get_terminal_size().columns
    return Terminal(
        input=sys.stdin,
        output=sys.stdout,
        width=max(30, min(columns, 90)),
        now=lambda: datetime.now(UTC),
        clock=time.monotonic,
    )


def play(session: Session, material: Material, keeping: Keeping, terminal: Terminal) -> Session:
    """Ask what is left of `session` and return it as it then stands: finished, or left with its answers kept.

    Each answer is on disk before it is shown as checked; where that cannot be, it is told once, the session goes on
    and is saved elsewhere at its end. `KeyboardInterrupt` passes on after it is told what is kept.
    """
    # Translators: what can be typed instead of an answer in the terminal.
    how = _("{skip} puts a question off, {flag} marks it to look at again.")
    how = how.format(skip=Aside.SKIP, flag=Aside.FLAG)
    terminal.show(f"{rendering.opening(session)}\n{how}")
    while session.place < len(session.asked) and not (session.timing and session.timing.over):
        try:
            answered = _ask(session, material, keeping, terminal)
        except KeyboardInterrupt:
            # The line with the key is not ended, nor is it known which of the answers the key came after.
            terminal.show("")
            tell_left(keeping.kept(session), material, keeping, terminal, may_ask=False)
            raise
        if answered is None:
            tell_left(session, material, keeping, terminal)
            return session
        session = answered
    session = finish(session, terminal.now())
    keeping.finish(session, material)
    terminal.show(rendering.ending(session, material, terminal.width))
    keeping.close(session, material)
    return session


def tell_left(
    session: Session, material: Material, keeping: Keeping, terminal: Terminal, *, may_ask: bool = True
) -> None:
    """Say what is kept of a session that is left before its end, after a last attempt to keep it."""
    keeping.close(session, material, may_ask=may_ask)
    if not keeping.is_elsewhere:
        terminal.show(rendering.leaving(session, saved=not keeping.refused))


def _ask(session: Session, material: Material, keeping: Keeping, terminal: Terminal) -> Session | None:
    """Ask the next question and return the session with its answer; None when it is left."""
    asked = session.asked[session.place]
    question, article = material.questions[asked.question], material.article_of(asked)
    terminal.show(rendering.asked(session, question, article, terminal.width))
    began = terminal.clock()
    given = _given(terminal, question, asked.options, article.text)
    if given is None:
        return None
    if isinstance(given, Aside):
        session = spent(session, terminal.clock() - began)
        session = _set_aside(session, given)
        if session.responses:
            keeping.save(session, material)
        return session
    certainty = None
    if session.asks_certainty and question.scored:
        certainty = ask_certainty(terminal)
        if certainty is None:
            return None
    seconds = terminal.clock() - began
    session = spent(session, seconds)
    if session.timing is not None and session.timing.over:
        terminal.show(_("The time is over; what you had answered is handed in."))
        keeping.save(session, material)
        return session
    session = answer(session, material, given, seconds=seconds, now=terminal.now(), certainty=certainty)
    keeping.save(session, material)
    terminal.show(rendering.verdict(question, given, article, terminal.width))
    terminal.show(_("Score: {points}").format(points=rendering.points(session)))
    return session


def spent(session: Session, seconds: float) -> Session:
    """Return the session with so much more of its time passed, where it has a limit.

    Nothing runs while a line is typed, so all of that counts; sleep does not where the monotonic clock sleeps too.
    """
    if session.timing is None:
        return session
    return timed(
        session, session.timing.model_copy(update={"spent": session.timing.spent + max(0.0, seconds)})
    )


def ask_certainty(terminal: Terminal) -> Certainty | None:
    """Return how sure one is; None when the session is left."""
    while True:
        line = terminal.ask(answers.certainty_prompt())
        if line is None or line.strip().lower() == "q":
            return None
        certainty = answers.read_certainty(line)
        if certainty is not None:
            return certainty


def _set_aside(session: Session, aside: Aside) -> Session:
    if aside is Aside.SKIP:
        return skipped(session)
    return flagged(session, session.place, on=session.place not in session.flagged)


def _given(
    terminal: Terminal, question: Question, options: tuple[str, ...], text: str
) -> Given | Aside | None:
    """Return what is answered, or typed instead; None when the session is left, by q or at the end of the input."""
    prompt = answers.prompt(question, options)
    while True:
        line = terminal.ask(prompt)
        if line is None or line.strip().lower() == "q":
            return None
        if line.strip() in set(Aside):
            return Aside(line.strip())
        given = answers.read(line, question, options, text)
        if given is not None:
            return given
        if isinstance(question, SelectionQuestion):
            terminal.show(_("These words do not stand in the article like that."))
