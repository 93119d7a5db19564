"""The page that shows the pictures beside each other; it needs no script."""

from collections.abc import Iterable, Mapping, Sequence
from html import escape

from tools.pictures.looks import LANGUAGES, SCHEMES, SIZES, Look

_STYLE = """
:root { color-scheme: light dark; font: 15px/1.5 system-ui, sans-serif; }
body { margin: 0 24px 48px; }
header { position: sticky; top: 0; background: Canvas; padding: 12px 0; border-bottom: 1px solid; z-index: 1; }
header fieldset { display: inline; border: 0; margin: 0 16px 0 0; padding: 0; }
header legend { float: left; margin-right: 8px; font-weight: 600; }
header label { margin-right: 8px; }
nav { columns: 14em; margin: 16px 0; }
nav b { display: block; break-after: avoid; margin-top: 8px; }
nav a { display: block; }
section { scroll-margin-top: 7em; }
.row { display: flex; flex-wrap: wrap; gap: 16px; align-items: start; }
figure { margin: 0; width: 300px; }
body:has(#large:checked) figure { width: 620px; }
body:has(#full:checked) figure { width: auto; }
img { display: block; width: 100%; border: 1px solid GrayText; }
body:has(#full:checked) img { width: auto; max-width: 100%; }
figcaption { font-size: 13px; }
a:focus-visible img { outline: 3px solid Highlight; outline-offset: 2px; }
"""
_WIDTHS = {"small": "small", "large": "large", "full": "as they are"}


def listing(groups: Mapping[str, Sequence[str]], looks: Sequence[Look]) -> str:
    """Return a page of HTML: a section for each page of the window, with a picture for each look.

    Check boxes leave schemes, languages and sizes out; each picture leads to itself in full size.
    """
    sections = [section(page, looks) for pages in groups.values() for page in pages]
    return "\n".join(
        (
            "<!doctype html>",
            '<html lang="en"><meta charset="utf-8"><title>Pages of the window</title>',
            '<meta name="viewport" content="width=device-width">',
            f"<style>{_STYLE}{_hiding(looks)}</style>",
            "<h1>Pages of the window</h1>",
            _filters(looks),
            _contents(groups),
            "<main>",
            *sections,
            "</main>",
            "",
        )
    )


def section(page: str, looks: Iterable[Look]) -> str:
    """Return the pictures of one page."""
    figures = [
        f'<figure class="{" ".join(look)}"><a href="{look.file(page)}">'
        f'<img src="{look.file(page)}" alt="{escape(page)}: {escape(look.words)}" loading="lazy"></a>'
        f"<figcaption>{escape(look.words)}</figcaption></figure>"
        for look in looks
    ]
    head = f'<section id="{page}"><h2>{escape(page)}</h2><div class="row">'
    return "\n".join((head, *figures, "</div></section>"))


def _contents(groups: Mapping[str, Sequence[str]]) -> str:
    lines = []
    for title, pages in groups.items():
        lines.append(f"<b>{escape(title)}</b>")
        lines += [f'<a href="#{page}">{escape(page)}</a>' for page in pages]
    return "\n".join(("<nav>", *lines, "</nav>"))


def _filters(looks: Sequence[Look]) -> str:
    titles = {
        **{name: name for name in SCHEMES},
        **{name: language.title for name, language in LANGUAGES.items()},
        **{name: size.words for name, size in SIZES.items()},
    }
    fields = []
    for place, legend in enumerate(("Colours", "Language", "Size")):
        boxes = (
            f'<label><input type="checkbox" id="{name}" checked> {escape(titles[name])}</label>'
            for name in _names(looks, place)
        )
        fields.append(f"<fieldset><legend>{legend}</legend>{''.join(boxes)}</fieldset>")
    widths = (
        f'<label><input type="radio" name="width" id="{name}"{" checked" * (name == "small")}> {title}</label>'
        for name, title in _WIDTHS.items()
    )
    fields.append(f"<fieldset><legend>Pictures</legend>{''.join(widths)}</fieldset>")
    return "\n".join(("<header>", *fields, "</header>"))


def _hiding(looks: Sequence[Look]) -> str:
    """Return the rules that hide what is not ticked; names that begin with a digit need the attribute."""
    names = (name for place in range(3) for name in _names(looks, place))
    return "\n".join(
        f'body:has([id="{name}"]:not(:checked)) figure[class~="{name}"] {{ display: none; }}'
        for name in names
    )


def _names(looks: Iterable[Look], place: int) -> tuple[str, ...]:
    return tuple(dict.fromkeys(look[place] for look in looks))
