"""Which questions of a set the list shows."""

import unicodedata
from enum import StrEnum
from typing import NamedTuple

from quizapp.model.keying import offered
from quizapp.model.question import WAITING, Question, Status


class Group(StrEnum):
    """How far a question has come, as one filters by it."""

    ALL = "all"
    WAITING = "waiting"
    """To review and drafts: a person has to look at these before they are played."""
    REVIEW = "review"
    DRAFT = "draft"
    READY = "ready"
    APPROVED = "approved"
    REJECTED = "rejected"

    @property
    def statuses(self) -> frozenset[Status]:
        """The statuses in the group."""
        if self is Group.ALL:
            return frozenset(Status)
        return WAITING if self is Group.WAITING else frozenset({Status(self.value)})


class Filter(NamedTuple):
    """What a question must be to be shown. All of it is asked; the default asks nothing."""

    group: Group = Group.ALL
    kind: str = ""
    findings: bool = False
    """Whether it must have findings."""
    words: str = ""
    """Each of these must stand in the stem or the options; neither capitals nor accents matter."""

    @property
    def asks(self) -> bool:
        """Whether it asks anything at all."""
        return self._replace(words=self.words.strip()) != Filter()

    def takes(self, question: Question, *, findings: int) -> bool:
        """Tell whether `question`, which has so many findings, is shown."""
        return (
            question.status in self.group.statuses
            and self.kind in {"", question.kind}
            and (findings > 0 or not self.findings)
            and self._has_words(question)
        )

    def _has_words(self, question: Question) -> bool:
        wanted = _plain(self.words).split()
        if not wanted:
            return True
        text = _plain("\n".join((question.stem, *(option.text for option in offered(question)))))
        return all(word in text for word in wanted)


def _plain(text: str) -> str:
    parts = unicodedata.normalize("NFKD", text.casefold())
    return "".join(character for character in parts if not unicodedata.combining(character))
