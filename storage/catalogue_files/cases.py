"""A case with its time, fee and papers, from its rows."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from app.domain.procedure import Case, RequiredPaper, TimeUnit
from app.domain.text import fold
from storage.catalogue_files.limits import (
    DEFAULT_CASE,
    LEAST_FEE,
    LINE,
    MOST_FEE,
    MOST_SHEETS,
    MOST_TIME,
    NO_TIME,
    PAPER_NAME,
    TEXT,
)
from storage.catalogue_files.repeats import once, same_name
from storage.catalogue_files.rows import Row

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
_AMOUNT_AND_UNIT = re.compile(r"(\d{1,4}) ?(\D+)", re.ASCII)


@dataclass(frozen=True, slots=True)
class CaseRows:
    """A case with the rows of its papers."""

    row: Row
    papers: list[Row] = field(default_factory=list)


def case_of(item: CaseRows) -> Case:
    """What is wrong is noted on the case's row or on that of its paper."""
    row = item.row
    amount, unit = _time(row)
    fee = row.money("fee", MOST_FEE)
    if 0 < fee < LEAST_FEE:
        row.bad("catalogue.fee_small", value=str(fee))
    cutoff = row.clock("cutoff")
    if cutoff and unit is not TimeUnit.SAME_DAY:
        row.bad("catalogue.cutoff_unit")
    return Case(
        name=row.text("case", LINE) or DEFAULT_CASE,
        amount=amount,
        unit=unit,
        fee=fee,
        papers=once([(p, _paper(p)) for p in item.papers], lambda paper: same_name(paper.name)),
        fee_note=row.text("fee_note", TEXT),
        fee_name=row.text("fee_name", LINE),
        same_day_cutoff=cutoff,
    )


def _time(row: Row) -> tuple[int | None, TimeUnit]:
    """A case without a date says so; silence is a mistake, never a date that nobody promised."""
    together = _together(row)
    if together is not None:
        return together
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


def _together(row: Row) -> tuple[int | None, TimeUnit] | None:
    """Number and unit in one cell ("7 ngày làm việc"), where the other one is blank."""
    value = row.raw("time")
    if not isinstance(value, str) or row.has("time_unit"):
        return None
    if fold(value) == fold(NO_TIME):
        return None, TimeUnit.WORKING_DAY
    if _UNITS.get(fold(value)) is TimeUnit.SAME_DAY:
        return 0, TimeUnit.SAME_DAY
    found = _AMOUNT_AND_UNIT.fullmatch(fold(value))
    unit = _UNITS.get(found[2]) if found else None
    if found is None or unit in (None, TimeUnit.SAME_DAY) or not 0 < int(found[1]) <= MOST_TIME:
        return None
    return int(found[1]), unit


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


def check_loose(cases: Iterable[Row], papers: Iterable[Row]) -> None:
    """Rows that belong to no procedure are read all the same: everything wrong at once."""
    for row in cases:
        case_of(CaseRows(row))
    for row in papers:
        _paper(row)
