"""Dossiers as lines of a list."""

from datetime import datetime

from sqlalchemy import ScalarSelect, Select, and_, case, func, select

from app.domain.codes import Status
from app.domain.text import clean
from app.ports.store import DossierLine, SendState
from storage.tables import DossierRow, EventRow, OutboxRow, PartyRow

#: What a line shows when a dossier has messages in several states: the one that needs most care.
_CARE = (
    SendState.REFUSED,
    SendState.UNKNOWN,
    SendState.SENDING,
    SendState.WAITING,
    SendState.ACCEPTED,
)


def line_query() -> Select[DossierRow, str, str, int | None, datetime | None]:
    """Row, owner's name and ID number, rank of its send state, since when it is where it is."""
    rank = case(
        {state.value: position for position, state in enumerate(_CARE)}, value=OutboxRow.state
    )
    worst = select(func.min(rank)).where(OutboxRow.dossier_id == DossierRow.id).scalar_subquery()
    owner = and_(PartyRow.dossier_id == DossierRow.id, PartyRow.role == "owner")
    return select(
        DossierRow,
        func.coalesce(PartyRow.name, ""),
        func.coalesce(PartyRow.id_number, ""),
        worst,
        _since(),
    ).outerjoin(PartyRow, owner)


def _since() -> ScalarSelect[datetime]:
    """The first of the last events that have the present status."""
    mine = EventRow.dossier_id == DossierRow.id
    other = and_(mine, EventRow.status.is_distinct_from(DossierRow.status))
    before = func.coalesce(
        select(func.max(EventRow.seq)).where(other).correlate(DossierRow).scalar_subquery(), 0
    )
    return (
        select(func.min(EventRow.at))
        .where(mine, EventRow.seq > before)
        .correlate(DossierRow)
        .scalar_subquery()
    )


def dossier_line(
    row: DossierRow, owner: str, owner_id: str, care: int | None, since: datetime | None
) -> DossierLine:
    """The frozen value of what `line_query` found."""
    return DossierLine(
        id=row.id,
        code=row.code or row.provisional_code or "",
        owner=owner,
        procedure_code=row.procedure_code,
        procedure=row.procedure_name,
        agency=row.agency_name,
        status=None if row.status is None else Status(row.status),
        received_at=row.received_at,
        due_at=row.due_at,
        resolved_at=row.resolved_at,
        returned_at=row.returned_at,
        filed_at=row.filed_at,
        channel=row.channel,
        return_by=row.return_by,
        fee=row.fee,
        shelf=row.shelf,
        send_state=None if care is None else _CARE[care],
        owner_id=owner_id,
        since=since,
    )


def by_written_form(lines: tuple[DossierLine, ...], typed: str) -> tuple[DossierLine, ...]:
    """Names that hold the words as typed, accents and all, come first; else order stays."""
    wanted = set(clean(typed).casefold().split())
    return tuple(sorted(lines, key=lambda line: not wanted <= set(line.owner.casefold().split())))
