"""Fix the version and hash of everything that is installed: `python tools/pin.py [--upgrade]`, with uv on the PATH.

Writes pins.txt (what the application needs, and the building of it), pins-dev.txt (what the checks need besides)
and the constraints of uv in pyproject.toml. They hold for every Python and system that pyproject.toml allows, and
name no address. Without --upgrade, what is pinned stays as it is.
"""

import argparse
import re
import subprocess
import tempfile
import tomllib
from collections.abc import Iterable, Sequence
from pathlib import Path

TOP = Path(__file__).parent.parent
HEADER = "# Made by tools/pin.py from pyproject.toml.\n"


def main() -> None:
    """Pin anew."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument(
        "--upgrade", action="store_true", help="take the newest version that pyproject.toml allows"
    )
    keep = [] if parser.parse_args().upgrade else pinned(TOP / "pins.txt") + pinned(TOP / "pins-dev.txt")

    pyproject = TOP / "pyproject.toml"
    project = tomllib.loads(pyproject.read_text("utf-8"))
    groups = project["dependency-groups"]
    build = project["build-system"]["requires"] + groups["build"]
    application = project["project"]["dependencies"] + build
    checks = [requirement for requirement in groups["dev"] if isinstance(requirement, str)]

    run_pins = resolve(application, keep)
    all_pins = resolve(application + checks, keep + names_and_versions(run_pins))
    build_pins = resolve(build, names_and_versions(run_pins))

    write(TOP / "pins.txt", run_pins)
    write(TOP / "pins-dev.txt", [pin for pin in all_pins if pin not in run_pins])
    text = pyproject.read_text("utf-8")
    text = with_list(text, "constraint-dependencies", names_and_versions(all_pins))
    text = with_list(text, "build-constraint-dependencies", names_and_versions(build_pins))
    pyproject.write_text(text, "utf-8")


def pinned(path: Path) -> list[str]:
    """Return the requirements of a pins file without their hashes."""
    if not path.exists():
        return []
    return names_and_versions(split(path.read_text("utf-8")))


def resolve(requirements: Sequence[str], constraints: Iterable[str]) -> list[str]:
    """Let uv choose versions: one pin each, with its hashes, in the order of names.

    uv runs in an empty folder, or it would read the constraints that are being replaced.
    """
    with tempfile.TemporaryDirectory() as folder:
        Path(folder, "keep.txt").write_text("\n".join(constraints), "utf-8")
        command = ["uv", "pip", "compile", "-", "--constraint", "keep.txt", "--quiet"]
        command += ["--universal", "--python-version", "3.11", "--only-binary", ":all:"]
        command += [
            "--generate-hashes",
            "--no-emit-index-url",
            "--no-emit-find-links",
            "--no-annotate",
            "--no-header",
        ]
        done = subprocess.run(
            command, cwd=folder, input="\n".join(requirements), stdout=subprocess.PIPE, text=True, check=True
        )
    return split(done.stdout)


def split(pins: str) -> list[str]:
    """Return the entries of a pins file; the hashes of a package are on lines of their own."""
    return [
        entry.rstrip()
        for entry in re.split(r"^(?=[\w#])", pins, flags=re.MULTILINE)
        if re.match(r"\w", entry)
    ]


def names_and_versions(pins: Iterable[str]) -> list[str]:
    """Drop the hashes of each pin: 'babel==2.18.0', with its environment marker if it has one."""
    return [pin.partition(" \\\n")[0] for pin in pins]


def write(path: Path, pins: Iterable[str]) -> None:
    """Write a pins file."""
    path.write_text(HEADER + "".join(f"{pin}\n" for pin in pins), "utf-8")


def with_list(text: str, key: str, items: Iterable[str]) -> str:
    """Return the text of pyproject.toml with `key = [...]` replaced."""
    lines = "".join(f'  "{item}",\n' for item in items)
    replaced, found = re.subn(
        rf"^{key} = \[.*?^\]$", lambda _: f"{key} = [\n{lines}]", text, flags=re.MULTILINE | re.DOTALL
    )
    if found != 1:
        raise SystemExit(f"pyproject.toml should have one list {key}, and has {found}.")
    return replaced


if __name__ == "__main__":
    main()
