"""Vietnamese text: one spelling inside, a key for searching, a key for sorting names.

Everything that enters the program (typing, card, barcode, file, wire) passes `clean` once.
"""

import re
import unicodedata

_SPACES = re.compile(r"\s+")
_UNSEEN = re.compile("[\x00-\x1f\x7f-\x9f\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]")
_WORD = re.compile(r"\w+")
_STROKE = str.maketrans({"đ": "d", "Đ": "D"})
#: The letters in Vietnamese order (Q/TCVN 5712; f j w z where foreign names need them).
_LETTERS = "aăâbcdđeêfghijklmnoôơpqrstuưvwxyz"
_LETTER_RANK = {letter: rank for rank, letter in enumerate(_LETTERS, start=1)}
#: Tone order of Vietnamese dictionaries: level, grave, hook, tilde, acute, dot below.
_TONES = ("", "\u0300", "\u0309", "\u0303", "\u0301", "\u0323")
_TONE_RANK = {mark: rank for rank, mark in enumerate(_TONES)}


def clean(text: str) -> str:
    """NFC, outer blanks cut, inner runs of blanks made one, nothing that cannot be seen.

    Control characters and direction marks have no place in a name; they could hide or turn
    what the clerk reads.
    """
    seen = _UNSEEN.sub("", _SPACES.sub(" ", unicodedata.normalize("NFC", text)))
    return _SPACES.sub(" ", seen).strip()


def fold(text: str) -> str:
    """Lower case without any mark, đ as d: what both the index and the question are made of."""
    lowered = text.casefold().translate(_STROKE)
    decomposed = unicodedata.normalize("NFD", lowered)
    return _SPACES.sub(" ", "".join(c for c in decomposed if not unicodedata.combining(c))).strip()


def initials(name: str) -> str:
    """First letters of the words, folded: "Nguyễn Văn Ẵm" gives "nva"."""
    return "".join(word[0] for word in fold(name).split() if word)


def words(text: str) -> tuple[str, ...]:
    """The folded words of a search text."""
    return tuple(_WORD.findall(fold(text)))


def name_key(name: str) -> str:
    """Sort key of a person's name: given name first, then middle names, then the family name.

    Compares as strings in Vietnamese order (a ă â b c d đ …, tones last), as QCollator does.
    """
    parts = clean(name).split(" ")
    ordered = [parts[-1], *parts[1:-1], parts[0]] if len(parts) > 1 else parts
    return "\u0001".join(_word_key(part) for part in ordered)


def _word_key(word: str) -> str:
    """Letters decide first, tones break ties."""
    letters: list[int] = []
    tones: list[int] = []
    for char in word.casefold():
        base, tone = _split_tone(char)
        letters.append(_LETTER_RANK.get(base, 64 + ord(base) % 64))
        tones.append(tone)
    return "".join(chr(0x20 + rank) for rank in letters) + "\u0002" + "".join(map(str, tones))


def _split_tone(char: str) -> tuple[str, int]:
    for mark in _TONES[1:]:
        decomposed = unicodedata.normalize("NFD", char)
        if mark in decomposed:
            rest = unicodedata.normalize("NFC", decomposed.replace(mark, ""))
            return rest[:1] or char, _TONE_RANK[mark]
    return char, 0
