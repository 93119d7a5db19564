"""The language of the interface, put into force: our catalogue, Qt's own words, and the direction of reading."""

from PySide6.QtCore import QCoreApplication, QEvent, QLibraryInfo, QLocale, QTranslator
from PySide6.QtWidgets import QApplication

from quizapp import i18n

_QT = "qtbase"
_translator: QTranslator | None = None


def system_language() -> str:
    """Return the first language of the system that a catalogue exists for, else English."""
    known = i18n.languages()
    for tag in QLocale.system().uiLanguages():
        code = tag.replace("-", "_")
        for wanted in (code, code.partition("_")[0]):
            if wanted in known:
                return wanted
    return "en"


def use(app: QApplication, chosen: str) -> None:
    """Make `chosen` (a code such as "de"; empty for the system's) the language of the whole interface, at once."""
    global _translator
    code = chosen or system_language()
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
