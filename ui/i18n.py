"""Words of errors and codes in the language of the window."""

from PySide6.QtCore import QCoreApplication

from app.errors import CounterError
from ui.messages import explain, explain_code, verb_name


def _translate(context: str, text: str) -> str:
    return QCoreApplication.translate(context, text)


def words(error: CounterError | None) -> str:
    """What a banner says; "" for no error."""
    return explain(error, _translate) if error else ""


def words_of(code: str, **params: object) -> str:
    """The same for a code without an error."""
    return explain_code(code, params, _translate)


def verb_words(verb: str) -> str:
    """A step of the history as the clerk names it."""
    return verb_name(verb, _translate)


def station_words(title: str) -> str:
    """The title of a station."""
    return QCoreApplication.translate("Station", title)
