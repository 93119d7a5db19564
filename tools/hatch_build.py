"""The build hook: compiles the catalogues and takes the shipped data into the package."""

from pathlib import Path
from typing import Any

from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po
from hatchling.builders.hooks.plugin.interface import BuildHookInterface
from typing_extensions import override


class Shipped(BuildHookInterface[Any]):
    """Runs before a wheel, an editable install or a source distribution is made."""

    @override
    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Write a .mo beside each .po; put `assets` and `seeds` inside the package of a wheel.

        An editable install (`version` is "editable") uses both where they lie in the checkout.
        """
        root = Path(self.root)
        for catalogue in sorted(root.glob("assets/locale/*/LC_MESSAGES/*.po")):
            compile_catalogue(catalogue)
        if self.target_name == "wheel" and version != "editable":
            build_data["force_include"] |= {
                str(root / "assets"): "quizapp/assets",
                str(root / "seeds"): "quizapp/seeds",
            }


def compile_catalogue(catalogue: Path) -> None:
    """Write the binary form of a .po file beside it, without fuzzy messages: those await a translator."""
    with catalogue.open("rb") as source:
        messages = read_po(source, locale=catalogue.parent.parent.name)
    with catalogue.with_suffix(".mo").open("wb") as target:
        write_mo(target, messages)
