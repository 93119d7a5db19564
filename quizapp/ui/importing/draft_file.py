"""The drafts of articles on the disk, so that closing the window does not lose what was typed or pasted."""

import logging
from collections.abc import Sequence
from pathlib import Path
from typing import Literal

from pydantic import BaseModel, ConfigDict, Field, ValidationError, field_validator

from quizapp import durable
from quizapp.importing.content import MAX_BYTES
from quizapp.ui.importing.draft import Draft

DRAFT_SCHEMA: Literal[1] = 1
_MOST_BYTES = 2 * 8 * MAX_BYTES
"""More than JSON makes of two of the longest texts that the box takes; what is larger is none of ours."""
_FIELDS = ("title", "outlet", "author", "date", "address")

logger = logging.getLogger(__name__)


class _Entered(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid", hide_input_in_errors=True)

    text: str
    fields: dict[str, str]

    @field_validator("fields")
    @classmethod
    def _known(cls, fields: dict[str, str]) -> dict[str, str]:
        if not fields.keys() <= set(_FIELDS):
            raise ValueError("there is no such field")
        return fields


class _Record(_Entered):
    version: Literal[1] = Field(default=DRAFT_SCHEMA, alias="schema", serialization_alias="schema")
    former: _Entered | None = None
    """What the text took the place of; left out where there is nothing."""


def keep(drafts: Sequence[Draft], path: Path) -> None:
    """Make the first two of `drafts` the content of the file at `path`, which only the person can read.

    Without any the file goes. That one cannot be written is only logged: the text is in the window still.
    """
    drafts = [draft for draft in drafts if not draft.is_empty][:2]
    entered = [each for each in map(_entered, drafts) if each is not None]
    try:
        if entered:
            former = entered[1] if len(entered) > 1 else None
            record = _Record(text=entered[0].text, fields=entered[0].fields, former=former)
            durable.write_bytes(path, record.model_dump_json(by_alias=True, exclude_none=True).encode())
        elif not drafts:
            durable.remove(path)
    except (OSError, ValueError) as error:  # its text may be the draft's
        logger.warning("cannot keep the draft of an article: %s", type(error).__name__)


def restore(path: Path) -> tuple[Draft, ...]:
    """Return the drafts in the file at `path`, at most two, the newer first; none where none makes sense."""
    try:
        with durable.reading(path) as file:
            record = _Record.model_validate_json(file.read(_MOST_BYTES))
    except FileNotFoundError:
        return ()
    except (OSError, ValidationError) as error:  # its text may be the draft's
        logger.warning("cannot read the draft of an article: %s", type(error).__name__)
        return ()
    drafts = (_draft(each) for each in (record, record.former) if each is not None)
    return tuple(draft for draft in drafts if not draft.is_empty)


def _entered(draft: Draft) -> _Entered | None:
    """Return `draft` as it is written; None where it cannot be, such as with half a character."""
    try:
        entered = _Entered(text=draft.text, fields=draft.fields)
        entered.model_dump_json()  # refuses half a character, which must not take the other draft with it
    except ValueError as error:  # its text may be the draft's
        logger.warning("cannot keep the draft of an article: %s", type(error).__name__)
        return None
    return entered


def _draft(entered: _Entered) -> Draft:
    fields = dict.fromkeys(_FIELDS, "")
    fields.update(entered.fields)
    return Draft(entered.text, fields, None)
