"""Keep the interface strings and their translations in step: `python tools/messages.py [--check]`.

Extracts the strings of `quizapp` into assets/locale/quizapp.pot and brings every catalogue
assets/locale/<language>/LC_MESSAGES/quizapp.po up to it, and compiles those. With --check nothing is written: the
exit code is 1 when a file is out of date or a translation would fail when shown. A new language is begun with
`pybabel init -i assets/locale/quizapp.pot -d assets/locale -D quizapp -l xx`.

The files carry no line numbers and no creation date, so that they change only when a string does.
"""

import argparse
import io
import string
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_dir
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

TOP = Path(__file__).parent.parent
LOCALE = TOP / "assets" / "locale"
TEMPLATE = LOCALE / "quizapp.pot"
KEYWORDS: dict[str, tuple[int, ...] | None] = {"_": None, "N_": None, "ngettext": (1, 2)}

UNUSED = (b'"Report-Msgid-Bugs-To', b'"Last-Translator', b'"Language-Team')
"""Fields of the head that would only hold what Babel fills in for want of something better."""

HEADER = rb"""# The strings of the interface of Who Said What. Made by tools/messages.py from the modules.
msgid ""
msgstr ""
"Project-Id-Version: quizapp\n"
"MIME-Version: 1.0\n"
"Content-Type: text/plain; charset=utf-8\n"
"Content-Transfer-Encoding: 8bit\n"

"""


def main() -> int:
    """Write what is out of date, or say what is."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--check", action="store_true", help="write nothing; exit 1 when something is wrong")
    check = parser.parse_args().check

    template = extract(TOP / "quizapp")
    wanted = {TEMPLATE: HEADER + as_text(template, omit_header=True)}
    faults = []
    for path in sorted(LOCALE.glob("*/LC_MESSAGES/quizapp.po")):
        catalogue = updated(path, template)
        wanted[path] = as_text(catalogue)
        faults += [f"{path.relative_to(TOP)}: {fault}" for fault in broken_placeholders(catalogue)]
        if not check:
            # For this checkout, as the build hook does for an installation.
            with path.with_suffix(".mo").open("wb") as compiled:
                write_mo(compiled, catalogue)

    for path, text in wanted.items():
        if path.exists() and path.read_bytes() == text:
            continue
        if check:
            faults.append(f"{path.relative_to(TOP)} is out of date: run `python tools/messages.py`")
        else:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(text)
    for fault in faults:
        print(fault, file=sys.stderr)
    if not faults:
        print(f"{len(template)} messages, {len(wanted) - 1} translations")
    return 1 if faults else 0


def extract(package: Path) -> Catalog:
    """Collect the marked strings of every module of `package`, with the comments for translators above them."""
    found = extract_from_dir(
        package,
        [("**.py", "python")],
        keywords=KEYWORDS,
        comment_tags=["Translators:"],
        strip_comment_tags=True,
    )
    template = Catalog(project="quizapp", charset="utf-8")
    for file, line, message, comments, context in sorted(found, key=lambda hit: hit[:2]):
        location = (f"{package.name}/{Path(file).as_posix()}", line)
        template.add(message, None, [location], auto_comments=comments, context=context)
    return template


def updated(path: Path, template: Catalog) -> Catalog:
    """Read the catalogue of a language and merge it with the template, as it should be on disk."""
    with path.open("rb") as file:
        catalogue = read_po(file, locale=path.parent.parent.name, domain="quizapp")
    catalogue.update(template, update_creation_date=False)
    return catalogue


def as_text(catalogue: Catalog, *, omit_header: bool = False) -> bytes:
    """Return the .po or .pot file, without what would change at each writing."""
    buffer = io.BytesIO()
    write_po(
        buffer,
        catalogue,
        width=110,
        sort_by_file=True,
        include_lineno=False,
        omit_header=omit_header,
        ignore_obsolete=True,  # what no module says any more is in the history of the repository
    )
    lines = buffer.getvalue().splitlines(keepends=True)
    volatile = (b'"POT-Creation-Date', b'"PO-Revision-Date', b'"Generated-By', *UNUSED)
    return b"".join(line for line in lines if not line.startswith(volatile))


def broken_placeholders(catalogue: Catalog) -> Iterator[str]:
    """Yield a sentence for each translation that names a placeholder its message does not have.

    `str.format` would raise a KeyError where the translation is shown.
    """
    for message in catalogue:
        if not message.id or message.fuzzy:
            continue
        known = set().union(*(placeholders(text) for text in forms(message.id)))
        for text in forms(message.string):
            if unknown := placeholders(text) - known:
                yield f"the translation {text!r} has unknown placeholders: {', '.join(sorted(unknown))}"


def forms(text: str | Iterable[str] | None) -> tuple[str, ...]:
    """Return the singular and plural forms of a message, as one tuple in either case."""
    return (text,) if isinstance(text, str) else tuple(text or ())


def placeholders(text: str) -> set[str]:
    """Return the names in braces."""
    return {name for _, name, _, _ in string.Formatter().parse(text) if name is not None}


if __name__ == "__main__":
    sys.exit(main())
