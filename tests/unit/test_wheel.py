"""What an installed application has: the modules, the shipped data and the compiled catalogues."""

import ast
import gettext
import re
import shutil
import subprocess
import sys
import tomllib
import zipfile
from pathlib import Path

import pytest

TOP = Path(__file__).parents[2]
CATALOGUE = """\
msgid ""
msgstr ""
"Content-Type: text/plain; charset=utf-8\\n"

msgid "Check"
msgstr "Prüfen"

#, fuzzy
msgid "Next"
msgstr "Guessed"
"""


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> zipfile.ZipFile:
    """Build a wheel, offline, from a copy of the checkout that has one more catalogue."""
    copy = tmp_path_factory.mktemp("checkout")
    for folder in ("quizapp", "assets", "seeds", "tools"):
        shutil.copytree(TOP / folder, copy / folder, ignore=shutil.ignore_patterns("__pycache__", "*.mo"))
    for file in ("pyproject.toml", "README.md", "LICENSE", ".gitignore"):
        shutil.copy(TOP / file, copy)
    catalogue = copy / "assets" / "locale" / "de" / "LC_MESSAGES" / "quizapp.po"
    catalogue.parent.mkdir(parents=True, exist_ok=True)
    catalogue.write_text(CATALOGUE, "utf-8")
    subprocess.run(
        [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", "out"], cwd=copy, check=True
    )
    [built] = (copy / "out").glob("*.whl")
    return zipfile.ZipFile(built)


def test_the_wheel_has_all_modules_and_all_shipped_files(wheel: zipfile.ZipFile) -> None:
    inside = set(wheel.namelist())
    modules = {path.relative_to(TOP).as_posix() for path in (TOP / "quizapp").rglob("*.py")}
    shipped = {
        f"quizapp/{path.relative_to(TOP).as_posix()}"
        for folder in ("assets", "seeds")
        for path in (TOP / folder).rglob("*")
        if path.is_file()
    }
    assert modules
    assert shipped
    assert modules | shipped <= inside


def test_the_wheel_has_nothing_else(wheel: zipfile.ZipFile) -> None:
    assert {name.split("/")[0] for name in wheel.namelist()} == {"quizapp", "quizapp-0.1.0.dist-info"}


def test_catalogues_are_compiled_without_guesses(wheel: zipfile.ZipFile) -> None:
    with wheel.open("quizapp/assets/locale/de/LC_MESSAGES/quizapp.mo") as file:
        german = gettext.GNUTranslations(file)
    assert german.gettext("Check") == "Prüfen"
    assert german.gettext("Next") == "Next"


def test_the_wheel_offers_the_command(wheel: zipfile.ZipFile) -> None:
    [entry_points] = [name for name in wheel.namelist() if name.endswith("entry_points.txt")]
    assert "quizapp = quizapp.__main__:main" in wheel.read(entry_points).decode()


def test_the_build_hook_imports_only_what_the_build_declares() -> None:
    """pip and uv build in an environment of their own, which has nothing else."""
    hook = ast.parse((TOP / "tools" / "hatch_build.py").read_text("utf-8"))
    imported = {
        node.module.split(".")[0]
        for node in ast.walk(hook)
        if isinstance(node, ast.ImportFrom) and node.module
    }
    requires = tomllib.loads((TOP / "pyproject.toml").read_text("utf-8"))["build-system"]["requires"]
    declared = {re.split("[<>=]", requirement)[0].replace("-", "_") for requirement in requires}
    assert imported - set(sys.stdlib_module_names) == declared
