"""F9: one dossier, its receipt, and nothing lost when something fails."""

from dataclasses import replace

import pytest

from app.errors import StoreError
from app.settings import CounterSettings, Settings
from tests.ui.fakes import Counter
from tests.ui.reception_parts import Bench
from ui.presenters.navigation import Command


@pytest.fixture
def bench(counter: Counter) -> Bench:
    return Bench(counter)


def with_printer() -> Bench:
    return Bench(Counter(settings=Settings(counter=CounterSettings(printer="A4"))))


def test_fifty_presses_of_f9_make_one_dossier(bench: Bench) -> None:
    bench.fill()
    bench.jobs.hold = True
    for _ in range(50):
        bench.presenter.command(Command.FINISH)
    bench.jobs.release()
    for _ in range(50):
        bench.presenter.command(Command.FINISH)
    assert len(bench.dossiers) == 1


def test_f9_with_obstacles_goes_to_the_first_and_shows_them_all(bench: Bench) -> None:
    bench.presenter.receive()
    assert bench.view.pointed[-1] == "procedure"
    assert set(bench.state.field_problems) == {"procedure", "owner.name", "owner.id_number"}
    assert bench.dossiers == []


def test_the_receipt_is_printed_and_the_line_is_nudged(bench: Bench) -> None:
    bench = with_printer()
    bench.fill()
    bench.presenter.receive()
    assert bench.counter.printer.sent == [f"{bench.state.received.code}_receipt"]
    assert bench.state.receipt.pdf.startswith(b"%PDF")
    assert bench.counter.sync.nudges == 1


def test_a_printer_that_fails_leaves_the_dossier_and_a_preview(bench: Bench) -> None:
    bench = with_printer()
    bench.counter.printer.broken = True
    bench.fill()
    bench.presenter.receive()
    assert bench.state.receipt_problem.code == "printer.no_queue"
    assert bench.state.receipt.printed is None
    assert bench.state.receipt.pdf.startswith(b"%PDF")
    assert len(bench.dossiers) == 1


def test_printing_again_is_marked(bench: Bench) -> None:
    bench.fill()
    bench.presenter.receive()
    bench.presenter.receipt.print()
    assert bench.state.receipt.printed.reprint == 1


def test_a_full_disk_keeps_everything_typed(bench: Bench) -> None:
    bench.fill()
    bench.presenter.autosave.stop()
    typed = bench.state.reception
    bench.counter.store.fail_next = StoreError("store.disk_full")
    bench.presenter.receive()
    assert bench.state.problem.code == "store.disk_full"
    assert bench.state.reception == typed
    bench.presenter.receive()
    assert len(bench.dossiers) == 1


def test_nothing_typed_after_f9_changes_the_dossier_on_the_screen(bench: Bench) -> None:
    bench.fill()
    bench.jobs.hold = True
    bench.presenter.receive()
    bench.presenter.form.typed("owner.name", "Người Khác")
    bench.jobs.release()
    bench.presenter.form.typed("owner.name", "Người Khác")
    assert bench.state.owner.name == bench.state.received.owner.name == "Nguyễn Thị Ẵm"


def test_the_next_citizen_gets_an_empty_form(bench: Bench) -> None:
    bench.fill()
    bench.presenter.receive()
    first = bench.state.id
    bench.presenter.leave()
    assert bench.state.is_blank
    assert bench.state.id != first
    assert bench.drafts == []


def test_a_print_that_ends_late_leaves_the_next_form_alone(bench: Bench) -> None:
    bench.fill()
    bench.jobs.hold = True
    bench.presenter.receive()
    bench.jobs.waiting.pop(0)()
    bench.presenter.leave()
    bench.jobs.release()
    assert bench.state.receipt is None
    assert not bench.state.printing


def test_a_receipt_can_be_saved_as_a_file(bench: Bench, tmp_path) -> None:
    bench.fill()
    bench.presenter.receive()
    bench.presenter.receipt.save(tmp_path / "giay-hen.pdf")
    assert (tmp_path / "giay-hen.pdf").read_bytes() == bench.state.receipt.pdf


def test_a_file_that_cannot_be_written_is_told(bench: Bench, tmp_path) -> None:
    bench.fill()
    bench.presenter.receive()
    bench.presenter.receipt.save(tmp_path / "no" / "such.pdf")
    assert bench.state.receipt_problem.code == "print.file_not_written"


def test_a_procedure_without_cases_blocks_in_words(counter: Counter) -> None:
    bare = replace(counter.store.tables.procedures[0], cases=())
    counter.store.tables.procedures = (bare,)
    bench = Bench(counter)
    bench.presenter.form.choose_procedure(bare.code)
    assert bench.state.obstacles[0].code == "procedure.no_cases"
    assert bench.state.due is None
