"""From a copied article to the history, as a person does it: the real program on a screen, keys and mouse."""

from collections.abc import Callable
from pathlib import Path

from quizapp import paths
from quizapp.importing import read_file
from quizapp.model.question import SelectionQuestion
from quizapp.model.session import Session
from quizapp.paths import Home
from quizapp.storing import Store
from tests.journeys.desktop import Box, Desktop, desktop
from tests.journeys.screen import Screen, until

_WIDE = 300
"""Pixels that an option or a row is wide at least, and a button is not."""


def test_a_copied_article_is_played_with_keys_and_mouse(screen: Screen, home: Path, tmp_path: Path) -> None:
    article = read_file(paths.seeds() / "school-salad.md").article
    store = Store(Home(home))
    with desktop(screen, tmp_path, article.text) as seen:
        process = screen.start()
        until(lambda: seen.button() is not None, "the home page offers the sample")
        today = seen.section()
        assert today is not None
        screen.press("ctrl+v")
        read = still(lambda: focused_button(seen), "the article is shown, and the button that has it read")
        screen.press("ctrl+Return")
        until(lambda: focused_button(seen) not in {None, read}, "what was found is shown")
        assert len(store.sets.summaries()) == 1, "nothing is written before it is asked for"
        screen.press("Return")
        until(lambda: len(store.sets.summaries()) == 2, "the questions are made and kept beside the sample")
        made = store.sets.summaries()[0]
        assert store.sets.load(made.id).article.text == article.text
        assert made.playable >= 4
        click_button(seen)  # that which leads to the quiz
        still(lambda: focused_button(seen), "what will be asked is told")
        screen.press("Return")
        asked = store.sets.load(made.id).playable
        for number, question in enumerate(asked, start=1):
            if isinstance(question, SelectionQuestion):
                answer_in_the_article(seen, store, number)
            elif number % 2:
                answer_by_keys(seen, store, number)
            else:
                answer_by_mouse(seen, store, number)

        until(
            lambda: len(store.sessions.finished()) == 1,
            "the end page is there and the session in the history",
        )
        [finished] = store.sessions.finished()
        assert store.sessions.open() == ()
        assert finished.set_id == made.id
        assert chosen_places(finished) == [
            None if isinstance(question, SelectionQuestion) else (number + 1) % 2
            for number, question in enumerate(asked, start=1)
        ]

        screen.press("Escape")
        until(lambda: seen.section() == today, "Escape leads from the end to the home page")
        screen.press("ctrl+4")
        until(lambda: (bar := seen.section()) is not None and bar.left > today.right, "the history is shown")
        screen.press("Tab", "Tab", "Tab", "Tab")
        still(lambda: wide(seen), "past filters and chart its newest row has the focus")
        screen.press("Return")
        until(
            lambda: wide(seen) is None and seen.ring() is not None, "Enter shows the answers of that session"
        )
        screen.press("ctrl+q")
        output, messages = process.communicate(timeout=30)
        assert (process.returncode, output, messages) == (0, "", "")


def answer_by_keys(seen: Desktop, store: Store, number: int) -> None:
    """Answer question `number` with its first option, and go on."""
    still(lambda: wide(seen), "a question is shown, the focus on its first option")
    seen.screen.press("1", "Return")
    until(lambda: answered(store) == number, "the checked answer is on disk")
    seen.screen.press("Return")


def answer_in_the_article(seen: Desktop, store: Store, number: int) -> None:
    """Answer question `number` with the first word of the article, and go on."""
    still(seen.ring, "a question is shown, the focus on the article")
    seen.screen.press("Right", "Return")
    until(lambda: answered(store) == number, "the checked answer is on disk")
    seen.screen.press("Return")


def answer_by_mouse(seen: Desktop, store: Store, number: int) -> None:
    """Answer question `number` with its second option, and go on."""
    first = still(lambda: wide(seen), "a question is shown, the focus on its first option")
    assert seen.button() is None, "nothing is chosen: nothing can be checked"
    seen.click(first.middle[0], first.bottom + 20)
    click_button(seen)  # that which checks the answer
    until(lambda: answered(store) == number, "the checked answer is on disk")
    click_button(seen)  # that which goes on


def click_button(seen: Desktop) -> None:
    """Click the filled button of the page as soon as it can be pressed."""
    seen.click(*still(seen.button, "there is a filled button").middle)


def focused_button(seen: Desktop) -> Box | None:
    """Return where the filled button is seen while the focus is on it."""
    ring, button = seen.ring(), seen.button()
    if ring is None or button is None or not ring.top < button.top < button.bottom < ring.bottom:
        return None
    return button


def wide(seen: Desktop) -> Box | None:
    """Return where the option or the row is seen that has the focus; None while it is on a button."""
    ring = seen.ring()
    return ring if ring is not None and ring.width >= _WIDE else None


def still(look: Callable[[], Box | None], what: str) -> Box:
    """Return what `look` sees as soon as it stands still."""
    before: Box | None = None

    def same() -> bool:
        nonlocal before
        last, before = before, look()
        return before is not None and before == last

    until(same, what)
    assert before is not None
    return before


def answered(store: Store) -> int:
    """Return how many answers of the one session are on disk."""
    sessions = store.sessions.open() or store.sessions.finished()
    return sum(len(session.responses) for session in sessions)


def chosen_places(session: Session) -> list[int | None]:
    """Return where each answer stood among its options, from 0; null where words of the article were selected."""
    return [
        session.asked[response.place].options.index(response.choice[0]) if response.choice else None
        for response in session.responses
    ]
