"""Rows to domain values and back. Nothing is computed here but what an index needs."""

from collections import defaultdict
from collections.abc import Iterable
from datetime import datetime
from typing import Any, cast

from app.domain.codes import Channel, DossierCode, PartyKind, ReturnBy, Status
from app.domain.dossier import (
    Dossier,
    DossierPaper,
    Event,
    FeeTiming,
    FileStage,
    Reuse,
    ScanFile,
)
from app.domain.page import KeptPage
from app.domain.party import Party, Sex
from app.domain.text import name_key
from storage.tables import DossierRow, EventRow, PaperRow, PartyRow, ScanFileRow

_RESULT = -1
#: Columns that carry the same name and the same value on both sides.
_SAME = tuple(
    """
    id procedure_code procedure_name case_name agency_id agency_name field_code field_name
    created_at sets summary time_label received_at due_at previous_due_at calendar_version
    filed_at refused_at resolved_at returned_at fee fee_paid fee_name authority group_id
    return_address postal_item tracking_code shelf note
    return_note remote_exists imported
    """.split()  # noqa: SIM905  (a table of names reads better than quotes)
)


def dossier_row(dossier: Dossier, seq: int | None) -> DossierRow:
    """The row with its children, without events. seq None: not stored yet."""
    row = DossierRow(
        **{name: getattr(dossier, name) for name in _SAME},
        code=_text(dossier.code),
        provisional_code=_text(dossier.provisional_code),
        numbered=dossier.code is not None and not dossier.code.is_provisional,
        status=dossier.status,
        previous_status=dossier.previous_status,
        channel=dossier.channel.value,
        return_by=dossier.return_by.value,
        fee_timing=dossier.fee_timing,
        finished_at=_finished_at(dossier),
        foreign_fields=dict(dossier.foreign),
        parties=_party_rows(dossier),
        papers=[_paper_row(dossier, i, paper) for i, paper in enumerate(dossier.papers)],
        files=_file_rows(dossier),
    )
    if seq is not None:
        row.seq = seq
    return row


def dossier_of(row: DossierRow, events: Iterable[EventRow]) -> Dossier:
    """The frozen value of a row."""
    people = {party.role: _party(party) for party in row.parties}
    files: dict[int, list[ScanFile]] = defaultdict(list)
    for file in row.files:
        files[file.paper].append(_file(file))
    return Dossier(
        **{name: getattr(row, name) for name in _SAME},
        owner=people.get("owner", Party(name="")),  # erased people leave an empty name
        filer=people.get("filer"),
        code=_code(row.code),
        provisional_code=_code(row.provisional_code),
        status=_status(row.status),
        previous_status=_status(row.previous_status),
        papers=tuple(_paper(paper, tuple(files[paper.position])) for paper in row.papers),
        results=tuple(files[_RESULT]),
        channel=Channel(row.channel),
        return_by=ReturnBy(row.return_by),
        fee_timing=cast("FeeTiming", row.fee_timing),
        foreign=row.foreign_fields,
        events=tuple(event_of(event) for event in events),
    )


def event_row(dossier: Dossier, event: Event) -> EventRow:
    """A row for a new fact."""
    return EventRow(dossier_id=dossier.id, **event_fields(event))


def event_fields(event: Event) -> dict[str, Any]:
    """The columns of an event."""
    return {
        "at": event.at,
        "verb": event.verb,
        "actor": event.actor,
        "status": event.status,
        "reason": event.reason,
        "data": dict(event.data),
    }


def event_of(row: EventRow) -> Event:
    """The frozen value of an event row."""
    return Event(row.at, row.verb, row.actor, _status(row.status), row.reason, row.data)


def _finished_at(dossier: Dossier) -> datetime | None:
    if dossier.resolved_at or dossier.status is None or not dossier.status.is_final:
        return dossier.resolved_at
    moments = (dossier.refused_at, dossier.returned_at, *(e.at for e in dossier.events[-1:]))
    return next((moment for moment in moments if moment), None)


def _party_rows(dossier: Dossier) -> list[PartyRow]:
    people = {"owner": dossier.owner, "filer": dossier.filer}
    return [_party_row(dossier, role, party) for role, party in people.items() if party]


def _party_row(dossier: Dossier, role: str, party: Party) -> PartyRow:
    return PartyRow(
        dossier_id=dossier.id,
        role=role,
        kind=party.kind.value,
        name=party.name,
        name_key=name_key(party.name),
        id_number=party.id_number,
        birth_date=party.birth_date,
        sex=party.sex,
        address=party.address,
        phone=party.phone,
        email=party.email,
    )


def _party(row: PartyRow) -> Party:
    return Party(
        name=row.name,
        id_number=row.id_number,
        kind=PartyKind(row.kind),
        birth_date=row.birth_date,
        sex=cast("Sex", row.sex),
        address=row.address,
        phone=row.phone,
        email=row.email,
    )


def _paper_row(dossier: Dossier, position: int, paper: DossierPaper) -> PaperRow:
    return PaperRow(
        dossier_id=dossier.id,
        position=position,
        name=paper.name,
        code=paper.code,
        originals=paper.originals,
        copies=paper.copies,
        certified=paper.certified,
        required=paper.required,
        present=paper.present,
    )


def _paper(row: PaperRow, files: tuple[ScanFile, ...]) -> DossierPaper:
    return DossierPaper(
        name=row.name,
        code=row.code,
        originals=row.originals,
        copies=row.copies,
        certified=row.certified,
        required=row.required,
        present=row.present,
        files=files,
    )


def _file_rows(dossier: Dossier) -> list[ScanFileRow]:
    groups = [(i, "component", paper.files) for i, paper in enumerate(dossier.papers)]
    groups.append((_RESULT, "result", dossier.results))
    return [
        ScanFileRow(
            id=file.id,
            dossier_id=dossier.id,
            role=role,
            paper=paper,
            position=position,
            key=file.key,
            name=file.name,
            title=file.title,
            pages=file.pages,
            size=file.size,
            sha256=file.sha256,
            url=file.url,
            reuse=int(file.reuse),
            reused_from=file.reused_from,
            stage=file.stage.value,
            archival=file.archival,
            images={"pages": [[page.key, page.dpi, page.original] for page in file.images]},
        )
        for paper, role, files in groups
        for position, file in enumerate(files)
    ]


def _file(row: ScanFileRow) -> ScanFile:
    return ScanFile(
        id=row.id,
        key=row.key,
        name=row.name,
        title=row.title,
        pages=row.pages,
        size=row.size,
        sha256=row.sha256,
        url=row.url,
        reuse=Reuse(row.reuse),
        reused_from=row.reused_from,
        stage=FileStage(row.stage),
        archival=row.archival,
        images=tuple(KeptPage(*page) for page in row.images["pages"]),
    )


def _text(code: DossierCode | None) -> str | None:
    return None if code is None else code.text


def _code(text: str | None) -> DossierCode | None:
    return None if text is None else DossierCode(text)


def _status(number: int | None) -> Status | None:
    return None if number is None else Status(number)
