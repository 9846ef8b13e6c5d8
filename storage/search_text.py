"""The words a dossier is found by, and the question for the index.

Index and question are folded by the same functions; a number is one token without separators,
and stands backwards in `tail` so that its last digits are a prefix.
"""

import re

from app.domain.dossier import Dossier
from app.domain.text import fold, initials

_TOKEN = re.compile(r"[^\W_]+")
_NUMBERS_ONLY = re.compile(r"[\d\s.+()/-]+")
_HAS_DIGIT = re.compile(r"\d")


def index_row(dossier: Dossier) -> dict[str, str]:
    """Columns of `dossier_search`."""
    people = [party for party in (dossier.owner, dossier.filer) if party]
    codes = [_suffixes(str(code)) for code in (dossier.code, dossier.provisional_code) if code]
    ids = [_joined(party.id_number) for party in people]
    phones = [_phone(party.phone) for party in people]
    return {
        "name": " ".join(word for party in people for word in _words(party.name)),
        "initials": " ".join(_joined(initials(party.name)) for party in people),
        "code": " ".join(part for parts in codes for part in parts),
        "id_number": " ".join(ids),
        "phone": " ".join(phones),
        "tail": " ".join(text[::-1] for text in (*(parts[0] for parts in codes), *ids, *phones)),
    }


def question(text: str) -> str | None:
    """The FTS5 expression for what a person typed, every token quoted; None: nothing to ask."""
    tokens = [_phone(text)] if _NUMBERS_ONLY.fullmatch(text) else words_of(text)
    return " AND ".join(_clause(token) for token in tokens if token) or None


def words_of(text: str) -> list[str]:
    """Folded words of a paper; a number is one token without its separators."""
    return [token for chunk in fold(text).split() for token in _chunk_tokens(chunk)]


def text_question(typed: str) -> str | None:
    """The same for the words of papers. Single letters are too many to be asked for."""
    tokens = [token for token in words_of(typed) if len(token) > 1]
    return " AND ".join(f'"{token}" *' for token in tokens) or None


def _chunk_tokens(chunk: str) -> list[str]:
    return [_joined(chunk)] if _HAS_DIGIT.search(chunk) else _words(chunk)


def _clause(token: str) -> str:
    if _HAS_DIGIT.search(token):
        here = f'{{name code id_number phone}} : "{token}" *'
        return f'({here} OR {{tail}} : "{token[::-1]}" *)'
    return f'{{name initials code id_number}} : "{token}" *'


def _suffixes(code: str) -> list[str]:
    """The number from each of its parts on, so that it is found by any part and what follows."""
    parts = _words(code)
    return ["".join(parts[start:]) for start in range(len(parts))]


def _words(text: str) -> list[str]:
    return _TOKEN.findall(fold(text))


def _joined(text: str) -> str:
    return "".join(_words(text))


def _phone(text: str) -> str:
    """Digits only; +84 is written 0, as people say it."""
    digits = _joined(text)
    return "0" + digits[2:] if text.strip().startswith("+84") else digits
