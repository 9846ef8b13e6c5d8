"""The door, the one box, the book and the list of what waits, without a window."""

from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from app.domain.calendar import ZONE
from app.domain.codes import Status
from app.domain.verbs import Verb
from app.ports.store import SendState
from app.sync.status import Line, SyncStatus
from tests.ui.fake_rooms import CARD, NOW
from tests.ui.fake_work import FakeShell, InlineJobs
from tests.ui.fakes import EMPLOYEE, PIN, Counter, FakeWorkplace
from ui.presenters.attention import AttentionPresenter
from ui.presenters.book import BookPresenter, Period
from ui.presenters.login import LoginPresenter
from ui.presenters.navigation import CardText, OpenDossier, SearchFor, Station
from ui.presenters.signing import SigningPresenter
from ui.presenters.urgency import Judge, Urgency, overall
from ui.presenters.window import WindowPresenter


class Screen:
    def show_state(self, state: object) -> None:
        self.state = state


def attention(counter: Counter, shell: FakeShell) -> AttentionPresenter:
    signing = SigningPresenter(Screen(), counter.session, InlineJobs())
    return AttentionPresenter(Screen(), counter.session, InlineJobs(), shell, signing)


@pytest.fixture
def shell() -> FakeShell:
    return FakeShell()


@pytest.fixture
def window(counter: Counter, shell: FakeShell) -> WindowPresenter:
    return WindowPresenter(Screen(), counter.session, InlineJobs(), shell)


def login(workplace: FakeWorkplace, seconds=lambda: 0.0) -> tuple[LoginPresenter, list]:
    opened: list = []
    return LoginPresenter(Screen(), workplace, InlineJobs(), opened.append, seconds), opened


def test_the_right_pin_opens_the_door(workplace) -> None:
    presenter, opened = login(workplace)
    presenter.unlock(PIN)
    assert len(opened) == 1


def test_a_wrong_pin_says_how_many_tries_are_left(workplace) -> None:
    presenter, opened = login(workplace)
    presenter.unlock("111222")
    assert presenter.state.problem.params == {"left": 4}
    assert not opened


def test_what_a_scanner_typed_at_the_door_is_not_tried(workplace) -> None:
    presenter, _ = login(workplace)
    presenter.unlock(CARD)
    presenter.unlock("H25-261123")
    presenter.unlock("")
    assert presenter.state.problem is None


def test_the_waiting_time_runs_down_and_opens_the_door_again(workplace) -> None:
    now = [100.0]
    workplace.wait_s = 30
    presenter, opened = login(workplace, lambda: now[0])
    presenter.unlock("111222")
    assert not presenter.state.can_try
    now[0] = 129.5
    presenter.tick()
    assert presenter.state.problem.params == {"seconds": 1}
    now[0], workplace.wait_s = 130.0, 0
    presenter.tick()
    presenter.unlock(PIN)
    assert len(opened) == 1


def test_a_card_in_the_box_begins_a_reception(window, shell) -> None:
    window.box_entered(CARD, Station.BOOK)
    assert shell.went == [(Station.RECEPTION, CardText(CARD))]


def test_a_number_with_a_result_on_the_shelf_opens_the_hand_over(window, shell, counter) -> None:
    code = str(counter.resolved().code)
    window.box_entered(code.lower(), Station.RECEPTION)
    assert shell.went == [(Station.HAND_OVER, OpenDossier(code))]


def test_a_number_under_way_opens_its_dossier(window, shell, counter) -> None:
    code = str(counter.receive().code)
    window.box_entered(code, Station.RECEPTION)
    assert shell.went == [(Station.LOOK_UP, OpenDossier(code))]


def test_words_in_the_box_are_looked_up_and_nothing_is_nothing(window, shell) -> None:
    window.box_entered("nguyen", Station.RECEPTION)
    window.box_entered("   ", Station.RECEPTION)
    assert shell.went == [(Station.LOOK_UP, SearchFor("nguyen", entered=True))]


def test_the_next_citizen_has_a_new_number_and_a_new_time(window, counter) -> None:
    window.next_citizen()
    counter.clock.go(timedelta(minutes=5))
    window.next_citizen()
    assert window.state.served == 2
    assert window.state.served_since == NOW + timedelta(minutes=5)


def test_news_of_the_line_and_the_devices_reach_the_status_bar(window, counter) -> None:
    window.start()
    counter.sync.tell(SyncStatus(Line.OFFLINE, NOW, dossiers_unsent=12))
    assert window.state.sync.dossiers_unsent == 12
    assert window.state.scanners == ("Máy quét tập",)
    assert window.state.printers == ("A4",)


def test_the_book_counts_today_and_opens_a_line(counter, shell) -> None:
    counter.busy_day()
    presenter = BookPresenter(Screen(), counter.session, InlineJobs(), shell)
    presenter.enter(None)
    assert presenter.state.summary.received == len(presenter.state.lines) == 15
    presenter.choose(Period.YEAR)
    assert presenter.state.first.isoformat() == "2026-01-01"
    presenter.open(presenter.state.lines[0].code)
    assert shell.went[0][0] is Station.LOOK_UP


def test_a_refused_message_is_sent_again_by_a_person(counter, shell) -> None:
    counter.busy_day()
    rows = counter.store.tables.outbox
    counter.store.tables.outbox = [_refused(row) for row in rows]
    presenter = attention(counter, shell)
    presenter.enter(None)
    dossier_id = presenter.state.item.dossier_id
    presenter.send_again()
    with counter.store.unit_of_work() as uow:
        states = {row.state for row in uow.outbox.of_dossier(dossier_id)}
    assert states == {SendState.WAITING}
    assert all(item.kind == "soon" for item in presenter.state.items)
    assert counter.sync.nudges == 1


def _refused(row):
    return replace(row, state=SendState.REFUSED)


def test_closing_an_item_leaves_the_list(counter, shell) -> None:
    counter.busy_day()
    presenter = attention(counter, shell)
    presenter.enter(None)
    presenter.open()
    presenter.close()
    assert shell.went[0][0] is Station.LOOK_UP
    assert all(item.kind == "soon" for item in presenter.state.items)


@pytest.mark.parametrize(
    ("days", "kind", "code"),
    [(0, "soon", "watch.soon_there"), (5, "late", "watch.overdue_there")],
)
def test_a_date_that_presses_stands_in_the_list_and_nobody_can_close_it(
    counter, shell, days, kind, code
) -> None:
    code_of = str(counter.receive().code)
    dossier = counter.desk.act(code_of, Verb.FORWARD, EMPLOYEE)
    counter.clock.go(dossier.due_at - counter.clock.now() + timedelta(days=days))
    presenter = attention(counter, shell)
    presenter.enter(None)
    item = next(item for item in presenter.state.items if item.dossier_code == code_of)
    assert (item.kind, item.code, item.params["days"]) == (kind, code, str(days))
    assert item.params["agency"] == dossier.agency_name
    presenter.choose(item.id)
    assert presenter.state.can_open
    assert not presenter.state.can_close


def test_a_supplement_nobody_brought_stands_in_the_list(counter, shell) -> None:
    code = str(counter.receive().code)
    facts = {"deadline": "25/11/2026"}
    counter.desk.act(code, Verb.ASK_SUPPLEMENT, EMPLOYEE, "thiếu", facts)
    counter.clock.go(timedelta(days=5))
    presenter = attention(counter, shell)
    presenter.enter(None)
    (item,) = presenter.state.items
    assert (item.kind, item.code) == ("supplement", "watch.supplement_late")
    assert item.params["days"] == "3"
    presenter.refresh()
    assert presenter.state.selected == item.id


def test_the_frame_counts_what_is_overdue_but_not_what_comes_near(window, counter) -> None:
    counter.receive()
    window.start()
    assert window.state.attention == 0
    counter.clock.go(timedelta(days=60))
    for _ in range(5):
        window.tick()
    assert window.state.attention == 1


@pytest.mark.parametrize(
    ("status", "days", "urgency"),
    [
        (Status.PROCESSING, -1, Urgency.LATE),
        (Status.PROCESSING, 0, Urgency.SOON),
        (Status.RECEIVED, 1, Urgency.SOON),
        (Status.RECEIVED, 2, Urgency.STATUS),
        (Status.SUPPLEMENT_ASKED, -5, Urgency.STATUS),
        (Status.RESOLVED, -5, Urgency.RESULT),
        (Status.RETURNED, -5, Urgency.STATUS),
    ],
)
def test_urgency_is_judged_by_day(counter, status, days, urgency) -> None:
    dossier = replace(counter.receive(), status=status, due_at=NOW + timedelta(days=days))
    judge = Judge(counter.clock, counter.desk.look_up.calendar)
    assert judge(dossier).urgency is urgency


def test_the_lists_are_read_again_when_messages_moved_and_every_ten_seconds(counter, shell) -> None:
    moved: list[int] = []
    window = WindowPresenter(
        Screen(), counter.session, InlineJobs(), shell, lambda: moved.append(1)
    )
    window.start()
    begun = len(moved)
    counter.sync.tell(SyncStatus(Line.ONLINE, NOW, waiting=1))
    counter.sync.tell(SyncStatus(Line.ONLINE, NOW, waiting=1, last_contact=NOW))
    assert len(moved) == begun + 1
    for _ in range(10):
        window.tick()
    assert len(moved) == begun + 2


def test_one_refused_message_is_what_is_said_of_a_dossier() -> None:
    assert overall([SendState.ACCEPTED, SendState.REFUSED, SendState.WAITING]) is SendState.REFUSED
    assert overall([SendState.ACCEPTED, SendState.UNKNOWN]) is SendState.UNKNOWN
    assert overall([]) is None


def test_over_a_weekend_soon_is_the_next_working_day(counter) -> None:
    judge = Judge(counter.clock, counter.desk.look_up.calendar)
    counter.clock.go(datetime(2026, 11, 27, 9, tzinfo=ZONE) - counter.clock.now())  # a Friday
    due = datetime(2026, 11, 30, 9, tzinfo=ZONE)
    found = judge(replace(counter.receive(), due_at=due))
    assert (found.urgency, found.days) == (Urgency.SOON, 3)
