"""Whether the data folder can be used at all, and whether anybody has used it."""

import os
from collections.abc import Hashable
from pathlib import Path

from quizapp.errors import UserError
from quizapp.paths import Home
from quizapp.storing import sentences


def require_readable(home: Home) -> None:
    """Raise `UserError` where the data folder, or one of the folders in it, is there and cannot be listed."""
    for folder in (home.root, home.sets, home.articles, home.open_sessions, home.sessions, home.shown):
        try:
            with os.scandir(folder):
                pass
        except FileNotFoundError:
            continue
        except NotADirectoryError as error:
            raise UserError(sentences.no_folder(folder)) from error
        except OSError as error:
            raise UserError(sentences.unlistable(folder)) from error


def entries(folder: Path) -> Hashable:
    """Return something that differs after any file in `folder` was made, replaced or removed; no file is read."""
    try:
        changed = folder.stat().st_mtime_ns  # coarse: two writes may fall into one tick of a few milliseconds
        with os.scandir(folder) as found:
            return changed, frozenset((entry.name, entry.inode()) for entry in found)
    except OSError:
        return None
