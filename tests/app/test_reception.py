"""What blocks a receipt, in the order of the form."""

from dataclasses import replace
from datetime import date

import pytest

from app.domain.codes import PartyKind
from app.domain.party import Party
from app.domain.procedure import Case, Procedure, RequiredPaper, TimeUnit
from app.domain.reception import PaperAtHand, Reception, checklist, obstacles
from tests.app.dossiers import AN

CASE = Case("Mặc định", 10, TimeUnit.WORKING_DAY, 0, (RequiredPaper("Tờ khai"),))
PROCEDURE = Procedure("2.000488", "Cấp phiếu", "A", "Sở", "", "", (CASE,))
READY = Reception("2.000488", AN, (PaperAtHand("Tờ khai", present=True),))
TODAY = date(2026, 11, 23)


def blocking(reception: Reception, procedure: Procedure | None = PROCEDURE) -> list[str]:
    return [obstacle.code for obstacle in obstacles(reception, procedure, TODAY)]


def owned(**fields: str) -> Reception:
    return replace(READY, owner=replace(AN, **fields))  # type: ignore[arg-type]


def test_a_complete_reception_is_not_blocked() -> None:
    assert blocking(READY) == []


def test_everything_missing_is_told_in_the_order_of_the_form() -> None:
    empty = Reception("", Party(""), checklist(CASE), sets=0, filer=Party(" "))
    assert [(o.code, o.field) for o in obstacles(empty, None)] == [
        ("reception.no_procedure", "procedure"),
        ("reception.no_name", "owner.name"),
        ("reception.no_id", "owner.id_number"),
        ("reception.no_name", "filer.name"),
        ("reception.no_id", "filer.id_number"),
        ("reception.sets", "sets"),
        ("reception.paper_missing", "paper.0"),
    ]


def test_a_procedure_without_cases_blocks() -> None:
    assert blocking(READY, replace(PROCEDURE, cases=())) == ["procedure.no_cases"]


@pytest.mark.parametrize(
    "number", ["035090001234", "168123456", "B1234567", "E12345678", "P1234567A", "AB123456"]
)
def test_numbers_of_citizens_and_foreigners_are_taken(number: str) -> None:
    assert blocking(owned(id_number=number)) == []


@pytest.mark.parametrize(
    ("number", "code"),
    [
        ("03509000123", "citizen_id.length"), ("0350900012345", "citizen_id.length"),
        ("03509000123O", "citizen_id.not_digits"), ("", "reception.no_id"),
        ("PASSPORT", "citizen_id.not_digits"), ("B12", "citizen_id.not_digits"),
    ],
)  # fmt: skip
def test_other_numbers_block(number: str, code: str) -> None:
    assert blocking(owned(id_number=number)) == [code]


def test_an_enterprise_needs_no_personal_number() -> None:
    company = Party("Công ty A", "0100233488", kind=PartyKind.ENTERPRISE)
    assert blocking(replace(READY, owner=company)) == []


@pytest.mark.parametrize(("born", "fine"), [
    ("15/08/1990", True), ("1990", True), ("31/02/1990", False), ("24/11/2026", False), ("", True),
])  # fmt: skip
def test_a_birth_date_is_real_and_past(born: str, fine: bool) -> None:
    assert (blocking(owned(birth_date=born)) == []) is fine


def test_papers_may_be_missing_only_where_a_clerk_does_not_judge() -> None:
    lacking = replace(READY, papers=checklist(CASE))
    assert blocking(lacking) == ["reception.paper_missing"]
    assert blocking(replace(lacking, must_be_complete=False)) == []
    optional = replace(lacking.papers[0], required=False)
    assert blocking(replace(lacking, papers=(optional,))) == []
