"""A procedure as a JSON document and back."""

from dataclasses import asdict
from datetime import date
from typing import Any

from app.domain.procedure import Case, Procedure, RequiredPaper, TimeUnit

_DATES = ("valid_from", "valid_to")


def procedure_document(procedure: Procedure) -> dict[str, Any]:
    """Everything a procedure says, days as ISO text."""
    document = asdict(procedure)
    for name in _DATES:
        day: date | None = document[name]
        document[name] = None if day is None else day.isoformat()
    return document


def procedure_of(document: dict[str, Any]) -> Procedure:
    """The frozen value of a document."""
    cases = tuple(_case(case) for case in document["cases"])
    days = {name: _day(document[name]) for name in _DATES}
    return Procedure(**{**document, **days, "cases": cases})


def _case(document: dict[str, Any]) -> Case:
    papers = tuple(RequiredPaper(**paper) for paper in document["papers"])
    return Case(**{**document, "unit": TimeUnit(document["unit"]), "papers": papers})


def _day(text: str | None) -> date | None:
    return None if text is None else date.fromisoformat(text)
