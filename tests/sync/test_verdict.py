"""Where an answer becomes a state: every row of the table, once."""

from datetime import UTC, datetime, timedelta
from uuid import uuid4

import pytest

from app.ports.province import Answer, AnswerKind
from app.ports.store import OutboxItem, SendKind, SendState
from app.sync.status import Line
from app.sync.verdict import (
    Found,
    Rules,
    back_off,
    judge_lookup,
    judge_send,
    judge_without_lookup,
)

NOW = datetime(2026, 11, 23, 2, tzinfo=UTC)
RULES = Rules()


def row(kind: SendKind = SendKind.INSERT, attempts: int = 1, absent: int = 0) -> OutboxItem:
    return OutboxItem(
        1, uuid4(), "000.00.14.H25-261123-0001", kind, b"{}", SendState.SENDING, attempts, NOW, NOW,
        absent=absent,
    )  # fmt: skip


@pytest.mark.parametrize(
    ("answer", "state", "rests"),
    [
        (AnswerKind.ACCEPTED, SendState.ACCEPTED, False),
        (AnswerKind.NOT_SENT, SendState.WAITING, True),
        (AnswerKind.SESSION_INVALID, SendState.WAITING, False),
        (AnswerKind.THROTTLED, SendState.WAITING, True),
        (AnswerKind.FORBIDDEN, SendState.WAITING, True),
        (AnswerKind.UNCLEAR, SendState.UNKNOWN, False),
        (AnswerKind.LOGIN_PAGE, SendState.UNKNOWN, True),
        (AnswerKind.EXISTS, SendState.UNKNOWN, False),
        (AnswerKind.TOO_LARGE, SendState.REFUSED, False),
        (AnswerKind.REFUSED, SendState.REFUSED, False),
    ],
)
def test_every_answer_has_its_state(answer: AnswerKind, state: SendState, rests: bool) -> None:
    verdict = judge_send(Answer(answer), row(), RULES)
    assert (verdict.state, verdict.pause is not None) == (state, rests)


def test_every_kind_of_answer_is_judged() -> None:
    assert {judge_send(Answer(kind), row(), RULES).state for kind in AnswerKind} <= set(SendState)


def test_an_unclear_end_waits_out_the_quarantine_before_it_is_looked_up() -> None:
    verdict = judge_send(Answer(AnswerKind.UNCLEAR), row(), RULES)
    assert verdict.delay == RULES.quarantine


def test_an_existing_number_is_looked_up_at_once() -> None:
    assert judge_send(Answer(AnswerKind.EXISTS), row(), RULES).delay == timedelta(0)


def test_an_expired_session_costs_no_wait_the_first_time_and_one_the_second() -> None:
    first = judge_send(Answer(AnswerKind.SESSION_INVALID), row(attempts=1), RULES)
    second = judge_send(Answer(AnswerKind.SESSION_INVALID), row(attempts=2), RULES)
    assert first.delay == timedelta(0) < second.delay


def test_the_queue_rests_as_long_as_the_province_asks() -> None:
    verdict = judge_send(Answer(AnswerKind.THROTTLED, retry_after_s=42.0), row(), RULES)
    assert (verdict.pause, verdict.line) == (timedelta(seconds=42), Line.PAUSED)


def test_an_unclear_upload_is_simply_tried_again() -> None:
    verdict = judge_send(Answer(AnswerKind.UNCLEAR), row(SendKind.FILE), RULES)
    assert verdict.state is SendState.WAITING


CLEAR = Answer(AnswerKind.ACCEPTED)


def test_our_dossier_found_settles_an_insert() -> None:
    verdict = judge_lookup(CLEAR, Found(ours=True, arrived=True), row(), RULES)
    assert verdict.state is SendState.ACCEPTED


def test_somebody_elses_dossier_under_our_number_is_a_conflict() -> None:
    verdict = judge_lookup(CLEAR, Found(ours=False, arrived=False), row(), RULES)
    assert (verdict.state, verdict.attention) == (SendState.REFUSED, "send.conflict")


def test_an_update_that_did_not_arrive_is_said_again() -> None:
    found = Found(ours=True, arrived=False)
    verdict = judge_lookup(CLEAR, found, row(SendKind.UPDATE), RULES)
    assert verdict.state is SendState.WAITING


def test_one_lookup_without_it_is_not_yet_evidence_and_two_are() -> None:
    first = judge_lookup(CLEAR, None, row(absent=0), RULES)
    second = judge_lookup(CLEAR, None, row(absent=1), RULES)
    assert (first.state, second.state) == (SendState.UNKNOWN, SendState.WAITING)
    assert first.absent == 1


def test_a_lookup_without_an_answer_keeps_the_row_unknown() -> None:
    verdict = judge_lookup(Answer(AnswerKind.UNCLEAR), None, row(absent=1), RULES)
    assert (verdict.state, verdict.absent) == (SendState.UNKNOWN, None)


@pytest.mark.parametrize(
    ("repeat", "state"),
    [
        ("error", SendState.WAITING),
        ("overwrite", SendState.WAITING),
        ("duplicate", SendState.REFUSED),
        ("unknown", SendState.REFUSED),
    ],
)
def test_without_lookup_the_setting_decides_about_a_second_insert(
    repeat: str, state: SendState
) -> None:
    assert judge_without_lookup(row(), Rules(repeat_insert=repeat)).state is state


def test_waits_grow_and_then_stay() -> None:
    waits = [back_off(n) for n in range(1, 9)]
    assert waits == sorted(waits)
    assert waits[-1] == waits[-2] == timedelta(minutes=10)


def test_jitter_stays_within_a_fifth() -> None:
    assert back_off(1, 1.0) == timedelta(seconds=6)
    assert back_off(1, -1.0) == timedelta(seconds=4)
