"""The YAML form, with the line of each entry."""

from collections.abc import Hashable, Mapping
from typing import Any

import yaml

from app.domain.text import clean
from app.errors import InvalidInput
from storage.catalogue_files.assemble import ProcedureRows
from storage.catalogue_files.cases import CaseRows
from storage.catalogue_files.limits import NO_TIME
from storage.catalogue_files.problems import Problems
from storage.catalogue_files.rows import Row

_LINE, _TWICE, _WRITTEN = "__line__", "__twice__", "__written__"
_NULL = "tag:yaml.org,2002:null"
#: Values of their own type; everything else is text as it is written: 05, 12:30, No.
_TYPED = frozenset(
    {
        "code",
        "time",
        "fee",
        "originals",
        "copies",
        "certified",
        "required",
        "valid_from",
        "valid_to",
    }
)
#: Keys that may stand in an entry, and what a row calls them; "" for what is only for people.
_AGENCY = {
    "id": "short",
    "name": "agency_name",
    "agency_id_source": "",
    **{key: key for key in ("agency_id", "since_2025", "note", "contact")},
}
_PROCEDURE = {
    "department": "agency",
    "cases": "",
    "code_source": "",
    "source": "",
    **{key: key for key in ("code", "name", "field", "field_code", "online_level", "result")},
    "scan": "scan",
    **{key: key for key in ("note", "valid_from", "valid_to")},
}
_CASE = {
    "name": "case",
    "fee_vnd": "fee",
    "same_day_cutoff": "cutoff",
    "documents": "",
    **{key: key for key in ("time", "time_unit", "fee_note", "fee_name")},
}
_PAPER = {
    "name": "paper",
    "code": "paper_code",
    **{key: key for key in ("originals", "copies", "certified", "required", "form", "note")},
}
_TOP = dict.fromkeys(("meta", "departments", "procedures"), "")


class _Lines(yaml.CSafeLoader):
    """Every mapping knows its first line, which key stands in it twice, and how values are written.

    YAML keeps the last value of a doubled key and says nothing; it reads 05 as 5 and 15:00 as 900.
    """

    def construct_mapping(self, node: yaml.MappingNode, deep: bool = False) -> dict[Hashable, Any]:
        keys = [key.value for key, _ in node.value if isinstance(key.value, str)]
        found = super().construct_mapping(node, deep=deep)  # adds those of a merge to the node
        twice = next((key for key in keys if keys.count(key) > 1), None)
        return {
            **found,
            _LINE: node.start_mark.line + 1,
            _TWICE: twice,
            _WRITTEN: {key.value: value.value for key, value in node.value if _is_plain(value)},
        }


def _is_plain(node: yaml.Node) -> bool:
    """A word or a number; "" and ~ are no value."""
    return isinstance(node, yaml.ScalarNode) and node.tag != _NULL


def rows_of(content: bytes, name: str, problems: Problems) -> tuple[list[Row], list[ProcedureRows]]:
    """Rows of agencies and of procedures. Raises InvalidInput("catalogue.not_readable")."""
    try:
        document = yaml.load(content, Loader=_Lines)  # noqa: S506  (a safe loader)
        if isinstance(document, dict):
            _row(problems, document, _TOP)
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
    """A key that nobody knows is noted: it may be a known one with a slip of the finger."""
    values = {name: _value(row, key, name) for key, name in names.items() if name and key in row}
    found = Row(problems, values, row[_LINE])
    if row[_TWICE] is not None:
        found.bad("catalogue.double_key", key=clean(row[_TWICE])[:40])
    for key in row:
        if key not in names and key not in (_LINE, _TWICE, _WRITTEN):
            found.bad("catalogue.unknown_key", key=clean(str(key))[:40])
    return found


def _value(row: Mapping[str, Any], key: str, name: str) -> Any:  # noqa: ANN401  (YAML is untyped)
    return row[key] if name in _TYPED else row[_WRITTEN].get(key, row[key])


def _maps(row: Any, key: str) -> list[Mapping[str, Any]]:  # noqa: ANN401  (YAML is untyped)
    """The list of mappings under a key; TypeError where it is something else."""
    if not isinstance(row, dict):
        raise TypeError
    found = row.get(key) or []
    if not isinstance(found, list) or not all(isinstance(entry, dict) for entry in found):
        raise TypeError
    return found
