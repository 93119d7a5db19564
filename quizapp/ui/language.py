"""The language of the interface, put into force: our catalogue, Qt's own words, and the direction of reading."""

from PySide6.QtCore import QCoreApplication, QEvent, QLibraryInfo, QLocale, QTranslator
from PySide6.QtWidgets import QApplication

from quizapp import i18n

_QT = "qtbase"
_translator: QTranslator | None = None


def system_language() -> str:
    """Return the first language of the system that a catalogue exists for, else English."""
    return i18n.first_known(QLocale.system().uiLanguages())


def use(app: QApplication, chosen: str) -> None:
    """Make `chosen` (a code such as "de") the language of the whole interface, at once.

    The system's language stands in for one that is empty or not known.
    """
    global _translator
    code = chosen if i18n.is_known(chosen) else system_language()
    i18n.use(code)
    locale = QLocale(code)
    QLocale.setDefault(locale)
    app.setLayoutDirection(locale.textDirection())
    if _translator is not None:
        app.removeTranslator(_translator)
        _translator = None
    if not code.startswith("en"):
        translator = QTranslator(app)
        if translator.load(locale, _QT, "_", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)):
            app.installTranslator(translator)
            _translator = translator
    QCoreApplication.sendEvent(app, QEvent(QEvent.Type.LanguageChange))
