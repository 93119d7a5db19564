"""The program as a person starts it: a process of its own, a window on a screen, keys."""

from pathlib import Path

from tests.journeys.screen import Screen, until


def test_it_starts_in_silence_and_quits(screen: Screen) -> None:
    process = screen.start()
    screen.press("ctrl+q")
    output, messages = process.communicate(timeout=30)
    assert (process.returncode, output, messages) == (0, "", "")


def test_a_killed_session_can_be_resumed(screen: Screen, home: Path) -> None:
    def open_sessions() -> list[Path]:
        return sorted((home / "open").glob("*.json"))

    first = screen.start()
    screen.press("Return")
    until(lambda: bool(open_sessions()), "Enter on the first page starts a session, and it is on disk")
    first.kill()
    first.wait()
    until(lambda: not screen.windows(), "the window is gone")

    [kept] = open_sessions()
    before = kept.read_bytes()
    second = screen.start()
    screen.press("Return")
    screen.press("ctrl+q")
    second.communicate(timeout=30)
    assert open_sessions() == [kept]
    assert kept.read_bytes() == before
