"""The ways through a window that lead past every page and dialog; each step yields the name of what is to be seen."""

from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QMenu

from quizapp.errors import UserError
from quizapp.model.history import Period
from quizapp.model.question import ChoiceQuestion
from quizapp.model.session import Certainty
from quizapp.ui import dialogs
from quizapp.ui.commands import Command
from quizapp.ui.crash_report import CrashReport
from quizapp.ui.history.choices import Choices
from quizapp.ui.session import Choice
from quizapp.ui.session.sets_dialog import SetsDialog
from tools.pictures import editing, exams, learners, refusals, safety, ways
from tools.pictures.giving import right_answer, wrong_answer
from tools.pictures.tour import Tour

CTRL = Qt.KeyboardModifier.ControlModifier
ENTER, ESCAPE = Qt.Key.Key_Return, Qt.Key.Key_Escape

GROUPS = {
    "Home": ("home-first", "home-paused", "home-due", "home-played", "home-empty", "menu", "menu-bar"),
    "Library": (
        "library",
        "library-rename",
        "library-nothing-found",
        "library-deleted",
        "library-empty",
        "share",
    ),
    "Adding an article": (
        "import-empty",
        "import-refused",
        "import-text",
        "import-reading",
        "import-found",
        "import-source",
        "import-nothing",
        "import-result",
    ),
    "A session": (
        "start",
        "start-mistakes",
        "start-sets",
        "session-question",
        "session-certainty",
        "session-resumed",
        "session-article",
        "session-right",
        "session-wrong",
        "end",
        "end-certainty",
        *exams.PAGES,
        "replay",
    ),
    "Ways of answering": ways.PAGES,
    "Ways of answering in the editor": editing.PAGES,
    "Editor": (
        "editor",
        "editor-article",
        "editor-finding",
        "editor-several",
        "editor-deleted",
        "editor-empty",
    ),
    "History": ("history", "history-table", "history-few", "history-nothing", "history-empty"),
    "Printing": ("print",),
    "Settings": ("settings", "settings-end"),
    "Backups and search": safety.PAGES,
    "What waits above a page": refusals.PAGES,
    "Several learners": learners.PAGES,
    "Dialogs and messages": ("keys", "about", "message-fault", "unsaved", "crash"),
}
"""The pages by where they belong, in the order in which they are listed."""
PAGES = tuple(page for pages in GROUPS.values() for page in pages)
EMPTY_PAGES = frozenset(
    {
        "home-first",
        "home-empty",
        "history-empty",
        "import-empty",
        "import-refused",
        "import-nothing",
        "library-empty",
        "editor-empty",
    }
)
"""What a window without articles and sessions shows."""


def empty(tour: Tour) -> Iterator[str]:
    """Walk through a window that has nothing to show yet but the sample."""
    window = tour.window
    yield "home-first"
    window.show_history()
    tour.wait()
    yield "history-empty"
    window.show_import()
    yield "import-empty"
    window.adding.page.submit()
    yield "import-refused"
    window.adding.page.take_text("The harbour lies between two hills. The water is deep and the wind mild.")
    window.adding.page.submit()
    tour.wait()
    yield "import-nothing"
    (sample,) = tour.store.sets.summaries()
    tour.store.sets.save(tour.store.sets.load(sample.id).model_copy(update={"questions": ()}))
    window.editing.edit(sample.id)
    yield "editor-empty"
    window.show_library()
    tour.settle()
    tour.press(Qt.Key.Key_Delete)
    tour.hush()
    yield "library-empty"
    window.show_home()
    yield "home-empty"


def stocked(tour: Tour) -> Iterator[str]:
    """Walk through a window with sets and sessions."""
    yield "home-paused"
    tour.window.show_home()
    tour.wait()
    yield "home-due"
    for walk in (
        _dialogs,
        _menus,
        _library,
        _history,
        _settings,
        safety.safety,
        _importing,
        _editor,
        _session,
        ways.ways,
        editing.editing,
        refusals.refusals,
        learners.learners,
    ):
        yield from walk(tour)


def _dialogs(tour: Tour) -> Iterator[str]:
    window = tour.window
    for page, command in (("keys", Command.KEYS), ("about", Command.ABOUT)):
        window.commands[command].trigger()
        tour.show_over(*window.findChildren(QDialog))
        yield page
        tour.put_away()
    window.print_worksheet(tour.store.sets.summaries()[-1].id)
    tour.show_over(*window.findChildren(QDialog))
    yield "print"
    tour.put_away()
    refusal = UserError("The disk is full, so open/s-3.json could not be saved.")
    tour.show_over(dialogs.unsaved_dialog(refusal, window))
    yield "unsaved"
    tour.put_away()
    tour.show_over(CrashReport(ValueError("an example"), True, window))
    yield "crash"
    tour.put_away()
    window.messages.refuse(refusal)
    yield "message-fault"
    tour.hush()


def _menus(tour: Tour) -> Iterator[str]:
    window = tour.window
    menus = window.findChildren(QMenu)
    menu = next(each for each in menus if any(action.menu() is not None for action in each.actions()))
    menu.popup(window.mapToGlobal(window.rect().center()))
    tour.over = menu
    yield "menu"
    tour.put_away()
    window.menuBar().show()
    yield "menu-bar"
    window.menuBar().hide()


def _library(tour: Tour) -> Iterator[str]:
    window, page = tour.window, tour.window.curating.page
    window.show_library()
    tour.wait()
    yield "library"
    page.view.rename()
    yield "library-rename"
    tour.press(ESCAPE)
    page.seek()
    page.search.setText("zebra")
    yield "library-nothing-found"
    page.search.clear()
    tour.show_over(window.curating.share(page.set_id))
    yield "share"
    tour.put_away()
    page.view.setFocus()
    tour.press(Qt.Key.Key_Delete)
    yield "library-deleted"
    window.curating.undo()
    tour.hush()


def _history(tour: Tour) -> Iterator[str]:
    window = tour.window
    window.show_history()
    tour.wait()
    yield "history"
    page = window.recounting.page
    page.scores.toggle()
    yield "history-table"
    page.scores.toggle()
    page.choose(Choices(set_id="short"))
    yield "history-few"
    page.choose(Choices(set_id="short", period=Period.WEEK))
    page.first_control().setFocus()
    yield "history-nothing"
    page.choose(Choices())
    page.view.setCurrentIndex(page.view.model().index(0, 0))
    page.view.setFocus()
    tour.press(ENTER)
    yield "replay"
    tour.press(ESCAPE)


def _settings(tour: Tour) -> Iterator[str]:
    tour.window.show_settings()
    yield "settings"
    tour.scroll_down(tour.window.adjusting.page)
    yield "settings-end"


def _importing(tour: Tour) -> Iterator[str]:
    window = tour.window
    window.show_import()
    window.adding.page.take_text(tour.made.question_set.article.text)
    yield "import-text"
    window.adding.page.submit()
    while not window.adding.page.progress.share:
        tour.settle()
    yield "import-reading"
    tour.go_on.set()
    tour.wait()
    yield "import-found"
    window.adding.page.discovery.sources.choose(1)
    yield "import-source"
    window.adding.page.write()
    tour.wait()
    yield "import-result"


def _editor(tour: Tour) -> Iterator[str]:
    window = tour.window
    window.editing.edit(tour.made.question_set.id)
    yield "editor"
    page = window.editing.page
    page.tabs.show_article(True)
    yield "editor-article"
    page.tabs.show_article(False)
    page.list.view.selectAll()
    yield "editor-several"
    page.list.view.setCurrentIndex(page.list.model.index(1))
    page.list.view.setFocus()
    tour.press(Qt.Key.Key_Delete)
    yield "editor-deleted"
    tour.press(Qt.Key.Key_Z, modifiers=CTRL)
    tour.hush()
    page.form.control("stem").setFocus()
    tour.settle()
    tour.press(Qt.Key.Key_A, modifiers=CTRL)
    tour.press(Qt.Key.Key_Delete)
    yield "editor-finding"
    tour.press(Qt.Key.Key_Z, modifiers=CTRL)


def _surely(tour: Tour) -> Iterator[str]:
    """Answer what is left of a session that asks how sure one is: right and wrong, in all three degrees."""
    playing = tour.window.playing
    while (sitting := playing.sitting) is not None and sitting.session.place < len(sitting.session.asked):
        place, question = sitting.session.place, sitting.question
        given = wrong_answer(question) if place % 3 == 1 else right_answer(question)
        certainty = tuple(Certainty)[place % 3] if question.scored else None
        playing.session_page.answered.emit(Choice(given, 9.0, certainty))
        tour.settle()
        tour.press(ENTER)
    yield "end-certainty"
    tour.press(ESCAPE)


def _session(tour: Tour) -> Iterator[str]:
    """Begin a session, then answer what is left of another one: its choices right and wrong in turn."""
    window = tour.window
    window.playing.begin(tour.store.sets.summaries()[-1].id)
    yield "start"
    tour.wait()
    page = window.playing.start_page
    page.mode.segment(2).click()
    yield "start-mistakes"
    page.mode.segment(0).click()
    page.sets.click()
    dialog = page.findChild(SetsDialog)
    if dialog is not None:
        tour.show_over(dialog)
        yield "start-sets"
        tour.put_away()
    page.enter()
    yield "session-question"
    tour.press(ESCAPE)
    window.playing.begin(tour.store.sets.summaries()[-1].id)
    window.playing.start_page.certainty.click()
    window.playing.start_page.number.segment(0).click()
    tour.press(ENTER)
    tour.press(Qt.Key.Key_1, Qt.Key.Key_X)
    yield "session-certainty"
    yield from _surely(tour)
    yield from exams.exam(tour)
    yield from exams.before_class(tour)
    window.playing.start_over(tour.store.sets.summaries()[-1].id)
    window.playing.start_page.certainty.click()
    window.playing.start_page.number.segment(2).click()
    tour.press(ENTER, ESCAPE)
    tour.press(ESCAPE)
    (session,) = (each for each in tour.store.sessions.open() if each.responses)
    window.playing.begin(session.set_id)
    yield "session-resumed"
    tour.press(Qt.Key.Key_A)
    yield "session-article"
    tour.press(Qt.Key.Key_A)
    questions = tour.store.sessions.material(session).questions
    pictures = iter(("session-right", "session-wrong"))
    turn = 0
    for asked in session.asked[session.place :]:
        question = questions[asked.question]
        if isinstance(question, ChoiceQuestion):
            (key,) = question.key
            choice = (asked.options.index(key) + turn) % len(asked.options)
            tour.press(Qt.Key(Qt.Key.Key_1 + choice), ENTER)
            turn = 1 - turn
            yield next(pictures, "")
        else:
            window.playing.session_page.answered.emit(Choice(wrong_answer(question), 9.0))
            tour.settle()
        tour.press(ENTER)
    yield "end"
    window.show_home()
    yield "home-played"
