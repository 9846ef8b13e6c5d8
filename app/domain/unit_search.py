"""Units found as people type them: without accents, abbreviated, half a word, old or new."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from heapq import nsmallest
from types import MappingProxyType

from app.domain.text import clean, words
from app.domain.units import Counterpart, Era, Unit, UnitBook, UnitKind

_SHORT: Mapping[str, str] = MappingProxyType(
    {
        "tp": "thanh pho",
        "tx": "thi xa",
        "tt": "thi tran",
        "hcm": "ho chi minh",
        "hn": "ha noi",
        "brvt": "ba ria vung tau",
    }
)
#: The words before a name; longer ones first.
_PREFIXES = ("thanh pho ", "thi tran ", "thi xa ", "dac khu ", "phuong ", "huyen ", "quan ",
             "tinh ", "xa ")  # fmt: skip
_KIND_WORDS = re.compile(rf"\b(?:{'|'.join(p.strip() for p in _PREFIXES)})\b")
_JOINED = re.compile(r"(p|q)(\d+)")
_KINDS = {UnitKind.PROVINCE: 0, UnitKind.DISTRICT: 1, UnitKind.COMMUNE: 2}
_ERAS = {Era.NOW: 0, Era.BEFORE: 1, Era.EARLIER: 2}
_LEAST = 2


@dataclass(frozen=True, slots=True)
class UnitHit:
    """A found unit with what it became, or what it was made of."""

    unit: Unit
    counterparts: tuple[Counterpart, ...]


@dataclass(frozen=True, slots=True)
class AddressHint:
    """A way to finish an address. text: the whole of it; now: its end as it is called today."""

    text: str
    hit: UnitHit

    @property
    def now(self) -> tuple[str, ...]:
        """Empty for a unit of today, and where it is not known."""
        if self.hit.unit.era is Era.NOW:
            return ()
        return tuple(other.unit.address for other in self.hit.counterparts)


class UnitIndex:
    """A book folded once, each word with the units that have it; immutable."""

    def __init__(self, book: UnitBook) -> None:
        """About 0.2 s for fifteen thousand units: not for the window's thread."""
        self._counterparts = book.counterparts
        fold_once = _FoldOnce()
        ordered = sorted(book.units, key=lambda u: (_KINDS[u.kind], _ERAS[u.era], u.address))
        self._entries = tuple(_entry(unit, fold_once) for unit in ordered)
        holders: dict[str, set[int]] = {}
        for number, entry in enumerate(self._entries):
            for word in entry.everything.split():
                holders.setdefault(word, set()).add(number)
        self._words = sorted(holders)
        self._holders = holders

    def search(self, text: str, limit: int = 20) -> tuple[UnitHit, ...]:
        """Units whose name and parents hold the beginning of every word, best first.

        A name that was meant whole stands before one that only begins so, a province before its
        communes, today's before yesterday's. Where nothing fits, words like "huyện" are left out:
        a district may have become a town since. Fewer than two letters find nothing.
        """
        asked = asked_words(text)
        if sum(map(len, asked)) < _LEAST:
            return ()
        held = self._held(asked)
        if not held:
            asked = tuple(_KIND_WORDS.sub(" ", " ".join(asked)).split())
            held = self._held(asked)
        begun, line = [f" {word}" for word in asked], " ".join(asked)
        ranked = ((self._entries[n].rank(line, begun), n) for n in held)
        return tuple(self.hit(self._entries[n].unit) for _, n in nsmallest(limit, ranked))

    def hit(self, unit: Unit) -> UnitHit:
        """The unit with its other names."""
        return UnitHit(unit, self._counterparts.get(unit, ()))

    def _held(self, asked: tuple[str, ...]) -> set[int]:
        """Entries that hold a word with each beginning; the rarest beginning first."""
        found = sorted((self._beginning(word) for word in set(asked)), key=len)
        return set.intersection(*found) if found else set()

    def _beginning(self, begun: str) -> set[int]:
        first = bisect_left(self._words, begun)
        last = bisect_left(self._words, f"{begun}\uffff")
        return set().union(*(self._holders[word] for word in self._words[first:last]))


def complete_address(index: UnitIndex, text: str, limit: int = 8) -> tuple[AddressHint, ...]:
    """Ways to finish a half-typed address: what stands before the unit's name is kept.

    "Thôn 3, thanh son kim b" gives "Thôn 3, Xã Thanh Sơn, Huyện Kim Bảng, Tỉnh Hà Nam". Pure;
    a few ms. Empty when no end of the text could be a unit.
    """
    for kept, tail in _tails(text):
        hits = index.search(tail, limit)
        if hits:
            return tuple(AddressHint(kept + hit.unit.address, hit) for hit in hits)
    return ()


def asked_words(text: str) -> tuple[str, ...]:
    """Folded words with abbreviations written out: `P.14, TP HCM`."""
    spread = (_JOINED.sub(r"\1 \2", word) for word in words(text))
    found = (w for word in spread for part in word.split() for w in _SHORT.get(part, part).split())
    return tuple(word.lstrip("0") or "0" for word in found)


def _tails(text: str) -> Iterator[tuple[str, str]]:
    """What is kept and what may be a unit: from each comma on, then from each word of the last."""
    pieces = [clean(piece) for piece in text.split(",")]
    for start in range(len(pieces)):
        kept = "".join(f"{piece}, " for piece in pieces[:start])
        if _long_enough(tail := ", ".join(pieces[start:])):
            yield kept, tail
    last = pieces[-1].split()
    before = "".join(f"{piece}, " for piece in pieces[:-1])
    for start in range(1, len(last)):
        if _long_enough(tail := " ".join(last[start:])):
            yield f"{before}{' '.join(last[:start])}, ", tail


def _long_enough(tail: str) -> bool:
    """A number or a letter alone would be any unit."""
    return any(len(word) >= _LEAST and not word.isdigit() for word in words(tail))


@dataclass(frozen=True, slots=True)
class _Entry:
    """bare: the name without its kind; name and everything with a blank around each word."""

    unit: Unit
    bare: str
    name: str
    everything: str

    def rank(self, line: str, begun: list[str]) -> tuple[int, int]:
        """Smaller is better; of equal ones the entry that stands first."""
        return self._whole(line), sum(map(self._of_word, begun))

    def _whole(self, line: str) -> int:
        full = self.name.strip()
        if line in (self.bare, full):
            return 0
        if line.startswith((f"{self.bare} ", f"{full} ")):
            return 1
        return 2 if self.bare.startswith(line) or full.startswith(line) else 3

    def _of_word(self, begun: str) -> int:
        if f"{begun} " in self.name:
            return 0
        return 1 if begun in self.name else 3


class _FoldOnce:
    """Names of parents come again and again."""

    def __init__(self) -> None:
        self._known: dict[str, str] = {}

    def __call__(self, name: str) -> str:
        if name not in self._known:
            self._known[name] = " ".join(words(name))
        return self._known[name]


def _entry(unit: Unit, folded: _FoldOnce) -> _Entry:
    name = folded(unit.name)
    prefix = next((p for p in _PREFIXES if name.startswith(p)), "")
    parents = " ".join(map(folded, unit.parents))
    return _Entry(unit, name.removeprefix(prefix), f" {name} ", f" {name} {parents} ")
