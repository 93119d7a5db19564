"""What was entered and is not a question set yet, kept while another article is in its place."""

from dataclasses import dataclass

from quizapp.importing import Reading

_LONGEST = 32


@dataclass(frozen=True)
class Draft:
    """A text with what stood in the fields beside it."""

    text: str
    fields: dict[str, str]
    reading: Reading | None

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing worth keeping."""
        return not self.text.strip() and not any(self.fields.values())

    @property
    def name(self) -> str:
        """The title, or the first words of the text, as short as a button needs them."""
        words = " ".join((self.fields.get("title") or self.text[:200]).split())
        return words if len(words) <= _LONGEST else words[: _LONGEST - 1].rsplit(" ", 1)[0] + "…"
