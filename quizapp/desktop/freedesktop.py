"""Linux and the BSDs: an application, a file type and icons in the person's own data folder (`XDG_DATA_HOME`).

The places are those of the XDG base directory, desktop entry, shared MIME info and icon theme specifications.
"""

import contextlib
import logging
import shutil
import subprocess
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from quizapp import durable, paths
from quizapp.desktop.entry import ICON, MARK, MIME_TYPE, desktop_entry, exec_line, mime_package
from quizapp.errors import UserError
from quizapp.i18n import _

_PATIENCE = 20
"""Seconds that a database is given to be made anew."""

# The program that makes each database anew, the package that most systems have it from, and the folder.
_DATABASES = (
    ("update-mime-database", "shared-mime-info", "mime"),
    ("update-desktop-database", "desktop-file-utils", "applications"),
)

# What update-mime-database makes of the packages, and update-desktop-database of the entries.
_MADE_OF_PACKAGES = tuple(
    "XMLnamespaces aliases generic-icons globs globs2 icons magic mime.cache subclasses treemagic types version".split()
)
_MADE_OF_ENTRIES = "mimeinfo.cache"

logger = logging.getLogger(__name__)


def data_home(environ: Mapping[str, str]) -> Path:
    """Return the folder in which a person's own applications are looked for; a relative one counts as not set."""
    chosen = Path(environ.get("XDG_DATA_HOME", ""))
    return chosen if chosen.is_absolute() else Path.home() / ".local" / "share"


@dataclass(frozen=True)
class DataHome:
    """The association in the data folder `root`, for the application that the words `command` start.

    `environment` is set for it. `path` is where the programs are looked for that make the databases.
    """

    root: Path
    command: Sequence[str]
    environment: Mapping[str, str] = field(default_factory=dict)
    path: str = ""

    hindrance = ""

    @property
    def entry(self) -> Path:
        """The desktop entry; its name is the one that the window gives itself."""
        return self.root / "applications" / "quizapp.desktop"

    def is_on(self) -> bool:
        """Tell whether the entry is there and starts this installation, and the file type is known."""
        lines = self._present(self.entry).splitlines()
        return exec_line(self.command, self.environment) in lines and self._package.exists()

    def turn_on(self) -> Sequence[str]:
        """Write entry, file type and icons, and have the databases made anew."""
        if self._is_foreign():
            raise UserError(
                _("{path} was not written by Who Said What; move it away and try again.").format(
                    path=self.entry
                )
            )
        before = {path: self._bytes(path) for path in self._files()}
        try:
            for path, content in self._files().items():
                durable.write_bytes(path, content, to_share=True)
        except OSError as error:
            self._put_back(before)
            raise _not_writable(self.root) from error
        return tuple(self._update())

    def turn_off(self) -> None:
        """Delete what was written, what was made of it, and folders that are empty then."""
        try:
            for path in self._files():
                if path != self.entry or not self._is_foreign():
                    durable.remove(path)
        except OSError as error:
            raise _not_writable(self.root) from error
        for _lack in self._update():
            pass
        self._tidy()

    @property
    def _package(self) -> Path:
        return self.root / "mime" / "packages" / "quizapp.xml"

    def _files(self) -> dict[Path, bytes]:
        """Return what is written where. The entry comes last: with it, all is in place."""
        drawings = paths.assets() / "desktop"
        icons = self.root / "icons" / "hicolor" / "scalable"
        return {
            icons / "apps" / f"{ICON}.svg": (drawings / "quizapp.svg").read_bytes(),
            icons / "mimetypes" / f"{MIME_TYPE.replace('/', '-')}.svg": (
                drawings / "quizset.svg"
            ).read_bytes(),
            self._package: mime_package().encode(),
            self.entry: self._entry_text().encode(),
        }

    def _entry_text(self) -> str:
        text = desktop_entry(self.command, self.environment)
        try:
            text.encode()
        except UnicodeEncodeError as error:
            raise UserError(
                _("The folder of Who Said What has a name that is not UTF-8; rename it and try again.")
            ) from error
        return text

    def _is_foreign(self) -> bool:
        """Tell whether the entry is there and somebody else's."""
        present = self._present(self.entry)
        return bool(present) and MARK not in present.splitlines()

    def _present(self, path: Path) -> str:
        return (self._bytes(path) or b"").decode(errors="replace")

    def _bytes(self, path: Path) -> bytes | None:
        try:
            return path.read_bytes()
        except OSError:
            return None

    def _put_back(self, before: Mapping[Path, bytes | None]) -> None:
        for path, content in before.items():
            with contextlib.suppress(OSError):
                if content is None:
                    durable.remove(path)
                else:
                    durable.write_bytes(path, content, to_share=True)
        self._tidy()

    def _update(self) -> Iterator[str]:
        """Have the databases made anew; yield a sentence for each that cannot be."""
        for program, package, folder in _DATABASES:
            if not (self.root / folder).is_dir():
                continue
            found = shutil.which(program, path=self.path)
            if found is None:
                # Translators: {program} is a command of the system, {package} what brings it.
                lack = _(
                    "This system has no “{program}”; "
                    "if a double click does not work, install “{package}” and try again."
                )
                yield lack.format(program=program, package=package)
                continue
            try:
                subprocess.run(  # noqa: S603 - a program of the system, on a folder of the person's own
                    [found, str(self.root / folder)], check=True, capture_output=True, timeout=_PATIENCE
                )
            except (OSError, subprocess.SubprocessError) as error:
                logger.warning("%s failed", program, exc_info=error)
                # Translators: {program} is a command of the system.
                lack = _("“{program}” failed; if a double click does not work, sign in again and try again.")
                yield lack.format(program=program)

    def _tidy(self) -> None:
        """Delete databases that are made of nothing any more, and folders of ours that are empty."""
        mime, applications = self.root / "mime", self.root / "applications"
        with contextlib.suppress(OSError):
            if not any((mime / "packages").glob("*.xml")):
                for name in _MADE_OF_PACKAGES:
                    (mime / name).unlink(missing_ok=True)
            if not any(applications.rglob("*.desktop")):
                (applications / _MADE_OF_ENTRIES).unlink(missing_ok=True)
        for path in (*self._files(), mime / MIME_TYPE, applications / _MADE_OF_ENTRIES):
            _remove_empty(path.parent, self.root)


def _remove_empty(folder: Path, root: Path) -> None:
    """Delete `folder`, and those above it up to `root`, as long as they are empty; `root` stays."""
    while folder != root:
        if folder.is_dir():
            try:
                folder.rmdir()  # refuses a folder that holds anything
            except OSError:
                return
        folder = folder.parent


def _not_writable(root: Path) -> UserError:
    # Translators: {folder} is the folder in which the system looks for a person's own applications.
    return UserError(
        _("{folder} cannot be written, so .quizset files open as before; check its permissions.").format(
            folder=root
        )
    )
