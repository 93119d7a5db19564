"""The script that sets up and starts: what it says when the system lacks something.

Each test copies the script to a folder of its own and gives it a PATH with only the commands it names, so that
nothing is installed and no Python is found but the one that the test made up.
"""

import os
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest

TOP = Path(__file__).parents[2]
NEEDED = ("sh", "dirname", "cat", "cksum", "uname", "find", "head", "rm")

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="Windows has no sh; uv serves it")


@dataclass(frozen=True)
class System:
    """A made-up system: a checkout and a folder of commands."""

    checkout: Path
    commands: Path

    def add(self, name: str, script: str) -> None:
        """Make a command from the body of a shell script."""
        command = self.commands / name
        command.write_text(f"#!/bin/sh\n{script}\n", "utf-8")
        command.chmod(0o755)

    def add_libraries(self, *but: str) -> None:
        """Let ldconfig list every library that the script asks for, except those named."""
        lines = (
            (TOP / "run").read_text("utf-8").partition("libraries='\n")[2].partition("\n'")[0].splitlines()
        )
        names = [line.split()[0] for line in lines if line.split()[0] not in but]
        assert len(names) == len(lines) - len(but)
        self.add("ldconfig", "\n".join(f"echo '\t{name} (libc6,x86-64) => /lib/{name}'" for name in names))

    def run(self, *arguments: str) -> subprocess.CompletedProcess[str]:
        """Run the copy of the script."""
        return subprocess.run(
            [self.checkout / "run", *arguments],
            env={"PATH": str(self.commands), "HOME": str(self.checkout)},
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            timeout=20,
        )


@pytest.fixture
def system(tmp_path: Path) -> System:
    """Linux with all libraries and a font, without Python, uv and apt-get, for a person who may not install."""
    made = System(tmp_path / "checkout", tmp_path / "commands")
    made.checkout.mkdir()
    made.commands.mkdir()
    shutil.copy(TOP / "run", made.checkout)
    for name in NEEDED:
        found = shutil.which(name)
        assert found, name
        (made.commands / name).symlink_to(found)
    fonts = made.checkout / ".fonts"
    fonts.mkdir()
    (fonts / "some.ttf").touch()
    made.add("id", "echo 1000")
    made.add("uname", "echo Linux")
    made.add_libraries()
    return made


def refused(done: subprocess.CompletedProcess[str]) -> str:
    """Return the sentence on stderr of a run that stopped."""
    assert done.returncode == 1, done.stderr
    assert done.stdout == ""
    assert done.stderr.count("\n") == 1, done.stderr
    return done.stderr.strip()


def test_the_scripts_are_posix_shell() -> None:
    subprocess.run(["sh", "-n", TOP / "run"], check=True)
    text = (TOP / "run").read_text("utf-8")
    assert text.startswith("#!/bin/sh\n")
    assert os.access(TOP / "run", os.X_OK)
    assert "[[" not in text


def test_ci_runs_the_checks_and_nothing_more() -> None:
    lines = (TOP / ".ci" / "run").read_text("utf-8").splitlines()
    commands = [line for line in lines if not line.startswith("#")]
    assert commands == ['cd "$(dirname "${BASH_SOURCE[0]}")/.." && exec ./run test']


def test_no_python_at_all(system: System) -> None:
    assert refused(system.run()) == (
        "Who Said What needs, and this system lacks: Python 3.11 to 3.14. Install them and start again."
    )


def test_the_line_to_type_where_apt_get_is_there(system: System) -> None:
    system.add("apt-get", "exit 9")
    assert refused(system.run()).endswith(
        "Type this line, then start again: sudo apt-get install --yes --no-install-recommends python3 python3-venv"
    )


@pytest.mark.parametrize("version", ["3.9", "3.15"])
def test_a_python_outside_the_range(system: System, version: str) -> None:
    # Runs `-c ''`, fails the question whether it is in range, prints its version when asked for it.
    system.add("python3", f'case $2 in "") ;; *print*) echo {version} ;; *) exit 1 ;; esac')
    assert refused(system.run()) == (
        f"Python {version} was found, but Who Said What needs Python 3.11 to 3.14: "
        "install one of them, or uv, and start again."
    )


def test_a_python_without_venv(system: System) -> None:
    system.add("apt-get", "exit 9")
    system.add("python3", "case $2 in *ensurepip*) exit 1 ;; esac")
    assert refused(system.run()).endswith("--no-install-recommends python3-venv")


def test_the_real_python_is_in_range(system: System) -> None:
    (system.commands / "python3").symlink_to(sys.executable)
    system.add_libraries("libxcb-cursor.so.0")
    assert refused(system.run()) == (
        "Who Said What needs, and this system lacks: libxcb-cursor.so.0. Install them and start again."
    )


def test_missing_libraries_are_named_by_their_packages(system: System) -> None:
    system.add("apt-get", "exit 9")
    system.add("python3", "exit 0")
    system.add_libraries("libEGL.so.1", "libxcb-cursor.so.0")
    assert refused(system.run("generate", "article.txt")) == (
        "This system lacks: libEGL.so.1, libxcb-cursor.so.0. Type this line, then start again: "
        "sudo apt-get install --yes --no-install-recommends libegl1 libxcb-cursor0"
    )


def test_the_checks_need_a_virtual_screen_and_the_application_does_not(system: System) -> None:
    system.add("python3", "exit 0")
    assert "Xvfb, xdotool" in refused(system.run("test"))
    assert "Xvfb" not in system.run().stderr


def test_root_gets_what_is_missing_installed(system: System) -> None:
    system.add("id", "echo 0")
    system.add("python3", "exit 0")
    system.add_libraries("libEGL.so.1")
    system.add("apt-get", f'echo "$*" >> {system.checkout}/log')
    assert "still lacks: libEGL.so.1" in system.run().stderr
    log = (system.checkout / "log").read_text("utf-8").splitlines()
    assert log == ["update --quiet=2", "install --yes --no-install-recommends libegl1 --quiet=2"]


def test_a_failed_installation_is_said(system: System) -> None:
    system.add("id", "echo 0")
    system.add("apt-get", "exit 100")
    done = system.run()
    assert done.returncode == 1
    assert (
        done.stderr.splitlines()[-1]
        == "apt-get could not install python3 python3-venv: see its message above."
    )


def test_a_finished_set_up_is_not_repeated(system: System) -> None:
    """The fake uv counts its calls; the second run of the application makes none."""
    log = system.checkout / "log"
    system.add("uv", f'echo "$1 $2" >> {log}')
    binaries = system.checkout / ".venv" / "bin"
    binaries.mkdir(parents=True)
    for name, body in {"python": "exit 0", "quizapp": 'echo "quizapp $*"'}.items():
        (binaries / name).write_text(f"#!/bin/sh\n{body}\n", "utf-8")
        (binaries / name).chmod(0o755)

    assert system.run("sets").stdout == "quizapp sets\n"
    first = log.read_text("utf-8")
    assert first.splitlines() == ["pip install"] * 2

    again = system.run("play", "two words")
    assert again.stdout == "quizapp play two words\n"
    assert again.stderr == ""
    assert log.read_text("utf-8") == first

    (system.checkout / "pins.txt").write_text("changed", "utf-8")
    system.run("sets")
    assert log.read_text("utf-8") == first * 2
