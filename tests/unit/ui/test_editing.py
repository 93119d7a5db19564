"""What is changed in the editor is on disk soon after, and nothing is lost when the disk refuses."""

from datetime import UTC, datetime
from pathlib import Path
from random import Random

import pytest
from pytestqt.qtbot import QtBot

from quizapp import paths
from quizapp.model.answering import chosen
from quizapp.model.article import make_article
from quizapp.model.question import ChoiceQuestion, Option, Skill, Status
from quizapp.model.question_set import QuestionSet
from quizapp.model.session import answer, finish, start_session
from quizapp.storing import Store
from quizapp.ui import jobs
from quizapp.ui.editing import Editing
from quizapp.ui.library import Library

NOW = datetime(2026, 11, 22, 12, 0, tzinfo=UTC)


def a_set(name: str) -> QuestionSet:
    question = ChoiceQuestion(
        id="q1",
        kind="hand",
        skill=Skill.DENIED,
        difficulty=1,
        stem="Who denied it?",
        evidence=(),
        rationale="",
        status=Status.READY,
        options=(Option(id="a", text="Ada"), Option(id="b", text="Bo")),
        key=("a",),
    )
    second = question.model_copy(update={"id": "q2", "stem": "Who said it?"})
    article = make_article("Ada Lorne denied it.", title=name)
    return QuestionSet(id=name, title=name, article=article, questions=(question, second))


@pytest.fixture
def store() -> Store:
    made = Store(paths.home(), now=lambda: NOW)
    made.sets.save(a_set("set-1"))
    made.sets.save(a_set("set-2"))
    return made


@pytest.fixture
def editing(store: Store, qtbot: QtBot) -> Editing:
    made = Editing(Library(store))
    qtbot.addWidget(made.page)
    return made


def test_what_answers_show_comes_to_the_page_it_was_read_for(
    editing: Editing, store: Store, qtbot: QtBot
) -> None:
    whole = a_set("set-1")
    for number in range(10):
        session, material = start_session(
            whole, session_id=f"s{number}", source=Random(1), now=NOW, profile=f"p{number}"
        )
        session = answer(session, material, chosen("a"), seconds=2, now=NOW)
        store.sessions.save_open(session, material)
        store.sessions.finish(finish(session, NOW))
    editing.edit("set-2")
    editing.edit("set-1", "q1")
    editing.page.show()
    qtbot.waitUntil(lambda: "10 first answers" in editing.page.form.head.facts)
    editing.edit("set-2", "q1")
    qtbot.waitUntil(lambda: jobs.running() == 0)
    assert "first answers" not in editing.page.form.head.facts


def test_it_says_what_undo_would_do_while_the_page_is_in_view(editing: Editing, qtbot: QtBot) -> None:
    heard: list[tuple[str, str]] = []
    editing.history_changed.connect(lambda undo, redo: heard.append((undo, redo)))
    editing.edit("set-1")
    editing.page.show()
    editing.page.deeds.delete()
    assert heard[-1] == ("Delete a question", "")
    editing.undo()
    assert heard[-1] == ("", "Delete a question")
    editing.redo()
    editing.page.hide()
    assert heard[-1] == ("", "")
    editing.undo()
    assert heard[-1] == ("", ""), "out of sight, nothing is offered"


def test_a_change_is_soon_on_disk(editing: Editing, store: Store, qtbot: QtBot) -> None:
    with qtbot.waitSignal(editing.page_changed):
        editing.edit("set-1")
    with qtbot.waitSignal(editing.page.changed):
        editing.page.deeds.delete()
    assert [question.id for question in store.sets.load("set-1").questions] == ["q2"]
    assert "all changes saved" in editing.page.title.facts


def test_another_set_is_opened_after_the_first_is_saved(editing: Editing, store: Store) -> None:
    editing.edit("set-1")
    editing.page.deeds.move_down()
    editing.edit("set-2", "q2")
    assert [question.id for question in store.sets.load("set-1").questions] == ["q2", "q1"]
    assert editing.page.question is not None
    assert (editing.page.question.id, editing.page.list.view.currentIndex().row()) == ("q2", 1)


def test_a_set_that_is_gone_is_told(editing: Editing, qtbot: QtBot) -> None:
    with qtbot.waitSignal(editing.told) as told:
        editing.edit("set-9")
    assert told.args == ["This question set is not in the library any more."]


def test_what_cannot_be_saved_stays_and_is_saved_later(
    editing: Editing, store: Store, home: Path, qtbot: QtBot
) -> None:
    editing.edit("set-1")
    folder = home / "sets"
    kept = folder.rename(home / "elsewhere")
    folder.write_text("in the way")
    editing.page.deeds.delete()
    assert not editing.save()
    assert editing.unsaved
    assert editing.unsaved in editing.page.title.facts
    with qtbot.waitSignal(editing.told):
        editing.edit("set-2")
    assert editing.page.question_set is not None
    assert editing.page.question_set.id == "set-1"
    folder.unlink()
    kept.rename(folder)
    assert editing.save()
    assert [question.id for question in store.sets.load("set-1").questions] == ["q2"]


def test_a_set_that_was_changed_elsewhere_is_shown_anew(editing: Editing, store: Store) -> None:
    editing.edit("set-1")
    editing.page.show_question("q2")
    changed = store.sets.load("set-1").model_copy(update={"title": "Another title"})
    store.sets.save(changed)
    editing.renew("set-2")
    assert editing.page.title.title.text() == "set-1"
    editing.renew("set-1")
    assert editing.page.title.title.text() == "Another title"
    editing.page.deeds.delete()
    editing.save()
    kept = store.sets.load("set-1")
    assert (kept.title, [question.id for question in kept.questions]) == ("Another title", ["q1"])


def more_in(store: Store) -> QuestionSet:
    """Return the set as a colleague gives it away, with two questions more."""
    whole = store.sets.load("set-1")
    more = (
        whole.questions[0].model_copy(update={"id": f"q{number}", "stem": f"{number}?"}) for number in (3, 4)
    )
    return whole.model_copy(update={"questions": (*whole.questions, *more)})


def ids(question_set: QuestionSet | None) -> list[str]:
    return [question.id for question in question_set.questions] if question_set is not None else []


def reject(editing: Editing) -> None:
    """Press the key that rejects the first question."""
    editing.page.show_question("q1")
    editing.page.deeds.reject()


def test_what_another_window_merged_is_here_after_the_next_key(
    editing: Editing, store: Store, qtbot: QtBot
) -> None:
    editing.edit("set-1")
    Store(paths.home(), now=lambda: NOW).sets.merge(more_in(store))
    reject(editing)
    with qtbot.waitSignal(editing.said) as said:
        editing.save()
    [sentence] = said.args
    assert "“set-1” was changed in another window" in sentence
    assert "In it: 2 questions were added." in sentence
    assert ids(store.sets.load("set-1")) == ids(editing.page.question_set) == ["q1", "q2", "q3", "q4"]
    assert store.sets.load("set-1").questions[0].status is Status.REJECTED
    assert "all changes saved" in editing.page.title.facts
    editing.undo()
    assert editing.save()
    kept = store.sets.load("set-1")
    assert (ids(kept), kept.questions[0].status) == (["q1", "q2", "q3", "q4"], Status.READY)
    editing.redo()
    assert editing.save()
    kept = store.sets.load("set-1")
    assert (ids(kept), kept.questions[0].status) == (["q1", "q2", "q3", "q4"], Status.REJECTED)


def test_two_windows_that_change_one_question_keep_both_versions(
    editing: Editing, store: Store, qtbot: QtBot
) -> None:
    other = Editing(Library(Store(paths.home(), now=lambda: NOW)))
    qtbot.addWidget(other.page)
    for window, words in ((editing, "Mine?"), (other, "Theirs?")):
        window.edit("set-1")
        window.page.form.stem.field.setPlainText(words)
    assert editing.save()
    assert other.save()
    stems = [question.stem for question in store.sets.load("set-1").questions]
    assert stems == ["Theirs?", "Mine?", "Who said it?"]
    editing.page.show_question("q2")
    editing.page.deeds.reject()
    assert editing.save()
    assert [question.stem for question in store.sets.load("set-1").questions] == stems
    assert editing.page.question_set == store.sets.load("set-1")


def test_a_set_is_opened_again_with_what_was_added_elsewhere_and_its_history(
    editing: Editing, store: Store
) -> None:
    editing.edit("set-1")
    editing.page.deeds.delete()
    assert editing.save()
    store.sets.rename("set-1", "Renamed in the library")
    editing.edit("set-1")
    assert editing.page.title.title.text() == "Renamed in the library"
    editing.undo()
    editing.save()
    kept = store.sets.load("set-1")
    assert (kept.title, ids(kept)) == ("Renamed in the library", ["q1", "q2"])


def test_what_could_not_be_saved_outlives_a_renewal(editing: Editing, store: Store, home: Path) -> None:
    editing.edit("set-1")
    elsewhere = more_in(store)
    folder = home / "sets"
    kept = folder.rename(home / "elsewhere")
    folder.write_text("in the way")
    reject(editing)
    assert not editing.save()
    folder.unlink()
    kept.rename(folder)
    store.sets.merge(elsewhere)
    editing.renew("set-1")
    assert ids(editing.page.question_set) == ["q1", "q2", "q3", "q4"]
    assert editing.save()
    assert ids(store.sets.load("set-1")) == ["q1", "q2", "q3", "q4"]
    assert store.sets.load("set-1").questions[0].status is Status.REJECTED
