"""One window over one data folder: a second start hands its file to the window that is open, and ends.

They speak over a local socket (a named pipe on Windows) that only the person may use, named after the person and the
data folder. A request is the length of what follows, four bytes, big end first, and the absolute path of a file as
the system spells it, or nothing: the window is to come to the front. The answer is one byte. Whatever else comes in
is dropped: it may be from any program of the person's.
"""

import hashlib
import logging
import os
import stat
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from quizapp.paths import Home

# It takes its time to be loaded, and is needed only where there is a window already, or after the first picture.
if TYPE_CHECKING:
    from PySide6.QtNetwork import QLocalServer, QLocalSocket

_LENGTH = 4
_LONGEST = 64 * 1024
"""Bytes of a path: more than any system takes."""
_TAKEN = b"+"
_PATIENCE = 5_000
"""Milliseconds that a second start waits for the window, which may be at work; then it opens one of its own."""
_ALLOWANCE = 2_000
"""Milliseconds in which whoever connects must have said all."""
_PIPES = "\\\\.\\pipe\\"
"""Where Windows lists its named pipes: a folder for `os.listdir`, though for little else."""
_AT_ONCE = 8
"""Connections that are kept waiting."""

logger = logging.getLogger(__name__)


def address(home: Home) -> str:
    """Return where the window over the data in `home` listens: the path of a socket, on Windows a pipe's name."""
    folder = os.path.normcase(home.root.expanduser().resolve())
    person = str(os.getuid()) if sys.platform != "win32" else os.getlogin()
    digest = hashlib.sha256(f"{person}\x1f{folder}".encode("utf-8", "surrogateescape")).hexdigest()
    name = f"quizapp-{digest[:24]}"
    if sys.platform == "win32":
        return name
    runtime = os.environ.get("XDG_RUNTIME_DIR", "")
    place = Path(runtime) if runtime and Path(runtime).is_dir() else Path(tempfile.gettempdir())
    return str(place / name)


def hand_over(home: Home, file: Path | None) -> bool:
    """Have the window over `home` open `file`, or come to the front without one; tell whether there is one that did.

    Costs a look into a folder where no window ever was. There must be a QCoreApplication.
    """
    place = address(home)
    if not _may_listen(place) or not _can_be_handed(file):
        return False
    from PySide6.QtNetwork import QLocalSocket

    spelled = os.fsencode(file.absolute()) if file is not None else b""
    if len(spelled) > _LONGEST:
        return False
    socket = QLocalSocket()
    socket.connectToServer(place)
    if not socket.waitForConnected(_PATIENCE):
        return False  # it was left behind by a window that ended all of a sudden
    socket.write(len(spelled).to_bytes(_LENGTH, "big") + spelled)
    answered = socket.waitForReadyRead(_PATIENCE) and bytes(socket.read(1).data()) == _TAKEN
    socket.abort()
    return answered


def _may_listen(place: str) -> bool:
    """Tell whether a window of this person may listen at `place`."""
    if sys.platform == "win32":
        try:
            return place in os.listdir(_PIPES)  # noqa: PTH208 - its paths are none
        except OSError:
            return True
    try:
        status = os.lstat(place)
    except OSError:
        return False
    return stat.S_ISSOCK(status.st_mode) and status.st_uid == os.getuid()


def _can_be_handed(file: Path | None) -> bool:
    """Tell whether another process finds the same under the path: a pipe that a shell made is ours alone."""
    return file is None or not file.exists() or file.is_file() or file.is_dir()


class Receiving(QObject):
    """Listens for second starts over `home`, from `open` until `close`."""

    asked = Signal(object)
    """The absolute `Path` of a file that is to be opened; None where the window is to come to the front."""

    def __init__(self, home: Home, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._home = home
        self._server: QLocalServer | None = None

    @Slot()
    def open(self) -> bool:
        """Listen; tell whether that went well. Where another window listens, it stays the one that is asked."""
        from PySide6.QtNetwork import QLocalServer

        place = address(self._home)
        if _may_listen(place) and _is_answered(place):
            return False
        server = QLocalServer(self)
        # With it, Qt replaces a socket that a window left behind; so that one in use was asked for before.
        server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        server.setMaxPendingConnections(_AT_ONCE)
        if not server.listen(place):
            logger.warning("a second start opens a second window: %s", server.errorString())
            server.deleteLater()
            return False
        server.newConnection.connect(lambda: self._welcome(server.nextPendingConnection()))
        self._server = server
        return True

    def close(self) -> None:
        """Listen no more, and leave nothing behind."""
        if self._server is not None:
            self._server.close()
            self._server = None

    def _welcome(self, socket: "QLocalSocket") -> None:
        _Guest(socket, self).asked.connect(self.asked)


class _Guest(QObject):
    """Hears out one who connected, for a while; deletes itself."""

    asked = Signal(object)

    def __init__(self, socket: "QLocalSocket", parent: QObject) -> None:
        super().__init__(parent)
        self._socket = socket
        self._heard = b""
        socket.setReadBufferSize(_LENGTH + _LONGEST)
        socket.readyRead.connect(self._hear)
        socket.disconnected.connect(self.deleteLater)
        socket.disconnected.connect(socket.deleteLater)
        QTimer.singleShot(_ALLOWANCE, self, socket.abort)
        self._hear()

    @Slot()
    def _hear(self) -> None:
        self._heard += bytes(self._socket.readAll().data())
        if len(self._heard) < _LENGTH:
            return
        length = int.from_bytes(self._heard[:_LENGTH], "big")
        said = self._heard[_LENGTH:]
        if length > _LONGEST or len(said) > length:
            self._drop()
        elif len(said) == length:
            self._answer(said)

    def _answer(self, said: bytes) -> None:
        path = Path(os.fsdecode(said)) if said else None
        if path is not None and (b"\0" in said or not path.is_absolute() or not _can_be_handed(path)):
            self._drop()
            return
        self._socket.write(_TAKEN)
        self._socket.flush()
        self._socket.disconnectFromServer()
        self.asked.emit(path)

    def _drop(self) -> None:
        logger.warning("something that is no request came to the window")
        self._socket.abort()


def _is_answered(place: str) -> bool:
    from PySide6.QtNetwork import QLocalSocket

    socket = QLocalSocket()
    socket.connectToServer(place)
    answered = socket.waitForConnected(_ALLOWANCE)
    socket.abort()
    return answered
