"""Whose facts several pages tell: the declarer's, put together page by page.

Another paper of the same stack may be another person's. Its facts count only when its name or its
number is the declarer's; where two pages of one person differ, a person has to look.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from types import MappingProxyType

from app.domain.citizen_card import CitizenCard
from app.domain.field_checks import against_card, agree, said_by
from app.domain.field_kinds import FieldKind
from app.domain.page_field import FieldState, PageField, first

#: What a form of ours asks of a person, in its order.
ASKED = (
    FieldKind.ID,
    FieldKind.NAME,
    FieldKind.BIRTH,
    FieldKind.SEX,
    FieldKind.PHONE,
    FieldKind.ADDRESS,
)
_WHO = (FieldKind.ID, FieldKind.NAME)
_RANK: Mapping[FieldState, int] = MappingProxyType(
    {FieldState.RED: 0, FieldState.YELLOW: 1, FieldState.GREEN: 2}
)


@dataclass(frozen=True, slots=True)
class Told:
    """A fact of the declarer. page: index of the page it stands on; card: what the card says."""

    page: int
    field: PageField
    card: str = ""


def declarer(
    pages: Sequence[Sequence[PageField]],
    card: CitizenCard | None = None,
    known: Mapping[FieldKind, str] = MappingProxyType({}),
) -> tuple[Told, ...]:
    """At most one fact of each kind asked; an empty one of a page is none.

    pages: the fields of each page, not yet compared with a card. known: number and name the clerk
    has, "" for none: of several persons' pages those of this one count, and where the papers name
    only others, nothing they tell is sure.
    """
    said = {**known, **said_by(card)} if card else known
    written = [[field for field in page if field.problem != "field.empty"] for page in pages]
    start = _first_page(written, said)
    if start is None:
        return ()
    best: dict[FieldKind, Told] = {}
    for number in (start, *(n for n in range(len(written)) if n != start)):
        if number == start or _same_person(written[number], written[start]):
            for kind in ASKED:
                field = first(written[number], kind)
                if field is not None:
                    told = Told(number, field)
                    best[kind] = _better(best.get(kind), told, said.get(kind, ""))
    facts = tuple(_with_card(best[kind], card) for kind in ASKED if kind in best)
    return tuple(map(_doubted, facts)) if _of_another(facts, said) else facts


def _first_page(pages: Sequence[Sequence[PageField]], said: Mapping[FieldKind, str]) -> int | None:
    """That of the person who is known, else the first that names anybody."""
    names = [n for n, page in enumerate(pages) if any(first(page, kind) for kind in _WHO)]
    known = (n for n in names if any(_says(pages[n], kind, said.get(kind, "")) for kind in _WHO))
    return next(known, names[0] if names else None)


def _same_person(page: Sequence[PageField], other: Sequence[PageField]) -> bool:
    """By their numbers; by the name where a page has no number that can be one."""
    one, two = (_sound(fields, FieldKind.ID) for fields in (page, other))
    kind = FieldKind.ID if one and two else FieldKind.NAME
    value = _sound(other, kind)
    return value is not None and _says(page, kind, value.value)


def _sound(page: Sequence[PageField], kind: FieldKind) -> PageField | None:
    field = first(page, kind)
    return field if field is not None and field.state is not FieldState.RED else None


def _says(page: Sequence[PageField], kind: FieldKind, value: str) -> bool:
    field = first(page, kind)
    return bool(value) and field is not None and agree(kind, field.value, value)


def _of_another(told: Sequence[Told], said: Mapping[FieldKind, str]) -> bool:
    """Neither number nor name is that of the person known, as far as they are typed."""
    compared = [
        _begins(each.field.value, value) or agree(each.field.kind, each.field.value, value)
        for each in told
        if each.field.kind in _WHO and (value := said.get(each.field.kind, ""))
    ]
    return bool(compared) and not any(compared)


def _begins(whole: str, part: str) -> bool:
    """The part is still being typed."""
    return whole.casefold().startswith(part.casefold())


def _doubted(told: Told) -> Told:
    if told.field.state is not FieldState.GREEN:
        return told
    field = replace(told.field, state=FieldState.YELLOW, problem="field.other_person")
    return replace(told, field=field)


def _better(old: Told | None, new: Told, said: str) -> Told:
    """The one the card confirms, else the surer; two that differ are both doubtful."""
    if old is None:
        return new
    kind = new.field.kind
    if said and agree(kind, old.field.value, said) != agree(kind, new.field.value, said):
        return old if agree(kind, old.field.value, said) else new
    surer = new if _RANK[new.field.state] > _RANK[old.field.state] else old
    differ = not agree(kind, old.field.value, new.field.value)
    if differ and FieldState.RED not in (old.field.state, new.field.state):
        doubted = replace(old.field, state=FieldState.YELLOW, problem="field.contradicts")
        return replace(old, field=doubted)
    return surer


def _with_card(told: Told, card: CitizenCard | None) -> Told:
    if card is None:
        return told
    (field,) = against_card([told.field], card)
    return replace(told, field=field, card=said_by(card).get(field.kind, ""))
