"""The bridge between workers and the window, with real threads."""

import threading

import pytest

from app.errors import Cancelled, NotFound
from ui.jobs import QtJobs, QtTimers


@pytest.fixture
def jobs(qapp):
    made = QtJobs()
    yield made
    made.close()


def unexpected(error: object) -> None:
    raise AssertionError(error)


def test_work_runs_elsewhere_and_its_answer_comes_back_here(qtbot, jobs) -> None:
    seen: list[tuple[str, str]] = []
    jobs.run(
        lambda: threading.current_thread().name,
        lambda name: seen.append((name, threading.current_thread().name)),
        unexpected,
    )
    qtbot.waitUntil(lambda: bool(seen))
    assert seen[0][0].startswith("quay-desk")
    assert seen[0][1] == threading.main_thread().name


def test_desk_work_runs_in_the_order_it_was_asked_for(qtbot, jobs) -> None:
    done: list[int] = []
    for number in range(50):
        jobs.run(lambda number=number: number, done.append, unexpected)
    qtbot.waitUntil(lambda: len(done) == 50)
    assert done == sorted(done)


def test_a_long_scan_does_not_hold_up_the_desk(qtbot, jobs) -> None:
    release = threading.Event()
    done: list[str] = []
    jobs.run(lambda: release.wait(10) and "scan", done.append, unexpected, "scan")
    jobs.run(lambda: "desk", done.append, unexpected)
    qtbot.waitUntil(lambda: done == ["desk"])
    release.set()
    qtbot.waitUntil(lambda: done == ["desk", "scan"])


def test_an_expected_failure_is_an_answer(qtbot, jobs) -> None:
    codes: list[str] = []

    def fail() -> None:
        raise NotFound("dossier.not_found")

    jobs.run(fail, unexpected, lambda error: codes.append(error.code))
    qtbot.waitUntil(lambda: codes == ["dossier.not_found"])


def test_a_defect_is_raised_here_and_the_screen_lives_on(qtbot, jobs) -> None:
    codes: list[str] = []
    with qtbot.captureExceptions() as defects:
        jobs.run(lambda: 1 // 0, unexpected, lambda error: codes.append(error.code))
        qtbot.waitUntil(lambda: bool(defects))
    assert defects[0][0] is ZeroDivisionError
    assert codes == ["program.defect"]


def test_stopped_work_is_neither_done_nor_failed(qtbot, jobs) -> None:
    after: list[str] = []

    def stop() -> None:
        raise Cancelled

    jobs.run(stop, unexpected, unexpected)
    jobs.run(lambda: "after", after.append, unexpected)
    qtbot.waitUntil(lambda: after == ["after"])


def test_nothing_answers_after_closing_but_what_ran_is_finished(qtbot, qapp) -> None:
    jobs = QtJobs()
    ran: list[int] = []
    answered: list[None] = []
    jobs.run(lambda: ran.append(1), answered.append, unexpected)
    jobs.close()
    before = len(answered)
    jobs.post(lambda: answered.append(None))
    jobs.run(lambda: ran.append(2), unexpected, unexpected)
    qapp.processEvents()
    assert (ran, len(answered)) == ([1], before)


def test_a_page_that_came_while_the_window_closed_is_kept(qapp) -> None:
    jobs = QtJobs()
    scanning, kept = threading.Event(), list[str]()

    def keep() -> None:
        jobs.run(lambda: kept.append("page"), lambda _none: None, unexpected)

    def scan() -> None:
        scanning.set()
        jobs.post(keep)

    jobs.run(scan, lambda _none: None, unexpected, "scan")
    assert scanning.wait(10)
    jobs.close()
    assert kept == ["page"]


def test_a_scan_stops_when_the_window_closes(qapp) -> None:
    jobs = QtJobs()
    told, ended = threading.Event(), list[bool]()
    jobs.run(lambda: ended.append(told.wait(20)), lambda _none: None, unexpected, "scan", told.set)
    jobs.close()
    assert ended == [True]


def test_what_was_asked_of_the_desk_is_done_before_the_end(qapp) -> None:
    jobs = QtJobs()
    done: list[int] = []
    for number in range(50):
        jobs.run(lambda number=number: done.append(number), lambda _none: None, unexpected)
    jobs.close()
    assert done == list(range(50))


def test_a_timer_of_the_same_name_begins_anew(qtbot, qapp) -> None:
    timers = QtTimers()
    fired: list[str] = []
    timers.restart("draft", 1, lambda: fired.append("old"))
    timers.restart("draft", 1, lambda: fired.append("new"))
    timers.restart("other", 1, lambda: fired.append("stopped"))
    timers.stop("other")
    qtbot.waitUntil(lambda: bool(fired))
    assert fired == ["new"]
