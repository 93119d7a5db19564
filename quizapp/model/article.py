"""An article: its text, pinned by a hash, and what is known about it."""

import hashlib
from typing import Self

from pydantic import Field, model_validator

from quizapp.model.base import Frozen, normalised


def text_hash(text: str) -> str:
    """Return the SHA-256 of `text` in UTF-8, as 64 hex digits."""
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


class Article(Frozen):
    """A news article. All offsets in the application count code points of `text`.

    Raises `pydantic.ValidationError` when `sha256` is not the hash of `text`.
    """

    title: str = ""
    outlet: str = ""
    author: str = ""
    date: str = ""
    """As written; ISO 8601 where known."""
    address: str = ""
    """Where it was published (a URL). Shown, never opened or fetched by itself."""
    language: str = "en"
    fiction: bool = False
    """True when the people and outlets in it are invented."""
    text: str
    sha256: str = Field(pattern=r"^[0-9a-f]{64}$")

    @model_validator(mode="after")
    def _pinned(self) -> Self:
        if text_hash(self.text) != self.sha256:
            raise ValueError("the text is not the one that the hash pins")
        return self

    @property
    def headline(self) -> str:
        """The title, or the first words of the text where there is none."""
        if self.title:
            return self.title
        first = self.text.strip().partition("\n")[0].strip()
        return first if len(first) <= 80 else first[:79].rsplit(" ", 1)[0] + "…"


def make_article(
    text: str,
    *,
    title: str = "",
    outlet: str = "",
    author: str = "",
    date: str = "",
    address: str = "",
    language: str = "en",
    fiction: bool = False,
) -> Article:
    """Return the article with its text normalised (NFC, LF) and pinned."""
    kept = normalised(text)
    return Article(
        title=title,
        outlet=outlet,
        author=author,
        date=date,
        address=address,
        language=language,
        fiction=fiction,
        text=kept,
        sha256=text_hash(kept),
    )


def verbatim_article(text: str, *, title: str = "") -> Article:
    """Return an article whose text is exactly as given: for lines of a `.jsonl` file, whose offsets are another's."""
    return Article(title=title, text=text, sha256=text_hash(text))
