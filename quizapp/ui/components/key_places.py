"""Letters and digits as keys: what a key types, or what stands at its place where the layout types something else.

An Arabic or Greek keyboard types no R, a French one no digit without Shift; the key is still there. Codes of places:
Linux's evdev codes and 8 (`xkb`), scan codes of set 1 (Windows), virtual key codes of ANSI keyboards (macOS).
"""

import unicodedata

from PySide6.QtGui import QGuiApplication, QKeyEvent


def _places(rows: dict[int, str]) -> dict[int, str]:
    return {first + step: key for first, keys in rows.items() for step, key in enumerate(keys)}


_EVDEV = _places({10: "1234567890", 24: "QWERTYUIOP", 38: "ASDFGHJKL", 52: "ZXCVBNM"})
_WINDOWS = _places({2: "1234567890", 16: "QWERTYUIOP", 30: "ASDFGHJKL", 44: "ZXCVBNM"})
_MACOS = _places(
    {0: "ASDFHGZXCV", 11: "BQWERYT1234", 22: "6", 23: "5", 25: "97", 28: "80", 31: "OU", 34: "IP", 37: "LJ"}
) | {40: "K", 45: "N", 46: "M"}


def letter_of(event: QKeyEvent) -> str:
    """Return the capital Latin letter of a key, or an empty string."""
    typed = event.text().upper()
    if len(typed) == 1 and typed.isascii() and typed.isalpha():
        return typed
    placed = _at_place(event)
    return placed if placed.isalpha() and not _is_command(typed) else ""


def digit_of(event: QKeyEvent) -> int | None:
    """Return the digit of a key, 0 to 9, or None."""
    typed = event.text()
    if len(typed) == 1 and unicodedata.decimal(typed, None) is not None:
        return unicodedata.decimal(typed)
    placed = _at_place(event)
    return int(placed) if placed.isdigit() else None


def place_of(event: QKeyEvent) -> str:
    """Return the letter or digit that stands at the key's place on a keyboard with Latin letters, or ""."""
    return _at_place(event)


def _is_command(typed: str) -> bool:
    """Tell whether a key types what is no letter at all, such as the semicolon at the place of an M."""
    return len(typed) == 1 and typed.isascii()


def _at_place(event: QKeyEvent) -> str:
    """Return what stands at the key's place on a keyboard with Latin letters and digits, or an empty string."""
    platform = QGuiApplication.platformName()
    if platform == "windows":
        return _WINDOWS.get(event.nativeScanCode(), "")
    if platform == "cocoa":
        return _MACOS.get(event.nativeVirtualKey(), "") if event.text() else ""
    return _EVDEV.get(event.nativeScanCode(), "")
