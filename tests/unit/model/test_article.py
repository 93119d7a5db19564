"""An article's text is normalised once and pinned by its hash."""

import hashlib

import pytest
from pydantic import ValidationError

from quizapp.model.article import Article, make_article, text_hash, verbatim_article


def test_an_article_is_normalised_and_pinned() -> None:
    article = make_article("Cafe\u0301\r\nopens", title="T", outlet="O", fiction=True)
    assert article.text == "Café\nopens"
    assert article.sha256 == hashlib.sha256("Café\nopens".encode()).hexdigest()
    assert (article.title, article.outlet, article.language, article.fiction) == ("T", "O", "en", True)


def test_a_verbatim_article_keeps_every_code_point() -> None:
    text = "Cafe\u0301\r\n\ud83c opens"
    article = verbatim_article(text, title="T")
    assert article.text == text
    assert article.sha256 == text_hash(text)


def test_a_text_that_is_not_the_pinned_one_is_refused() -> None:
    article = make_article("one")
    for sha256 in (text_hash("two"), article.sha256.upper(), "", "../x"):
        with pytest.raises(ValidationError):
            Article(text="one", sha256=sha256)


@pytest.mark.parametrize(
    ("title", "text", "headline"),
    [
        ("The title", "The text", "The title"),
        ("", "\n  First line \nsecond", "First line"),
        ("", "x" * 80, "x" * 80),
        ("", "word " * 20, "word " * 14 + "word…"),
        ("", "x" * 81, "x" * 79 + "…"),
        ("", "", ""),
    ],
)
def test_a_headline_is_the_title_or_the_first_words(title: str, text: str, headline: str) -> None:
    assert make_article(text, title=title).headline == headline
