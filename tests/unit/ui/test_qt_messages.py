"""Qt's own warnings are in the log and not in the terminal."""

import logging

import pytest
from PySide6.QtCore import qInstallMessageHandler, qWarning

from quizapp.ui.qt_messages import log_qt_messages


def test_what_qt_says_is_logged(caplog: pytest.LogCaptureFixture, capfd: pytest.CaptureFixture[str]) -> None:
    before = qInstallMessageHandler(None)
    log_qt_messages()
    try:
        qWarning("the screen is odd")
    finally:
        qInstallMessageHandler(before)
    assert caplog.record_tuples == [("qt", logging.WARNING, "the screen is odd")]
    assert capfd.readouterr() == ("", "")
