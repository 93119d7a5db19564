"""From an article to the history page in the real window, by keyboard alone."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from quizapp import paths
from quizapp.importing import read_file
from quizapp.model.article import make_article
from quizapp.model.question_set import set_id
from quizapp.ui.backups.waiting_strip import WaitingStrip
from quizapp.ui.editor.page import EditorPage
from quizapp.ui.history.page import HistoryPage
from quizapp.ui.home.page import HomePage
from quizapp.ui.importing.frame import State
from quizapp.ui.importing.page import ImportPage
from quizapp.ui.retrying import UnsavedStrip
from quizapp.ui.session.answers.matching import MatchingAnswers
from quizapp.ui.session.answers.selecting import SelectingAnswers
from quizapp.ui.session.end_page import EndPage
from quizapp.ui.session.replay_page import ReplayPage
from quizapp.ui.session.session_page import SessionPage
from quizapp.ui.sets.page import SetsPage
from tests import samples
from tests.journeys import places
from tests.journeys.stage import CTRL, Stage

ENTER, ESCAPE, ONE = Qt.Key.Key_Return, Qt.Key.Key_Escape, Qt.Key.Key_1


@pytest.fixture
def stage(qtbot: QtBot, home: Path) -> Iterator[Stage]:
    with Stage(qtbot, home) as stage:
        yield stage


@pytest.fixture
def stocked(stage: Stage) -> Stage:
    """A data folder with one set that was never played."""
    stage.store.sets.save(samples.question_set(ready=4))
    return stage


def test_a_pasted_article_is_read_played_and_found_in_the_history(stage: Stage) -> None:
    article = read_file(paths.seeds() / "harbour-bridge.md").article
    window = stage.open()
    QGuiApplication.clipboard().setText(article.text)
    stage.press(Qt.Key.Key_V, modifiers=CTRL)
    page = stage.on(ImportPage)
    assert page.text.text() == article.text
    stage.press(ENTER)
    stage.wait(lambda: page.state is State.FOUND)
    stage.press(ENTER)
    stage.wait(lambda: page.state is State.DONE)
    made = stage.store.sets.summaries()[0]
    assert made.playable >= 5
    stage.press(ENTER, ENTER)
    playing = stage.on(SessionPage)
    for answered in range(1, made.playable + 1):
        stage.press(*keys_to_answer(playing), ENTER)
        (kept,) = stage.store.sessions.open()
        assert len(kept.responses) == answered, "a checked answer is on disk"
        stage.press(ENTER)
    stage.on(EndPage)
    (finished,) = stage.store.sessions.finished()
    assert finished.set_id == made.id
    assert stage.store.sessions.open() == ()

    stage.press(ESCAPE)
    stage.on(HomePage)
    stage.press(Qt.Key.Key_4, modifiers=CTRL)
    history = stage.on(HistoryPage)
    assert history.view.model().rowCount() == 1
    stage.walk_to(history.view)
    stage.press(ENTER)
    stage.on(ReplayPage)
    stage.press(ESCAPE)
    assert stage.on(HistoryPage) is history
    window.close()


def keys_to_answer(page: SessionPage) -> tuple[Qt.Key, ...]:
    """Return keys that give some answer, right or wrong, whatever the way of answering."""
    area = page.question_view.answers
    if isinstance(area, SelectingAnswers):
        return (Qt.Key.Key_Right,)  # takes a word of the article
    if isinstance(area, MatchingAnswers):
        pairs = ((Qt.Key(Qt.Key.Key_1 + number), Qt.Key.Key_Down) for number in range(len(area.rows)))
        return tuple(key for pair in pairs for key in pair)
    return (ONE,)


def test_a_killed_window_resumes_at_the_same_place_in_the_same_order(stocked: Stage) -> None:
    stocked.open()
    stocked.press(ENTER, ENTER)
    stocked.press(ONE, ENTER, ENTER, ONE, ENTER)  # killed while the second verdict is shown
    (before,) = stocked.store.sessions.open()
    assert len(before.responses) == 2
    stocked.kill()

    stocked.open()
    assert stocked.on(HomePage).lead.primary.label() == "Continue"
    stocked.press(ENTER)
    stocked.on(SessionPage)
    (resumed,) = stocked.store.sessions.open()
    assert resumed == before
    stocked.press(ONE, ENTER, ENTER, ONE, ENTER, ENTER)
    stocked.on(EndPage)
    (finished,) = stocked.store.sessions.finished()
    assert finished.id == before.id
    assert finished.asked == before.asked
    assert finished.responses[:2] == before.responses


def test_a_window_killed_after_the_last_answer_shows_the_end(stocked: Stage) -> None:
    stocked.open()
    stocked.press(ENTER, ENTER, *[ONE, ENTER, ENTER] * 3, ONE, ENTER)
    (before,) = stocked.store.sessions.open()
    assert before.place == len(before.asked)
    stocked.kill()
    stocked.open()
    stocked.press(ENTER)
    stocked.on(EndPage)
    (finished,) = stocked.store.sessions.finished()
    assert finished.responses == before.responses


def test_starting_over_forgets_the_unfinished_session_at_the_first_answer(stocked: Stage) -> None:
    window = stocked.open()
    stocked.press(ENTER, ENTER, ONE, ENTER, ESCAPE)
    (before,) = stocked.store.sessions.open()
    stocked.on(HomePage).lead.over.setFocus()
    stocked.press(ENTER, ENTER, ESCAPE)
    assert stocked.store.sessions.open() == (before,), "left before the first answer, nothing is lost"
    assert stocked.on(HomePage).lead.primary.label() == "Continue"
    stocked.on(HomePage).lead.over.setFocus()
    stocked.press(ENTER, ENTER, ONE, ENTER)
    (anew,) = stocked.store.sessions.open()
    assert anew.id != before.id
    assert len(anew.responses) == 1
    window.close()


def test_leaving_before_the_first_answer_offers_the_set_as_new(stocked: Stage) -> None:
    stocked.open()
    stocked.press(ENTER, ENTER, ESCAPE)
    assert stocked.on(HomePage).lead.primary.label() == "Start the quiz"
    assert stocked.store.sessions.open() == ()


def test_the_mistakes_are_practised_as_a_session_of_their_own(stocked: Stage) -> None:
    stocked.open()
    stocked.press(ENTER, ENTER)
    for _ in range(4):
        right = stocked.store.sessions.open()[0]
        place = right.place
        wrong = next(i for i, option in enumerate(right.asked[place].options) if option != "a")
        stocked.press(Qt.Key(ONE + wrong), ENTER, ENTER)
    stocked.on(EndPage)
    stocked.press(ENTER)
    stocked.on(SessionPage)
    (mistakes,) = stocked.store.sessions.open()
    assert mistakes.mode == "mistakes"
    assert len(mistakes.asked) == 4


def test_mistakes_are_offered_again_after_the_end_was_left(stocked: Stage) -> None:
    stocked.open()
    stocked.press(ENTER, ENTER)
    for _ in range(4):
        (session,) = stocked.store.sessions.open()
        wrong = next(i for i, option in enumerate(session.asked[session.place].options) if option != "a")
        stocked.press(Qt.Key(ONE + wrong), ENTER, ENTER)
    stocked.on(EndPage)
    stocked.press(ESCAPE)
    lead = stocked.on(HomePage).lead
    assert (lead.primary.label(), lead.over.label()) == ("Practise the 4 missed", "Play again")
    stocked.press(ENTER)
    stocked.on(SessionPage)
    assert [each.mode for each in stocked.store.sessions.open()] == ["mistakes"]
    stocked.press(ESCAPE)
    stocked.press(Qt.Key.Key_4, modifiers=CTRL)
    stocked.walk_to(stocked.on(HistoryPage).view)
    stocked.press(ENTER)
    practise = stocked.on(ReplayPage).practise
    assert practise.label() == "Practise the 4 missed"
    practise.setFocus()
    stocked.press(ENTER)
    stocked.on(SessionPage)
    assert [each.mode for each in stocked.store.sessions.open()] == ["mistakes"]


def test_on_a_first_run_enter_starts_the_sample(stage: Stage) -> None:
    stage.open()
    assert stage.on(HomePage).lead.primary.hasFocus()
    stage.press(ENTER, ENTER)
    stage.on(SessionPage)
    (session,) = stage.store.sessions.open()
    (sample,) = stage.store.sets.summaries()
    assert session.set_id == sample.id


def test_an_answer_that_cannot_be_saved_is_said_and_kept(stocked: Stage, home: Path) -> None:
    window = stocked.open()
    stocked.press(ENTER, ENTER, ONE, ENTER, ENTER)
    for file in (home / "open").iterdir():
        file.unlink()
    (home / "open").rmdir()
    (home / "open").write_text("")  # now nothing can be written there
    stocked.press(ONE, ENTER)
    (strip,) = window.findChildren(UnsavedStrip)
    assert strip.isVisible()
    assert "kept while this window is open" in strip.words
    stocked.on(SessionPage)
    (home / "open").unlink()
    window.close()
    (kept,) = stocked.store.sessions.open()
    assert len(kept.responses) == 2


def test_keys_lead_everywhere_and_escape_back(stocked: Stage) -> None:
    stocked.open()
    for key, page in (
        (Qt.Key.Key_3, ImportPage),
        (Qt.Key.Key_4, HistoryPage),
        (Qt.Key.Key_2, SetsPage),
        (Qt.Key.Key_1, HomePage),
    ):
        stocked.press(key, modifiers=CTRL)
        stocked.on(page)
        assert QApplication.focusWidget() is not None
    for key in (Qt.Key.Key_2, Qt.Key.Key_3, Qt.Key.Key_4):
        stocked.press(key, modifiers=CTRL)
        stocked.press(ESCAPE)
        stocked.on(HomePage)


def test_a_file_given_at_the_start_waits_on_the_import_page(stage: Stage, qtbot: QtBot) -> None:
    stage.open()
    stage.window.adding.open_file(paths.seeds() / "school-salad.md")
    page = stage.on(ImportPage)
    article = read_file(paths.seeds() / "school-salad.md").article
    assert page.text.text() == article.text
    assert page.form.fields["title"].text() == article.title
    assert page.form.make.hasFocus()


def test_what_was_found_waits_while_one_is_elsewhere(stage: Stage) -> None:
    stage.open()
    places.found(stage)
    page = stage.on(ImportPage)
    stage.press(Qt.Key.Key_1, modifiers=CTRL)
    stage.on(HomePage)
    stage.press(Qt.Key.Key_3, modifiers=CTRL)
    stage.on(ImportPage)
    assert page.state is State.FOUND
    assert page.discovery.first().hasFocus()


def test_another_article_is_added_in_the_middle_and_the_former_can_be_brought_back(stage: Stage) -> None:
    stage.open()
    places.found(stage)
    stage.press(Qt.Key.Key_1, modifiers=CTRL)
    stage.window.masthead.add_pressed.emit()
    page = stage.on(ImportPage)
    assert page.text.text() == ""
    assert page.text.hasFocus()
    page.form.former.click()
    assert page.text.text() == samples.TEXT
    stage.press(ENTER)
    stage.wait(lambda: page.state is State.FOUND)


def test_reading_goes_on_elsewhere_and_its_end_is_told(stage: Stage) -> None:
    stage.open()
    page = stage.window.adding.page
    page.take_text(samples.TEXT)
    page.submit()
    stage.press(Qt.Key.Key_2, modifiers=CTRL)
    stage.wait(lambda: page.state is State.FOUND)
    stage.on(SetsPage)
    assert "Your article is read" in stage.window.messages.last


def test_where_nobody_is_quoted_the_questions_can_be_written_by_hand(stage: Stage) -> None:
    stage.open()
    stage.window.adding.take_text("The harbour lies between two hills. The water is deep and the wind mild.")
    page = stage.on(ImportPage)
    stage.press(ENTER)
    stage.wait(lambda: page.state is State.FOUND)
    page.discovery.by_hand.click()
    editor = stage.on(EditorPage)
    assert editor.question_set is not None
    assert editor.question_set.questions == ()
    assert stage.store.sets.load(editor.question_set.id).article.text.startswith("The harbour lies")


def test_a_set_that_is_there_is_not_emptied_by_writing_by_hand(stage: Stage) -> None:
    stage.open()
    places.found(stage)
    page = stage.on(ImportPage)
    kept = samples.question_set(set_id(make_article(samples.TEXT), 0))
    stage.store.sets.save(kept)
    page.discovery.by_hand.click()
    stage.on(EditorPage)
    assert stage.store.sets.load(kept.id) == kept


@pytest.mark.parametrize("name", ["", "missing.md", "picture.png"])
def test_a_drop_that_is_no_article_is_told_and_nothing_is_lost(
    stage: Stage, tmp_path: Path, name: str
) -> None:
    (tmp_path / "picture.png").write_bytes(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" + bytes(range(256)) * 8)
    path = tmp_path / name
    stage.open()
    page = stage.window.adding.page
    page.text.setPlainText("Typed by hand.")
    stage.window.adding.open_file(path)
    assert page.finding.sentence.startswith(f"{path.name}: ")
    assert page.finding.sentence.endswith("What stands here is still the text from before.")
    assert page.text.text() == "Typed by hand."
    places.found(stage)
    stage.window.adding.open_file(path)
    assert stage.window.messages.last.startswith(f"{path.name}: ")
    assert page.state is State.FOUND


def test_a_text_far_too_large_is_told_and_what_was_typed_stays(stage: Stage, tmp_path: Path) -> None:
    large = tmp_path / "large.txt"
    large.write_text("It is so, she said. " * 50_000)
    stage.open()
    page = stage.window.adding.page
    page.text.setPlainText("Typed by hand.")
    stage.window.adding.open_file(large)
    assert page.finding.sentence.startswith("large.txt: The text is longer than 300,000 characters")
    assert page.text.text() == "Typed by hand."


@pytest.mark.parametrize(
    "text",
    [
        "Die Bürgermeisterin sagte am Montag, die Brücke werde nicht vor dem Sommer fertig. " * 3,
        "قالت رئيسة البلدية يوم الاثنين إن الجسر لن يكون جاهزا قبل الصيف. " * 3,
    ],
)
def test_an_article_in_another_language_is_told_and_stays(stage: Stage, text: str) -> None:
    stage.open()
    stage.window.adding.take_text(text)
    page = stage.on(ImportPage)
    stage.press(ENTER)
    stage.wait(lambda: "does not seem to be in English" in page.finding.sentence)
    assert page.state is State.ENTERING
    assert page.text.text() == text
    assert page.text.isVisible()


def test_a_file_that_cannot_be_read_is_said_beside_the_text(stage: Stage, tmp_path: Path) -> None:
    stage.open()
    stage.window.adding.open_file(tmp_path / "missing.md")
    assert stage.on(ImportPage).finding.sentence.startswith("missing.md: ")


def test_a_damaged_set_is_told_and_the_rest_is_shown(stocked: Stage, home: Path) -> None:
    (home / "sets" / "broken.json").write_text("{")
    window = stocked.open()
    stocked.wait(lambda: any(strip.isVisible() for strip in window.findChildren(WaitingStrip)))
    assert stocked.on(HomePage).lead.primary.isVisible()
