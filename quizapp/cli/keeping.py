"""Keeping a session that is played in the terminal: where the disk refuses, it goes on in memory, then elsewhere."""

import logging
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

from quizapp.errors import UserError
from quizapp.i18n import _
from quizapp.model.session import Material, Session
from quizapp.storing import Store
from quizapp.storing.access import is_folder

logger = logging.getLogger(__name__)

NOT_KEPT = 1
"""The exit code where answers are not in the history."""


class Keeping:
    """Saves to the sessions of `store`, and tries again with each answer.

    The first refusal, and no other, is told by `tell`. Where the last is one too, the session goes into a file in
    another place, the folder that `ask` answers if need be; not so where `is_guest`.
    """

    def __init__(
        self,
        store: Store,
        tell: Callable[[str], object],
        ask: Callable[[str], str | None],
        *,
        is_guest: bool = False,
    ) -> None:
        self._sessions = store.sessions
        self._elsewhere = store.elsewhere
        self._tell = tell
        self._ask = ask
        self._is_guest = is_guest
        self._told = False
        self.refused = False
        """Whether what was to be saved last is not in the data folder."""
        self.is_elsewhere = False
        """Whether it is in another place."""

    def save(self, session: Session, material: Material) -> None:
        """Save a session in progress, if that can be."""
        self._try(lambda: self._sessions.save_open(session, material))

    def finish(self, session: Session, material: Material) -> None:
        """Put a finished session into the history with what it showed, if that can be."""

        def work() -> None:
            if self.refused:
                # After a refusal the material may be missing too.
                self._sessions.save_open(session, material)
            self._sessions.finish(session)

        self._try(work)

    def close(self, session: Session, material: Material, *, may_ask: bool = True) -> None:
        """Try once more to save what was refused, then in another place, and tell where it is."""
        if not self.refused or not session.responses:
            return
        if self._is_kept_now(session, material) or self._is_guest:
            return
        for place in filter(is_folder, self._places(may_ask=may_ask)):
            try:
                file = self._elsewhere.save_session(session, material, place)
            except UserError as error:
                logger.warning("a session could not be saved elsewhere", exc_info=error)
                continue
            self.is_elsewhere = True
            # Translators: {file} is the path of a file; the command is typed.
            sentence = _(
                "Your answers are in {file}; “quizapp restore --merge FILE” brings them back "
                "when they can be saved again."
            )
            self._tell(sentence.format(file=file))
            return

    def _is_kept_now(self, session: Session, material: Material) -> bool:
        self.save(session, material)
        if not self.refused and session.finished is not None:
            self.finish(session, material)
        return not self.refused

    def _places(self, *, may_ask: bool) -> Iterator[Path]:
        """Yield folders outside the data folder."""
        yield Path.home()
        yield Path(tempfile.gettempdir())
        # Translators: asked in the terminal, where answers could be saved nowhere.
        question = _("In which folder can your answers be saved? (Enter alone gives them up)")
        while may_ask and (line := self._ask(question)) and line.strip():
            yield Path(line.strip()).expanduser()

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
