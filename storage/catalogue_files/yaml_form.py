"""The YAML form, with the line of each entry."""

from collections.abc import Hashable, Mapping
from typing import Any

import yaml

from app.errors import InvalidInput
from storage.catalogue_files.assemble import ProcedureRows
from storage.catalogue_files.cases import CaseRows
from storage.catalogue_files.limits import NO_TIME
from storage.catalogue_files.problems import Problems
from storage.catalogue_files.rows import Row

_LINE = "__line__"
_AGENCY = {"agency_id": "agency_id", "id": "short", "name": "agency_name"}
_PROCEDURE = {"department": "agency", "field": "field"}
_CASE = {"name": "case", "fee_vnd": "fee", "same_day_cutoff": "cutoff"}
_PAPER = {"name": "paper", "code": "paper_code"}


class _Lines(yaml.CSafeLoader):
    """Every mapping knows its first line."""

    def construct_mapping(self, node: yaml.MappingNode, deep: bool = False) -> dict[Hashable, Any]:
        found = super().construct_mapping(node, deep=deep)
        return {**found, _LINE: node.start_mark.line + 1}


def rows_of(content: bytes, name: str, problems: Problems) -> tuple[list[Row], list[ProcedureRows]]:
    """Rows of agencies and of procedures. Raises InvalidInput("catalogue.not_readable")."""
    try:
        document = yaml.load(content, Loader=_Lines)  # noqa: S506  (a safe loader)
        agencies = [_row(problems, row, _AGENCY) for row in _maps(document, "departments")]
        items = [_procedure(problems, row) for row in _maps(document, "procedures")]
    except (yaml.YAMLError, TypeError, ValueError, RecursionError) as error:
        raise InvalidInput("catalogue.not_readable", file=name) from error
    return agencies, items


def _procedure(problems: Problems, row: Mapping[str, Any]) -> ProcedureRows:
    cases = [
        CaseRows(
            _case(problems, case),
            [_row(problems, paper, _PAPER) for paper in _maps(case, "documents")],
        )
        for case in _maps(row, "cases")
    ]
    for case in cases[1:]:
        case.papers.extend(() if case.papers else cases[0].papers)
    return ProcedureRows(_row(problems, row, _PROCEDURE), cases)


def _case(problems: Problems, case: Mapping[str, Any]) -> Row:
    """Working days unless another unit is named; a case without `time` has no date."""
    unit = case.get("time_unit", NO_TIME if case.get("time") is None else "ngay_lam_viec")
    return _row(problems, {**case, "time_unit": unit}, _CASE)


def _row(problems: Problems, row: Mapping[str, Any], names: Mapping[str, str]) -> Row:
    values = {names.get(key, key): value for key, value in row.items()}
    return Row(problems, values, row[_LINE])


def _maps(row: Any, key: str) -> list[Mapping[str, Any]]:  # noqa: ANN401  (YAML is untyped)
    """The list of mappings under a key; TypeError where it is something else."""
    if not isinstance(row, dict):
        raise TypeError
    found = row.get(key) or []
    if not isinstance(found, list) or not all(isinstance(entry, dict) for entry in found):
        raise TypeError
    return found
