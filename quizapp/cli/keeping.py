"""Keeping a session that is played in the terminal: where the disk refuses, it goes on in memory."""

import logging
from collections.abc import Callable

from quizapp.errors import UserError
from quizapp.i18n import _
from quizapp.model.session import Material, Session
from quizapp.storing.sessions import Sessions

logger = logging.getLogger(__name__)


class Keeping:
    """Saves to `sessions`, and tries again with each answer. The first refusal, and no other, is told by `tell`."""

    def __init__(self, sessions: Sessions, tell: Callable[[str], object]) -> None:
        self._sessions = sessions
        self._tell = tell
        self._told = False
        self.refused = False
        """Whether what was to be saved last is not on the disk."""

    def save(self, session: Session, material: Material) -> None:
        """Save a session in progress, if that can be."""
        self._try(lambda: self._sessions.save_open(session, material))

    def finish(self, session: Session) -> None:
        """Put a finished session into the history, if that can be."""
        self._try(lambda: self._sessions.finish(session))

    def kept(self, session: Session) -> Session:
        """Return `session` as it is on the disk, or as given where it is not there."""
        return next((each for each in self._sessions.open() if each.id == session.id), session)

    def _try(self, work: Callable[[], None]) -> None:
        try:
            work()
        except UserError as error:
            logger.warning("a session could not be saved", exc_info=error)
            self.refused = True
            if not self._told:
                self._told = True
                # Translators: {why} is a sentence on what is in the way of saving.
                self._tell(_("{why} The quiz goes on, but is not kept.").format(why=error))
        else:
            self.refused = False
