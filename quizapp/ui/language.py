"""The language of the interface, put into force: our catalogue, Qt's own words, and the direction of reading."""

from PySide6.QtCore import QCoreApplication, QEvent, QLibraryInfo, QLocale, QTranslator
from PySide6.QtWidgets import QApplication

from quizapp import i18n
from quizapp.ui.qt_words import QtWords

_QT = "qtbase"
_translators: list[QTranslator] = []


def system_language() -> str:
    """Return the first language of the system that a catalogue exists for, else English."""
    return i18n.first_known(QLocale.system().uiLanguages())


def use(app: QApplication, chosen: str) -> None:
    """Make `chosen` (a code such as "de") the language of the whole interface, at once.

    The system's language stands in for one that is empty or not known.
    """
    code = chosen if i18n.is_known(chosen) else system_language()
    i18n.use(code)
    locale = QLocale(code)
    QLocale.setDefault(locale)
    app.setLayoutDirection(locale.textDirection())
    while _translators:
        app.removeTranslator(_translators.pop())
    if not code.startswith("en"):
        words = QtWords(app)  # the later one is asked first
        catalogue = QTranslator(app)
        catalogue.load(locale, _QT, "_", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))
        for translator in (words, catalogue):
            app.installTranslator(translator)
            _translators.append(translator)
    QCoreApplication.sendEvent(app, QEvent(QEvent.Type.LanguageChange))
