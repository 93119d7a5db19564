"""A test in a terminal: any question in any order, answers that can be changed, and all places before handing in."""

from quizapp.cli import answers, rendering
from quizapp.cli.keeping import Keeping
from quizapp.cli.terminal import Terminal, ask_certainty, spent, tell_left
from quizapp.i18n import _
from quizapp.model.answering import Given
from quizapp.model.article import Article
from quizapp.model.changing import change, flagged
from quizapp.model.question import Question, ReflectionQuestion, SelectionQuestion
from quizapp.model.session import Certainty, Material, Session, finish

BACK, FLAG, ALL, LEAVE, HAND_IN = "<", "!", "?", "q", "h"
"""What is typed instead of an answer; an empty line goes on."""


class Exam:
    """Takes one test. Each answer is on disk as soon as it is given or changed."""

    def __init__(self, session: Session, material: Material, keeping: Keeping, terminal: Terminal) -> None:
        self._session = session
        self._material = material
        self._terminal = terminal
        self._keeping = keeping
        self._handed_in = False

    def take(self) -> Session:
        """Ask until the test is handed in, or left with its answers kept, and return it as it then stands.

        `KeyboardInterrupt` passes on after it is told what is kept.
        """
        self._terminal.show(f"{rendering.opening(self._session)}\n{_how()}")
        try:
            handed_in = self._walk()
        except KeyboardInterrupt:
            self._terminal.show("")
            tell_left(self._session, self._material, self._keeping, self._terminal, may_ask=False)
            raise
        if not handed_in:
            tell_left(self._session, self._material, self._keeping, self._terminal)
            return self._session
        self._session = finish(self._session, self._terminal.now())
        if not self._session.responses:
            self._keeping.save(self._session, self._material)
        self._keeping.finish(self._session, self._material)
        self._terminal.show(rendering.ending(self._session, self._material, self._terminal.width))
        self._keeping.close(self._session, self._material)
        return self._session

    def _walk(self) -> bool:
        """Ask one place after the other; tell whether the test is handed in."""
        place: int | None = self._session.place
        total = len(self._session.asked)
        while place is not None:
            place = self._ask(place) if place < total else self._overview()
            if self._session.timing is not None and self._session.timing.over:
                self._terminal.show(_("The time is over; what you had answered is handed in."))
                return True
        return self._handed_in

    def _ask(self, place: int) -> int | None:
        """Ask at `place` and return where to go then: beyond the last place for all of them, None to leave."""
        session, terminal = self._session, self._terminal
        question = self._question(place)
        terminal.show(rendering.asked(session, question, self._article(place), terminal.width, place=place))
        if session.response_at(place) is not None:
            terminal.show(_("It is answered; another answer takes the place of that one."))
        began = terminal.clock()
        while True:
            line = terminal.ask(answers.prompt(question, session.asked[place].options))
            typed = LEAVE if line is None else line.strip().lower()
            goes = {"": place + 1, BACK: max(0, place - 1), ALL: len(session.asked), LEAVE: None}
            if typed in goes:
                self._pass(began)
                return goes[typed]
            if typed == FLAG:
                self._session = flagged(session, place, on=place not in session.flagged)
                self._pass(began)
                return place
            given = answers.read(
                line or "", question, session.asked[place].options, self._article(place).text
            )
            if given is not None:
                return self._take(place, question, given, began)
            if isinstance(question, SelectionQuestion):
                terminal.show(_("These words do not stand in the article like that."))

    def _take(self, place: int, question: Question, given: Given, began: float) -> int | None:
        """Keep `given`, unless the time was over before it came, and return where to go then."""
        certainty: Certainty | None = None
        if self._session.asks_certainty and not isinstance(question, ReflectionQuestion):
            certainty = ask_certainty(self._terminal)
            if certainty is None:
                return None
        seconds = self._terminal.clock() - began
        timed = spent(self._session, seconds)
        if timed.timing is None or not timed.timing.over:
            timed = change(
                timed,
                self._material,
                place,
                given,
                seconds=seconds,
                now=self._terminal.now(),
                certainty=certainty,
            )
        self._session = timed
        self._keeping.save(self._session, self._material)
        return place + 1

    def _pass(self, began: float) -> None:
        """Count the time since `began`; a test without an answer is not worth keeping."""
        self._session = spent(self._session, self._terminal.clock() - began)
        if self._session.responses:
            self._keeping.save(self._session, self._material)

    def _overview(self) -> int | None:
        """Show all places and return the one to go to; None when it is handed in or left."""
        began = self._terminal.clock()
        self._terminal.show(rendering.places(self._session, self._material, self._terminal.width))
        while True:
            # Translators: below all questions of a test; h and q are keys.
            line = self._terminal.ask(_("A number goes to its question, h hands in, q leaves:"))
            typed = LEAVE if line is None else line.strip().lower()
            if typed in {LEAVE, HAND_IN}:
                self._handed_in = typed == HAND_IN
                self._pass(began)
                return None
            if typed.isdecimal() and 1 <= int(typed) <= len(self._session.asked):
                self._pass(began)
                return int(typed) - 1

    def _question(self, place: int) -> Question:
        return self._material.questions[self._session.asked[place].question]

    def _article(self, place: int) -> Article:
        return self._material.article_at(self._session, place)


def _how() -> str:
    """Return what can be typed instead of an answer."""
    # Translators: what can be typed in a test in the terminal.
    words = _("An empty line goes on, {back} goes back, {flag} marks a question, {all} shows all of them.")
    return words.format(back=BACK, flag=FLAG, all=ALL)
