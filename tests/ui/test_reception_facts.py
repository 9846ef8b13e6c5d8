"""What the scanned papers say is offered beside the form; nothing goes in without a key."""

from collections.abc import Sequence
from dataclasses import replace
from uuid import UUID

import pytest

from app.domain.codes import PartyKind
from app.domain.page import KeptPage, PageFacts
from app.domain.page_field import FieldState
from app.domain.page_text import PageText
from app.errors import StoreError
from tests.app.test_page_fields import page
from tests.ui.digitise_parts import Bench as StripBench
from tests.ui.fake_rooms import CARD
from tests.ui.fakes import Counter
from tests.ui.reception_parts import PROCEDURE, Bench
from ui.presenters.field_offers import FieldOffer
from ui.presenters.navigation import CardText, PapersScanned, ScanForReception
from ui.presenters.reception_facts import PAUSE_MS
from ui.presenters.targets import ScanTarget

SURE = (
    "Họ và tên: Nguyễn Thị Ẵm",
    "Số định danh cá nhân: 001193012345",
    "Ngày sinh: 03/11/1993 Giới tính: Nữ",
    "Địa chỉ: Số 12, ngõ 4, Láng Hạ, Hà Nội",
    "Điện thoại: 0912345678",
    "Nguyễn Thị Ẵm",
)
OTHER = ("Họ và tên: Lê Văn Cần", "Số định danh cá nhân: 001085004211", "Lê Văn Cần")


@pytest.fixture
def bench(counter: Counter) -> Bench:
    bench = Bench(counter)
    bench.presenter.form.choose_procedure(PROCEDURE)
    return bench


def keep(bench: Bench, *texts: PageText | None) -> list[KeptPage]:
    """Pages in the store, with what was read on them."""
    store = bench.counter.store
    kept = []
    for number, text in enumerate(texts):
        one = KeptPage(store.pages.put(b"page %d" % number), 300)
        kept.append(one)
        if text is not None:
            store.tables.texts[one.key] = text
    return kept


def scanned(bench: Bench, *texts: PageText | None) -> list[KeptPage]:
    """F4 put them into the first paper of the form."""
    kept = keep(bench, *texts)
    first, *rest = bench.state.papers
    papers = (replace(first, pages=tuple(kept), present=True), *rest)
    bench.presenter.enter(PapersScanned(bench.state.id, papers))
    return kept


def offered(bench: Bench) -> dict[str, tuple[str, FieldState]]:
    return {name: (offer.value, offer.state) for name, offer in bench.state.offers.items()}


def states(offers: Sequence[FieldOffer]) -> set[FieldState]:
    return {offer.state for offer in offers}


def test_facts_of_scanned_papers_are_offered_and_nothing_is_filled(bench: Bench) -> None:
    scanned(bench, page(*SURE))
    assert offered(bench) == {
        "owner.id_number": ("001193012345", FieldState.GREEN),
        "owner.name": ("Nguyễn Thị Ẵm", FieldState.GREEN),
        "owner.birth_date": ("03/11/1993", FieldState.GREEN),
        "owner.sex": ("Nữ", FieldState.GREEN),
        "owner.phone": ("0912345678", FieldState.GREEN),
        "owner.address": ("Số 12, ngõ 4, Láng Hạ, Hà Nội", FieldState.YELLOW),
    }
    assert bench.state.owner.name == ""


def test_one_key_takes_a_green_fact_and_its_offer_goes(bench: Bench) -> None:
    scanned(bench, page(*SURE))
    bench.presenter.form.facts.take("owner.name")
    assert bench.state.owner.name == "Nguyễn Thị Ẵm"
    assert "owner.name" not in bench.state.offers
    assert bench.state.owner.id_number == ""


def test_what_was_taken_is_typed_work_and_comes_back_after_a_crash(bench: Bench) -> None:
    scanned(bench, page(*SURE))
    bench.presenter.form.facts.take("owner.phone")
    bench.timers.pass_time(500)
    after = bench.restarted()
    after.presenter.resume(bench.state.id)
    assert after.state.owner.phone == "0912345678"
    assert "owner.name" in after.state.offers


def test_a_yellow_fact_is_looked_at_before_it_is_taken(bench: Bench) -> None:
    scanned(bench, page(*SURE))
    facts = bench.presenter.form.facts
    facts.take("owner.address")
    assert (bench.state.owner.address, bench.state.papers_read.looked) == ("", "owner.address")
    facts.take("owner.address")
    assert bench.state.owner.address == "Số 12, ngõ 4, Láng Hạ, Hà Nội"
    assert bench.state.papers_read.looked == ""


def test_who_went_to_another_field_has_to_look_again(bench: Bench) -> None:
    scanned(bench, page(*SURE))
    facts = bench.presenter.form.facts
    facts.take("owner.address")
    bench.presenter.form.entered("owner.phone")
    facts.take("owner.address")
    assert bench.state.owner.address == ""


def test_one_key_takes_all_greens_and_leaves_what_was_typed(bench: Bench) -> None:
    scanned(bench, page(*SURE))
    bench.presenter.form.typed("owner.phone", "0987654321")
    bench.presenter.form.facts.take_greens()
    owner = bench.state.owner
    assert (owner.id_number, owner.name, owner.birth_date, owner.sex) == (
        "001193012345", "Nguyễn Thị Ẵm", "03/11/1993", "Nữ",
    )  # fmt: skip
    assert (owner.phone, owner.address) == ("0987654321", "")
    assert set(bench.state.offers) == {"owner.phone", "owner.address"}


def test_what_differs_from_the_card_is_red_with_both_values_and_not_taken(bench: Bench) -> None:
    bench.presenter.enter(CardText(CARD))
    wrong = [line.replace("03/11/1993", "08/11/1993") for line in SURE]
    scanned(bench, page(*wrong))
    offer = bench.state.offers["owner.birth_date"]
    assert (offer.value, offer.card, offer.state) == ("08/11/1993", "03/11/1993", FieldState.RED)
    for _ in range(2):
        bench.presenter.form.facts.take("owner.birth_date")
    assert bench.state.owner.birth_date == "03/11/1993"
    assert bench.state.papers_read.looked == "owner.birth_date"


def test_what_agrees_with_the_form_is_not_offered(bench: Bench) -> None:
    bench.presenter.enter(CardText(CARD))
    scanned(bench, page(*[line.replace("Nguyễn Thị Ẵm", "NGUYỄN THỊ ẴM") for line in SURE]))
    assert set(bench.state.offers) == {"owner.phone"}


def test_a_card_read_after_the_papers_is_compared_with_them(bench: Bench) -> None:
    scanned(bench, page(*[line.replace("03/11/1993", "08/11/1993") for line in SURE]))
    bench.presenter.card_typed(CARD)
    assert bench.state.offers["owner.birth_date"].state is FieldState.RED


def test_a_card_taken_back_is_compared_with_nothing(bench: Bench) -> None:
    bench.presenter.form.typed("owner.name", "Nguyễn Thị")
    bench.presenter.card_typed(CARD)
    bench.presenter.card.undo()
    scanned(bench, page(*[line.replace("03/11/1993", "08/11/1993") for line in SURE]))
    assert FieldState.RED not in states(tuple(bench.state.offers.values()))


def test_pages_still_being_read_are_counted_and_looked_for_again(bench: Bench) -> None:
    bench.counter.ahead.waits = True
    (kept,) = scanned(bench, None)
    assert (bench.state.papers_read.pending, offered(bench)) == (1, {})
    bench.counter.store.tables.texts[kept.key] = page(*SURE)
    bench.timers.pass_time(PAUSE_MS)
    assert bench.state.papers_read.pending == 0
    assert "owner.name" in bench.state.offers
    bench.timers.pass_time(PAUSE_MS)
    assert "facts.read" not in bench.timers.running


def test_where_nobody_reads_nothing_is_said(bench: Bench) -> None:
    scanned(bench, None)
    assert (bench.state.papers_read.pending, offered(bench)) == (0, {})
    assert "facts.read" not in bench.timers.running


def test_each_offer_has_the_picture_of_its_place_drawn_away_from_the_window(bench: Bench) -> None:
    scanned(bench, page(*SURE))
    read = bench.state.papers_read
    assert all(read.crop_of(offer) for offer in read.offers)
    phone = bench.state.offers["owner.phone"]
    assert read.crop_of(phone) == b"%d of 6 bytes" % phone.place.left
    assert bench.jobs.lanes.count("print") == 1


def test_a_page_that_is_gone_leaves_its_offers_without_a_picture(bench: Bench) -> None:
    def missing(_key: str) -> bytes:
        raise StoreError("store.file_missing")

    bench.counter.store.pages.get = missing
    scanned(bench, page(*SURE))
    assert bench.state.problem is None
    assert bench.state.papers_read.crop_of(bench.state.offers["owner.name"]) == b""


def test_pages_of_a_strip_not_put_away_count_too(counter: Counter) -> None:
    strip = StripBench(counter)
    target = ScanTarget(UUID(int=7), "", "", Bench(counter).state.papers)
    strip.presenter.enter(ScanForReception(target))
    strip.feed(PageFacts("p", 0))
    strip.presenter.scan()
    counter.store.tables.texts[strip.state.pages[0].kept.key] = page(*SURE)
    bench = Bench(counter)
    bench.presenter.enter(PapersScanned(UUID(int=7), ()))
    assert "owner.name" in bench.state.offers


def test_papers_that_name_the_filer_are_offered_to_the_filer(bench: Bench) -> None:
    form = bench.presenter.form
    form.typed("owner.name", "Lê Văn Cần")
    form.set_other_filer(True)
    form.typed("filer.name", "Nguyễn Thị Ẵm")
    scanned(bench, page(*SURE))
    form.facts.take("filer.phone")
    assert (bench.state.filer.phone, bench.state.owner.phone) == ("0912345678", "")
    assert {name.partition(".")[0] for name in bench.state.offers} == {"filer"}


def test_the_filers_card_is_not_held_against_the_owners_papers(bench: Bench) -> None:
    form = bench.presenter.form
    form.set_other_filer(True)
    bench.presenter.card_typed(CARD)
    assert bench.state.filer.name == "Nguyễn Thị Ẵm"
    scanned(bench, page(*OTHER))
    assert offered(bench)["owner.name"] == ("Lê Văn Cần", FieldState.GREEN)


def test_an_organisation_alone_is_offered_nothing(bench: Bench) -> None:
    bench.presenter.form.choose_kind(PartyKind.ENTERPRISE)
    bench.presenter.form.set_other_filer(False)
    scanned(bench, page(*SURE))
    assert offered(bench) == {}


def test_the_next_citizen_begins_without_offers(bench: Bench) -> None:
    scanned(bench, page(*SURE))
    bench.presenter.leave()
    assert (offered(bench), bench.state.cards) == ({}, {})


def test_answers_for_a_form_that_was_left_are_not_shown(bench: Bench) -> None:
    bench.jobs.hold = True
    scanned(bench, page(*SURE))
    bench.presenter.form.start(replace(bench.state, id=UUID(int=9), papers=()))
    bench.jobs.release()
    assert offered(bench) == {}
