"""Nothing is fetched: the suite denies sockets, and the product has nothing that would open one to elsewhere."""

import ast
import socket
import urllib.request
from pathlib import Path

import pytest

import quizapp

FETCHING = {
    "urllib",
    "http",
    "ssl",
    "ftplib",
    "smtplib",
    "telnetlib",
    "requests",
    "httpx",
    "aiohttp",
    "webbrowser",
}
"""Modules that reach other computers."""
HARMLESS = {"urllib.parse"}


def test_no_test_can_open_a_connection() -> None:
    with pytest.raises(AssertionError, match="a test tried to connect"), socket.socket() as opened:
        opened.connect(("127.0.0.1", 9))
    with pytest.raises(AssertionError, match="a test asked where"):
        urllib.request.urlopen("http://example.org/")
    with pytest.raises(AssertionError, match="a test tried"), socket.socket(type=socket.SOCK_DGRAM) as opened:
        opened.sendto(b"", ("127.0.0.1", 9))


def test_no_module_of_the_product_reaches_other_computers() -> None:
    """This holds for processes too that a test starts, where nothing is denied."""
    found = {
        (path.name, name)
        for path in Path(quizapp.__file__).parent.rglob("*.py")
        for node in ast.walk(ast.parse(path.read_bytes()))
        for name in imported(node)
        if name.split(".")[0] in FETCHING and name not in HARMLESS
    }
    assert found == set()


def imported(node: ast.AST) -> list[str]:
    match node:
        case ast.Import(names=names):
            return [each.name for each in names]
        case ast.ImportFrom(module=str(module)):
            return [module]
    return []
