"""The part of `tools/at_spi.py` that a screen reader plays: it knows the desktop's accessibility bus and nothing else.

Runs in the Python that has the bindings of libatspi (`gi`), which need not be that of the application.
"""

import importlib
import sys
import time
from collections.abc import Callable, Iterator
from typing import Any

TITLE = "Who Said What"
PATIENCE = 60.0


class Reader:
    """Finds the application on the bus, says what it hears, and acts by names and actions."""

    def __init__(self) -> None:
        gi = importlib.import_module("gi")
        gi.require_version("Atspi", "2.0")
        self._atspi: Any = importlib.import_module("gi.repository.Atspi")
        glib: Any = importlib.import_module("gi.repository.GLib")
        self._gone: type[Exception] = glib.Error
        self._context: Any = glib.MainContext.default()
        self._atspi.init()
        self._listener: Any = self._atspi.EventListener.new(self._hear)
        self._listener.register("object:announcement")
        self.announced: list[str] = []
        self._window: Any = None
        self._window = self.until(self._find_window, f"a window called {TITLE!r}")

    def until(self, look: Callable[[], Any], what: str) -> Any:
        """Return what `look` finds, as soon as it finds something."""
        deadline = time.monotonic() + PATIENCE
        while not (found := self._looked(look)):
            if time.monotonic() > deadline:
                raise SystemExit(f"Not on the accessibility bus within {PATIENCE:.0f} s: {what}.")
        return found

    def _looked(self, look: Callable[[], Any]) -> Any:
        self._turn()
        if self._window is not None:
            self._window.clear_cache()
        try:
            return look()
        except self._gone:  # what was looked at went with its page: it is looked at anew
            return None

    def press(self, role: str, name: str) -> None:
        """Do the first action of what has that role and that name, as soon as it is there and can be used."""
        control = self.until(lambda: self._one(role, name), f"{role} {name!r} that can be used")
        action = control.get_action_iface()
        self._say("does", f"{action.get_action_name(0)} on {role} “{name}”")
        action.do_action(0)

    def names(self, role: str) -> list[str]:
        """Return how all that has that role is called, in the order of the tree."""
        return [each.get_name() for each in self._perceived(self._window) if each.get_role_name() == role]

    def wait_for(self, text: str) -> None:
        """Wait until `text` stands on the page."""
        self.until(lambda: text in self.names("label"), f"the text {text!r}")
        self._say("reads", text)

    def wait_until_spoken(self, beginning: str) -> None:
        """Wait until something is announced that begins so."""
        self.until(
            lambda: any(each.startswith(beginning) for each in self.announced),
            f"an announcement that begins with {beginning!r}",
        )

    def _find_window(self) -> Any:
        desktop = self._atspi.get_desktop(0)
        for place in range(desktop.get_child_count()):
            application = desktop.get_child_at_index(place)
            if application is None:
                continue
            for number in range(application.get_child_count()):
                window = application.get_child_at_index(number)
                if window is not None and TITLE in (window.get_name() or ""):
                    self._say("finds", f"{window.get_role_name()} “{window.get_name()}”")
                    return window
        return None

    def _one(self, role: str, name: str) -> Any:
        usable = self._atspi.StateType.ENABLED
        for each in self._perceived(self._window):
            if each.get_role_name() == role and each.get_name() == name:
                return each if each.get_state_set().contains(usable) else None
        return None

    def _perceived(self, accessible: Any) -> Iterator[Any]:
        for place in range(accessible.get_child_count()):
            child = accessible.get_child_at_index(place)
            if child is not None and child.get_state_set().contains(self._atspi.StateType.SHOWING):
                yield child
                yield from self._perceived(child)

    def _hear(self, event: Any) -> None:
        self.announced.append(str(event.any_data))
        self._say("hears", self.announced[-1])

    def _turn(self) -> None:
        while self._context.iteration(False):
            pass
        time.sleep(0.05)

    @staticmethod
    def _say(verb: str, what: str) -> None:
        print(f"{verb:6} {what}", flush=True)


def main() -> int:
    """Play a set of three questions to its score."""
    reader = Reader()
    reader.press("push button", "Start the quiz")
    reader.press("push button", "Start")
    for number in (1, 2, 3):
        reader.wait_for(f"Who is quoted on the letter? ({number})")
        print("finds ", ", ".join(reader.names("radio button")))
        reader.press("radio button", "Tomas Reyle")
        reader.announced.clear()
        reader.press("push button", "Check answer")
        reader.wait_for("Correct")
        reader.wait_until_spoken("Correct")
        reader.press("push button", "See the result" if number == 3 else "Next question")
    reader.wait_for("Session finished")
    reader.wait_for("3 of 3 right")
    return 0


if __name__ == "__main__":
    sys.exit(main())
