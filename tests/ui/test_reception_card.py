"""F5: a card fills a person, or fills nothing and says why."""

from pathlib import Path

import pytest

from app.errors import DeviceError
from tests.ui.fake_rooms import CARD
from tests.ui.fakes import Counter
from tests.ui.reception_parts import Bench
from ui.presenters.navigation import CardText, Command
from ui.presenters.party_form import NOBODY


@pytest.fixture
def bench(counter: Counter) -> Bench:
    return Bench(counter)


def test_a_card_on_the_scanner_fills_the_owner(bench: Bench) -> None:
    assert bench.presenter.command(Command.READ_CARD)
    owner = bench.state.owner
    assert (owner.name, owner.id_number) == ("Nguyễn Thị Ẵm", "001193012345")
    assert (owner.birth_date, owner.sex) == ("03/11/1993", "Nữ")
    assert bench.jobs.lanes.count("scan") == 1


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("00119301234|0|Nguyễn Thị Ẵm|03111993|Nữ|Hà Nội|20052021", "card.id_length"),
        ("001193012345||Nguyễn Thị Ẵm|31021993|Nữ|Hà Nội|20052021", "card.birth_date"),
        ("HT2019|4e677579|01/01/1960|1|Ha Noi", "card.not_a_card"),
        ("http://example.invalid", "card.not_a_card"),
        (None, "card.no_qr"),
    ],
)
def test_a_bad_card_fills_nothing_and_says_why(
    counter: Counter, text: str | None, problem: str
) -> None:
    counter.imaging.card = text
    bench = Bench(counter)
    bench.presenter.form.typed("owner.phone", "0912345678")
    bench.presenter.read_card()
    assert bench.state.card is not None
    assert bench.state.card.problem == problem
    assert bench.state.owner.name == ""
    assert bench.state.owner.phone == "0912345678"


def test_a_card_that_contradicts_itself_fills_and_warns(bench: Bench) -> None:
    bench.presenter.card_typed(CARD.replace("|Nữ|", "|Nam|"))
    assert bench.state.owner.name == "Nguyễn Thị Ẵm"
    assert bench.state.card.warnings == ("card.sex_differs",)


def test_a_card_typed_by_a_hand_scanner_fills_the_form(bench: Bench) -> None:
    bench.presenter.enter(CardText(CARD))
    assert bench.state.owner.id_number == "001193012345"


def test_the_card_belongs_to_the_person_whose_field_was_last_in_focus(bench: Bench) -> None:
    form = bench.presenter.form
    form.typed("owner.name", "Lê Văn Ất")
    form.set_other_filer(True)
    form.entered("filer.id_number")
    bench.presenter.card_typed(CARD)
    assert (bench.state.owner.name, bench.state.filer.name) == ("Lê Văn Ất", "Nguyễn Thị Ẵm")
    form.entered("owner.id_number")
    bench.presenter.card_typed(CARD)
    assert bench.state.owner.name == "Nguyễn Thị Ẵm"


def test_what_a_card_replaced_can_be_taken_back(bench: Bench) -> None:
    bench.presenter.form.typed("owner.name", "Lê Văn Ất")
    bench.presenter.card_typed(CARD)
    bench.presenter.card.undo()
    assert bench.state.owner.name == "Lê Văn Ất"


def test_a_phone_number_typed_before_the_card_stays(bench: Bench) -> None:
    bench.presenter.form.typed("owner.phone", "0912345678")
    bench.presenter.card_typed(CARD)
    assert bench.state.owner.phone == "0912345678"
    assert bench.state.card.replaced is None


def test_the_form_can_be_filled_while_the_card_is_read(bench: Bench) -> None:
    bench.jobs.hold = True
    bench.presenter.read_card()
    bench.presenter.form.typed("note", "giấy tờ đủ")
    bench.jobs.release()
    assert (bench.state.note, bench.state.owner.name) == ("giấy tờ đủ", "Nguyễn Thị Ẵm")


def test_esc_stops_the_card_and_keeps_the_form(bench: Bench) -> None:
    bench.jobs.hold = True
    bench.presenter.read_card()
    assert bench.presenter.command(Command.BACK)
    bench.jobs.release()
    assert bench.state.owner == NOBODY
    assert bench.state.busy == ""


def test_a_scanner_that_fails_is_a_sentence(bench: Bench) -> None:
    bench.counter.scanner.fails_at = 1
    bench.presenter.read_card()
    assert isinstance(bench.state.problem, DeviceError)
    assert bench.state.can_receive


def test_a_file_that_went_away_is_a_sentence(bench: Bench, tmp_path: Path) -> None:
    bench.presenter.card_file(tmp_path / "rut-mat.jpg")
    assert bench.state.problem.code == "card.file_unreadable"


def test_a_card_after_a_finished_dossier_begins_the_next(bench: Bench) -> None:
    bench.fill()
    bench.presenter.receive()
    bench.presenter.enter(CardText(CARD))
    assert bench.state.received is None
    assert bench.state.owner.name == "Nguyễn Thị Ẵm"
