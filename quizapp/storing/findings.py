"""What an examination comes to: sentences in plain words, each with whether anything is left to do."""

from collections.abc import Iterator
from typing import NamedTuple


class Finding(NamedTuple):
    """Something that was not as it should be."""

    sentence: str
    mended: bool
    """True where nothing is left to do."""


class Examined(NamedTuple):
    """What was looked at, and what came of it."""

    files: int
    findings: tuple[Finding, ...]

    @property
    def is_well(self) -> bool:
        """True where nothing is left to do."""
        return all(finding.mended for finding in self.findings)


def counted(count: int, sentence: str, *, mended: bool) -> Iterator[Finding]:
    """Yield the finding of so many things, if there are any; `sentence` has their number as `{count}`."""
    if count:
        yield Finding(sentence.format(count=count), mended)
