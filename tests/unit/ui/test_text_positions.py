"""Positions in code points and in Qt's UTF-16 units, for every kind of character that has gone wrong somewhere."""

import pytest
from PySide6.QtGui import QTextCursor, QTextDocument
from PySide6.QtWidgets import QApplication

from quizapp.ui.text_positions import code_point_position, document_text, utf16_position

TEXTS = {
    "plain": "The mayor denied it.",
    "emoji": "A 🎈 and a 👩‍👩‍👧 said “yes” 🎉",
    "combining": "Zoe\u0308 and e\u0301 said so",
    "no-break space": "10\u00a0000 people, she\u00a0said",
    "line separator": "first\u2028second\u2028third",
    "paragraph separator": "first\u2029second",
    "arabic": "قال الوزير إن «الرسالة لم تصل» 🎈 يوم الأربعاء",
    "mixed": "In Arabic: قال, then 🎈, then e\u0301.\n\nA new\u00a0paragraph.",
    "verbatim line ends": "one\r\ntwo\rthree",
    "Qt's own marks": "a\ufffcb\ufdd0c\ufdd1d\x00e",
    "half a pair": "a\ud83dz🎈b",
    "empty": "",
}


@pytest.mark.parametrize("name", TEXTS)
def test_there_and_back_is_the_same_place(name: str) -> None:
    text = TEXTS[name]
    positions = [utf16_position(text, index) for index in range(len(text) + 1)]
    assert positions == sorted(set(positions))
    assert positions[-1] == sum(2 if ord(character) > 0xFFFF else 1 for character in text)
    assert [code_point_position(text, position) for position in positions] == list(range(len(text) + 1))


def test_a_position_inside_a_pair_is_that_of_its_character() -> None:
    assert code_point_position("a🎈b", 2) == 1
    assert code_point_position("a🎈b", 3) == 2


def test_half_a_pair_that_stands_alone_counts_as_one() -> None:
    text = "a\ud83dz"
    assert code_point_position(text, 2) == 2


@pytest.mark.parametrize("name", TEXTS)
def test_the_document_holds_each_character_at_its_position(qapp: QApplication, name: str) -> None:
    text = TEXTS[name]
    document = QTextDocument()
    QTextCursor(document).insertText(document_text(text))
    assert document.characterCount() - 1 == utf16_position(text, len(text))
    for index, character in enumerate(text):
        if character.isalpha() and ord(character) <= 0xFFFF:
            assert document.characterAt(utf16_position(text, index)) == character
