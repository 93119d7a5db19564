"""A whole set played through the accessibility tree alone, as a screen reader does: it reads and acts there only."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QAccessible, QAccessibleActionInterface, QAccessibleInterface
from pytestqt.qtbot import QtBot

from tests import samples
from tests.journeys.stage import Stage

Role = QAccessible.Role
PRESS = QAccessibleActionInterface.pressAction()
TOGGLE = QAccessibleActionInterface.toggleAction()


class Reader:
    """Reads what the window tells about itself, and acts on it by roles and names."""

    def __init__(self, stage: Stage) -> None:
        self._stage = stage
        self.root = QAccessible.queryAccessibleInterface(stage.open())

    def all(self, role: Role) -> list[QAccessibleInterface]:
        """Return what has that role and can be perceived, in the order of the tree."""
        return [each for each in perceived(self.root) if each.role() is role]

    def one(self, role: Role, name: str) -> QAccessibleInterface:
        """Return the one that is called so."""
        [found] = [each for each in self.all(role) if named(each) == name]
        return found

    def texts(self) -> list[str]:
        """Return what stands on the page, in its order."""
        return [named(each) for each in self.all(Role.StaticText)]

    def focus(self) -> tuple[Role, str]:
        """Return what the focus is spoken as, its role and its name; of a list, the row."""
        focused = [each for each in perceived(self.root) if each.state().focused]
        return (focused[-1].role(), named(focused[-1])) if focused else (Role.NoRole, "")

    def act(self, control: QAccessibleInterface, action: str) -> None:
        """Have `control` do `action`, which it must offer."""
        actions = control.actionInterface()
        assert actions is not None, named(control)
        assert action in actions.actionNames(), (named(control), actions.actionNames())
        actions.doAction(action)

    def press(self, name: str) -> None:
        """Press the button that is called so."""
        self.act(self.one(Role.Button, name), PRESS)

    def wait_for_focus(self, role: Role, name: str) -> None:
        """Wait until the focus has come to something, as a listener does."""
        self._stage.wait(lambda: self.focus() == (role, name))

    def wait_for_text(self, text: str) -> None:
        """Wait until `text` stands on the page."""
        self._stage.wait(lambda: text in self.texts())

    def wait_until_checked(self, radio: QAccessibleInterface) -> None:
        """Wait until `radio` says that it is chosen."""
        self._stage.wait(lambda: bool(radio.state().checked))


def perceived(interface: QAccessibleInterface) -> Iterator[QAccessibleInterface]:
    """Yield what stands below `interface`, without what says that it is not there to be seen."""
    for place in range(interface.childCount()):
        child = interface.child(place)
        if child.isValid() and not child.state().invisible:
            yield child
            yield from perceived(child)


def named(interface: QAccessibleInterface) -> str:
    return interface.text(QAccessible.Text.Name)


def described(interface: QAccessibleInterface) -> str:
    return interface.text(QAccessible.Text.Description)


@pytest.fixture
def reader(qtbot: QtBot, home: Path) -> Iterator[Reader]:
    with Stage(qtbot, home) as stage:
        stage.store.sets.save(samples.question_set())
        yield Reader(stage)


def answer(reader: Reader, number: int, chosen: str) -> None:
    """Choose `chosen` for question `number` and have it checked."""
    reader.wait_for_text(f"Who is quoted on the letter? ({number})")
    options = [named(each) for each in reader.all(Role.RadioButton)]
    assert sorted(options) == ["Dana Whitlock", "The builder", "Tomas Reyle"]
    assert reader.focus() == (Role.RadioButton, options[0])
    check = reader.one(Role.Button, "Check answer")
    assert check.state().disabled
    radio = reader.one(Role.RadioButton, chosen)
    reader.act(radio, TOGGLE)
    reader.wait_until_checked(radio)
    assert not check.state().disabled
    reader.act(check, PRESS)
    reader.wait_for_focus(Role.Button, "See the result" if number == 3 else "Next question")


def test_a_set_is_played_from_the_home_page_to_the_score(reader: Reader) -> None:
    reader.wait_for_focus(Role.Button, "Start the quiz")
    reader.press("Start the quiz")
    reader.wait_for_focus(Role.Button, "Start")
    assert "3 questions, about 2 minutes, feedback after each answer" in reader.texts()
    reader.press("Start")

    answer(reader, 1, "Tomas Reyle")
    assert "Correct" in reader.texts()
    assert samples.RATIONALE in reader.texts()
    assert reader.one(Role.RadioButton, "Tomas Reyle, your answer, correct").state().checked
    assert described(reader.one(Role.ProgressBar, "Progress")) == "1 right, 0 wrong, 2 to go"
    reader.press("Next question")

    answer(reader, 2, "Dana Whitlock")
    assert "Not this time" in reader.texts()
    assert "Your answer: She accused the builder." in reader.texts()
    assert reader.one(Role.RadioButton, "Dana Whitlock, your answer").state().checked
    assert reader.one(Role.RadioButton, "Tomas Reyle, correct answer").state().disabled
    assert described(reader.one(Role.ProgressBar, "Progress")) == "1 right, 1 wrong, 1 to go"
    reader.press("Next question")

    answer(reader, 3, "Tomas Reyle")
    assert "Question 3 of 3 · 2 right" in reader.texts()
    reader.press("See the result")

    reader.wait_for_text("Session finished")
    assert "2 of 3 right" in reader.texts()
    reader.wait_for_focus(Role.Button, "Practise the 1 missed")


def test_a_missed_answer_is_read_again_and_the_score_found_in_the_history(reader: Reader) -> None:
    reader.press("Start the quiz")
    reader.wait_for_focus(Role.Button, "Start")
    reader.press("Start")
    for number, chosen in enumerate(("Tomas Reyle", "The builder", "Tomas Reyle"), start=1):
        answer(reader, number, chosen)
        reader.press("See the result" if number == 3 else "Next question")
    reader.wait_for_text("Session finished")

    reader.press("Question 2, wrong: Who is quoted on the letter? (2)")
    reader.wait_for_text("Answer 2 of 3 · 2 right")
    assert "Not this time" in reader.texts()
    assert "It denied the accusation." in " ".join(reader.texts())
    reader.press("Back to where you came from")
    reader.wait_for_text("Session finished")

    reader.press("Done")
    reader.wait_for_text("Recent sets")
    reader.act(reader.one(Role.Button, "History"), PRESS)
    reader.wait_for_text("Your sessions so far")
    cells = [named(each) for each in reader.all(Role.Cell)]
    assert (cells[0], cells[2]) == ("Set: Tunnel shut after leak", "Score: 2 of 3")
    assert reader.focus() == (Role.Cell, cells[0])


def test_what_is_not_shown_cannot_be_read(reader: Reader) -> None:
    reader.press("Start the quiz")
    reader.wait_for_focus(Role.Button, "Start")
    reader.press("Start")
    reader.wait_for_text("Question 1 of 3 · 0 right")
    buttons = [named(each) for each in reader.all(Role.Button)]
    assert "Check answer" in buttons
    assert "Start the quiz" not in buttons, "the home page is gone"
    assert "Next question" not in buttons, "it comes with the verdict"
    assert samples.RATIONALE not in reader.texts(), "so does the reason"


def test_an_article_is_entered_read_and_its_sources_are_heard(reader: Reader) -> None:
    reader.press("Add article")
    reader.wait_for_text("Make questions from an article")
    text = reader.one(Role.EditableText, "Text of the article").editableTextInterface()
    assert text is not None
    text.insertText(0, samples.TEXT)
    reader.press("Read article")
    reader.wait_for_text("Little was found")
    reader.wait_for_focus(Role.Button, "Write questions")
    reyle = next(each for each in reader.all(Role.RadioButton) if named(each).startswith("Tomas Reyle, "))
    reader.act(reyle, TOGGLE)
    reader.wait_until_checked(reyle)
    reader.press("Change the text")
    reader.wait_for_text("Make questions from an article")
