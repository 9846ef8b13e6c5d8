"""The reception form: procedure, people, papers, obstacles."""

from dataclasses import replace

import pytest

from app.domain.codes import PartyKind
from app.domain.page import KeptPage
from app.domain.reception import PaperAtHand
from tests.ui.fake_rooms import CARD
from tests.ui.fakes import Counter
from tests.ui.reception_parts import PROCEDURE, Bench
from ui.presenters.navigation import (
    Command,
    PapersScanned,
    Receive,
    ScanForReception,
    ScanInto,
    Station,
)


@pytest.fixture
def bench(counter: Counter) -> Bench:
    return Bench(counter)


def test_a_procedure_is_found_without_accents(bench: Bench) -> None:
    bench.presenter.form.search_procedure("dang ky kh")
    assert [p.name for p in bench.state.found] == ["Đăng ký khai sinh"]


def test_choosing_a_procedure_brings_its_checklist_and_promise(bench: Bench) -> None:
    bench.presenter.form.choose_procedure(PROCEDURE)
    assert len(bench.state.papers) == 3
    assert bench.state.fee == 200_000
    assert bench.state.due is not None
    assert bench.state.due.at.strftime("%d/%m/%Y %H:%M") == "26/11/2026 10:02"


def test_a_procedure_carried_over_from_guidance_is_chosen(bench: Bench) -> None:
    bench.presenter.enter(Receive("1.001193"))
    assert bench.state.procedure is not None
    assert bench.state.procedure.name == "Đăng ký khai sinh"


def test_scanned_pages_survive_a_change_of_procedure(bench: Bench) -> None:
    bench.presenter.form.choose_procedure(PROCEDURE)
    first = replace(bench.state.papers[0], name="Đơn viết tay", pages=(KeptPage("k", 300),))
    bench.presenter.form.take_papers((first, *bench.state.papers[1:]))
    bench.presenter.form.choose_procedure("1.001193")
    assert [(p.name, p.required) for p in bench.state.papers if p.pages] == [
        ("Đơn viết tay", False)
    ]


def test_a_field_is_tidied_and_judged_when_it_is_left_not_before(bench: Bench) -> None:
    form = bench.presenter.form
    form.typed("owner.name", "  Nguyễn   Thị Ẵm ")
    form.typed("owner.id_number", "00119301234")
    assert bench.state.field_problems == {}
    form.left("owner.id_number")
    assert bench.state.owner.name == "Nguyễn Thị Ẵm"
    assert bench.state.field_problems["owner.id_number"].code == "citizen_id.length"


@pytest.mark.parametrize("typed", ["3/11/93", "03111993", "3.11.1993"])
def test_a_birth_date_takes_its_normal_form(bench: Bench, typed: str) -> None:
    bench.presenter.form.typed("owner.birth_date", typed)
    bench.presenter.form.left("owner.birth_date")
    assert bench.state.owner.birth_date == "03/11/1993"


def test_a_filer_switched_off_is_kept_for_a_second_thought(bench: Bench) -> None:
    form = bench.presenter.form
    form.set_other_filer(True)
    form.typed("filer.name", "Lê Văn Ất")
    form.set_other_filer(False)
    assert bench.state.reception.filer is None
    form.set_other_filer(True)
    assert bench.state.filer.name == "Lê Văn Ất"


def test_an_obstacle_leads_to_its_field(bench: Bench) -> None:
    bench.presenter.go_to("owner.name")
    assert bench.view.pointed[-1] == "owner.name"


def test_f4_before_the_receipt_scans_into_the_form(bench: Bench) -> None:
    bench.presenter.form.choose_procedure(PROCEDURE)
    assert bench.presenter.command(Command.SCAN)
    station, subject = bench.shell.went[-1]
    assert station is Station.DIGITISE
    assert isinstance(subject, ScanForReception)
    assert subject.target.papers == bench.state.papers


def test_f4_after_the_receipt_scans_into_the_dossier(bench: Bench) -> None:
    bench.fill()
    bench.presenter.receive()
    bench.presenter.command(Command.SCAN)
    assert bench.shell.went[-1] == (Station.DIGITISE, ScanInto(str(bench.state.received.code)))


def test_papers_come_back_from_the_scanner(bench: Bench) -> None:
    bench.presenter.form.choose_procedure(PROCEDURE)
    scanned = replace(bench.state.papers[0], present=True, pages=(KeptPage("k", 300),) * 2)
    papers = (scanned, *bench.state.papers[1:])
    bench.presenter.enter(PapersScanned(bench.state.id, papers))
    assert (bench.state.pages, bench.state.papers_at_hand) == (2, 1)


def test_what_was_ticked_while_the_scanner_ran_stays_ticked(bench: Bench) -> None:
    bench.presenter.form.choose_procedure(PROCEDURE)
    before = bench.state.papers
    bench.presenter.form.papers.tick(1, present=True)
    bench.presenter.form.papers.add("Giấy ủy quyền")
    scanned = replace(before[0], present=True, pages=(KeptPage("k", 300),) * 2)
    other = PaperAtHand("Giấy tờ khác 9", required=False, pages=(KeptPage("o", 300),))
    papers = (scanned, *before[1:], other)
    bench.presenter.enter(PapersScanned(bench.state.id, papers))
    now = bench.state.papers
    assert [len(paper.pages) for paper in now] == [2, *[0] * len(before), 1]
    assert now[1].present
    assert now[-2].name == "Giấy ủy quyền"
    bench.presenter.enter(PapersScanned(bench.state.id, papers))
    assert bench.state.papers == now


def test_what_was_ticked_stays_also_when_the_form_was_put_away(bench: Bench) -> None:
    bench.presenter.form.choose_procedure(PROCEDURE)
    before, left = bench.state.papers, bench.state.id
    bench.presenter.form.papers.tick(1, present=True)
    bench.presenter.leave()
    scanned = replace(before[0], present=True, pages=(KeptPage("k", 300),))
    bench.presenter.enter(PapersScanned(left, (scanned, *before[1:])))
    assert [paper.present for paper in bench.state.papers[:2]] == [True, True]


def test_a_scanned_paper_cannot_be_ticked_away(bench: Bench) -> None:
    bench.presenter.form.choose_procedure(PROCEDURE)
    scanned = replace(bench.state.papers[0], pages=(KeptPage("k", 300),))
    bench.presenter.form.take_papers((scanned, *bench.state.papers[1:]))
    bench.presenter.form.papers.tick(0, present=False)
    assert bench.state.papers[0].present


def test_an_organisation_is_filed_for_by_somebody_with_a_card(bench: Bench) -> None:
    form = bench.presenter.form
    form.typed("owner.birth_date", "03/11/1993")
    form.choose_kind(PartyKind.ENTERPRISE)
    form.typed("owner.id_number", "0314409058 002")
    form.left("owner.id_number")
    bench.presenter.card_typed(CARD)
    reception = bench.state.reception
    assert (reception.owner.id_number, reception.owner.birth_date) == ("0314409058-002", "")
    assert reception.filer is not None
    assert reception.filer.name == "Nguyễn Thị Ẵm"
    form.choose_kind(PartyKind.CITIZEN)
    assert bench.state.owner.birth_date == "03/11/1993"


def test_a_doubtful_tax_code_is_told_when_its_field_is_left(bench: Bench) -> None:
    form = bench.presenter.form
    form.choose_kind(PartyKind.ENTERPRISE)
    form.typed("owner.id_number", "0100233480")
    assert bench.state.cautions == ()
    form.left("owner.id_number")
    assert [c.code for c in bench.state.cautions] == ["tax_code.check_digit"]
    assert "tax_code.check_digit" not in {o.code for o in bench.state.obstacles}


def test_who_files_for_another_is_asked_for_the_paper_of_authority(bench: Bench) -> None:
    form = bench.presenter.form
    form.set_other_filer(True)
    assert "reception.no_authority" in {o.code for o in bench.state.obstacles}
    form.typed("authority", " Giấy ủy quyền 5 ")
    assert bench.state.reception.authority == "Giấy ủy quyền 5"
    form.set_other_filer(False)
    assert bench.state.reception.authority == ""


def test_an_exemption_is_no_matter_of_a_procedure_without_a_fee(bench: Bench) -> None:
    form = bench.presenter.form
    form.choose_procedure(PROCEDURE)
    form.choose_fee_timing("exempt")
    assert "reception.no_fee_reason" in {o.code for o in bench.state.obstacles}
    form.choose_procedure("1.001193")
    assert "reception.no_fee_reason" not in {o.code for o in bench.state.obstacles}
    form.choose_procedure(PROCEDURE)
    assert bench.state.fee_timing == "exempt"
