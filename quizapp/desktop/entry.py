"""The texts that a freedesktop.org system reads: the desktop entry and the description of the file type."""

from collections.abc import Mapping, Sequence
from xml.sax.saxutils import escape, quoteattr

from quizapp.i18n import N_, translations

MIME_TYPE = "application/x-who-said-what-quizset"
SUFFIX = ".quizset"
NAME = "Who Said What"
ICON = "quizapp"

MARK = "X-WhoSaidWhat-Written=true"
"""A line that tells an entry of ours from any other of its name."""

_PURPOSE = N_("Quizzes on who claimed, denied and reported what in a news article")
# Translators: what a file manager calls the files that are given to others.
KIND_OF_FILE = N_("Question set of Who Said What")

# https://specifications.freedesktop.org/desktop-entry-spec/1.5/exec-variables.html: an argument with one of these
# stands in double quotes, in which a backslash goes before the four that a shell acts on there.
_RESERVED = frozenset(" \t\n\"'\\><~|&;$*?#()`")
_ACTIVE = frozenset('"`$\\')


def desktop_entry(command: Sequence[str], environment: Mapping[str, str]) -> str:
    """Return the desktop entry of an application that the words `command` start, with `environment` set."""
    lines = [
        "[Desktop Entry]",
        "Type=Application",
        f"Name={NAME}",
        *(f"Comment{tag}={_value(text)}" for tag, text in _tagged(_PURPOSE)),
        f"Icon={ICON}",
        f"TryExec={_value(command[0])}",
        exec_line(command, environment),
        "Terminal=false",
        "Categories=Education;",
        f"MimeType={MIME_TYPE};",
        "StartupNotify=true",
        f"StartupWMClass={ICON}",
        MARK,
    ]
    return "\n".join(lines) + "\n"


def exec_line(command: Sequence[str], environment: Mapping[str, str]) -> str:
    """Return the line of the entry that says how the application is started on a file."""
    settings = [f"{name}={value}" for name, value in environment.items()]
    words = (["env", *settings] if settings else []) + list(command)
    return f"Exec={' '.join(_argument(word) for word in words)} %f"


def mime_package() -> str:
    """Return the description of the file type, for the shared MIME database."""
    comments = "".join(
        f"    <comment{f' xml:lang={quoteattr(code)}' if code else ''}>{escape(text)}</comment>\n"
        for code, text in (("", KIND_OF_FILE), *translations(KIND_OF_FILE))
    )
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        '<mime-info xmlns="http://www.freedesktop.org/standards/shared-mime-info">\n'
        f'  <mime-type type="{MIME_TYPE}">\n'
        f"{comments}"
        '    <sub-class-of type="application/json"/>\n'
        f'    <glob pattern="*{SUFFIX}"/>\n'
        "  </mime-type>\n"
        "</mime-info>\n"
    )


def _tagged(message: str) -> Sequence[tuple[str, str]]:
    return (("", message), *((f"[{code}]", text) for code, text in translations(message)))


def _argument(word: str) -> str:
    """Return `word` as one argument of an Exec line."""
    word = word.replace("%", "%%")
    if word and _RESERVED.isdisjoint(word):
        return word
    quoted = "".join(f"\\{character}" if character in _ACTIVE else character for character in word)
    return _value(f'"{quoted}"')


def _value(text: str) -> str:
    """Return `text` as the value of a key: on one line, its own backslashes doubled."""
    escapes = {"\\": "\\\\", "\n": "\\n", "\t": "\\t", "\r": "\\r"}
    return "".join(escapes.get(character, character) for character in text)
