"""Where files that are saved are proposed to be: a readable name, in the folder that was used last."""

import re
import unicodedata
from pathlib import Path

from PySide6.QtCore import QSettings, QStandardPaths

_LONGEST = 60
"""Code points, which leaves room for an ending and a word behind the name on every file system."""
_MOST_BYTES = 200
"""In UTF-8: a name has at most 255 on Linux."""
_FOLDER = "files/folder"
# Names that Windows gives to devices, whatever ending follows them.
_RESERVED = re.compile(r"(CON|PRN|AUX|NUL|CONIN|CONOUT|CLOCK|(COM|LPT)[0-9¹²³])", re.IGNORECASE)


def file_name(title: str, otherwise: str) -> str:
    """Return a name for a file from `title`: letters, marks and figures as they are, one hyphen for all between.

    `otherwise` is a name for a title without any of these. The name is bounded, and one that every system takes.
    """
    kept = (
        each if unicodedata.category(each)[0] in "LMN" else "-" for each in _composed(title)[: 10 * _LONGEST]
    )
    name = _shortened(re.sub("-+", "-", "".join(kept)).strip("-"))
    if not name:
        return otherwise
    return f"{otherwise}-{name}" if _RESERVED.fullmatch(name) else name


def proposed(title: str, otherwise: str, ending: str, choices: Path) -> Path:
    """Return the path to propose for a file about what is called `title`, with `ending`, such as ".pdf".

    It is in the folder that was used last, as far as the file at `choices` knows it and it is there still; else in
    the person's folder for documents, or above it where that was never made.
    """
    return last_folder(choices) / f"{file_name(title, otherwise)}{ending}"


def last_folder(choices: Path) -> Path:
    """Return the folder that `proposed` proposes, which is there."""
    kept = str(QSettings(str(choices), QSettings.Format.IniFormat).value(_FOLDER) or "")
    folder = Path(kept)
    return folder if kept and folder.is_absolute() and folder.is_dir() else _own_folder()


def _own_folder() -> Path:
    """Return the person's folder for documents; a dialog led to one that is not there shows that of the program."""
    kinds = QStandardPaths.StandardLocation
    for kind in (kinds.DocumentsLocation, kinds.HomeLocation):
        place = QStandardPaths.writableLocation(kind)
        if place and Path(place).is_dir():
            return Path(place)
    return Path.home()


def remember(saved: Path, choices: Path) -> None:
    """Propose the folder of `saved` the next time; nothing is said when that cannot be kept."""
    QSettings(str(choices), QSettings.Format.IniFormat).setValue(_FOLDER, str(saved.absolute().parent))


def _composed(text: str) -> str:
    """Return `text` with letters and their accents as one, which half of the systems would make of it anyway."""
    return unicodedata.normalize("NFC", text)


def _shortened(name: str) -> str:
    short = name[:_LONGEST].encode("utf-8", "replace")[:_MOST_BYTES].decode("utf-8", "ignore")
    return short.strip("-")
