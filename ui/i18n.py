"""Words of errors and codes in the language of the window."""

from collections.abc import Callable, Mapping
from types import MappingProxyType

from PySide6.QtCore import QCoreApplication

from app.errors import CounterError
from ui.domain_words import status_label
from ui.messages import explain_code, verb_name
from ui.words.facts import CHOICES, FACTS, FORMS


def _translate(context: str, text: str) -> str:
    return QCoreApplication.translate(context, text)


def words(error: CounterError | None) -> str:
    """What a banner says; "" for no error. Facts and forms are called by their names."""
    if error is None:
        return ""
    named = {key: _NAMED[key](str(v)) for key, v in error.params.items() if key in _NAMED}
    return explain_code(error.code, {**error.params, **named}, _translate)


def words_of(code: str, **params: object) -> str:
    """The same for a code without an error."""
    return explain_code(code, params, _translate)


def verb_words(verb: str) -> str:
    """A step of the history as the clerk names it."""
    return verb_name(verb, _translate)


def fact_words(key: str) -> str:
    """What a step is told, as the label of its field; an unknown key as it is."""
    return _translate("Fact", FACTS[key]) if key in FACTS else key


def choice_words(value: str) -> str:
    """One of the answers of a choice, or of the fields that may be corrected."""
    return _translate("Choice", CHOICES[value]) if value in CHOICES else fact_words(value)


def form_words(form: str) -> str:
    """The name of a paper that is printed."""
    return _translate("Form", FORMS[form]) if form in FORMS else form


def station_words(title: str) -> str:
    """The title of a station."""
    return QCoreApplication.translate("Station", title)


#: Params of errors that are words of the program, and how a clerk calls them.
_NAMED: Mapping[str, Callable[[str], str]] = MappingProxyType(
    {"fact": fact_words, "field": fact_words, "form": form_words, "state": status_label}
)
