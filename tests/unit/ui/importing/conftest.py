"""An import page with a builder."""

from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from quizapp.ui import jobs
from quizapp.ui.importing.page import ImportPage
from tests.unit.ui.importing.pages import Builder


@pytest.fixture
def builder() -> Builder:
    return Builder()


@pytest.fixture
def page(qtbot: QtBot, builder: Builder) -> Iterator[ImportPage]:
    page = ImportPage(builder.build)
    qtbot.addWidget(page)
    page.resize(1280, 740)
    page.show()
    page.activateWindow()
    yield page
    builder.go_on.set()
    assert jobs.close()
