"""What the user chose, kept as one small JSON file."""

import logging
from collections.abc import Callable
from contextlib import suppress
from datetime import datetime
from enum import StrEnum
from pathlib import Path
from typing import Literal, NamedTuple

import pydantic_core
from pydantic import BaseModel, ConfigDict, Field, ValidationError

from quizapp import durable
from quizapp.errors import UserError
from quizapp.i18n import _

SETTINGS_SCHEMA: Literal[1] = 1
NOT_VALID = "not-valid"
"""Why a file of settings was set aside, as its name there has it."""

_log = logging.getLogger(__name__)


class Appearance(StrEnum):
    """Which colours the window has."""

    SYSTEM = "system"
    """What the system asks for, high contrast included."""
    LIGHT = "light"
    DARK = "dark"
    CONTRAST = "contrast"
    """High contrast."""


class Settings(BaseModel):
    """What the user chose; a new installation has the defaults."""

    model_config = ConfigDict(frozen=True, extra="forbid", hide_input_in_errors=True)

    version: Literal[1] = Field(default=SETTINGS_SCHEMA, alias="schema", serialization_alias="schema")
    appearance: Appearance = Appearance.SYSTEM
    text_factor: float = Field(default=1.0, ge=1.0, le=2.0)
    """How many times the usual size the text has."""
    reduced_motion: bool = False
    """True when nothing may move."""
    language: str = Field(default="", pattern=r"^([a-z]{2,3}(_[A-Z]{2})?)?$")
    """The language of the interface as an ISO 639 code ("de", "pt_BR"); empty for the system's."""
    single_letter_keys: bool = True
    """Whether a letter alone is a shortcut (WCAG 2.1.4 wants a way to switch these off)."""
    article_while_answering: bool = True
    """Whether the article can be read before the answer is checked."""


class LoadedSettings(NamedTuple):
    """The settings, and translated sentences on what was wrong with their file."""

    settings: Settings
    notices: tuple[str, ...] = ()


def load(
    path: Path, *, aside: Path, now: datetime, backed_up: Callable[[], str] = lambda: ""
) -> LoadedSettings:
    """Return the settings in the file at `path`; the defaults where there is none or it cannot be read.

    A file that is not valid is moved into the folder `aside` under a name with the time `now`, so that saving does not
    overwrite it; `backed_up` then gives a sentence on what backups hold of it. One of a newer version stays where it
    is; what this version knows of it is in force.
    """
    try:
        found, is_newer = _parsed(durable.read_bytes(path))
    except FileNotFoundError:
        return LoadedSettings(Settings())
    except OSError:
        _log.exception("cannot read the settings")
        sentence = _("Your settings could not be read, so the usual ones are used.")
        return LoadedSettings(Settings(), (sentence,))
    except ValidationError as error:
        _log.warning("the settings are not valid: %s", error)
    else:
        return LoadedSettings(found, (_newer(),) if is_newer else ())
    try:
        kept = durable.set_aside(path, aside, why=NOT_VALID, now=now)
    except OSError:
        _log.exception("cannot set the settings aside")
        sentence = _(
            "Your settings are not valid, so the usual ones are used; check that the data folder is writable."
        )
    else:
        # Translators: {file} is the name of a file.
        sentence = _(
            "Your settings are not valid, so the usual ones are used; the file was kept as {file}."
        ).format(file=f"{aside.name}/{kept.name}")
        sentence = f"{sentence} {backed_up()}".rstrip()
    return LoadedSettings(Settings(), (sentence,))


def save(settings: Settings, path: Path) -> None:
    """Write `settings` to `path`, whole or not at all; `UserError` when that fails, or over a newer version's."""
    try:
        if path.exists() and _is_newer(durable.read_bytes(path)):
            raise UserError(_newer())
        durable.write_bytes(path, settings.model_dump_json(by_alias=True, indent=2).encode() + b"\n")
    except OSError as error:
        raise UserError(
            _("Your settings could not be saved; check that the data folder is writable.")
        ) from error


def is_valid(content: bytes) -> bool:
    """Tell whether a file with this content would be read, be it of a newer version."""
    try:
        _parsed(content)
    except ValidationError:
        return False
    return True


def _parsed(content: bytes) -> tuple[Settings, bool]:
    """Return the settings in `content`, and whether a newer version wrote them. `ValidationError` for others."""
    try:
        return Settings.model_validate_json(content), False
    except ValidationError:
        if not _is_newer(content):
            raise
    known = Settings()
    for name, value in pydantic_core.from_json(content).items():
        with suppress(ValidationError):
            known = Settings.model_validate({**known.model_dump(by_alias=True), name: value})
    return known, True


def _is_newer(content: bytes) -> bool:
    try:
        record = pydantic_core.from_json(content)
    except ValueError:
        return False
    schema = record.get("schema") if isinstance(record, dict) else None
    return type(schema) is int and schema > SETTINGS_SCHEMA


def _newer() -> str:
    return _(
        "Your settings were written by a newer version of this application: what this one knows of them is in force, "
        "and they cannot be changed here; update to change them."
    )
