"""Whether a dossier was ever accepted: by its history, not by the moment the portal wrote."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import timedelta

import pytest

from app.domain.codes import Status
from app.domain.dossier import Dossier, Event
from app.domain.history import papers_go_back, stopped_by, was_accepted
from app.domain.provincial_moves import province_may
from app.domain.verbs import Verb
from tests.app.dossiers import NOW, draft, walked

S, V = Status, Verb
ASKED_THEN_LEFT = (V.ASK_SUPPLEMENT, V.WITHDRAW)


def online(*verbs: Verb) -> Dossier:
    """Filed at the portal, which wrote a moment of reception of its own."""
    return walked(replace(draft(S.REGISTERED), received_at=NOW), *verbs)


def taken_over(status: Status, previous: Status | None = None, *verbs: Verb) -> Dossier:
    """From another system: no history, but what its object says."""
    before = replace(draft(status, previous or S.PROCESSING), received_at=NOW, imported=True)
    return walked(before, *verbs)


@pytest.mark.parametrize(
    "verbs",
    [
        (),
        (V.REFUSE,),
        (V.ASK_SUPPLEMENT,),
        (V.ASK_SUPPLEMENT, V.SUPPLEMENT_RECEIVED),
        (V.ASK_SUPPLEMENT, V.NOT_SUPPLEMENTED),
        ASKED_THEN_LEFT,
        (*ASKED_THEN_LEFT, V.UNDO),
        (*ASKED_THEN_LEFT, V.UNDO, V.WITHDRAW),
    ],
    ids=lambda verbs: "-".join(verbs) or "filed",
)
def test_before_the_reception_nothing_is_accepted(verbs: tuple[Verb, ...]) -> None:
    assert not was_accepted(online(*verbs))
    assert was_accepted(replace(online(), status=S.RECEIVED))


@pytest.mark.parametrize("status", [None, S.REGISTERED, S.REFUSED])
def test_a_draft_a_new_and_a_refused_one_are_not(status: Status | None) -> None:
    assert not was_accepted(replace(draft(status), received_at=NOW))


@pytest.mark.parametrize("verbs", [(), (V.ASK_SUPPLEMENT,), ASKED_THEN_LEFT, (V.FORWARD,)])
def test_after_the_reception_everything_is(verbs: Iterable[Verb]) -> None:
    assert was_accepted(online(V.RECEIVE, *verbs))
    assert was_accepted(online(V.ASK_SUPPLEMENT, V.SUPPLEMENT_RECEIVED, V.RECEIVE, *verbs))


@pytest.mark.parametrize("status", sorted(set(S) - {S.REGISTERED, S.REFUSED}))
def test_what_was_taken_over_was_when_it_has_a_moment_of_reception(status: Status) -> None:
    assert was_accepted(taken_over(status))
    assert not was_accepted(replace(taken_over(status, S.REGISTERED), received_at=None))


def test_what_was_taken_over_unanswered_and_left_here_was_not() -> None:
    assert not was_accepted(taken_over(S.REGISTERED, None, *ASKED_THEN_LEFT))
    assert was_accepted(taken_over(S.SUPPLEMENT_ASKED, S.PROCESSING, V.WITHDRAW))


def test_a_round_told_by_another_system_is_no_acceptance_of_ours() -> None:
    asked = Event(NOW, V.ASK_SUPPLEMENT, "Sở", S.SUPPLEMENT_ASKED)
    came = Event(NOW + timedelta(days=1), V.SUPPLEMENT_RECEIVED, "Sở", None)
    history = (asked, came)
    assert was_accepted(replace(taken_over(S.WITHDRAWN), events=history))
    unanswered = taken_over(S.REGISTERED, None, *ASKED_THEN_LEFT)
    assert not was_accepted(replace(unanswered, events=(*history, *unanswered.events)))


def test_the_province_moves_only_what_was_accepted() -> None:
    asked = online(V.ASK_SUPPLEMENT)
    assert not province_may(asked, S.PROCESSING)
    assert province_may(asked, S.REGISTERED)
    assert province_may(online(V.RECEIVE, V.ASK_SUPPLEMENT), S.PROCESSING)


def test_papers_go_back_from_a_stop_and_not_from_a_result() -> None:
    stopped = online(V.RECEIVE, V.FORWARD, V.RECORD_STOP)
    fetched = walked(stopped, V.HAND_OVER)
    for dossier in (stopped, fetched, walked(fetched, V.UNDO, V.HAND_OVER)):
        assert papers_go_back(dossier)
        assert stopped_by(dossier) == stopped.events[-1]
    resolved = walked(stopped, V.RESUME, V.RECORD_RESULT)
    for dossier in (resolved, walked(resolved, V.HAND_OVER), walked(fetched, V.UNDO, V.RESUME)):
        assert not papers_go_back(dossier)
        assert stopped_by(dossier) is None


def test_the_province_may_have_given_the_papers_back() -> None:
    stopped = online(V.RECEIVE, V.FORWARD, V.RECORD_STOP)
    event = Event(NOW + timedelta(days=1), "province-returned", "Sở", S.RETURNED)
    moved = replace(stopped, status=S.RETURNED, previous_status=S.STOPPED)
    assert papers_go_back(moved.with_event(event))
    assert not papers_go_back(replace(moved, previous_status=S.RESOLVED))
