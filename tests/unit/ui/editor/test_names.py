"""Every control has a spoken name, the Tab key reaches all of them, and F6 goes round the panes."""

from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from quizapp.model.question_set import QuestionSet
from quizapp.ui.editor.page import EditorPage
from tests.unit.ui.editor.hands import rows_of


def focus() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def focusable(page: QWidget) -> list[QWidget]:
    return [
        widget
        for widget in page.findChildren(QWidget)
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        and widget.isVisible()
        and widget.isEnabled()
        and not isinstance(widget, QLabel)
        and widget.focusProxy() is None
    ]


def name_of(widget: QWidget) -> str:
    return QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name)


@pytest.mark.parametrize("width", [1280, 900])
def test_every_control_has_a_name_of_its_own(open_page: Any, the_set: QuestionSet, width: int) -> None:
    page = open_page(the_set, width=width)
    names = [name_of(widget) for widget in focusable(page)]
    assert len(names) > 15
    assert [name for name in names if not name.strip()] == []
    assert len(set(names)) == len(names)


@pytest.mark.parametrize("width", [1280, 900])
def test_tab_reaches_every_control_in_reading_order(open_page: Any, the_set: QuestionSet, width: int) -> None:
    page = open_page(the_set, width=width)
    wanted = set(focusable(page))
    start = page.title.title
    start.setFocus()
    seen: list[QWidget] = []
    for _step in range(len(wanted) + 5):
        now = QApplication.focusWidget()
        assert now is not None
        if now in seen:
            break
        seen.append(now)
        QTest.keyClick(now, Qt.Key.Key_Tab)
    assert {name_of(widget) for widget in wanted - set(seen)} == set()
    form = [seen.index(control) for control in page.form.controls() if control in seen]
    assert form == sorted(form)


def test_f6_goes_round_the_panes_and_back(page: EditorPage) -> None:
    places = []
    for modifiers in (Qt.KeyboardModifier.NoModifier,) * 4 + (Qt.KeyboardModifier.ShiftModifier,) * 2:
        QTest.keyClick(focus(), Qt.Key.Key_F6, modifiers)
        places.append(QApplication.focusWidget())
    form, article, bar = page.form.stem.field, page.article.view, page.bar.accept
    assert places == [form, article, bar, page.list.view, bar, article]


def test_a_narrow_window_shows_form_or_article(open_page: Any, the_set: QuestionSet) -> None:
    page = open_page(the_set, width=900)
    assert page.form.isVisible()
    assert not page.article.isVisible()
    QTest.keyClick(page.list.view, Qt.Key.Key_F6)
    QTest.keyClick(focus(), Qt.Key.Key_F6)
    assert page.article.isVisible()
    assert not page.form.isVisible()
    assert QApplication.focusWidget() is page.article.view
    page.form.stem.field.typed.emit("Who?")
    page.list.view.setFocus()
    page.undo()
    assert page.form.isVisible()
    assert QApplication.focusWidget() is page.form.stem.field


def test_english_content_stays_left_to_right_in_a_right_to_left_interface(
    open_page: Any, the_set: QuestionSet, qapp: QApplication
) -> None:
    qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    try:
        page = open_page(the_set)
        assert page.list.view.layoutDirection() is Qt.LayoutDirection.RightToLeft
        fields = [page.form.stem.field, page.form.rationale.field, rows_of(page).rows[0].text]
        assert {field.layoutDirection() for field in fields} == {Qt.LayoutDirection.LeftToRight}
        assert page.list.mapTo(page, page.list.rect().topLeft()).x() > page.width() / 2
    finally:
        qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
