"""The Windows registry, as far as `windows.py` needs it; imported nowhere else."""

import sys

if sys.platform == "win32":
    import contextlib
    import ctypes
    import winreg

    _CLASSES = r"Software\Classes"
    _ASSOCIATION_CHANGED = 0x08000000  # SHCNE_ASSOCCHANGED
    _BY_ID_LIST = 0  # SHCNF_IDLIST

    class Registry:
        """What is under `HKEY_CURRENT_USER\\Software\\Classes`."""

        def value(self, key: str, name: str = "") -> str | None:
            """Return the text there, or None."""
            try:
                with winreg.OpenKey(winreg.HKEY_CURRENT_USER, rf"{_CLASSES}\{key}") as opened:
                    found, _kind = winreg.QueryValueEx(opened, name)
            except OSError:
                return None
            return found if isinstance(found, str) else None

        def write(self, key: str, text: str, name: str = "") -> None:
            """Put `text` there."""
            with winreg.CreateKey(winreg.HKEY_CURRENT_USER, rf"{_CLASSES}\{key}") as made:
                winreg.SetValueEx(made, name, 0, winreg.REG_SZ, text)

        def remove_value(self, key: str, name: str = "") -> None:
            """Delete the text there, if there is one."""
            with (
                contextlib.suppress(FileNotFoundError),
                winreg.OpenKey(
                    winreg.HKEY_CURRENT_USER, rf"{_CLASSES}\{key}", access=winreg.KEY_SET_VALUE
                ) as opened,
            ):
                winreg.DeleteValue(opened, name)

        def remove_key(self, key: str) -> None:
            """Delete the key, if it is there."""
            with contextlib.suppress(FileNotFoundError):
                winreg.DeleteKey(winreg.HKEY_CURRENT_USER, rf"{_CLASSES}\{key}")

        def is_empty(self, key: str) -> bool:
            """Tell whether the key holds neither a value nor another key."""
            try:
                with winreg.OpenKey(winreg.HKEY_CURRENT_USER, rf"{_CLASSES}\{key}") as opened:
                    keys, values, _changed = winreg.QueryInfoKey(opened)
            except FileNotFoundError:
                return False
            return not keys and not values

        def announce(self) -> None:
            """Have open folders look again."""
            ctypes.windll.shell32.SHChangeNotify(_ASSOCIATION_CHANGED, _BY_ID_LIST, None, None)
