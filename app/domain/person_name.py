"""A person's name as it reaches the counter: what its letters tell about the way it came."""

import re
import unicodedata
from itertools import pairwise

#: Base letters with every tone; f j w z stand in names of other peoples of Việt Nam.
_VOWELS = "aăâeêioôơuưy"
_TONES = ("", "\u0300", "\u0309", "\u0303", "\u0301", "\u0323")
VIETNAMESE = frozenset(
    [unicodedata.normalize("NFC", vowel + tone) for vowel in _VOWELS for tone in _TONES]
    + list("bcdđfghjklmnpqrstvwxz")
)
_BETWEEN = frozenset(" '-.’")
#: A capital behind a small letter: "NguyÃªn" is UTF-8 taken for Latin-1.
_HUMP = re.compile(r"[^\W\d_][^\W\d_]+")


def is_garbled(name: str) -> bool:
    """True when it cannot be a name: digits, signs, letters of no Latin alphabet, lost vowels."""
    letters = [char for char in name if char not in _BETWEEN]
    if not letters or not all(map(_is_latin, letters)):
        return True
    if any(_has_hump(run) for run in _HUMP.findall(name)):
        return True
    return any(len(word) > 1 and not _has_vowel(word) for word in name.split())


def has_foreign_letters(name: str) -> bool:
    """True for Latin letters that no Vietnamese name has; to be looked at, not refused."""
    return any(char.isalpha() and char.casefold() not in VIETNAMESE for char in name)


def has_marks(text: str) -> bool:
    """True when at least one letter is one that only Vietnamese typing gives."""
    return any(char.isalpha() and not char.isascii() for char in text)


def _is_latin(char: str) -> bool:
    return unicodedata.category(char) in ("Lu", "Ll") and "LATIN" in unicodedata.name(char, "")


def _has_hump(run: str) -> bool:
    return any(a.islower() and b.isupper() for a, b in pairwise(run))


def _has_vowel(word: str) -> bool:
    bare = unicodedata.normalize("NFD", word.casefold())
    letters = [char for char in bare if char.isalpha()]
    return len(letters) < 2 or any(char in "aeiouyøœæ" for char in letters)
