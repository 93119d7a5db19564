"""What the system reads says what it should, whatever the application's folder is called."""

import configparser
import re
import xml.etree.ElementTree as ElementTree

import pytest

from quizapp.desktop.entry import MIME_TYPE, desktop_entry, mime_package

MIME_INFO = "{http://www.freedesktop.org/standards/shared-mime-info}"


def keys(entry: str) -> configparser.SectionProxy:
    parser = configparser.RawConfigParser(delimiters="=", strict=True)
    parser.optionxform = str  # type: ignore[assignment, method-assign]
    parser.read_string(entry)
    assert parser.sections() == ["Desktop Entry"]
    return parser["Desktop Entry"]


def unescaped(value: str) -> str:
    """Return a string value as the specification has it read: the first of the two steps."""
    return value.replace("\\\\", "\0").replace("\\n", "\n").replace("\\t", "\t").replace("\0", "\\")


def words(line: str) -> list[str]:
    """Return the arguments of an Exec line: the second step."""
    pieces = re.findall(r'"((?:\\["`$\\]|[^"`$\\])*)"|([^\s"\'\\><~|&;$*?#()`]+)|(\S)', line)
    assert not [stray for _quoted, _plain, stray in pieces if stray], line
    return [re.sub(r"\\(.)", r"\1", quoted) or plain for quoted, plain, _stray in pieces]


@pytest.mark.parametrize(
    "folder",
    [
        "/opt/quizapp",
        "/home/Ada Ölander/Who Said What",
        "/a'b",
        '/a"b',
        "/a`id`b",
        "/a$HOME b",
        "/a\\b",
        "/a;b&c|d",
        "/a#b",
        "/a~b*c?",
        "/tab\there",
        "/line\nend",
        "/(a)<b>",
    ],
)
def test_any_folder_reads_back_as_one_word(folder: str) -> None:
    program = f"{folder}/quizapp"
    entry = keys(desktop_entry((program,), {}))
    assert words(unescaped(entry["Exec"])) == [program, "%f"]
    assert unescaped(entry["TryExec"]) == program


def test_a_percent_sign_is_no_field() -> None:
    assert keys(desktop_entry(("/at 100%/quizapp",), {}))["Exec"] == '"/at 100%%/quizapp" %f'


def test_a_library_of_ones_own_goes_along() -> None:
    entry = keys(desktop_entry(("/opt/quizapp",), {"QUIZAPP_HOME": "/my files/quiz"}))
    assert entry["Exec"] == 'env "QUIZAPP_HOME=/my files/quiz" /opt/quizapp %f'
    assert entry["TryExec"] == "/opt/quizapp"


def test_the_entry_opens_what_the_package_describes() -> None:
    entry = keys(desktop_entry(("/opt/quizapp",), {}))
    assert entry["Type"] == "Application"
    assert entry["Terminal"] == "false"
    assert entry["MimeType"] == f"{MIME_TYPE};"
    assert entry["Comment"].startswith("Quizzes")
    assert entry["Comment[de]"] != entry["Comment"]
    root = ElementTree.fromstring(mime_package())  # noqa: S314 - our own
    [kind] = root.findall(f"{MIME_INFO}mime-type")
    assert kind.get("type") == MIME_TYPE
    assert [glob.get("pattern") for glob in kind.findall(f"{MIME_INFO}glob")] == ["*.quizset"]
    languages = [
        comment.get("{http://www.w3.org/XML/1998/namespace}lang")
        for comment in kind.findall(f"{MIME_INFO}comment")
    ]
    assert languages[0] is None
    assert "de" in languages
