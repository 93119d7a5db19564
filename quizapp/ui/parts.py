"""What the window works with: made by the composition root, after the window was painted for the first time."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

# Whatever needs the model, and with it pydantic, is imported after the first picture: the window is there in half
# the time.
if TYPE_CHECKING:
    from quizapp.ui.backups.safe import Safe
    from quizapp.ui.importing.build import Build
    from quizapp.ui.learners import Learners
    from quizapp.ui.library import Library
    from quizapp.ui.preferences import Preferences
    from quizapp.ui.profile_keeping import ProfileKeeping
    from quizapp.ui.sitting import Clock, Sittings


@dataclass(frozen=True)
class Parts:
    """The stored sets and sessions, whose they are, their backups, the settings in force, the clock, and what makes
    questions."""

    library: "Library"
    safe: "Safe"
    sittings: "Sittings"
    learners: "Learners"
    profiles: "ProfileKeeping"
    preferences: "Preferences"
    clock: "Clock"
    build: "Build"
    notices: tuple[str, ...] = ()
    """Sentences on what went wrong when they were made."""
