"""Marks a sentence for the translator; the names are those that `lupdate` looks for."""


def QT_TRANSLATE_NOOP(_context: str, text: str) -> str:
    """The text itself."""
    return text


def QT_TRANSLATE_N_NOOP(_context: str, text: str) -> str:
    """The text itself; its {n} makes a singular or a plural of the translation."""
    return text
