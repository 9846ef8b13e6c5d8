"""What the lists of the counter say of one dossier, column by column. Values, not yet words.

Columns after the running number, in this order. Sources: register Mẫu số 06 (2025: 07); the
others are the slips of a one-stop centre.
"""

from datetime import date, datetime

from app.domain.codes import ReturnBy
from app.domain.dossier import Dossier
from app.domain.history import last
from app.domain.party import Party

#: A value of a list: words, a count or đồng, a rate, a local day, an aware moment, or unknown.
Cell = str | int | float | date | datetime | None
Row = tuple[Cell, ...]


def register_row(dossier: Dossier) -> Row:
    """Number, procedure, sets, person, address and phone, agency, days, return, note.

    Days: received, due, forwarded, result from the agency; return: day, method, signature (empty,
    for the pen).
    """
    return (
        number(dossier),
        dossier.procedure_name,
        dossier.sets,
        dossier.owner.name,
        contact(dossier.owner),
        dossier.agency_name,
        dossier.received_at,
        dossier.due_at,
        _when(dossier, "forward"),
        _when(dossier, "record-result"),
        dossier.returned_at,
        method(dossier),
        "",
        dossier.note,
    )


def handover_row(dossier: Dossier) -> Row:
    """Number, what is asked for, person, sets, papers counted, due, note."""
    return (
        number(dossier),
        dossier.summary or dossier.procedure_name,
        dossier.owner.name,
        dossier.sets,
        sum(p.originals + p.certified + p.copies for p in dossier.papers if p.present),
        dossier.due_at,
        "",
    )


def result_row(dossier: Dossier) -> Row:
    """Number, what is asked for, result, owner, address, fee (X), by post (X)."""
    event = last(dossier, "record-result") or last(dossier, "province-resolved")
    told = event.data if event else {}
    paper = " số ".join(part for part in (told.get("result", ""), told.get("document", "")) if part)
    return (
        number(dossier),
        dossier.summary or dossier.procedure_name,
        paper or "; ".join(file.title for file in dossier.results),
        dossier.owner.name,
        dossier.owner.address,
        "X" if dossier.fee else "",
        "X" if dossier.return_by is ReturnBy.POST else "",
    )


def dispatch_row(dossier: Dossier) -> Row:
    """S10 code, number, receiver, address, phone, note."""
    who = dossier.owner
    return (
        dossier.postal_item,
        number(dossier),
        who.name,
        dossier.return_address or who.address,
        who.phone or dossier.presenter.phone,
        "",
    )


def uncollected_row(dossier: Dossier) -> Row:
    """Number, owner, phone, procedure, day of the result, shelf, calls so far, last call."""
    calls = [event for event in dossier.events if event.verb == "call"]
    return (
        number(dossier),
        dossier.owner.name,
        dossier.owner.phone or dossier.presenter.phone,
        dossier.procedure_name,
        dossier.resolved_at,
        dossier.shelf,
        len(calls),
        calls[-1].at if calls else None,
    )


def number(dossier: Dossier) -> str:
    """The number a paper bears: official, else provisional, else ""."""
    code = dossier.code or dossier.provisional_code
    return code.text if code else ""


def contact(party: Party) -> str:
    """Address and phone as one line; "" when neither is known."""
    return ", ".join(part for part in (party.address, party.phone) if part)


def method(dossier: Dossier) -> str:
    """How the result goes back, as the register writes it."""
    return "Bưu chính" if dossier.return_by is ReturnBy.POST else "Trực tiếp"


def _when(dossier: Dossier, verb: str) -> datetime | None:
    event = last(dossier, verb)
    return event.at if event else None
