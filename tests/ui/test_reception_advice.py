"""Forms 02 and 03 of a draft: a paper, no number, and a draft that remembers."""

import pytest

from app.domain.verbs import Verb
from app.settings import CounterSettings, Settings
from tests.ui.fakes import Counter
from tests.ui.reception_parts import PROCEDURE, Bench
from ui.presenters.navigation import Command
from ui.presenters.reception_draft import line


@pytest.fixture
def bench(counter: Counter) -> Bench:
    made = Bench(counter)
    made.presenter.form.choose_procedure(PROCEDURE)
    made.presenter.read_card()
    made.presenter.form.papers.tick(0, present=True)
    return made


def test_what_is_missing_is_asked_for(bench: Bench) -> None:
    bench.presenter.advice.open(Verb.ASK_SUPPLEMENT)
    sheet = bench.state.advising
    assert [row.paper.name for row in sheet.papers if row.wanted] == ["Bản chụp thẻ căn cước"]
    bench.presenter.advice.write_reason("Thiếu giấy tờ")
    bench.presenter.advice.answer("deadline", "15122026")
    assert bench.presenter.command(Command.FINISH)
    (paper,) = bench.shell.papers
    assert (paper.form, bench.state.advising) == ("supplement", None)


@pytest.mark.parametrize("verb", [Verb.ASK_SUPPLEMENT, Verb.REFUSE])
def test_the_draft_stays_and_remembers(bench: Bench, verb: Verb) -> None:
    form = bench.state.reception
    bench.presenter.advice.open(verb)
    bench.presenter.advice.write_reason("Không thuộc thẩm quyền")
    bench.presenter.advice.commit()
    assert (bench.dossiers, bench.state.reception) == ([], form)
    assert bench.counter.store.tables.outbox == []
    after = bench.restarted()
    (draft,) = after.state.drafts
    assert line(draft).advised.verb is verb
    after.presenter.resume(draft.id)
    assert after.state.advised == bench.state.advised
    assert after.state.can_receive


def test_f9_in_the_sheet_without_a_reason_says_so_and_receives_nothing(bench: Bench) -> None:
    bench.fill()
    bench.presenter.advice.open(Verb.REFUSE)
    bench.presenter.command(Command.FINISH)
    assert bench.state.advising.problem.code == "act.no_reason"
    assert bench.dossiers == []


def test_esc_gives_the_form_back(bench: Bench) -> None:
    bench.presenter.advice.open(Verb.REFUSE)
    assert bench.presenter.command(Command.BACK)
    assert bench.state.advising is None
    assert bench.state.owner.name != ""


def test_without_a_procedure_there_is_nothing_to_advise_on(counter: Counter) -> None:
    bench = Bench(counter)
    bench.presenter.advice.open(Verb.REFUSE)
    assert bench.state.problem.code == "reception.no_procedure"
    assert bench.state.advising is None


def test_a_printer_that_fails_leaves_the_paper_on_the_screen() -> None:
    counter = Counter(settings=Settings(counter=CounterSettings(printer="A4")))
    counter.printer.broken = True
    bench = Bench(counter)
    bench.presenter.form.choose_procedure(PROCEDURE)
    bench.presenter.read_card()
    bench.presenter.advice.open(Verb.REFUSE)
    bench.presenter.advice.write_reason("Vì thế")
    bench.presenter.advice.commit()
    assert bench.state.problem.code == "printer.no_queue"
    assert [paper.form for paper in bench.shell.papers] == ["refusal"]


def test_an_advised_draft_becomes_a_dossier_like_any_other(bench: Bench) -> None:
    bench.presenter.advice.open(Verb.ASK_SUPPLEMENT)
    bench.presenter.advice.write_reason("Thiếu giấy tờ")
    bench.presenter.advice.commit()
    bench.fill()
    bench.presenter.receive()
    assert [event.verb for event in bench.state.received.events] == ["receive"]
    assert bench.drafts == []
