"""A window hears second starts over its data folder, and nothing else that comes in."""

import os
import socket as sockets
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtNetwork import QLocalSocket
from pytestqt.qtbot import QtBot

from quizapp.paths import Home
from quizapp.ui.one_window import Receiving, address, hand_over

LENGTH = 4


@pytest.fixture(autouse=True)
def runtime(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Keep sockets out of the folder of the person who runs the tests. The path of a socket has some 100 bytes."""
    folder = tmp_path_factory.mktemp("run")
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(folder))
    return folder


@pytest.fixture
def receiving(qtbot: QtBot, home: Path) -> Iterator[Receiving]:
    made = Receiving(Home(home))
    assert made.open()
    yield made
    made.close()


def said(qtbot: QtBot, home: Path, content: bytes) -> bytes:
    """Say `content` to the window and return the answer; nothing where it hangs up."""
    client = QLocalSocket()
    client.connectToServer(address(Home(home)))
    assert client.waitForConnected(1000)
    client.write(content)
    client.flush()
    qtbot.waitUntil(lambda: client.state() is QLocalSocket.LocalSocketState.UnconnectedState)
    return bytes(client.readAll().data())


def request(path: bytes) -> bytes:
    return len(path).to_bytes(LENGTH, "big") + path


@pytest.mark.parametrize(
    "name", [b"", b"/no/such/article.md", "/no/such/\u00e4 \u200f.md".encode(), b"/a\xff.txt"]
)
def test_a_path_or_nothing_is_passed_on(qtbot: QtBot, home: Path, receiving: Receiving, name: bytes) -> None:
    if sys.platform == "win32":
        pytest.skip("absolute paths are others there")
    with qtbot.waitSignal(receiving.asked) as asked:
        assert said(qtbot, home, request(name)) == b"+"
    assert asked.args == [Path(os.fsdecode(name)) if name else None]


@pytest.mark.parametrize(
    "content",
    [
        request(b"relative.md"),
        request(b"/a\0b"),
        request(b"/dev/zero"),
        request(b"/a") + b"more",
        b"\xff\xff\xff\xff/a",
        b"GET / HTTP/1.1\r\n\r\n",
    ],
)
def test_whatever_else_is_said_is_dropped(
    qtbot: QtBot, home: Path, receiving: Receiving, content: bytes
) -> None:
    with qtbot.assertNotEmitted(receiving.asked):
        assert said(qtbot, home, content) == b""
    with qtbot.waitSignal(receiving.asked):
        assert said(qtbot, home, request(b"")) == b"+", "it still listens"


def test_who_says_nothing_is_shown_out(qtbot: QtBot, home: Path, receiving: Receiving) -> None:
    with qtbot.assertNotEmitted(receiving.asked):
        assert said(qtbot, home, request(b"/half")[:-1]) == b""


def test_a_window_over_another_folder_has_another_address(home: Path, tmp_path: Path) -> None:
    assert address(Home(home)) == address(Home(home / ".." / home.name))
    assert address(Home(home)) != address(Home(tmp_path / "other"))


def test_without_a_window_nothing_is_handed_over(home: Path) -> None:
    assert not hand_over(Home(home), None)


def test_one_window_alone_listens(home: Path, receiving: Receiving) -> None:
    assert not Receiving(Home(home)).open()
    receiving.close()
    again = Receiving(Home(home))
    assert again.open()
    again.close()
    assert not hand_over(Home(home), None)


@pytest.mark.skipif(sys.platform == "win32", reason="a pipe goes with its process")
def test_a_socket_left_behind_is_known_for_one(home: Path) -> None:
    left = sockets.socket(sockets.AF_UNIX)
    left.bind(address(Home(home)))
    left.close()
    assert not hand_over(Home(home), None)
    made = Receiving(Home(home))
    assert made.open()
    assert Path(address(Home(home))).stat().st_mode & 0o077 == 0
    made.close()
    Path(address(Home(home))).write_text("no socket")
    assert not hand_over(Home(home), None)


@pytest.mark.skipif(sys.platform == "win32", reason="there are no pipes with a path")
def test_a_pipe_of_the_shell_is_opened_here(home: Path, tmp_path: Path, receiving: Receiving) -> None:
    os.mkfifo(tmp_path / "pipe")
    assert not hand_over(Home(home), tmp_path / "pipe")
