"""The article in its view: the words selected and marked are those of the article's text, whatever is in it."""

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QAccessible, QTextDocument
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot
from typing_extensions import override

from quizapp import i18n
from quizapp.model.article import Article, make_article
from quizapp.model.base import Span
from quizapp.model.question import Mark, Role
from quizapp.ui.article_view import ArticleView
from quizapp.ui.look import theme

_TEXT = (
    "The 🎈 festival opened late.\n\n"
    "Its keeper, Zoe\u0308\u00a0Fenn, said\u2028“the wind 🎉 was wrong”, a <b>claim</b> the town denied.\n\n"
    "وقال الوزير إن «الرسالة لم تصل» 🎈 يوم الأربعاء.\n"
    + "\n".join(f"Paragraph number {number} says nothing much at all." for number in range(4, 40))
)
_WORDS = (
    "🎈 festival",
    "Zoë\u00a0Fenn",
    "said\u2028“the wind 🎉",
    "<b>claim</b>",
    "الرسالة لم تصل",
    "🎈 يوم",
    "Paragraph number 21",
)


@pytest.fixture(autouse=True)
def still(qapp: QApplication) -> None:
    theme.apply(qapp, theme.Theme(reduced_motion=True))


@pytest.fixture
def article() -> Article:
    return make_article(
        _TEXT, title="Wind & <i>weather</i> at the fair", outlet="The Fen Post", author="A. Reed"
    )


@pytest.fixture
def view(qtbot: QtBot, article: Article) -> ArticleView:
    shown = ArticleView()
    qtbot.addWidget(shown)
    shown.resize(420, 500)
    shown.show_article(article)
    with qtbot.waitExposed(shown):
        shown.show()
    return shown


def _span(article: Article, words: str) -> Span:
    start = article.text.index(words)
    return Span(start, start + len(words))


@pytest.mark.parametrize("words", _WORDS)
def test_what_is_selected_is_still_the_same_words_after_saving_and_reopening(
    qtbot: QtBot, view: ArticleView, article: Article, words: str
) -> None:
    span = _span(article, words)
    view.select(span)
    assert view.selection() == span
    mark = Mark(role=Role.CONTENT, span=view.selection() or Span(0, 0))
    saved = (article.model_dump_json(), mark.model_dump_json())

    reopened, again = Article.model_validate_json(saved[0]), Mark.model_validate_json(saved[1])
    other = ArticleView()
    qtbot.addWidget(other)
    other.show_article(reopened)
    other.show_marks([again], [again.span])
    other.grab()
    other.select(again.span)
    assert again.span.of(reopened.text) == words
    assert other.selection() == span
    assert other.createMimeDataFromSelection().text() == words
    assert other.rects(again.span)


def test_marks_do_not_move_the_words_after_them(view: ArticleView, article: Article) -> None:
    marks = [
        Mark(role=Role.SOURCE, span=_span(article, "Its keeper, Zoë\u00a0Fenn")),
        Mark(role=Role.CUE, span=_span(article, "said")),
        Mark(role=Role.CONTENT, span=_span(article, "the wind 🎉 was wrong")),
        Mark(role=Role.OUTLET, span=_span(article, "the town")),
    ]
    view.show_marks(marks, [_span(article, "Its keeper, Zoë\u00a0Fenn, said")])
    for words in _WORDS:
        view.select(_span(article, words))
        assert view.selection() == _span(article, words)
        assert view.createMimeDataFromSelection().text() == words
    view.show_article(article)
    assert view.marks == ()
    view.select(_span(article, "Paragraph number 21"))
    assert view.selection() == _span(article, "Paragraph number 21")


def test_a_drawn_mark_covers_its_words(view: ArticleView, article: Article) -> None:
    one = view.rects(_span(article, "festival"))
    whole = view.rects(_span(article, "festival opened"))
    assert len(one) == len(whole) == 1
    assert one[0].left() == pytest.approx(whole[0].left())
    assert one[0].width() < whole[0].width()
    before = view.rects(_span(article, "The "))
    assert before[0].right() <= one[0].left()


def test_the_passage_comes_to_a_third_of_the_height(view: ArticleView, article: Article) -> None:
    span = _span(article, "Paragraph number 21")
    view.show_marks([Mark(role=Role.SOURCE, span=span)], [span])
    top = view.rects(span)[0].top()
    assert top == pytest.approx(view.viewport().height() / 3, abs=30)
    view.resize(300, 400)
    top = view.rects(span)[0].top()
    assert 0 < top < view.viewport().height() / 2


def test_whoever_asked_for_less_motion_gets_the_passage_at_once_and_others_see_it_come(
    qtbot: QtBot, qapp: QApplication, view: ArticleView, article: Article
) -> None:
    span = _span(article, "Paragraph number 21")
    bar = view.verticalScrollBar()
    view.show_marks((), (span,))
    there = bar.value()
    assert there > 0
    theme.apply(qapp, theme.Theme())
    view.show_article(article)
    bar.setValue(0)
    view.show_marks((), (span,))
    assert bar.value() < there
    qtbot.waitUntil(lambda: bar.value() == there)


def test_paragraphs_are_counted_without_empty_lines(view: ArticleView) -> None:
    assert view.paragraph_count == 39


def test_markup_in_the_text_is_shown_and_nothing_is_fetched(view: ArticleView, article: Article) -> None:
    assert "<b>claim</b>" in view.document().toPlainText()
    assert "<i>weather</i>" in view.document().toPlainText()
    kind = QTextDocument.ResourceType.ImageResource.value
    assert view.loadResource(kind, QUrl("http://example.org/picture.png")) is None
    assert not view.openLinks()


def test_content_keeps_its_direction_in_a_mirrored_window(qtbot: QtBot, article: Article) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    view = ArticleView()
    QVBoxLayout(window).addWidget(view)
    view.show_article(article)
    assert view.layoutDirection() is Qt.LayoutDirection.LeftToRight
    arabic = make_article("وقال الوزير إن الرسالة لم تصل.", language="ar")
    view.show_article(arabic)
    assert view.layoutDirection() is Qt.LayoutDirection.RightToLeft
    span = Span(0, 4)
    view.show_marks([Mark(role=Role.CUE, span=span)], [span])
    window.show()
    view.grab()
    assert view.rects(span)[0].center().x() > view.viewport().width() / 2


def test_marks_show_in_a_change_of_theme(qapp: QApplication, view: ArticleView, article: Article) -> None:
    span = _span(article, "festival opened")
    view.show_marks([Mark(role=Role.CONTENT, span=span)], [span])
    for scheme in (theme.Scheme.DARK, theme.Scheme.LIGHT):
        theme.apply(qapp, theme.Theme(scheme, reduced_motion=True))
        rect = view.rects(span)[0]
        image = view.viewport().grab().toImage()
        wash = theme.colours().content_wash
        row = int(rect.top() + rect.height() * 0.2)
        found = [image.pixelColor(x, row) for x in range(int(rect.left()), int(rect.right()))]
        assert wash in found
        view.select(span)
        assert view.selection() == span


class _Page(QWidget):
    def __init__(self) -> None:
        super().__init__()
        self.keys: list[int] = []

    @override
    def keyPressEvent(self, event: object) -> None:
        key = getattr(event, "key", None)
        assert key is not None
        self.keys.append(key())


def test_keys_of_the_page_pass_through(qtbot: QtBot, article: Article) -> None:
    page = _Page()
    qtbot.addWidget(page)
    view = ArticleView()
    QVBoxLayout(page).addWidget(view)
    view.show_article(article)
    page.show()
    view.setFocus()
    QTest.keyClicks(view, "a1")
    QTest.keyClick(view, Qt.Key.Key_Return)
    QTest.keyClick(view, Qt.Key.Key_Escape)
    assert page.keys == [Qt.Key.Key_A, Qt.Key.Key_1, Qt.Key.Key_Return, Qt.Key.Key_Escape]
    QTest.keyClick(view, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    assert view.textCursor().hasSelection()


def test_it_has_a_spoken_name(view: ArticleView, article: Article) -> None:
    spoken = QAccessible.queryAccessibleInterface(view)
    assert spoken is not None
    assert article.title in spoken.text(QAccessible.Text.Name)


def test_plain_marks_leave_the_text_as_it_is(view: ArticleView, article: Article) -> None:
    before = view.toPlainText()
    marks = [Mark(role=Role.CONTENT, span=_span(article, "the wind 🎉"))]
    view.show_marks(marks, ())
    assert view.toPlainText() != before, "a chip has its room"
    view.show_marks(marks, (), plain=True)
    assert view.toPlainText() == before
    assert view.marks == tuple(marks)


@pytest.mark.parametrize(
    ("code", "date", "shown"),
    [
        ("en", "2026-11-20", "The Fen Post · A. Reed · November 20, 2026"),
        ("de", "2026-11-20", "The Fen Post · A. Reed · 20. November 2026"),
        ("ar", "2026-11-20", "The Fen Post · A. Reed · \u206820 نوفمبر 2026\u2069"),
        ("de", "last Friday", "The Fen Post · A. Reed · last Friday"),
        ("en", "", "The Fen Post · A. Reed"),
    ],
)
def test_the_day_of_the_article_is_written_as_the_interface_writes_days(
    qtbot: QtBot, article: Article, code: str, date: str, shown: str
) -> None:
    view = ArticleView()
    qtbot.addWidget(view)
    i18n.use(code)
    try:
        view.show_article(article.model_copy(update={"date": date}))
    finally:
        i18n.use("en")
    assert shown in view.toPlainText().splitlines()
    span = _span(article, "Paragraph number 21")
    view.select(span)
    assert view.selection() == span
