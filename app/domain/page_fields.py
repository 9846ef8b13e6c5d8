"""Proposals for a dossier from a page that was read. Nothing of it counts until a person passed it.

Each field says how sure it is: green can be taken over with a glance, yellow wants to be read
beside its picture, red was found wrong or empty. What is green must be right.
"""

from collections.abc import Sequence
from datetime import date

from app.domain.citizen_card import CitizenCard
from app.domain.field_checks import against_card, among_themselves, named_twice
from app.domain.field_kinds import SHAPES, FieldKind, Shaped
from app.domain.field_labels import FieldLabels, Labelled, height_of, labelled
from app.domain.page_field import Box, FieldState, PageField
from app.domain.page_text import Line, PageText, Word
from app.domain.party import born_after
from app.domain.text import clean

#: A field is as sure as its least sure word; below this a person must look. Measured on generated
#: pages (`quay bench ocr`). Numbers that nothing else can contradict must be surer.
SURE, SURE_ALONE = 75.0, 88.0
_ID_LENGTH = 12
_ALONE = frozenset(
    {
        FieldKind.OLD_ID,
        FieldKind.BIRTH,
        FieldKind.PHONE,
        FieldKind.NUMBER,
        FieldKind.FILE_CODE,
        FieldKind.FEE,
    }
)
#: Nothing on a page tells a misread letter or mark of these, so a person looks at each.
_FREE = frozenset({FieldKind.ADDRESS, FieldKind.EMAIL})


def find_fields(
    text: PageText, labels: FieldLabels, today: date, card: CitizenCard | None = None
) -> tuple[PageField, ...]:
    """Fields in reading order; of several with one kind the first is the declarer's.

    today: local date, a birth after it is impossible. card: what the person's card said, when it
    was read: the first of each kind must agree.
    """
    fields = [
        _read(field, _continuation(field, text.lines, at, labels), today)
        for at, line in enumerate(text.lines)
        for field in labelled(line, labels)
    ]
    fields = named_twice(fields, text, SURE)
    return tuple(against_card(among_themselves(fields), card))


def _read(field: Labelled, more: Sequence[Word], today: date) -> PageField:
    words = (*field.value, *more)
    text, offset = _text(words)
    if not text:
        box = _box(field.label_words)
        return PageField(field.kind, field.label, "", 0.0, box, FieldState.RED, "field.empty")
    shaped, kind = _shaped(field.kind, text, today)
    used = words if shaped is None else _used(words, offset + shaped.length)
    confidence = min(word.confidence for word in used)
    state, problem = _judged(kind, shaped, confidence, text)
    value = shaped.value if shaped else text
    return PageField(kind, field.label, value, confidence, _box(used), state, problem)


def _shaped(kind: FieldKind, text: str, today: date) -> tuple[Shaped | None, FieldKind]:
    """Some forms ask for a personal number or a tax code on one line."""
    shaped = SHAPES[kind](text)
    if shaped and kind is FieldKind.BIRTH and born_after(shaped.value, today):
        return None, kind
    if shaped is None and kind is FieldKind.ID:
        other = SHAPES[FieldKind.TAX](text)
        if other and len(other.value) != _ID_LENGTH:
            return other, FieldKind.TAX
    return shaped, kind


def _judged(
    kind: FieldKind, shaped: Shaped | None, confidence: float, text: str
) -> tuple[FieldState, str | None]:
    if shaped is None:
        return FieldState.RED, "field.impossible"
    if confidence < (SURE_ALONE if kind in _ALONE else SURE):
        return FieldState.YELLOW, "field.unsure"
    rest = text[shaped.length :].strip(" .,;…_|")
    if shaped.doubt or rest or kind in _FREE:
        return FieldState.YELLOW, "field.look"
    return FieldState.GREEN, None


def _text(words: Sequence[Word]) -> tuple[str, int]:
    """The value, and how many characters before it are leftovers of leaders."""
    whole = clean(" ".join(word.text for word in words))
    bare = whole.lstrip(" .,:;…_-–—|'\"`‘’“”*")
    return bare.rstrip(" …_|"), len(whole) - len(bare)


def _used(words: Sequence[Word], length: int) -> Sequence[Word]:
    """The words that the first `length` characters were made of."""
    used: list[Word] = []
    done = 0
    for word in words:
        if done >= length:
            break
        used.append(word)
        done += len(word.text) + 1
    return used


def _continuation(
    field: Labelled, lines: Sequence[Line], at: int, labels: FieldLabels
) -> tuple[Word, ...]:
    """Words of the next line where an address reaches the right margin and goes on."""
    if field.kind is not FieldKind.ADDRESS or not field.to_the_end or at + 1 >= len(lines):
        return ()
    below = lines[at + 1]
    margin = max(line.words[-1].left + line.words[-1].width for line in lines)
    last = field.value[-1]
    short = margin - last.left - last.width > 3 * height_of(field.value) + below.words[0].width
    distance = below.baseline - lines[at].baseline
    if short or not 0 < distance < 3.5 * height_of(field.value):
        return ()
    has_label = bool(labelled(below, labels)) or any(w.text.endswith(":") for w in below.words)
    return () if has_label else below.words


def _box(words: Sequence[Word]) -> Box:
    left = min(word.left for word in words)
    top = min(word.top for word in words)
    right = max(word.left + word.width for word in words)
    bottom = max(word.top + word.height for word in words)
    return Box(left, top, right - left, bottom - top)
