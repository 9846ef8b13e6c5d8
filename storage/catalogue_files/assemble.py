"""Checked rows become agencies and procedures; what does not fit is noted on its row."""

import re
from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from types import MappingProxyType
from typing import TypeVar

from app.domain.codes import procedure_stem
from app.domain.procedure import Agency, Case, Procedure, RequiredPaper, TimeUnit
from app.domain.text import fold
from app.errors import InvalidInput
from storage.catalogue_files.rows import Row

T = TypeVar("T")
#: What the wire and the forms take: TrichYeuHoSo (a procedure's name) 1000 characters.
NAME, PAPER_NAME, SHORT, LINE, TEXT = 1000, 500, 60, 500, 4000
#: Ten years, in days or hours; nothing costs more; nobody hands in more sheets.
MOST_TIME, MOST_FEE, MOST_SHEETS = 3650, 10_000_000_000, 999
#: No smaller note is in circulation: 200 is a 200.000 that Excel read as a decimal.
_LEAST_FEE = 1000
DEFAULT_CASE = "Mặc định"
#: The unit of a case for which the law sets no date.
NO_TIME = "Không quy định"
_AGENCY = re.compile(r"(?:\d{3}\.\d{2}\.\d{2}\.[A-Z]\d{2}|[A-Z]\d{2}(?:\.\d{2,3}){0,4})", re.ASCII)
_FIELD = re.compile(r"[A-Z]\d{2}[A-Z0-9.\-]{1,27}", re.ASCII)
_UNITS: Mapping[str, TimeUnit] = MappingProxyType(
    {
        "ngay lam viec": TimeUnit.WORKING_DAY,
        "ngay": TimeUnit.DAY,
        "ngay lich": TimeUnit.DAY,
        "gio": TimeUnit.HOUR,
        "gio lam viec": TimeUnit.HOUR,
        "trong ngay": TimeUnit.SAME_DAY,
    }
)
_LEVELS: Mapping[str, str] = MappingProxyType(
    {"toan trinh": "toan_trinh", "mot phan": "mot_phan", "": ""}
)


@dataclass(frozen=True, slots=True)
class CaseRows:
    """A case with the rows of its papers."""

    row: Row
    papers: list[Row] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class ProcedureRows:
    """A procedure with the rows of its cases."""

    row: Row
    cases: list[CaseRows] = field(default_factory=list)


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
    return _once([(row, _agency(row)) for row in rows], lambda agency: agency.id or None)


def procedures_of(
    items: Iterable[ProcedureRows], agencies: Iterable[Agency]
) -> tuple[Procedure, ...]:
    """A code stands once for a first day."""
    known = AgencyList(agencies)
    read = [(item.row, _procedure(item, known)) for item in items]
    return _once(read, lambda p: (p.code, p.valid_from) if p.code else None)


def check_loose(cases: Iterable[Row], papers: Iterable[Row]) -> None:
    """Rows that belong to no procedure are read all the same: everything wrong at once."""
    for row in cases:
        _case(CaseRows(row))
    for row in papers:
        _paper(row)


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
        cases=_once([(c.row, _case(c)) for c in item.cases], lambda case: _same(case.name)),
        result=row.text("result", TEXT),
        note=row.text("note", TEXT),
        online_level=_level(row),
        valid_from=first,
        valid_to=last,
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


def _level(row: Row) -> str:
    said = row.text("online_level", LINE)
    level = _LEVELS.get(fold(said).replace("_", " "))
    if level is None:
        row.bad("catalogue.online_level", value=said[:40])
    return level or ""


def _case(item: CaseRows) -> Case:
    row = item.row
    amount, unit = _time(row)
    fee = row.money("fee", MOST_FEE)
    if 0 < fee < _LEAST_FEE:
        row.bad("catalogue.fee_small", value=str(fee))
    cutoff = row.clock("cutoff")
    if cutoff and unit is not TimeUnit.SAME_DAY:
        row.bad("catalogue.cutoff_unit")
    return Case(
        name=row.text("case", LINE) or DEFAULT_CASE,
        amount=amount,
        unit=unit,
        fee=fee,
        papers=_once([(p, _paper(p)) for p in item.papers], lambda paper: _same(paper.name)),
        fee_note=row.text("fee_note", TEXT),
        fee_name=row.text("fee_name", LINE),
        same_day_cutoff=cutoff,
    )


def _time(row: Row) -> tuple[int | None, TimeUnit]:
    """A case without a date says so; silence is a mistake, never a date that nobody promised."""
    said = row.text("time_unit", LINE)
    if fold(said).replace("_", " ") == fold(NO_TIME):
        row.count("time", 0)
        return None, TimeUnit.WORKING_DAY
    unit = _UNITS.get(fold(said).replace("_", " "))
    if said and unit is None:
        row.bad("catalogue.time_unit", value=said[:40])
    if unit is TimeUnit.SAME_DAY:
        return row.count("time", 0) or 0, unit
    amount = row.count("time", MOST_TIME)
    if not said:
        given = row.has("time")
        row.bad("catalogue.time_unit_missing" if given else "catalogue.time_missing")
    elif amount == 0 or not row.has("time"):
        row.bad("catalogue.time_zero")
    return amount, unit or TimeUnit.WORKING_DAY


def _paper(row: Row) -> RequiredPaper:
    name = row.text("paper", PAPER_NAME, required=True)
    return RequiredPaper(
        name=name,
        originals=row.count("originals", MOST_SHEETS) or 0,
        copies=row.count("copies", MOST_SHEETS) or 0,
        certified=row.count("certified", MOST_SHEETS) or 0,
        required=row.flag("required", blank="(neu co)" not in fold(name)),
        code=row.text("paper_code", LINE),
        form=row.text("form", LINE),
        note=row.text("note", TEXT),
    )


def _once(read: Sequence[tuple[Row, T]], key: Callable[[T], Hashable]) -> tuple[T, ...]:
    """All of them; one that stands a second time is noted with the line of the first.

    key: None for a row that is not known by anything (its own problem is noted already).
    """
    lines: dict[Hashable, int] = {}
    for row, value in read:
        known_by = key(value)
        if known_by is not None and known_by in lines:
            row.bad("catalogue.duplicate", first=str(lines[known_by]))
        lines.setdefault(known_by, row.line)
    return tuple(value for _, value in read)


def _same(name: str) -> str | None:
    return name.casefold() or None
