"""The bar never goes back, and ends full."""

import pytest
from pytestqt.qtbot import QtBot

from quizapp.pipeline import Step
from quizapp.ui.importing.progress import Progress, whole
from tests import samples


def test_the_whole_grows_with_every_step() -> None:
    shares = [whole(step, done) for step in Step for done in (0.0, 0.5, 1.0)]
    assert shares == sorted(shares)
    assert shares[0] == 0
    assert shares[-1] == pytest.approx(1)


def test_more_than_all_of_a_step_is_all_of_it() -> None:
    assert whole(Step.EXTRACTING, 7.0) == whole(Step.EXTRACTING, 1.0)


def test_beginning_again_begins_at_nothing(qtbot: QtBot) -> None:
    progress = Progress()
    qtbot.addWidget(progress)
    progress.begin(samples.article())
    progress.advance(Step.GENERATING, 1.0)
    assert progress.share == 1
    progress.begin(samples.article())
    assert progress.share == 0
    assert progress.states()[-1] == "Writing questions: to come"
