"""Monstrous questions are shown and kept, what cannot be taken is refused in a sentence, and no key waits long."""

import time
from typing import Any

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from quizapp.model.base import Span
from quizapp.model.question import Mark, Option, Question, Role
from quizapp.model.question_set import QuestionSet
from quizapp.ui.editor.checking import Checks, shortened
from quizapp.ui.editor.filtering import Filter
from quizapp.ui.editor.page import EditorPage
from quizapp.ui.editor.text_field import MOST_PASTED
from tests import samples
from tests.unit.ui.editor.hands import rows_of

_LONGEST_WAIT = 5.0
"""Seconds that one key may take on a slow, busy machine; measured: 0.22, and 7 to 11 if the rules saw all of it."""


def focus() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def with_question(the_set: QuestionSet, question: Question) -> QuestionSet:
    return the_set.model_copy(update={"questions": (question, *the_set.questions[1:])})


def typed_within(page: EditorPage, text: str) -> float:
    page.form.stem.field.setFocus()
    start = time.perf_counter()
    QTest.keyClicks(focus(), text)
    return (time.perf_counter() - start) / len(text)


@pytest.mark.parametrize("stem", ["word " * 20_000, "“" * 50_000 + "<a" * 25_000])
def test_a_stem_of_100_kb_is_kept_and_objected_to(open_page: Any, the_set: QuestionSet, stem: str) -> None:
    page = open_page(with_question(the_set, the_set.questions[0].model_copy(update={"stem": stem})))
    assert "The stem is longer than 300 characters." in page.form.stem.findings.messages
    assert typed_within(page, "x") < _LONGEST_WAIT
    assert page.question_set.questions[0].stem == "x" + stem
    assert page.form.stem.height() < page.height() / 2


def test_ten_thousand_options_are_kept_and_some_shown(open_page: Any, the_set: QuestionSet) -> None:
    options = tuple(Option(id=f"o{number}", text=f"Option {number}") for number in range(10_000))
    question = the_set.questions[0].model_copy(update={"options": options, "key": ("o9999",)})
    page = open_page(with_question(the_set, question))
    assert len(rows_of(page).rows) == 12
    assert "A question needs three to five options." in rows_of(page).findings.messages
    assert typed_within(page, "x") < _LONGEST_WAIT
    rows_of(page).rows[3].remove.click()
    kept = page.question_set.questions[0]
    assert len(kept.options) == 9_999
    assert kept.key == ("o9999",)
    page.undo()
    page.undo()
    assert page.question_set.questions[0] == question


def test_monstrous_questions_are_selected_compared_and_filtered_too(
    open_page: Any, the_set: QuestionSet, qtbot: QtBot
) -> None:
    huge = the_set.questions[0].model_copy(update={"stem": "Which outlet? " * 7_000})
    options = tuple(Option(id=f"o{number}", text=f"Option {number}") for number in range(10_000))
    wide = the_set.questions[1].model_copy(update={"options": options, "key": ("o9999",)})
    twin = huge.model_copy(update={"id": "q-twin"})
    page = open_page(the_set.model_copy(update={"questions": (huge, wide, twin)}))
    qtbot.waitUntil(lambda: bool(page.form.beside.messages), timeout=20_000)
    assert page.form.beside.messages == ("It asks nearly the same as question 3.",)
    page.desk.filter_by(Filter(words="option 777"))
    assert [row.id for row in page.list.model.rows] == ["q-review"]
    page.list.show_all()
    page.list.view.selectAll()
    assert page.several.words == "3 questions selected"
    page.deeds.duplicate()
    assert page.question_set.questions[3].stem == huge.stem
    page.undo()
    assert page.question_set.questions == (huge, wide, twin)


def test_a_stem_too_long_to_edit_is_shown_in_part_and_never_changed(
    open_page: Any, the_set: QuestionSet
) -> None:
    stem = "Who? " * 100_000
    page = open_page(with_question(the_set, the_set.questions[0].model_copy(update={"stem": stem})))
    typed_within(page, "x")
    assert page.form.stem.field.isReadOnly()
    assert page.question_set.questions[0].stem == stem
    page.show_question("q-review")
    assert not page.form.stem.field.isReadOnly()
    assert page.form.stem.field.text() == the_set.questions[1].stem


def test_pasting_too_much_is_refused_in_a_sentence(page: EditorPage, the_set: QuestionSet) -> None:
    mime = QMimeData()
    mime.setText("x" * (MOST_PASTED + 1))
    page.form.stem.field.insertFromMimeData(mime)
    assert page.question_set == the_set
    assert any("far too long" in message for message in page.form.stem.findings.messages)


def test_pasting_takes_plain_words_and_no_line_ends(page: EditorPage) -> None:
    mime = QMimeData()
    mime.setHtml("<b>bold</b>")
    mime.setText("<b>Who</b>\r\nsaid\u2028it? ")
    page.form.stem.field.insertFromMimeData(mime)
    assert page.question is not None
    assert page.question.stem.startswith("<b>Who</b> said it? Which")
    assert "The text holds markup." in page.form.stem.findings.messages


def test_characters_of_all_sorts_survive_typing_around_them(open_page: Any, the_set: QuestionSet) -> None:
    stem = "A\u00a0b 🚢 é\u0301 \u202e עברית?"
    page = open_page(with_question(the_set, the_set.questions[0].model_copy(update={"stem": stem})))
    page.form.stem.field.setFocus()
    QTest.keyClick(focus(), Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClicks(focus(), "!")
    assert page.question_set.questions[0].stem == stem + "!"
    page.undo()
    assert page.form.stem.field.text() == stem


def test_spans_outside_the_article_are_left_out_and_told(open_page: Any, the_set: QuestionSet) -> None:
    question = the_set.questions[0].model_copy(
        update={
            "evidence": (Span(10, 99_999),),
            "marks": (Mark(role=Role.SOURCE, span=Span(99_000, 99_999)),),
        }
    )
    page = open_page(with_question(the_set, question))
    assert page.article.view.marks == ()
    assert "The evidence points outside the article's text." in page.form.evidence.findings.messages
    assert "word for word" not in page.form.evidence.where


def test_a_set_without_questions_can_be_begun(open_page: Any, the_set: QuestionSet) -> None:
    page = open_page(the_set.model_copy(update={"questions": ()}))
    assert focus() is page.write
    QTest.keyClick(focus(), Qt.Key.Key_W)
    QTest.keyClick(focus(), Qt.Key.Key_R)
    assert page.question_set.questions == ()
    QTest.keyClick(page.write, Qt.Key.Key_Return)
    assert [question.kind for question in page.question_set.questions] == ["hand"]


def test_what_the_rules_see_is_cut_only_where_it_is_monstrous(the_set: QuestionSet) -> None:
    question = the_set.questions[0]
    assert shortened(question) is question
    options = tuple(Option(id=f"o{number}", text="x" * 3_000) for number in range(100))
    cut = shortened(question.model_copy(update={"options": options, "key": ("o99",), "stem": "s" * 9_000}))
    assert cut.right_options == {"o99"}
    assert len(cut.options) == 41
    assert len(cut.stem) == 2_000
    assert {len(option.text) for option in cut.options} == {2_000}


def test_findings_are_looked_up_once_for_each_state(the_set: QuestionSet) -> None:
    checks = Checks(the_set.article)
    first = checks.findings(the_set.questions[2])
    assert checks.findings(the_set.questions[2]) is first
    severities = [finding.severity for finding in first]
    assert severities == sorted(severities)
    mended = the_set.questions[2].model_copy(update={"stem": "Who sold it?"})
    assert len(checks.findings(mended)) == len(first) - 1
    checks.forget()
    assert checks.findings(mended) == checks.findings(mended)


def test_without_the_graph_a_machine_question_is_not_blamed_for_what_only_its_record_shows(
    the_set: QuestionSet,
) -> None:
    by_hand = the_set.questions[0].model_copy(update={"key": ("c",), "attributions": ()})
    by_machine = by_hand.model_copy(update={"id": "q-made", "attributions": ("a-1",)})
    checks = Checks(the_set.article)
    assert "R02" in {finding.rule for finding in checks.findings(by_hand)}
    assert "R02" not in {finding.rule for finding in checks.findings(by_machine)}


def test_the_graph_of_another_run_does_not_blame_a_machine_question(the_set: QuestionSet) -> None:
    made = the_set.questions[0].model_copy(update={"key": ("c",), "attributions": ("a-1",)})
    graph = samples.graph()
    assert "R02" in {finding.rule for finding in Checks(the_set.article, graph).findings(made)}
    later = graph.model_copy(update={"attributions": graph.attributions[1:]})
    assert "R02" not in {finding.rule for finding in Checks(the_set.article, later).findings(made)}
