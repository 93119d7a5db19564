"""The language of the command line: the one chosen in the window, else the system's."""

import json
import sys
from collections.abc import Mapping
from pathlib import Path

from quizapp import durable, i18n

_VARIABLES = ("LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG")
"""As gettext asks them; LANGUAGE may list several codes with colons between."""


def use_language(settings: Path, environment: Mapping[str, str]) -> None:
    """Make the language that the file `settings` names, else that of `environment`, the one commands speak.

    The file is read as it lies there, without `quizapp.settings`: that needs pydantic, which `--help` need not load,
    and moves a damaged file aside, which is the window's to tell.
    """
    try:
        kept = json.loads(durable.read_bytes(settings))
    except (OSError, ValueError, RecursionError):
        kept = {}
    chosen = kept.get("language") if isinstance(kept, dict) else None
    if isinstance(chosen, str) and i18n.is_known(chosen):
        i18n.use(chosen)
    else:
        i18n.use(system_language(environment))


def system_language(environment: Mapping[str, str]) -> str:
    """Return the first language of the system that a catalogue exists for, else English."""
    value = next((environment[name] for name in _VARIABLES if environment.get(name)), "")
    return i18n.first_known(value.split(":") if value else _windows_languages())


def _windows_languages() -> tuple[str, ...]:
    if sys.platform == "win32":
        import ctypes
        from locale import windows_locale

        return (windows_locale.get(ctypes.windll.kernel32.GetUserDefaultUILanguage(), ""),)
    return ()
