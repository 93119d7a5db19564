"""The tool that keeps interface strings and translations in step."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

TOP = Path(__file__).parents[2]
MODULE = """
from quizapp.i18n import N_, _, ngettext

TITLE = N_("History")


def shown(number: int, total: int) -> str:
    # Translators: the place in a session.
    place = _("Question {number} of {total}")
    return place + ngettext("{count} point", "{count} points", number)
"""
GERMAN = """\
msgid ""
msgstr ""
"Content-Type: text/plain; charset=utf-8\\n"
"Plural-Forms: nplurals=2; plural=(n != 1);\\n"

msgid "Question {number} of {total}"
msgstr "Frage {number} von {total}"
"""


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    (tmp_path / "tools").mkdir()
    shutil.copy(TOP / "tools" / "messages.py", tmp_path / "tools")
    (tmp_path / "quizapp" / "ui").mkdir(parents=True)
    (tmp_path / "quizapp" / "ui" / "page.py").write_text(MODULE, "utf-8")
    german = tmp_path / "assets" / "locale" / "de" / "LC_MESSAGES" / "quizapp.po"
    german.parent.mkdir(parents=True)
    german.write_text(GERMAN, "utf-8")
    messages(tmp_path)
    return tmp_path


def messages(checkout: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "tools/messages.py", *arguments], cwd=checkout, capture_output=True, text=True
    )


def test_the_template_has_each_string_with_plural_and_comment(checkout: Path) -> None:
    template = (checkout / "assets" / "locale" / "quizapp.pot").read_text("utf-8")
    assert template.count("#: quizapp/ui/page.py\n") == 3
    assert "#. the place in a session.\n" in template
    assert 'msgid "History"' in template
    assert 'msgid_plural "{count} points"' in template


def test_nothing_in_the_files_changes_by_itself(checkout: Path) -> None:
    files = {path: path.read_bytes() for path in checkout.glob("assets/**/*.po*")}
    moved = checkout / "quizapp" / "ui" / "page.py"
    moved.write_text("\n\n" + moved.read_text("utf-8"), "utf-8")
    assert messages(checkout, "--check").returncode == 0
    messages(checkout)
    assert len(files) == 2
    assert all(path.read_bytes() == content for path, content in files.items())
    assert not any(b"-Date" in content for content in files.values())


def test_a_new_string_is_out_of_date_until_the_tool_has_run(checkout: Path) -> None:
    (checkout / "quizapp" / "ui" / "other.py").write_text(
        'from quizapp.i18n import _\n_("Settings")\n', "utf-8"
    )
    refused = messages(checkout, "--check")
    assert refused.returncode == 1
    assert refused.stderr.splitlines() == [
        f"assets/locale/{file} is out of date: run `python tools/messages.py`"
        for file in ("quizapp.pot", "de/LC_MESSAGES/quizapp.po")
    ]
    assert messages(checkout).returncode == 0
    assert messages(checkout, "--check").stdout == "4 messages, 1 translations\n"


def test_a_translation_with_an_unknown_placeholder_is_refused(checkout: Path) -> None:
    german = checkout / "assets" / "locale" / "de" / "LC_MESSAGES" / "quizapp.po"
    german.write_text(german.read_text("utf-8").replace("Frage {number}", "Frage {nummer}"), "utf-8")
    refused = messages(checkout, "--check")
    assert refused.returncode == 1
    assert refused.stderr == (
        "assets/locale/de/LC_MESSAGES/quizapp.po: "
        "the translation 'Frage {nummer} von {total}' has unknown placeholders: nummer\n"
    )
