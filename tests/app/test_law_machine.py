"""Whole lives of dossiers: anybody tries anything at any time, and the law holds.

The model beside the dossier is kept by hand: where a stop came from, and what an undo returns to.
"""

from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from app.bootstrap.folders import HOLIDAYS
from app.domain.calendar import OfficeHours, Term
from app.domain.codes import Status
from app.domain.dossier import Dossier
from app.domain.effects import perform
from app.domain.facts import read_facts
from app.domain.history import STOPS, papers_go_back, stop_began, was_accepted
from app.domain.people import Employee
from app.domain.procedure import TimeUnit
from app.domain.verbs import Act, Verb
from app.errors import InvalidInput, NotAllowed
from storage.holiday_table import load_calendar
from tests.app.dossiers import ADMIN, GUEST, HOA, MAI, NOW, draft
from tests.app.test_verbs import NEEDS_REASON, TABLE, moves

V, S = Verb, Status
CALENDAR = load_calendar(HOLIDAYS, None, OfficeHours(), 2032)
ENDS = (S.REFUSED, S.WITHDRAWN, S.RETURNED)
SOMETHING_ELSE = (NotAllowed, InvalidInput)


@dataclass(frozen=True)
class Model:
    """What the test believes. home: where the stop was asked; last: before the end."""

    status: int
    home: int = 0
    accepted: bool = False
    last: "Model | None" = None
    ended_on: datetime | None = None
    stood_since: datetime | None = None


class Law(RuleBasedStateMachine):
    """One dossier, from a draft or from the portal, in the hands of everybody."""

    def __init__(self) -> None:
        super().__init__()
        self.dossier, self.model, self.at = draft(), Model(0), NOW

    @initialize(online=st.booleans())
    def begins(self, online: bool) -> None:
        # The portal writes a moment of reception before anybody accepted.
        self.dossier = replace(draft(S.REGISTERED), received_at=NOW) if online else draft()
        self.model = Model(1 if online else 0)

    @rule(
        verb=st.sampled_from(V),
        by=st.sampled_from([HOA, MAI, MAI, ADMIN, GUEST]),
        reason=st.sampled_from(["", "vì thế", "vì thế", "vì thế"]),
        minutes=st.sampled_from([1, 7, 200, 24 * 60, 5 * 24 * 60 + 3]),
        days=st.integers(-3, 30),
    )
    def attempt(self, verb: Verb, by: Employee, reason: str, minutes: int, days: int) -> None:
        self.act(verb, by, reason, minutes, days)

    @rule(
        pick=st.integers(0, 9),
        minutes=st.sampled_from([1, 90, 3 * 24 * 60]),
        days=st.integers(1, 9),
    )
    def goes_on(self, pick: int, minutes: int, days: int) -> None:
        """A step the table has, so that lives are long."""
        open_ways = [verb for verb in V if self.model.status in moves(verb)]
        self.act(open_ways[pick % len(open_ways)], MAI, "vì thế", minutes, days)

    def act(self, verb: Verb, by: Employee, reason: str, minutes: int, days: int) -> None:
        before, self.at = self.dossier, self.at + timedelta(minutes=minutes)
        act, code = Act(verb, self.at, by, reason, self.told(verb, days)), ""
        try:
            self.dossier = perform(self.received(verb), act, CALENDAR)
        except SOMETHING_ELSE as error:
            code = error.code
        if code:
            assert self.forbids(verb, by, reason) or self.rule_of_its_own(code)
            return
        assert not self.forbids(verb, by, reason)
        assert self.dossier.events[:-1] == before.events
        self.stopped_time_is_given_back(before, verb)
        self.moves_as_written(verb)
        self.promise_is_kept(before)

    def told(self, verb: Verb, days: int) -> dict[str, str]:
        if verb not in (V.APOLOGISE, V.SEND_BACK_RESULT):
            return {}
        due = (self.dossier.due_at or self.at) + timedelta(days=days)
        return read_facts(verb, {"due_at": due.isoformat()})

    def received(self, verb: Verb) -> Dossier:
        """What the use case knows from the catalogue."""
        if verb is not V.RECEIVE or self.model.status > 1:
            return self.dossier
        due = CALENDAR.due(self.at, Term(5, TimeUnit.WORKING_DAY)).at.astimezone(UTC)
        return replace(self.dossier, received_at=self.at, due_at=due)

    def forbids(self, verb: Verb, by: Employee, reason: str) -> bool:
        role = by is MAI or (by is HOA and TABLE[verb][1] == "E")
        here = self.model.status in moves(verb)
        late = (
            verb is V.UNDO
            and here
            and self.model.ended_on is not None
            and (local_day(self.model.ended_on) != local_day(self.at))
        )
        return not (role and here and not late and (reason or verb not in NEEDS_REASON))

    def rule_of_its_own(self, code: str) -> bool:
        apologised = any(e.verb == V.APOLOGISE for e in self.dossier.events)
        return {"act.apologised": apologised, "act.due_not_later": True}.get(code, False)

    def moves_as_written(self, verb: Verb) -> None:
        model, now = self.model, int(self.dossier.status or 0)
        wanted = moves(verb)[model.status]
        if verb is V.UNDO:
            assert model.last is not None
            self.model = model.last
        else:
            target = model.home if wanted == "prev" else int(wanted)
            if verb is V.NOT_SUPPLEMENTED and not model.accepted:
                target = 3
            self.model = self.follow(target, accepted=model.accepted or verb is V.RECEIVE)
        assert now == self.model.status

    def follow(self, target: int, *, accepted: bool) -> Model:
        model = self.model
        asked = target in (5, 6)
        home = model.status if asked else model.home
        ended = S(target) in ENDS if target else False
        last, on = (model, self.at) if ended else (None, None)
        since = (model.stood_since or self.at) if target in (5, 6, 8) else None
        return Model(target, home, accepted, last, on, since)

    def stopped_time_is_given_back(self, before: Dossier, verb: Verb) -> None:
        """Whatever was done and undone in between."""
        since, due = self.model.stood_since, before.due_at
        runs = verb in (V.SUPPLEMENT_RECEIVED, V.PAID, V.RESUME, V.RECORD_RESULT)
        if runs and since is not None and due is not None:
            assert self.dossier.due_at == CALENDAR.resume(due, since, self.at)

    def promise_is_kept(self, before: Dossier) -> None:
        """A date that moves says so with both dates, and goes back for a reason only."""
        after, fact = self.dossier, self.dossier.events[-1]
        if after.due_at == before.due_at or fact.verb == V.RECEIVE:
            return
        assert before.due_at is not None
        assert after.due_at is not None
        assert fact.data["due_at"] == after.due_at.isoformat()
        assert fact.data["previous_due_at"] == before.due_at.isoformat()
        assert after.previous_due_at == before.due_at
        if after.due_at < before.due_at:
            assert (fact.verb, bool(fact.reason)) == (V.SEND_BACK_RESULT, True)

    @invariant()
    def history_and_state_agree(self) -> None:
        dossier, status = self.dossier, self.dossier.status
        if dossier.events:
            assert dossier.events[-1].status is status
        assert [e.at for e in dossier.events] == sorted(e.at for e in dossier.events)
        assert (dossier.refused_at is not None) == (status is S.REFUSED)
        assert (dossier.returned_at is not None) == (status is S.RETURNED)
        if status is not S.RETURNED:
            assert (dossier.resolved_at is not None) == (status in (S.RESOLVED, S.WITHDRAWN))

    @invariant()
    def the_clock_stands_only_in_a_stop(self) -> None:
        began = stop_began(self.dossier)
        assert (began is not None) == (self.dossier.status in STOPS)
        assert began is None or began <= self.at

    @invariant()
    def only_an_accepted_dossier_has_a_promise(self) -> None:
        assert (self.dossier.due_at is not None) == self.model.accepted

    @invariant()
    def the_history_knows_whether_it_was_accepted(self) -> None:
        assert was_accepted(self.dossier) == self.model.accepted

    @invariant()
    def papers_go_back_where_no_result_was(self) -> None:
        before = self.model.last.status if self.model.last else 0
        stopped = self.model.status == 8 or (self.model.status, before) == (10, 8)
        assert papers_go_back(self.dossier) == stopped

    @invariant()
    def every_step_of_the_history_is_in_the_table(self) -> None:
        status: int | None = None
        for event in self.dossier.events:
            to = int(event.status or 0)
            if status is not None and event.verb != V.UNDO:
                assert status in moves(V(event.verb))
            status = to


def local_day(at: datetime) -> object:
    return (at + timedelta(hours=7)).date()


Law.TestCase.settings = settings(
    max_examples=500,
    stateful_step_count=40,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow],
)
TestLaw = Law.TestCase
