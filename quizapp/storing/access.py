"""Whether the data folder can be used at all."""

import os

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
