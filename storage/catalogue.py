"""Procedures and agencies, each procedure with the days it is in force."""

from datetime import date

from sqlalchemy import Select, select
from sqlalchemy.orm import Session

from app.domain.codes import procedure_stem
from app.domain.procedure import Agency, Procedure
from app.errors import InvalidInput, NotFound
from storage.procedure_json import procedure_document, procedure_of
from storage.tables import AgencyRow, ProcedureRow


class SqlCatalogue:
    """`app.ports.store.Catalogue`."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def procedures(self, on: date) -> tuple[Procedure, ...]:
        """In force on a day, by code; of two versions the newer one."""
        rows = self._session.scalars(_in_force(on).order_by(ProcedureRow.valid_from))
        newest = {row.code: row for row in rows}
        return tuple(procedure_of(newest[code].document) for code in sorted(newest))

    def procedure(self, code: str, on: date) -> Procedure:
        """By code, with or without the province's suffix; NotFound("procedure.not_found")."""
        found = self._newest(code.strip(), on) or self._newest(_stem(code), on)
        if found is None:
            raise NotFound("procedure.not_found", code=code[:40])
        return found

    def versions(self, code: str) -> tuple[Procedure, ...]:
        """Every version of a national code, the first day first."""
        query = select(ProcedureRow).where(ProcedureRow.code == code)
        rows = self._session.scalars(query.order_by(ProcedureRow.valid_from))
        return tuple(procedure_of(row.document) for row in rows)

    def agencies(self) -> tuple[Agency, ...]:
        """All of them, by name."""
        rows = self._session.scalars(select(AgencyRow).order_by(AgencyRow.name))
        return tuple(
            Agency(row.id, row.short, row.name, row.since_2025, row.note, row.contact)
            for row in rows
        )

    def replace_all(self, agencies: tuple[Agency, ...], procedures: tuple[Procedure, ...]) -> None:
        """Add, or replace those of the same code and first day."""
        for agency in agencies:
            self._session.merge(_agency_row(agency))
        for procedure in procedures:
            self._session.merge(_procedure_row(procedure))
        self._session.flush()

    def _newest(self, code: str, on: date) -> Procedure | None:
        query = _in_force(on).where(ProcedureRow.code == code)
        row = self._session.scalars(query.order_by(ProcedureRow.valid_from.desc())).first()
        return None if row is None else procedure_of(row.document)


def _in_force(on: date) -> Select[ProcedureRow]:
    open_end = ProcedureRow.valid_to.is_(None) | (ProcedureRow.valid_to >= on)
    return select(ProcedureRow).where(ProcedureRow.valid_from <= on, open_end)


def _stem(code: str) -> str:
    try:
        return procedure_stem(code)
    except InvalidInput:
        return ""


def _agency_row(agency: Agency) -> AgencyRow:
    return AgencyRow(
        id=agency.id,
        short=agency.short,
        name=agency.name,
        since_2025=agency.since_2025,
        note=agency.note,
        contact=agency.contact,
    )


def _procedure_row(procedure: Procedure) -> ProcedureRow:
    return ProcedureRow(
        code=procedure.code,
        valid_from=procedure.valid_from or date.min,
        valid_to=procedure.valid_to,
        search=procedure.search_text,
        document=procedure_document(procedure),
    )
