"""What fields say about each other, and what the person's card says about them."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from app.domain.citizen_card import CitizenCard
from app.domain.field_kinds import FieldKind
from app.domain.page_field import FieldState, PageField, first
from app.domain.page_text import PageText
from app.domain.party import birth_year_of, sex_of
from app.domain.text import clean, fold


def named_twice(fields: Sequence[PageField], text: PageText, sure: float) -> list[PageField]:
    """A name is believed when it stands on the page again: where its bearer signed.

    One misread mark makes it another name. Other marks in the other place are a contradiction.
    sure: confidence that the other place must have.
    """
    lines = [line for line in text.lines if min(w.confidence for w in line.words) >= sure]
    return [
        _named(field, [clean(line.text) for line in lines])
        if field.kind is FieldKind.NAME and field.state is FieldState.GREEN
        else field
        for field in fields
    ]


def _named(field: PageField, lines: Sequence[str]) -> PageField:
    again = [line for line in lines if fold(line) == fold(field.value)]
    if not again:
        return replace(field, state=FieldState.YELLOW, problem="field.look")
    if any(line.casefold() != field.value.casefold() for line in again):
        return _doubted(field)
    return field


def among_themselves(fields: Sequence[PageField]) -> list[PageField]:
    """A personal number tells sex and year of birth: where they differ all are doubtful."""
    number, born = first(fields, FieldKind.ID), first(fields, FieldKind.BIRTH)
    sex = first(fields, FieldKind.SEX)
    wrong: list[PageField] = []
    if number is not None and number.problem != "field.impossible" and len(number.value) == 12:
        if _sound(born) and born and int(born.value[-4:]) != birth_year_of(number.value):
            wrong += (number, born)
        if _sound(sex) and sex and sex.value != sex_of(number.value):
            wrong += (number, sex)
    return [_doubted(field) if field in wrong else field for field in fields]


def _sound(field: PageField | None) -> bool:
    return field is not None and field.state is not FieldState.RED


def _doubted(field: PageField) -> PageField:
    if field.state is not FieldState.GREEN:
        return field
    return replace(field, state=FieldState.YELLOW, problem="field.contradicts")


def against_card(fields: Sequence[PageField], card: CitizenCard | None) -> list[PageField]:
    """The first of each kind must say what the card says; None: no card was read."""
    if card is None:
        return list(fields)
    found = list(fields)
    for kind, said in said_by(card).items():
        field = first(found, kind)
        if field is None or field.problem == "field.empty" or not said:
            continue
        found[found.index(field)] = _with_card(field, said)
    return found


def _with_card(field: PageField, said: str) -> PageField:
    """The same: certain, however it was read. Another: red. Addresses are written in many ways."""
    if agree(field.kind, field.value, said):
        return replace(field, state=FieldState.GREEN, problem=None)
    if field.kind is FieldKind.ADDRESS:
        return _doubted(field)
    return replace(field, state=FieldState.RED, problem="field.differs_from_card")


def said_by(card: CitizenCard) -> Mapping[FieldKind, str]:
    """What a card says of each kind; "" where it is silent, as about a birth without a day."""
    return {
        FieldKind.ID: card.id,
        FieldKind.OLD_ID: card.old_id,
        FieldKind.NAME: card.name,
        FieldKind.BIRTH: card.birth_date if len(card.birth_date) == 10 else "",
        FieldKind.SEX: card.sex,
        FieldKind.ADDRESS: card.address,
    }


def agree(kind: FieldKind, one: str, other: str) -> bool:
    """Two values of a kind are the same fact: names in any case, addresses in any signs."""
    return _SAME.get(kind, _exactly)(one, other)


def _exactly(read: str, said: str) -> bool:
    return read == said


def _same_words(read: str, said: str) -> bool:
    """The same letters and marks; case and signs do not count."""
    one, two = (
        "".join(letter for letter in text.casefold() if letter.isalnum()) for text in (read, said)
    )
    return one == two


_SAME: Mapping[FieldKind, Callable[[str, str], bool]] = {
    FieldKind.NAME: _same_words,
    FieldKind.ADDRESS: _same_words,
}
