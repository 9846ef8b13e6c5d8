"""Agencies from their rows, and found again by any of their names."""

import re
from collections.abc import Iterable

from app.domain.procedure import Agency
from app.domain.text import fold
from storage.catalogue_files.limits import LINE, NAME, SHORT, TEXT
from storage.catalogue_files.repeats import once
from storage.catalogue_files.rows import Row

_AGENCY = re.compile(r"(?:\d{3}\.\d{2}\.\d{2}\.[A-Z]\d{2}|[A-Z]\d{2}(?:\.\d{2,3}){0,4})", re.ASCII)


class AgencyList:
    """Agencies by any of their names: identifier, short name, name. Identifiers win."""

    def __init__(self, agencies: Iterable[Agency]) -> None:
        self._by_name: dict[str, set[Agency]] = {}
        self._by_id: dict[str, Agency] = {}
        for agency in agencies:
            self._by_id[agency.id] = agency
        for agency in self._by_id.values():
            for name in {fold(agency.short), fold(agency.name)} - {""}:
                self._by_name.setdefault(name, set()).add(agency)

    def find(self, row: Row) -> Agency | None:
        """The agency a procedure names; none or several are noted."""
        said = row.text("agency", LINE, required=True)
        if not said or said in self._by_id:
            return self._by_id.get(said)
        found = self._by_name.get(fold(said), set())
        if len(found) != 1:
            several = "catalogue.ambiguous_agency" if found else "catalogue.unknown_agency"
            row.bad(several, value=said[:80])
            return None
        return next(iter(found))


def agencies_of(rows: Iterable[Row]) -> tuple[Agency, ...]:
    """An identifier stands once."""
    return once([(row, _agency(row)) for row in rows], lambda agency: agency.id or None)


def _agency(row: Row) -> Agency:
    identifier = row.text("agency_id", LINE, required=True)
    if identifier and not _AGENCY.fullmatch(identifier):
        row.bad("catalogue.agency_code", value=identifier[:40])
    return Agency(
        id=identifier,
        short=row.text("short", SHORT),
        name=row.text("agency_name", LINE, required=True),
        since_2025=row.text("since_2025", LINE),
        note=row.text("note", TEXT),
        contact=row.text("contact", NAME),
    )
