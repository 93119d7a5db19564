"""The editor takes another look while it is in view, and while it is not."""

import dataclasses
from collections.abc import Iterator

import pytest
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QApplication

from quizapp.ui.editor.field import FieldName
from quizapp.ui.editor.page import EditorPage
from quizapp.ui.editor.text_field import TextField
from quizapp.ui.look import theme
from quizapp.ui.look.typography import Type


@pytest.fixture
def look(qapp: QApplication) -> Iterator[None]:
    before = theme.current()
    yield
    theme.apply(qapp, before)


@pytest.mark.usefixtures("look")
@pytest.mark.parametrize("in_view", [True, False])
def test_what_has_a_font_of_its_own_grows_with_all_text(
    page: EditorPage, qapp: QApplication, in_view: bool
) -> None:
    fields, names = page.findChildren(TextField), page.findChildren(FieldName)
    before = [each.height() for each in (page.form.stem.field, names[0])]
    page.setVisible(in_view)
    other = dataclasses.replace(theme.current(), scheme=theme.Scheme.CONTRAST, text_factor=2.0)
    theme.apply(qapp, other)
    page.show()
    QApplication.processEvents()
    assert len(fields) > 4
    sizes = {field.font().pixelSize() for field in fields}
    assert min(sizes) >= 2 * 12, "no field keeps the size of text that it was made with"
    assert {name.font().pixelSize() for name in names} == {theme.font(Type.STRONG_LABEL).pixelSize()}
    assert {field.palette().color(QPalette.ColorRole.Text).name() for field in fields} == {
        other.colours.ink.name()
    }
    after = [each.height() for each in (page.form.stem.field, names[0])]
    assert all(new > 1.5 * old for new, old in zip(after, before, strict=True)), (before, after)
