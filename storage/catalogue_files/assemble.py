"""Procedures from their rows; what does not fit is noted on its row."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from types import MappingProxyType

from app.domain.codes import procedure_stem
from app.domain.procedure import Agency, Procedure
from app.domain.text import fold, words
from app.errors import InvalidInput
from app.ports.scanner import PROFILES
from storage.catalogue_files.agencies import AgencyList
from storage.catalogue_files.cases import CaseRows, case_of
from storage.catalogue_files.limits import LINE, NAME, SCAN_WORDS, TEXT
from storage.catalogue_files.repeats import once, same_name
from storage.catalogue_files.rows import Row

_FIELD = re.compile(r"[A-Z]\d{2}[A-Z0-9.\-]{1,27}", re.ASCII)
_LEVELS: Mapping[str, str] = MappingProxyType(
    {"toan trinh": "toan_trinh", "mot phan": "mot_phan", "": ""}
)


@dataclass(frozen=True, slots=True)
class ProcedureRows:
    """A procedure with the rows of its cases."""

    row: Row
    cases: list[CaseRows] = field(default_factory=list)


def procedures_of(
    items: Iterable[ProcedureRows], agencies: Iterable[Agency]
) -> tuple[Procedure, ...]:
    """A code stands once for a first day."""
    known = AgencyList(agencies)
    read = [(item.row, _procedure(item, known)) for item in items]
    return once(read, lambda p: (p.code, p.valid_from) if p.code else None)


def procedure_code(row: Row) -> str:
    """The national code without the province's suffix; "" when it is none (noted)."""
    value = row.raw("code")
    if isinstance(value, float):  # typed as a number: the zeros at the end are gone
        return f"{value:.6f}" if 1 <= value < 4 else _no_code(row, str(value))
    said = row.text("code", LINE, required=True)
    try:
        return procedure_stem(said) if said else ""
    except InvalidInput:
        return _no_code(row, said)


def _no_code(row: Row, said: str) -> str:
    row.bad("catalogue.procedure_code", value=said[:40])
    return ""


def _procedure(item: ProcedureRows, known: AgencyList) -> Procedure:
    row = item.row
    agency = known.find(row)
    code = procedure_code(row)
    if code and not item.cases:
        row.bad("catalogue.no_cases")
    first, last = _days(row)
    return Procedure(
        code=code,
        name=row.text("name", NAME, required=True),
        agency_id=agency.id if agency else "",
        agency_name=agency.name if agency else "",
        field_code=_field_code(row),
        field_name=row.text("field", LINE),
        cases=once([(c.row, case_of(c)) for c in item.cases], lambda case: same_name(case.name)),
        result=row.text("result", TEXT),
        note=row.text("note", TEXT),
        online_level=_level(row),
        valid_from=first,
        valid_to=last,
        scan=_scan(row),
    )


def _days(row: Row) -> tuple[date | None, date | None]:
    first, last = row.day("valid_from"), row.day("valid_to")
    if first and last and last < first:
        row.bad("catalogue.days_reversed")
    return first, last


def _field_code(row: Row) -> str:
    code = row.text("field_code", LINE)
    if code and not _FIELD.fullmatch(code):
        row.bad("catalogue.field_code", value=code[:40])
    return code


def _scan(row: Row) -> str:
    """The name of a profile, or its words in the clerk's language."""
    said = fold(row.text("scan", LINE))
    found = said if said in PROFILES else SCAN_WORDS.get(" ".join(words(said)), "")
    if said and not found:
        row.bad("catalogue.scan", value=said[:40], known=", ".join(PROFILES))
    return found


def _level(row: Row) -> str:
    said = row.text("online_level", LINE)
    level = _LEVELS.get(fold(said).replace("_", " "))
    if level is None:
        row.bad("catalogue.online_level", value=said[:40])
    return level or ""
