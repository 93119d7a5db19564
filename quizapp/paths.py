"""Where files live: the one place that knows folders."""

import os
from dataclasses import dataclass
from pathlib import Path


def assets() -> Path:
    """Return the folder of shipped data: inside the package when installed, beside it in a checkout."""
    return _shipped("assets")


def seeds() -> Path:
    """Return the folder of our own articles and the ready question set."""
    return _shipped("seeds")


def _shipped(name: str) -> Path:
    package = Path(__file__).parent
    installed = package / name
    return installed if installed.is_dir() else package.parent / name


@dataclass(frozen=True)
class Home:
    """The user's data folder and what lies where in it. Making one touches no disk."""

    root: Path

    @property
    def sets(self) -> Path:
        """One TinyDB file per question set."""
        return self.root / "sets"

    @property
    def articles(self) -> Path:
        """One TinyDB file per article, with its attribution graph."""
        return self.root / "articles"

    @property
    def shown(self) -> Path:
        """Questions and articles as sessions showed them, one TinyDB file per article."""
        return self.root / "shown"

    @property
    def sessions(self) -> Path:
        """Finished sessions, one TinyDB file per month."""
        return self.root / "sessions"

    @property
    def open_sessions(self) -> Path:
        """Sessions in progress, one small TinyDB file each."""
        return self.root / "open"

    @property
    def learning(self) -> Path:
        """How each learner wants to be asked again, one small TinyDB file each."""
        return self.root / "learning"

    @property
    def profiles(self) -> Path:
        """Who learns on this computer, one small TinyDB file each; the first is there without one."""
        return self.root / "profiles"

    @property
    def deleted(self) -> Path:
        """Question sets that were deleted not long ago, as they were."""
        return self.root / "deleted"

    @property
    def set_aside(self) -> Path:
        """Damaged files, kept under a name that says when and why."""
        return self.root / "set-aside"

    @property
    def lock(self) -> Path:
        """The file that whoever writes holds a lock of the operating system on."""
        return self.root / "lock"

    @property
    def cache(self) -> Path:
        """What is derived from the rest: it can be deleted at any time and is made anew."""
        return self.root / "cache"

    @property
    def index(self) -> Path:
        """Summaries of sessions and sets, as an SQLite database."""
        return self.cache / "index.sqlite3"

    @property
    def memories(self) -> Path:
        """What each question was answered, and how well it is remembered, as an SQLite database."""
        return self.cache / "memories.sqlite3"

    @property
    def backups(self) -> Path:
        """Earlier states of everything, made and thinned out automatically."""
        return self.root / "backups"

    @property
    def removed(self) -> Path:
        """The names of files that were removed on purpose since the last backup."""
        return self.root / "removed"

    @property
    def restoring(self) -> Path:
        """The state that is about to take the place of the present one, while it is put together."""
        return self.root / "restoring"

    @property
    def replaced(self) -> Path:
        """The state whose place another is taking just now."""
        return self.root / "replaced"

    @property
    def swap(self) -> Path:
        """There from the moment when the state in `restoring` is whole until it has taken its place."""
        return self.root / "swap"

    @property
    def settings(self) -> Path:
        """What the user chose, as JSON."""
        return self.root / "settings.json"

    @property
    def window(self) -> Path:
        """The window's size and place, as Qt writes them."""
        return self.root / "window.ini"

    @property
    def draft(self) -> Path:
        """An article that was typed or pasted and that no questions were made of yet, as JSON."""
        return self.root / "draft.json"

    @property
    def log(self) -> Path:
        """Technical details of what went wrong; never the text of an article."""
        return self.root / "quizapp.log"


def home() -> Home:
    """Return the data folder: `QUIZAPP_HOME` if set, else the place the operating system gives applications."""
    override = os.environ.get("QUIZAPP_HOME")
    if override:
        return Home(Path(override))
    import platformdirs

    return Home(Path(platformdirs.user_data_dir("quizapp", appauthor=False)))
