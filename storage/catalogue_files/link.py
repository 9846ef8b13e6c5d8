"""Rows of four sheets become procedures with their cases and papers; loose ends are noted."""

from app.domain.text import fold
from storage.catalogue_files.assemble import ProcedureRows, procedure_code
from storage.catalogue_files.cases import CaseRows, check_loose
from storage.catalogue_files.limits import DEFAULT_CASE, LINE
from storage.catalogue_files.rows import Row, Sheets
from storage.catalogue_files.titles import CASES, PAPERS, PROCEDURES


def linked(sheets: Sheets) -> list[ProcedureRows]:
    """By code, and papers by the name of their case; without a name they go with every case."""
    every: list[ProcedureRows] = []
    items: dict[str, ProcedureRows] = {}
    for row in sheets.get(PROCEDURES, []):
        code = procedure_code(row)
        first = items.get(code)
        if first:  # cases name a procedure by its code alone, so it stands once
            row.bad("catalogue.duplicate", first=str(first.row.line))
        every.append(ProcedureRows(row, first.cases if first else []))
        if code:
            items.setdefault(code, every[-1])
    cases, papers = ([(r, _of_code(items, r)) for r in sheets.get(s, [])] for s in (CASES, PAPERS))
    for row, found in cases:
        if found:
            found.cases.append(CaseRows(row))
    for row, found in papers:
        if found:
            _add_paper(found, row)
    check_loose(_loose(cases), _loose(papers))
    return every


def _loose(rows: list[tuple[Row, ProcedureRows | None]]) -> list[Row]:
    return [row for row, found in rows if found is None]


def _of_code(items: dict[str, ProcedureRows], row: Row) -> ProcedureRows | None:
    code = procedure_code(row)
    if code and code not in items:
        row.bad("catalogue.unknown_procedure", value=code)
    return items.get(code)


def _add_paper(item: ProcedureRows, row: Row) -> None:
    said = row.text("case", LINE)
    cases = [case for case in item.cases if not said or _name(case) == said.casefold()]
    if said and not cases:  # accents left out, as people do
        cases = [case for case in item.cases if fold(_name(case)) == fold(said)]
    if said and not cases:
        row.bad("catalogue.unknown_case", value=said[:80])
    for case in cases:
        case.papers.append(row)


def _name(case: CaseRows) -> str:
    return (case.row.text("case", LINE) or DEFAULT_CASE).casefold()
