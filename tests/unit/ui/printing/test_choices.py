"""What was asked of the print dialog is asked again the next time, whatever became of the file."""

from dataclasses import replace
from pathlib import Path

import pytest

from quizapp.model.worksheet import Version
from quizapp.ui.printing.choices import keep, restore
from quizapp.ui.printing.dialog import Request, Target
from quizapp.ui.printing.paper import Paper, system_paper

USUAL = Request("", (Version.A,), True, True, system_paper(), Target.PDF)


@pytest.mark.parametrize(
    "request_made",
    [
        Request("", (Version.B,), False, True, Paper.A4, Target.PDF),
        Request("", (Version.A, Version.B), True, False, Paper.LETTER, Target.PDF),
    ],
)
def test_what_is_kept_comes_back(tmp_path: Path, request_made: Request) -> None:
    keep(request_made, tmp_path / "window.ini")
    assert restore(tmp_path / "window.ini") == request_made


def test_the_order_stays_and_the_set_is_chosen_anew(tmp_path: Path) -> None:
    made = Request("set-1", (Version.A,), True, True, system_paper(), Target.PRINTER, seed=417)
    keep(made, tmp_path / "window.ini")
    assert restore(tmp_path / "window.ini") == replace(USUAL, seed=417)


@pytest.mark.parametrize("order", ["0", "10000", "-3", "first", "9" * 5000])
def test_what_is_no_order_is_the_first(tmp_path: Path, order: str) -> None:
    path = tmp_path / "window.ini"
    path.write_text(f"[print]\norder={order}\n")
    assert restore(path).seed == 1


@pytest.mark.parametrize(
    "written", ["", "\x00\x01", "[print]\nversions=XYZ\narticle=perhaps\nkey=\npaper=A0\n"]
)
def test_what_makes_no_sense_is_as_at_first(tmp_path: Path, written: str) -> None:
    path = tmp_path / "window.ini"
    path.write_text(written)
    assert restore(path) == USUAL
