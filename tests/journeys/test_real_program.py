"""The program as a person starts it: a process of its own, a window on a screen, keys."""

import json
import time
from functools import partial
from pathlib import Path
from typing import Any

from quizapp import paths
from quizapp.exporting import export
from quizapp.model.shared_set import shared_set
from tests import samples
from tests.journeys.screen import Screen, until


def test_it_starts_in_silence_and_quits(screen: Screen) -> None:
    process = screen.start()
    screen.press("ctrl+q")
    output, messages = process.communicate(timeout=30)
    assert (process.returncode, output, messages) == (0, "", "")


def test_a_killed_session_goes_on_where_it_was(screen: Screen, home: Path) -> None:
    first = screen.start()
    screen.press("Return", "Return")
    until(lambda: len(kept(home)) == 1, "Enter twice on the first page starts a session, and it is on disk")
    screen.press("1", "Return")
    until(lambda: answers(home) == 1, "the checked answer is on disk")
    [before] = kept(home)
    first.kill()
    first.wait()
    until(lambda: not screen.windows(), "the window is gone")

    screen.start()
    screen.press("Return")
    second = json.loads((paths.seeds() / "sample.json").read_text(encoding="utf-8"))["questions"][1]
    screen.press("Right" if second["interaction"] == "selection" else "1", "Return")
    until(lambda: answers(home) == 2, "Enter resumes the session, and the next answer is on disk")
    [after] = kept(home)
    assert after["id"] == before["id"]
    assert after["asked"] == before["asked"]
    assert after["responses"][:1] == before["responses"]


def test_a_killed_test_has_each_answer_as_it_was_changed_last_and_its_time(
    screen: Screen, home: Path
) -> None:
    home.mkdir()
    (home / "window.ini").write_text("[start]\nmode=test\nminutes=10\n", encoding="utf-8")
    first = screen.start()
    screen.press("Return", "Return")
    until(lambda: len(kept(home)) == 1, "a test begins, and it is on disk")
    for key in ("1", "2"):
        screen.press(key)
        options = kept(home)[0]["asked"][0]["options"]
        until(partial(is_chosen, home, options[int(key) - 1]), "the answer is on disk, changed too")
    [before] = kept(home)
    first.kill()
    first.wait()
    until(lambda: not screen.windows(), "the window is gone")

    screen.start()
    screen.press("Return", "s", "l")
    until(
        lambda: kept(home)[0].get("flagged") == [2], "it goes on at the second question, which is passed over"
    )
    [after] = kept(home)
    for name in ("id", "asked", "responses"):
        assert after[name] == before[name]
    assert after["timing"]["spent"] >= before["timing"]["spent"]


def test_a_second_start_hands_its_file_to_the_window(screen: Screen, home: Path, tmp_path: Path) -> None:
    export(shared_set(samples.question_set("set-given"), None), tmp_path / "given away.quizset")
    first = screen.start()
    until(lambda: listening(screen), "the window listens")
    for arguments in (), ("given away.quizset",):
        second = screen.run(*arguments, folder=tmp_path)
        assert (second.returncode, second.stdout, second.stderr) == (0, "", "")
        assert len(screen.windows()) == 1
    until((home / "sets" / "set-given.json").exists, "the set is in the library of the first window")
    screen.press("ctrl+q")
    output, messages = first.communicate(timeout=30)
    assert (first.returncode, output, messages) == (0, "", "")
    assert not listening(screen)


def test_a_window_that_was_killed_does_not_keep_the_next_from_opening(screen: Screen) -> None:
    first = screen.start()
    until(lambda: listening(screen), "the window listens")
    first.kill()
    first.wait()
    until(lambda: not screen.windows(), "the window is gone")
    again = screen.start()
    screen.press("ctrl+q")
    output, messages = again.communicate(timeout=30)
    assert (again.returncode, output, messages) == (0, "", "")


DEAF = """
import sys, time
from pathlib import Path
from quizapp import app
from quizapp.ui.importing.build import Build

def find(article, on_progress):
    Path(sys.argv[2]).touch()
    time.sleep(60)

app._build = lambda: Build(find, None)
sys.exit(app.open_window(Path(sys.argv[1])))
"""
"""The program with work that does not stop when it is asked to."""


def test_work_that_does_not_stop_does_not_hold_the_process(screen: Screen, tmp_path: Path) -> None:
    at_work = tmp_path / "at-work"
    article = paths.seeds() / "bog-rope.md"
    process = screen.start(str(article), str(at_work), program=("-c", DEAF))

    def begun() -> bool:
        screen.press("ctrl+Return")
        return at_work.exists()

    until(begun, "the work has begun")
    pressed = time.monotonic()
    screen.press("ctrl+q")
    output, messages = process.communicate(timeout=30)
    assert (process.returncode, output, messages) == (0, "", "")
    assert time.monotonic() - pressed < 5


def listening(screen: Screen) -> bool:
    """Tell whether a window waits for second starts, or has left its socket behind."""
    return any(place.name.startswith("quizapp-") for place in screen.runtime.iterdir())


def kept(home: Path) -> list[dict[str, Any]]:
    """Return the records of the sessions in progress."""
    return [json.loads(path.read_bytes())["session"]["1"] for path in (home / "open").glob("*.json")]


def answers(home: Path) -> int:
    """Return how many answers the sessions in progress have between them."""
    return sum(len(record["responses"]) for record in kept(home))


def is_chosen(home: Path, option: str) -> bool:
    """Tell whether the one session in progress has one answer, which is this."""
    return [response["choice"] for response in kept(home)[0]["responses"]] == [[option]]
