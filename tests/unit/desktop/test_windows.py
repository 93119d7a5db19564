"""What is written into the registry, shown on a dictionary in its place."""

import pytest

from quizapp.desktop.windows import CLASS, UserClasses
from quizapp.errors import UserError

COMMAND = ("C:\\Program Files\\Python\\pythonw.exe", "-m", "quizapp")


class Registry:
    """Keys with their values, as `HKEY_CURRENT_USER\\Software\\Classes` has them; `refuses` one key."""

    def __init__(self, refuses: str = "") -> None:
        self.keys: dict[str, dict[str, str]] = {}
        self.refuses = refuses
        self.announced = 0

    def value(self, key: str, name: str = "") -> str | None:
        return self.keys.get(key, {}).get(name)

    def write(self, key: str, text: str, name: str = "") -> None:
        if key == self.refuses:
            raise PermissionError(key)
        parts = key.split("\\")
        for length in range(1, len(parts) + 1):
            self.keys.setdefault("\\".join(parts[:length]), {})
        self.keys[key][name] = text

    def remove_value(self, key: str, name: str = "") -> None:
        self.keys[key].pop(name, None)

    def remove_key(self, key: str) -> None:
        if any(other.startswith(f"{key}\\") for other in self.keys):
            raise PermissionError(key)
        self.keys.pop(key, None)

    def is_empty(self, key: str) -> bool:
        return self.keys.get(key) == {} and not any(other.startswith(f"{key}\\") for other in self.keys)

    def announce(self) -> None:
        self.announced += 1


def test_on_writes_a_class_of_ours() -> None:
    registry = Registry()
    association = UserClasses(registry, COMMAND)
    assert not association.is_on()
    assert association.turn_on() == ()
    assert association.is_on()
    assert registry.value(".quizset") == CLASS
    line = '"C:\\Program Files\\Python\\pythonw.exe" -m quizapp "%1"'
    assert registry.value(f"{CLASS}\\shell\\open\\command") == line
    assert registry.announced == 1


def test_off_leaves_nothing() -> None:
    registry = Registry()
    UserClasses(registry, COMMAND).turn_on()
    UserClasses(registry, COMMAND).turn_off()
    assert registry.keys == {}


def test_off_gives_back_what_the_files_had() -> None:
    registry = Registry()
    registry.write(".quizset", "Other.file")
    UserClasses(registry, COMMAND).turn_on()
    UserClasses(registry, COMMAND).turn_on()
    UserClasses(registry, COMMAND).turn_off()
    assert registry.keys == {".quizset": {"": "Other.file"}}


def test_off_leaves_a_later_choice_alone() -> None:
    registry = Registry()
    UserClasses(registry, COMMAND).turn_on()
    registry.write(".quizset", "Later.file")
    UserClasses(registry, COMMAND).turn_off()
    assert registry.keys == {".quizset": {"": "Later.file"}}


def test_a_refusal_changes_nothing_and_is_told() -> None:
    registry = Registry(refuses=".quizset")
    with pytest.raises(UserError, match="Windows refused"):
        UserClasses(registry, COMMAND).turn_on()
    assert registry.keys == {}
