"""The table of the law, every verb from every status, and whole lives of dossiers."""

from dataclasses import replace
from datetime import timedelta

import pytest

from app.domain.codes import ReturnBy, Status
from app.domain.dossier import Dossier, Event
from app.domain.effects import cautions
from app.domain.verbs import Act, Verb, check, step
from app.errors import InvalidInput, NotAllowed
from tests.app.dossiers import ADMIN, GUEST, HOA, MAI, NOW, act, draft, walked
from ui.messages import explain

V = Verb
#: The table of the law, written out again by hand: verb, from (0: a draft), to, who.
#: "prev": the status before; a number in brackets: the draft stays a draft.
TABLE: dict[Verb, tuple[str, str]] = {
    V.RECEIVE: ("0>2 1>2", "E"),
    V.REFUSE: ("0>0 1>3", "E"),
    V.ASK_SUPPLEMENT: ("0>0 1>5 2>5 4>5", "E"),
    V.SUPPLEMENT_RECEIVED: ("5>prev", "E"),
    V.NOT_SUPPLEMENTED: ("5>8", "E"),
    V.FORWARD: ("2>4", "E"),
    V.TAKE_BACK: ("4>2", "S"),
    V.ASK_PAYMENT: ("2>6 4>6", "E"),
    V.PAID: ("6>prev", "E"),
    V.WITHDRAW: ("2>7 4>7 5>7 6>7", "E"),
    V.RECORD_STOP: ("4>8", "E"),
    V.RESUME: ("8>4", "E"),
    V.APOLOGISE: ("4>4", "E"),
    V.RECORD_RESULT: ("4>9 8>9", "E"),
    V.SEND_BACK_RESULT: ("9>4", "E"),
    V.HAND_OVER: ("9>10 8>10", "E"),
    V.UNDO: ("3>prev 7>prev 10>prev", "S"),
}
NEEDS_REASON = {
    V.REFUSE, V.ASK_SUPPLEMENT, V.TAKE_BACK, V.WITHDRAW, V.RECORD_STOP, V.APOLOGISE,
    V.SEND_BACK_RESULT, V.UNDO,
}  # fmt: skip
STATUSES = [None, *Status]


def moves(verb: Verb) -> dict[int, str]:
    return {int(a): b for a, b in (move.split(">") for move in TABLE[verb][0].split())}


def standing(status: Status | None) -> Dossier:
    """In a status since today, come there from 4."""
    if status is None:
        return draft()
    before = draft(Status.PROCESSING)
    reached = act(V.FORWARD).at
    event = step(draft(Status.RECEIVED), act(V.FORWARD)).events[-1]
    return replace(
        before,
        status=status,
        previous_status=Status.PROCESSING,
        events=(event, replace(event, status=status, at=reached)),
    )


@pytest.mark.parametrize("status", STATUSES, ids=str)
@pytest.mark.parametrize("verb", Verb)
def test_every_verb_from_every_status(verb: Verb, status: Status | None) -> None:
    dossier, wanted = standing(status), moves(verb).get(int(status or 0))
    if wanted is None:
        with pytest.raises(NotAllowed, match=r"act.wrong_status"):
            step(dossier, act(verb))
        return
    moved = step(dossier, act(verb))
    expected = 4 if wanted == "prev" else int(wanted)
    assert int(moved.status or 0) == expected
    assert moved.events[-1].status is moved.status
    assert moved.events[:-1] == dossier.events


def test_a_note_of_today_brings_no_end_of_long_ago_back() -> None:
    """Another system's dossier has no step of its end here."""
    ended = draft(Status.WITHDRAWN, Status.PROCESSING)
    called = ended.with_event(Event(NOW, "call", "Hoa", Status.WITHDRAWN))
    with pytest.raises(NotAllowed, match=r"act.not_today"):
        step(called, act(V.UNDO, minutes=1))


@pytest.mark.parametrize("verb", Verb)
def test_roles(verb: Verb) -> None:
    dossier = standing(next(s for s in STATUSES if int(s or 0) in moves(verb)))
    for person, may in ((HOA, TABLE[verb][1] == "E"), (MAI, True), (ADMIN, False), (GUEST, False)):
        if may:
            step(dossier, act(verb, person))
            continue
        with pytest.raises(NotAllowed, match=r"act.wrong_role"):
            step(dossier, act(verb, person))


@pytest.mark.parametrize("verb", Verb)
def test_reasons(verb: Verb) -> None:
    dossier = standing(next(s for s in STATUSES if int(s or 0) in moves(verb)))
    if verb not in NEEDS_REASON:
        step(dossier, act(verb, reason=""))
        return
    with pytest.raises(InvalidInput, match=r"act.no_reason"):
        step(dossier, act(verb, reason="  "))


def test_an_act_becomes_a_fact_with_its_reason_and_actor() -> None:
    moved = step(draft(Status.REGISTERED), act(V.REFUSE, HOA, reason="Không đúng thẩm quyền"))
    fact = moved.events[-1]
    assert (fact.verb, fact.actor, fact.reason, fact.at) == (
        "refuse", "Hoa", "Không đúng thẩm quyền", NOW,
    )  # fmt: skip
    assert moved.refused_at == NOW


def test_a_supplement_returns_to_where_it_was_asked() -> None:
    online = walked(draft(Status.REGISTERED), V.ASK_SUPPLEMENT, V.SUPPLEMENT_RECEIVED)
    assert online.status is Status.REGISTERED
    received = walked(draft(), V.RECEIVE, V.ASK_SUPPLEMENT, V.SUPPLEMENT_RECEIVED)
    assert received.status is Status.RECEIVED


def test_not_supplemented_before_acceptance_is_a_refusal() -> None:
    refused = walked(draft(Status.REGISTERED), V.ASK_SUPPLEMENT, V.NOT_SUPPLEMENTED)
    assert (refused.status, refused.refused_at is not None) == (Status.REFUSED, True)
    stopped = walked(draft(), V.RECEIVE, V.ASK_SUPPLEMENT, V.NOT_SUPPLEMENTED)
    assert (stopped.status, stopped.refused_at) == (Status.STOPPED, None)


def test_an_undone_withdrawal_returns_to_the_very_same_stop() -> None:
    asked = walked(draft(), V.RECEIVE, V.FORWARD, V.ASK_SUPPLEMENT)
    undone = walked(asked, V.WITHDRAW, V.UNDO, V.WITHDRAW, V.UNDO)
    assert undone.status is Status.SUPPLEMENT_ASKED
    assert undone.resolved_at is None
    assert walked(undone, V.SUPPLEMENT_RECEIVED).status is Status.PROCESSING


def test_an_undone_hand_over_is_at_the_counter_again() -> None:
    resolved = walked(draft(), V.RECEIVE, V.FORWARD, V.RECORD_RESULT)
    undone = walked(resolved, V.HAND_OVER, V.UNDO)
    assert (undone.status, undone.returned_at) == (Status.RESOLVED, None)
    assert undone.resolved_at == resolved.resolved_at


def test_a_result_sent_back_ends_later() -> None:
    sent_back = walked(draft(), V.RECEIVE, V.FORWARD, V.RECORD_RESULT, V.SEND_BACK_RESULT)
    assert sent_back.resolved_at is None
    assert step(sent_back, act(V.RECORD_RESULT, minutes=90)).resolved_at == NOW + timedelta(
        minutes=90
    )


def test_undo_is_of_the_same_day_only() -> None:
    returned = walked(draft(), V.RECEIVE, V.FORWARD, V.RECORD_RESULT, V.HAND_OVER)
    with pytest.raises(NotAllowed, match=r"act.not_today"):
        step(returned, act(V.UNDO, minutes=24 * 60))
    scanned = returned.with_event(replace(returned.events[-1], at=NOW + timedelta(days=1)))
    with pytest.raises(NotAllowed, match=r"act.not_today"):  # a later note is not the hand-over
        step(scanned, act(V.UNDO, minutes=24 * 60))


def test_without_a_known_way_back_nothing_moves() -> None:
    with pytest.raises(NotAllowed, match=r"act.wrong_status"):
        step(draft(Status.PAYMENT_ASKED), act(V.PAID))


def test_a_refused_step_names_those_that_can_be_done() -> None:
    with pytest.raises(NotAllowed) as caught:
        check(standing(Status.RESOLVED), Act(Verb.FORWARD, NOW, HOA))
    words = explain(caught.value)
    assert "Trả kết quả" in words
    assert "hand-over" not in words


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        ({}, ("act.nothing_asked", "act.no_deadline")),
        ({"papers": "Đơn", "deadline": "01/12/2099"}, ()),
    ],
)
def test_what_is_left_open_is_said_before_the_step(
    told: dict[str, str], expected: tuple[str, ...]
) -> None:
    assert cautions(standing(Status.RECEIVED), Verb.ASK_SUPPLEMENT, NOW, told) == expected
    assert cautions(standing(Status.WITHDRAWN), Verb.ASK_SUPPLEMENT, NOW, told) == ()


def test_a_sum_left_open_is_said_where_no_fee_is_known() -> None:
    free = standing(Status.RECEIVED)
    assert cautions(free, Verb.ASK_PAYMENT, NOW, {}) == ("act.no_amount",)
    assert cautions(free, Verb.ASK_PAYMENT, NOW, {"amount": "50000"}) == ()
    assert cautions(replace(free, fee=50_000), Verb.ASK_PAYMENT, NOW, {}) == ()


def test_a_parcel_without_its_code_is_said_before_the_hand_over() -> None:
    posted = replace(standing(Status.RESOLVED), return_by=ReturnBy.POST)
    assert cautions(posted, Verb.HAND_OVER, NOW, {}) == ("act.no_parcel",)
    assert cautions(replace(posted, postal_item="EE123456785VN"), Verb.HAND_OVER, NOW, {}) == ()
