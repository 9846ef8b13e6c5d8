"""Catalogue files become agencies and procedures; a bad row is named and nothing is half-read."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import yaml

from app.domain.codes import procedure_stem
from app.domain.procedure import Agency, Case, Procedure, RequiredPaper, TimeUnit
from app.domain.text import clean
from app.errors import InvalidInput

_UNITS = {
    "ngay_lam_viec": TimeUnit.WORKING_DAY,
    "ngay": TimeUnit.DAY,
    "gio": TimeUnit.HOUR,
    "trong_ngay": TimeUnit.SAME_DAY,
}


def read_yaml(path: Path) -> tuple[tuple[Agency, ...], tuple[Procedure, ...]]:
    """The YAML form. Raises InvalidInput("catalogue.not_readable" | "catalogue.bad_row", …)."""
    try:
        document = yaml.load(path.read_bytes(), Loader=yaml.CSafeLoader)
    except (yaml.YAMLError, OSError) as error:
        raise InvalidInput("catalogue.not_readable", file=path.name) from error
    if not isinstance(document, dict):
        raise InvalidInput("catalogue.not_readable", file=path.name)
    agencies = {row["id"]: _agency(row) for row in document.get("departments", ())}
    rows = document.get("procedures", ())
    return tuple(agencies.values()), tuple(_procedure(row, agencies) for row in rows)


def _agency(row: Mapping[str, Any]) -> Agency:
    return Agency(
        id=row["agency_id"],
        short=row["id"],
        name=clean(row["name"]),
        since_2025=clean(row.get("since_2025", "")),
        note=clean(row.get("note", "")),
        contact=clean(row.get("contact", "")),
    )


def _procedure(row: Mapping[str, Any], agencies: Mapping[str, Agency]) -> Procedure:
    try:
        agency = agencies[row["department"]]
        cases = row.get("cases", ())
        first = _papers(cases[0].get("documents", ())) if cases else ()
        return Procedure(
            code=procedure_stem(row["code"]),
            name=clean(row["name"]),
            agency_id=agency.id,
            agency_name=agency.name,
            field_code=row.get("field_code", ""),
            field_name=clean(row.get("field", "")),
            cases=tuple(_case(case, first) for case in cases),
            result=clean(row.get("result", "")),
            note=clean(row.get("note", "")),
            online_level=row.get("online_level", ""),
        )
    except (KeyError, TypeError, AttributeError) as error:
        raise InvalidInput("catalogue.bad_row", row=str(row.get("code", "?"))[:40]) from error


def _case(row: Mapping[str, Any], first: tuple[RequiredPaper, ...]) -> Case:
    return Case(
        name=clean(row["name"]),
        amount=row.get("time"),
        unit=_UNITS[row.get("time_unit", "ngay_lam_viec")],
        fee=int(row.get("fee_vnd") or 0),
        papers=_papers(row.get("documents", ())) or first,
        fee_note=clean(row.get("fee_note", "")),
        same_day_cutoff=row.get("same_day_cutoff", ""),
    )


def _papers(rows: Any) -> tuple[RequiredPaper, ...]:  # noqa: ANN401  (YAML is untyped)
    return tuple(
        RequiredPaper(
            name=clean(row["name"]),
            originals=int(row.get("originals", 0)),
            copies=int(row.get("copies", 0)),
            certified=int(row.get("certified", 0)),
            required=bool(row.get("required", True)),
            code=row.get("code", ""),
            form=clean(row.get("form", "")),
            note=clean(row.get("note", "")),
        )
        for row in rows
    )
