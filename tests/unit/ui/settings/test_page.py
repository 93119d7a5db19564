"""The settings page: what is chosen is told at once, shown as it is, and can be taken back."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from quizapp.settings import Appearance, Settings
from quizapp.ui import language
from quizapp.ui.look import theme
from quizapp.ui.settings.look_section import TEXT_SIZES
from quizapp.ui.settings.page import SettingsPage

FOLDER = Path("/home/ines/<b>.local</b>/share/quizapp")
CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture(autouse=True)
def usual_look(qapp: QApplication) -> Iterator[None]:
    theme.apply(qapp, theme.Theme())
    yield
    theme.apply(qapp, theme.Theme())
    language.use(qapp, "en")


class Desk:
    """The page on screen, and the settings that it told."""

    def __init__(self, qtbot: QtBot, size: tuple[int, int] = (1280, 800)) -> None:
        self.told: list[Settings] = []
        self.page = SettingsPage(FOLDER)
        qtbot.addWidget(self.page)
        self.page.changed.connect(self.told.append)
        self.page.resize(*size)
        with qtbot.waitActive(self.page):
            self.page.show()
        self.page.first_control().setFocus()

    def press(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        QTest.keyClick(QApplication.focusWidget() or self.page, key, modifiers)

    def undo(self) -> None:
        self.press(Qt.Key.Key_Z, CTRL)


@pytest.fixture
def desk(qtbot: QtBot) -> Desk:
    return Desk(qtbot)


def test_each_control_changes_its_own_setting(desk: Desk) -> None:
    page = desk.page
    page.look.looks.cards[Appearance.CONTRAST].click()
    page.look.sizes.segment(TEXT_SIZES.index(1.5)).click()
    page.look.motion.click()
    page.answering.letters.click()
    page.answering.article.click()
    expected = Settings()
    changes: tuple[dict[str, object], ...] = (
        {"appearance": Appearance.CONTRAST},
        {"text_factor": 1.5},
        {"reduced_motion": True},
        {"single_letter_keys": False},
        {"article_while_answering": False},
    )
    for number, fields in enumerate(changes):
        expected = expected.model_copy(update=fields)
        assert desk.told[number] == expected
    assert len(desk.told) == 5


def test_a_language_is_chosen_by_its_own_name(desk: Desk) -> None:
    select = desk.page.language.select
    names = [select.itemText(place) for place in range(select.count())]
    assert names[:2] == ["As the system (English)", "English"]
    assert {"Deutsch", "العربية"} <= set(names)
    select.setFocus()
    while select.currentText() != "Deutsch":
        desk.press(Qt.Key.Key_Down)
    assert desk.told[-1].language == "de"


def test_the_last_change_is_taken_back_first(desk: Desk) -> None:
    page = desk.page
    assert not page.undo.isEnabled()
    page.look.motion.click()
    page.answering.letters.click()
    desk.undo()
    assert desk.told[-1] == Settings(reduced_motion=True)
    assert page.answering.letters.isChecked()
    page.undo.click()
    assert desk.told[-1] == Settings()
    assert not page.look.motion.isChecked()
    assert not page.undo.isEnabled()
    desk.undo()
    assert len(desk.told) == 4


def test_all_goes_back_to_the_beginning_and_that_can_be_taken_back(desk: Desk) -> None:
    chosen = Settings(appearance=Appearance.DARK, text_factor=2.0, language="de")
    desk.page.begin(chosen)
    desk.page.places.usual.click()
    assert desk.told == [Settings()]
    assert not desk.page.places.usual.isEnabled()
    desk.undo()
    assert desk.told[-1] == chosen


def test_a_change_made_elsewhere_is_shown_and_can_be_taken_back(desk: Desk) -> None:
    dark = Settings(appearance=Appearance.DARK)
    desk.page.show_settings(dark)
    assert desk.told == []
    assert desk.page.look.looks.cards[Appearance.DARK].isChecked()
    desk.undo()
    assert desk.told == [Settings()]


def test_showing_what_is_in_force_already_is_no_change(desk: Desk) -> None:
    desk.page.show_settings(Settings())
    desk.page.look.looks.cards[Appearance.SYSTEM].click()
    assert desk.told == []
    assert not desk.page.undo.isEnabled()


def test_values_that_are_not_offered_are_kept(desk: Desk) -> None:
    odd = Settings(text_factor=1.3, language="pt_BR")
    desk.page.begin(odd)
    assert desk.page.look.sizes.at == TEXT_SIZES.index(1.25)
    assert desk.page.language.select.currentText() == "Português (Brasil)"
    desk.page.look.motion.click()
    assert desk.told == [odd.model_copy(update={"reduced_motion": True})]


def test_arrows_walk_the_colours(desk: Desk) -> None:
    desk.press(Qt.Key.Key_Right)
    desk.press(Qt.Key.Key_Right)
    assert [told.appearance for told in desk.told] == [Appearance.LIGHT, Appearance.DARK]


def test_escape_leaves(qtbot: QtBot, desk: Desk) -> None:
    with qtbot.waitSignal(desk.page.left):
        desk.press(Qt.Key.Key_Escape)


@pytest.mark.parametrize("name", ["folder", "log", "keys", "about"])
def test_buttons_that_lead_elsewhere(qtbot: QtBot, desk: Desk, name: str) -> None:
    with qtbot.waitSignal(getattr(desk.page, f"{name}_pressed")):
        getattr(desk.page.places, name).click()


def test_what_a_control_is_called_and_does_is_spoken(desk: Desk) -> None:
    spoken = QAccessible.queryAccessibleInterface(desk.page.look.motion)
    assert spoken.text(QAccessible.Text.Name) == "Less motion"
    assert spoken.text(QAccessible.Text.Description) == "Nothing slides or fades."
    card = QAccessible.queryAccessibleInterface(desk.page.look.looks.cards[Appearance.DARK])
    assert card.role() is QAccessible.Role.RadioButton
    assert (card.text(QAccessible.Text.Name), card.text(QAccessible.Text.Description)) == ("Dark", "Colours")


def test_the_path_of_the_data_folder_is_shown_as_it_stands(desk: Desk) -> None:
    assert str(FOLDER) in [label.text() for label in desk.page.findChildren(QLabel)]


@pytest.mark.parametrize("code", ["en", "de", "ar", "en_XA"])
@pytest.mark.parametrize(("width", "factor"), [(720, 2.0), (900, 2.0), (720, 1.0), (1280, 1.0)])
def test_nothing_is_cut_off(qtbot: QtBot, qapp: QApplication, code: str, width: int, factor: float) -> None:
    language.use(qapp, code)
    theme.apply(qapp, theme.Theme(text_factor=factor))
    page = Desk(qtbot, (width, 800)).page
    QApplication.processEvents()
    for widget in page.findChildren(QWidget):
        if widget.isVisible() and not widget.findChildren(QWidget):
            assert widget.width() >= widget.minimumSizeHint().width(), widget
            right = widget.mapTo(page, widget.rect().topRight()).x()
            assert widget.mapTo(page, widget.rect().topLeft()).x() >= 0, widget
            assert right <= width, widget
            if widget.hasHeightForWidth():
                assert widget.height() >= widget.heightForWidth(widget.width()), widget
