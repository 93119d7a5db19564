"""A window is opened only where a display answers; a variable that names one is no proof of it."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from quizapp.cli.display import has_display
from quizapp.model.question_set import QuestionSet

X11 = {"DISPLAY": ":0"}
WAYLAND = {"WAYLAND_DISPLAY": "wayland-0"}


def found(environment: dict[str, str], platform: str, *answering: str) -> bool:
    return has_display(
        environment, platform, x11=lambda: "x11" in answering, wayland=lambda: "wayland" in answering
    )


@pytest.mark.parametrize(
    ("environment", "answering", "display"),
    [
        ({}, ("x11", "wayland"), False),
        ({"DISPLAY": ""}, ("x11",), False),
        (X11, ("x11",), True),
        (X11, (), False),
        (X11, ("wayland",), False),
        (WAYLAND, ("wayland",), True),
        (WAYLAND, ("x11",), False),
        (X11 | WAYLAND, ("x11",), True),
        (X11 | WAYLAND, ("wayland",), True),
        (X11 | WAYLAND, (), False),
        ({"QT_QPA_PLATFORM": "offscreen"}, (), True),
        (X11 | {"QT_QPA_PLATFORM": "vnc:size=800x600"}, (), True),
        (X11 | {"QT_QPA_PLATFORM": "xcb"}, (), False),
        (X11 | {"QT_QPA_PLATFORM": "wayland;xcb"}, ("x11",), True),
        (X11 | {"QT_QPA_PLATFORM": "wayland-egl"}, ("x11",), False),
    ],
)
def test_on_linux_what_is_named_must_answer(
    environment: dict[str, str], answering: tuple[str, ...], *, display: bool
) -> None:
    assert found(environment, "linux", *answering) is display


@pytest.mark.parametrize("platform", ["darwin", "win32"])
def test_elsewhere_there_always_is_one(platform: str) -> None:
    assert found({}, platform)


@pytest.mark.skipif(sys.platform in ("darwin", "win32"), reason="there a display is always there")
@pytest.mark.parametrize("name", [{"DISPLAY": ":4055"}, {"WAYLAND_DISPLAY": "none-4055"}])
def test_a_display_that_is_not_there_ends_in_a_sentence_and_a_set(
    tmp_path: Path, name: dict[str, str]
) -> None:
    kept = {key: value for key, value in os.environ.items() if "DISPLAY" not in key and "QPA" not in key}
    done = subprocess.run(
        [sys.executable, "-m", "quizapp"],
        check=False,
        capture_output=True,
        stdin=subprocess.DEVNULL,
        text=True,
        encoding="utf-8",
        env=kept | name | {"XDG_RUNTIME_DIR": str(tmp_path)},
    )
    assert (done.returncode, done.stderr) == (
        0,
        "There is no display to open a window on, so a question set is printed.\n",
    )
    assert QuestionSet.model_validate_json(done.stdout).playable


@pytest.mark.skipif(not shutil.which("Xvfb"), reason="needs a virtual screen")
def test_an_x_server_that_is_there_answers() -> None:
    reading, writing = os.pipe()
    command = ["Xvfb", "-displayfd", str(writing), "-screen", "0", "640x480x24", "-nolisten", "tcp"]
    with subprocess.Popen(command, pass_fds=[writing], stderr=subprocess.DEVNULL) as server:
        try:
            os.close(writing)
            with os.fdopen(reading) as numbers:
                display = f":{int(numbers.readline())}"
            code = "from quizapp.cli.display import x11_answers; print(x11_answers())"
            done = subprocess.run(
                [sys.executable, "-c", code],
                check=True,
                capture_output=True,
                text=True,
                env=os.environ | {"DISPLAY": display},
            )
            assert done.stdout == "True\n"
        finally:
            server.terminate()
