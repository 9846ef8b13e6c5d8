"""Labels of form fields found in what was read, although letters, marks and blanks are wrong.

A label ends with a colon or before a gap. Words in front of it that belong to a longer label
("Số định danh của chủ hộ", "Họ và tên cha") make it another field's.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from difflib import SequenceMatcher
from statistics import median

from app.domain.field_kinds import FieldKind
from app.domain.page_text import Line, Word
from app.domain.text import fold

#: So much of a label must agree; where its colon was misread more; short ones wholly.
_ALIKE, _ALIKE_WITHOUT_COLON, _SHORT = 0.82, 0.92, 4
#: A gap between columns, and one that can stand for a colon, in heights of a word.
_COLUMN, _COLON = 2.2, 1.2
#: The longest label has so many words, remarks in brackets included.
_LONGEST = 12

_ENDS, _NEARLY_ENDS = re.compile(r"[:;]$"), re.compile(r"[.,]$")
_INSIDE = re.compile(r"(.*[^\W\d_]{2}.*?:)([^\s:/].*)")
_NUMBERING = re.compile(r"\(?(?:[0-9]{1,2}|[a-zđ])[.)]?|[-+•*–]")
_REMARK = re.compile(r"\([^)]*\)?")
_LETTERS = re.compile(r"[^0-9a-z]+")


class FieldLabels:
    """Labels by kind, as forms print them. The same words for two kinds: the first counts."""

    def __init__(self, labels: Mapping[FieldKind, Sequence[str]]) -> None:
        self._kinds: dict[str, FieldKind] = {}
        for kind, texts in labels.items():
            for text in texts:
                self._kinds.setdefault(_bare(text), kind)

    def kind_of(self, text: str) -> tuple[FieldKind, float] | None:
        """What a label asks for, and how alike it is to the one meant (0-1)."""
        bare = _bare(text)
        if bare in self._kinds:
            return self._kinds[bare], 1.0
        if len(bare) <= _SHORT:
            return None
        matcher = SequenceMatcher(None, autojunk=False)
        matcher.set_seq2(bare)
        best: tuple[FieldKind, float] | None = None
        for label, kind in self._kinds.items():
            if len(label) <= _SHORT or _longer(bare, label):
                continue
            matcher.set_seq1(label)
            least = best[1] if best else _ALIKE
            if min(matcher.real_quick_ratio(), matcher.quick_ratio()) < least:
                continue
            alike = matcher.ratio()
            if alike >= _ALIKE and (best is None or alike > best[1]):
                best = kind, alike
        return best


@dataclass(frozen=True, slots=True)
class Labelled:
    """A field on a line: its label's text and the words of its value, perhaps none.

    to_the_end: the value is the last of its line and may go on below.
    """

    kind: FieldKind
    label: str
    value: tuple[Word, ...]
    label_words: tuple[Word, ...]
    to_the_end: bool


def labelled(line: Line, labels: FieldLabels) -> tuple[Labelled, ...]:
    """Every known field of a line, from left to right."""
    words = _apart(line.words)
    found = list(_labels(words, labels))
    return tuple(
        _field(words, label, found[at + 1].start if at + 1 < len(found) else len(words))
        for at, label in enumerate(found)
        if label.kind is not None
    )


def height_of(words: Sequence[Word]) -> float:
    """Usual height of words, pixels."""
    return median(word.height for word in words)


@dataclass(frozen=True, slots=True)
class _Label:
    """Words `start` to `end` (exclusive); kind None: some other field's."""

    start: int
    end: int
    kind: FieldKind | None


def _labels(words: Sequence[Word], labels: FieldLabels) -> Iterator[_Label]:
    """Labels in order. Where a line has one already, the next may follow a value directly."""
    columns = _columns(words)
    free, start = False, 0
    for end in range(1, len(words) + 1):
        if end - 1 in columns:
            free, start = False, end - 1
        colon = _ENDS.search(words[end - 1].text) is not None
        nearly = end < len(words) and _NEARLY_ENDS.search(words[end - 1].text) is not None
        if not colon and not nearly and not _gap_is_colon(words, end):
            continue
        alike = _ALIKE if colon or not nearly else _ALIKE_WITHOUT_COLON
        found = _ending_at(words, start, end, free, labels, alike)
        if found is None and colon and not free:
            found = _Label(start, end, None)
        if found is not None:
            yield found
            free, start = True, end


def _ending_at(
    words: Sequence[Word], start: int, end: int, free: bool, labels: FieldLabels, alike: float
) -> _Label | None:
    """The label that ends before `end`. free: it may begin anywhere behind `start`."""
    first = _behind_numbering(words, start, end)
    starts = range(max(start, end - _LONGEST), end) if free else (first,)
    best: tuple[float, int, _Label] | None = None
    for at in starts:
        known = labels.kind_of(" ".join(word.text for word in words[at:end]))
        if known and known[1] >= alike and (best is None or (known[1], end - at) > best[:2]):
            number = at - 1 if at > start and _is_numbering(words[at - 1]) else at
            best = known[1], end - at, _Label(number, end, known[0])
    return best[2] if best else None


def _field(words: Sequence[Word], label: _Label, until: int) -> Labelled:
    value = list(words[label.end : until])
    height = height_of(words)
    for at in range(1, len(value)):
        if _gap(value[at - 1], value[at]) > _COLUMN * height:
            value = value[:at]
            break
    kind = label.kind
    if kind is None:
        raise ValueError("a label of another field has no value here")
    text = " ".join(word.text for word in words[label.start : label.end])
    last = bool(value) and value[-1] is words[-1]
    return Labelled(kind, text, tuple(value), tuple(words[label.start : label.end]), last)


def _apart(words: Sequence[Word]) -> tuple[Word, ...]:
    """A label and its value that were read as one word."""
    parts: list[Word] = []
    for word in words:
        found = _INSIDE.fullmatch(word.text)
        if found is None:
            parts.append(word)
            continue
        cut = word.width * len(found[1]) // len(word.text)
        parts.append(replace(word, text=found[1], width=cut))
        parts.append(replace(word, text=found[2], left=word.left + cut, width=word.width - cut))
    return tuple(parts)


def _columns(words: Sequence[Word]) -> frozenset[int]:
    """Words that begin a column: behind a wide gap."""
    wide = _COLUMN * height_of(words)
    return frozenset(at for at in range(1, len(words)) if _gap(words[at - 1], words[at]) > wide)


def _gap_is_colon(words: Sequence[Word], end: int) -> bool:
    return end < len(words) and _gap(words[end - 1], words[end]) > _COLON * height_of(words)


def _gap(left: Word, right: Word) -> int:
    return right.left - left.left - left.width


def _behind_numbering(words: Sequence[Word], start: int, end: int) -> int:
    return start + 1 if start + 1 < end and _is_numbering(words[start]) else start


def _is_numbering(word: Word) -> bool:
    return _NUMBERING.fullmatch(word.text.casefold()) is not None


def _longer(bare: str, label: str) -> bool:
    """A label with a word more is another person's: "Họ và tên mẹ"."""
    more = len(bare) - len(label)
    return more >= 2 and (bare.startswith(label) or bare.endswith(label))


def _bare(text: str) -> str:
    """Letters and digits only, without marks, numbering and remarks in brackets."""
    words = _REMARK.sub(" ", fold(text)).split()
    if len(words) > 1 and _NUMBERING.fullmatch(words[0]):
        words = words[1:]
    return _LETTERS.sub("", " ".join(words))
