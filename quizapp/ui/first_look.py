"""The look of the first picture: what it needs of the settings, read before the settings themselves can be.

`quizapp.settings` needs pydantic, which takes longer to import than a window to appear. What is read here lasts for
the fraction of a second until the settings are loaded, and is overruled by them.
"""

import json
from pathlib import Path

from PySide6.QtWidgets import QApplication

from quizapp import durable
from quizapp.ui import language
from quizapp.ui.look import theme
from quizapp.ui.look.theme import Scheme, Theme


def first_look(app: QApplication, settings: Path) -> None:
    """Apply colours, text size and language as the file `settings` says; the system's where it says nothing usable."""
    try:
        chosen = json.loads(durable.read_bytes(settings))
    except (OSError, ValueError):
        chosen = {}
    if not isinstance(chosen, dict):
        chosen = {}
    code = chosen.get("language")
    language.use(app, code if isinstance(code, str) else "")
    look, size = chosen.get("appearance"), chosen.get("text_factor")
    scheme = Scheme(look) if look in set(Scheme) else theme.system_scheme(app)
    factor = min(max(float(size), 1.0), 2.0) if isinstance(size, int | float) else 1.0
    theme.apply(app, Theme(scheme, factor, chosen.get("reduced_motion") is True))
