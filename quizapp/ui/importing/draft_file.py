"""The draft of an article on the disk, so that closing the window does not lose what was typed or pasted."""

import logging
from pathlib import Path
from typing import Literal

from pydantic import BaseModel, ConfigDict, Field, ValidationError, field_validator

from quizapp import durable
from quizapp.importing.content import MAX_BYTES
from quizapp.ui.importing.draft import Draft

DRAFT_SCHEMA: Literal[1] = 1
_MOST_BYTES = 8 * MAX_BYTES
"""More than JSON makes of the longest text that the box takes; what is larger is none of ours, and cut is no JSON."""
_FIELDS = ("title", "outlet", "author", "date", "address")

logger = logging.getLogger(__name__)


class _Record(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid", hide_input_in_errors=True)

    version: Literal[1] = Field(default=DRAFT_SCHEMA, alias="schema", serialization_alias="schema")
    text: str
    fields: dict[str, str]

    @field_validator("fields")
    @classmethod
    def _known(cls, fields: dict[str, str]) -> dict[str, str]:
        if not fields.keys() <= set(_FIELDS):
            raise ValueError("there is no such field")
        return fields


def keep(draft: Draft | None, path: Path) -> None:
    """Make `draft` the content of the file at `path`, which only the person can read; without one it goes.

    That it cannot be written is only logged: the text is in the window still.
    """
    try:
        if draft is None or draft.is_empty:
            durable.remove(path)
        else:
            record = _Record.model_validate({"text": draft.text, "fields": draft.fields})
            durable.write_bytes(path, record.model_dump_json(by_alias=True).encode())
    except (OSError, ValueError) as error:  # its text may be the draft's
        logger.warning("cannot keep the draft of an article: %s", type(error).__name__)


def restore(path: Path) -> Draft | None:
    """Return the draft in the file at `path`; None where there is none, or none that makes sense."""
    try:
        with path.open("rb") as file:
            record = _Record.model_validate_json(file.read(_MOST_BYTES))
    except FileNotFoundError:
        return None
    except (OSError, ValidationError) as error:  # its text may be the draft's
        logger.warning("cannot read the draft of an article: %s", type(error).__name__)
        return None
    fields = dict.fromkeys(_FIELDS, "")
    fields.update(record.fields)
    draft = Draft(record.text, fields, None)
    return None if draft.is_empty else draft
