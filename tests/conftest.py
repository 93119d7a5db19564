"""What every test needs: a virtual screen, a data folder of its own, and no network."""

import os
import socket
from pathlib import Path
from typing import NoReturn

import pytest

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ["LANGUAGE"] = "en"  # whatever the system of the person who runs the tests speaks


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give each test a data folder of its own, and another for what the system is told of the application."""
    folder = tmp_path / "home"
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "share"))
    monkeypatch.setenv("QUIZAPP_HOME", str(folder))
    return folder


@pytest.fixture(autouse=True)
def no_network(monkeypatch: pytest.MonkeyPatch) -> None:
    """Fail a test that opens a connection: everything works offline."""

    def refuse(self: socket.socket, address: object, *_rest: object) -> NoReturn:
        raise AssertionError(f"a test tried to connect to {address!r}")

    def refuse_name(host: object, *_rest: object, **_named: object) -> NoReturn:
        raise AssertionError(f"a test asked where {host!r} is")

    for name in ("connect", "connect_ex", "sendto", "sendmsg"):
        monkeypatch.setattr(socket.socket, name, refuse, raising=False)  # Windows has no sendmsg
    monkeypatch.setattr(socket, "getaddrinfo", refuse_name)
