"""Corrections: what may be put right after the reception, as a new fact with reason and name.

Nothing that was printed or sent is edited: the old value stays in the history beside the new one.
Moments, statuses and numbers are moved by verbs only.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from types import MappingProxyType

from app.domain.codes import PartyKind, ReturnBy
from app.domain.dossier import Dossier
from app.domain.party import (
    Party,
    born_after,
    contact_problem,
    id_number_problem,
    is_passport,
    parse_birth_date,
)
from app.domain.text import clean
from app.errors import InvalidInput, NotAllowed

#: The verb of the fact in the history.
CORRECT = "correct"
_LONGEST = 1000
_CONTACT = ("name", "address", "phone", "email")


@dataclass(frozen=True, slots=True)
class Correctable:
    """One field. sent: the province holds it too and is told."""

    read: Callable[[Dossier], str]
    write: Callable[[Dossier, str], Dossier]
    sent: bool = True
    may_be_empty: bool = True


def corrected(
    dossier: Dossier, field: str, value: str, today: date
) -> tuple[Dossier, Mapping[str, str]]:
    """The dossier with one field put right, and what the history says of it.

    today: local; nobody was born after it. Raises InvalidInput (correct.unknown_field,
    correct.bad_value, correct.same, party.…), NotAllowed("correct.erased") when the people of the
    dossier are no longer kept.
    """
    rule = CORRECTABLE.get(field)
    if rule is None:
        raise InvalidInput("correct.unknown_field", field=field[:40], known=", ".join(CORRECTABLE))
    if field.startswith("filer.") and dossier.filer is None:
        raise InvalidInput("correct.no_filer")
    before, now = rule.read(dossier), clean(value)
    if before == now:
        raise InvalidInput("correct.same", field=field)
    if len(now) > _LONGEST or not (now or rule.may_be_empty):
        raise InvalidInput("correct.bad_value", field=field)
    if field.startswith("owner.") and not dossier.owner.name:
        raise NotAllowed("correct.erased")
    put_right = rule.write(dossier, now)
    if field.endswith(".birth_date") and now and born_after(rule.read(put_right), today):
        raise InvalidInput("correct.bad_value", field=field)
    return put_right, {"field": field, "before": before, "after": now}


def _of_party(who: str, name: str) -> Callable[[Dossier], str]:
    return lambda dossier: str(getattr(getattr(dossier, who), name))


def _to_party(who: str, name: str) -> Callable[[Dossier, str], Dossier]:
    def write(dossier: Dossier, value: str) -> Dossier:
        party = getattr(dossier, who)
        put_right = _checked(replace(party, **{name: value}), name)
        return (
            replace(dossier, owner=put_right)
            if who == "owner"
            else replace(dossier, filer=put_right)
        )

    return write


def _checked(party: Party, name: str) -> Party:
    """The same rules as at reception."""
    problem = contact_problem(name, getattr(party, name)) if name in _CONTACT else None
    if problem:
        raise InvalidInput(problem, field=name)
    if name == "birth_date" and party.birth_date:
        written = parse_birth_date(party.birth_date)
        if written is None or len(written.split("/")[-1]) != 4:  # two digits are not enough
            raise InvalidInput("correct.bad_value", field=name)
        return replace(party, birth_date=written)
    if name == "sex" and party.sex not in ("Nam", "Nữ", ""):
        raise InvalidInput("correct.bad_value", field=name)
    if name == "id_number" and party.kind is PartyKind.CITIZEN and _is_none(party.id_number):
        raise InvalidInput("correct.bad_value", field=name)
    return party


def _is_none(number: str) -> bool:
    """Neither a personal number nor an old card's nor a passport's; "" takes it away."""
    known = len(number) == 9 or is_passport(number)
    return bool(number) and id_number_problem(number) is not None and not known


def _text(name: str, *, sent: bool = True, may_be_empty: bool = True) -> Correctable:
    return Correctable(
        lambda dossier: str(getattr(dossier, name)),
        lambda dossier, value: replace(dossier, **{name: value}),  # type: ignore[arg-type]
        sent,
        may_be_empty,
    )


def _return_by(dossier: Dossier, value: str) -> Dossier:
    words = {"counter": ReturnBy.COUNTER, "post": ReturnBy.POST}
    if value not in words:
        raise InvalidInput("correct.bad_value", field="return_by")
    chosen = words[value]
    # What is fetched at the counter has no parcel any more.
    item = dossier.postal_item if chosen is ReturnBy.POST else ""
    return replace(dossier, return_by=chosen, postal_item=item)


def _sets(dossier: Dossier, value: str) -> Dossier:
    if not value.isascii() or not value.isdigit() or not 1 <= int(value) <= 99:
        raise InvalidInput("correct.bad_value", field="sets")
    return replace(dossier, sets=int(value))


_PARTY = ("name", "id_number", "birth_date", "sex", "address", "phone", "email")

#: What may be put right, by the name the window and `quay correct` use.
CORRECTABLE: Mapping[str, Correctable] = MappingProxyType(
    {
        **{
            f"{who}.{name}": Correctable(
                _of_party(who, name), _to_party(who, name), may_be_empty=name != "name"
            )
            for who in ("owner", "filer")
            for name in _PARTY
        },
        "summary": _text("summary", may_be_empty=False),
        "authority": _text("authority", sent=False),
        "return_by": Correctable(
            lambda d: "post" if d.return_by is ReturnBy.POST else "counter", _return_by
        ),
        "return_address": _text("return_address", sent=False),
        "sets": Correctable(lambda d: str(d.sets), _sets, sent=False),
        "shelf": _text("shelf", sent=False),
        "note": _text("note"),
    }
)
