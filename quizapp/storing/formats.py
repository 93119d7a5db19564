"""The kinds of files that make up a library: which folder holds which."""

from typing import Any

from quizapp.storing import articles, learning, profiles, sessions, set_records, shown
from quizapp.storing.form import Format

FORMATS: dict[str, Format[Any]] = {
    "sets": set_records.FORMAT,
    "articles": articles.FORMAT,
    "open": sessions.OPEN_FORMAT,
    "sessions": sessions.MONTH_FORMAT,
    "shown": shown.FORMAT,
    "deleted": set_records.FORMAT,
    "learning": learning.FORMAT,
    "profiles": profiles.FORMAT,
}
"""By folder, as `naming.FOLDERS` names them; what is here is examined, backed up, restored and offered after damage."""
