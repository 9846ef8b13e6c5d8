"""The language that the window speaks. Vietnamese is in the sources, English in `quay_en.qm`."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from app.settings import Language

ENGLISH = Path(__file__).resolve().parent.parent / "resources" / "i18n" / "quay_en.qm"
_LOCALES = {
    "vi": QLocale(QLocale.Language.Vietnamese, QLocale.Country.Vietnam),
    "en": QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom),
}


def speak(app: QCoreApplication, language: Language) -> list[QTranslator]:
    """Before the first widget is made; what was installed, to be taken away by a test."""
    locale = _LOCALES[language]
    QLocale.setDefault(locale)
    installed = []
    for translator in (_qt_words(app, locale), _own_words(app, language)):
        if translator is not None:
            app.installTranslator(translator)
            installed.append(translator)
    return installed


def _qt_words(app: QCoreApplication, locale: QLocale) -> QTranslator | None:
    """Qt's own words (Cancel, Save …) where Qt has them."""
    translator = QTranslator(app)
    folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    return translator if translator.load(locale, "qtbase", "_", folder) else None


def _own_words(app: QCoreApplication, language: Language) -> QTranslator | None:
    if language == "vi":
        return None
    translator = QTranslator(app)
    return translator if translator.load(str(ENGLISH)) else None
