"""What blocks a receipt, in the order of the form."""

from dataclasses import replace
from datetime import date
from uuid import UUID

import pytest

from app.domain.codes import PartyKind, ReturnBy
from app.domain.dossier import DossierPaper, ScanFile
from app.domain.party import Party
from app.domain.procedure import Case, Procedure, RequiredPaper, TimeUnit
from app.domain.reception import (
    PaperAtHand,
    Reception,
    cautions,
    checklist,
    like_before,
    obstacles,
)
from tests.app.dossiers import AN, draft

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
        ("reception.no_authority", "authority"),
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


COMPANY = Party("Công ty A", "0100233488", kind=PartyKind.ENTERPRISE)
FOR_COMPANY = replace(READY, owner=COMPANY, filer=AN, authority="Giấy giới thiệu 12/GGT")


def test_an_enterprise_is_filed_for_by_its_representative() -> None:
    assert blocking(FOR_COMPANY) == []
    alone = replace(FOR_COMPANY, filer=None)
    assert blocking(alone) == ["reception.no_representative"]
    assert blocking(replace(alone, must_be_complete=False)) == []


@pytest.mark.parametrize(
    ("number", "kind", "warned"),
    [
        ("0100233488", PartyKind.ENTERPRISE, []),
        ("0100233480", PartyKind.ENTERPRISE, ["tax_code.check_digit"]),
        ("12", PartyKind.ORGANISATION, ["tax_code.shape"]),
        ("", PartyKind.ENTERPRISE, ["tax_code.missing"]),
        ("", PartyKind.STATE_AGENCY, []),
    ],
)
def test_a_doubtful_tax_code_warns_and_never_blocks(
    number: str, kind: PartyKind, warned: list[str]
) -> None:
    doubtful = replace(FOR_COMPANY, owner=replace(COMPANY, id_number=number, kind=kind))
    assert [caution.code for caution in cautions(doubtful)] == warned
    assert blocking(doubtful) == []
    assert cautions(READY) == ()


def test_who_files_for_another_shows_authority() -> None:
    other = replace(READY, filer=replace(AN, name="Lê Thị Bê"))
    assert blocking(other) == ["reception.no_authority"]
    assert blocking(replace(other, authority="Giấy ủy quyền 5/2026")) == []
    assert blocking(replace(other, must_be_complete=False)) == []


def test_a_result_by_post_needs_an_address() -> None:
    nowhere = replace(READY, return_by=ReturnBy.POST)
    assert blocking(nowhere) == ["reception.no_return_address"]
    assert blocking(replace(nowhere, return_address="Số 3")) == []
    home = replace(nowhere, owner=replace(AN, address="Số 4"))
    assert (blocking(home), home.post_to) == ([], "Số 4")


def test_an_exemption_has_a_reason() -> None:
    exempt = replace(READY, fee_timing="exempt")
    assert blocking(exempt) == ["reception.no_fee_reason"]
    assert blocking(replace(exempt, fee_reason="hộ nghèo")) == []


def test_a_paper_not_needed_is_not_missing() -> None:
    paper = PaperAtHand("Tờ khai", not_needed="đã có trong cơ sở dữ liệu")
    assert blocking(replace(READY, papers=(paper,))) == []


def test_a_program_may_tell_of_a_dossier_whose_papers_it_does_not_know() -> None:
    told = replace(READY, papers=(), must_be_complete=False)
    assert blocking(told) == []


def test_what_an_earlier_dossier_had_comes_without_files_or_ticks() -> None:
    scan = ScanFile(UUID(int=3), "k", "a.pdf", "A", 1, 10, "00")
    before = replace(
        draft(),
        papers=(
            DossierPaper("Tờ khai", originals=7, present=True, files=(scan,)),
            DossierPaper("Giấy khác", "GK", 1, 2, 3, present=True),
        ),
    )
    assert like_before(before, CASE) == (
        PaperAtHand("Tờ khai"),
        PaperAtHand("Giấy khác", "GK", 1, 2, 3, required=False),
    )


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
