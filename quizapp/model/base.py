"""What all values share: they are frozen, strict about unknown fields, and have a content hash."""

import hashlib
import json
import unicodedata
from typing import Annotated, NamedTuple

from pydantic import BaseModel, ConfigDict, Field

Id = Annotated[str, Field(pattern=r"^[A-Za-z0-9_-]{1,64}$")]
"""An id, whoever gave it: never a path, never markup."""


class Frozen(BaseModel):
    """A value: compared by content, never changed in place."""

    # What failed to validate may be an article's text, which no message and no log repeats.
    model_config = ConfigDict(frozen=True, extra="forbid", hide_input_in_errors=True)


class Span(NamedTuple):
    """A stretch of an article's text: [start, end) in code points."""

    start: int
    end: int

    def of(self, text: str) -> str:
        """Return the words of `text` that the span covers."""
        return text[self.start : self.end]

    def covers(self, other: "Span") -> bool:
        """Tell whether `other` lies wholly inside this span."""
        return self.start <= other.start and other.end <= self.end

    def overlaps(self, other: "Span") -> bool:
        """Tell whether the two share at least one code point."""
        return self.start < other.end and other.start < self.end


def normalised(text: str) -> str:
    """Return `text` in Unicode's NFC with every line end as a single LF: the form that offsets count in.

    U+2028 and other separators stay: they are characters of the text, not ends of lines. Half of a surrogate
    pair, which no file can hold, becomes U+FFFD.
    """
    whole = text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    return unicodedata.normalize("NFC", whole.replace("\r\n", "\n").replace("\r", "\n"))


def canonical_json(value: BaseModel) -> str:
    """Return one fixed JSON spelling of `value`: sorted keys, no spaces, so that equal values have equal hashes.

    Fields at their default are left out: one that a later version adds changes no hash of what was stored before.
    """
    return json.dumps(
        value.model_dump(mode="json", exclude_defaults=True),
        ensure_ascii=False,
        sort_keys=True,
        separators=(",", ":"),
    )


def content_hash(value: BaseModel) -> str:
    """Return the SHA-256 of the canonical JSON of `value`, as 64 hex digits."""
    return hashlib.sha256(canonical_json(value).encode("utf-8", "surrogatepass")).hexdigest()


def short_id(prefix: str, *parts: str) -> str:
    """Return an id such as `q-3f9a0c12d4e5`, made from `parts` alone, so that equal input gives equal ids."""
    digest = hashlib.sha256("\x1f".join(parts).encode()).hexdigest()
    return f"{prefix}-{digest[:12]}"
