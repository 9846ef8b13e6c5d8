"""What is overdue or nearly so, over a real store."""

from datetime import timedelta

import pytest

from app.bootstrap.folders import HOLIDAYS
from app.domain.calendar import OfficeHours
from app.domain.codes import Status
from app.domain.dossier import Dossier
from app.domain.verbs import Verb
from app.domain.watch import Urgency, Who
from app.usecases.look_up import LookUp
from storage.holiday_table import load_calendar
from tests.app.counter import Counter
from tests.app.dossiers import HOA


@pytest.fixture
def look_up(counter: Counter) -> LookUp:
    return LookUp(counter.store, counter.clock, load_calendar(HOLIDAYS, None, OfficeHours(), 2028))


def to_the_day(counter: Counter, dossier: Dossier, days: int) -> None:
    assert dossier.due_at is not None
    counter.clock.at = dossier.due_at + timedelta(days=days)


def test_a_fresh_dossier_does_not_press(counter: Counter, look_up: LookUp) -> None:
    counter.received()
    assert look_up.pressing() == ()


def test_what_is_due_presses_with_its_holder_and_since_when(
    counter: Counter, look_up: LookUp
) -> None:
    dossier = counter.received()
    counter.clock.at += timedelta(hours=1)
    forwarded = counter.act(str(dossier.code), Verb.FORWARD, HOA)
    to_the_day(counter, dossier, 0)
    (one,) = look_up.pressing()
    assert (one.urgency, one.days, one.overdue) == (Urgency.DUE_SOON, 0, False)
    assert (one.holder.who, one.holder.name) == (Who.AGENCY, dossier.agency_name)
    assert one.holder.since == one.line.since == forwarded.events[-1].at


def test_the_longest_overdue_comes_first(counter: Counter, look_up: LookUp) -> None:
    first = counter.received()
    counter.clock.at += timedelta(days=2)
    second = counter.received()
    to_the_day(counter, second, 3)
    found = look_up.pressing()
    assert [one.line.code for one in found] == [str(first.code), str(second.code)]
    assert [one.overdue for one in found] == [True, True]
    assert found[0].days < found[1].days == -3
    assert {one.holder.who for one in found} == {Who.COUNTER}


def test_a_stopped_dossier_does_not_press_and_says_so(counter: Counter, look_up: LookUp) -> None:
    dossier = counter.received()
    asked = counter.act(str(dossier.code), Verb.ASK_SUPPLEMENT, HOA, "thiếu giấy tờ")
    to_the_day(counter, dossier, 10)
    assert look_up.pressing() == ()
    seen = look_up.watched(asked)
    assert (seen.urgency, seen.holder.who) == (Urgency.STOPPED, Who.CITIZEN)


def test_a_supplement_that_did_not_come_in_time_is_listed(
    counter: Counter, look_up: LookUp
) -> None:
    first, second, third = (counter.received() for _ in range(3))
    for dossier, deadline in ((first, "30/11/2026"), (second, "25/11/2026"), (third, None)):
        facts = {"deadline": deadline} if deadline else {}
        counter.act(str(dossier.code), Verb.ASK_SUPPLEMENT, HOA, "thiếu giấy tờ", facts)
    counter.clock.at += timedelta(days=9)  # 2/12
    late = [(one.line.code, one.days) for one in look_up.late_supplements()]
    assert late == [(str(second.code), 7), (str(first.code), 2)]
    counter.act(str(second.code), Verb.SUPPLEMENT_RECEIVED, HOA)
    assert len(look_up.late_supplements()) == 1


def test_since_when_is_not_moved_by_facts_that_change_no_status(
    counter: Counter, look_up: LookUp
) -> None:
    dossier = counter.received()
    with counter.store.unit_of_work() as uow:
        kept = uow.dossiers.get(dossier.id)
        later = kept.events[-1].at + timedelta(hours=5)
        event = type(kept.events[-1])(later, "call", "Hoa", kept.status)
        uow.dossiers.save(kept.with_event(event))
        uow.commit()
    (line,) = look_up.store.queries.by_status(Status.RECEIVED)
    assert line.since == dossier.events[-1].at
