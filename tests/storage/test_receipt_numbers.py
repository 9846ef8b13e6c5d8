"""Receipt numbers on the real store: consecutive, once, whatever ends the program."""

import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from app.domain.receipts import Series, WrittenOff
from storage.backup import restore
from storage.store import SqlStore, open_store
from tests.storage.fee_parts import SERIES, keep, payment, take, voided
from tests.storage.parts import DAY, DEK, NOW, FakeWire, FixedClock, received

ROOT = Path(__file__).parents[2]
SHORT = Series("AB-27P", 7, 9)


def child(data: Path, *arguments: str) -> "subprocess.Popen[str]":
    command = [sys.executable, "-m", "tests.storage.fee_child", str(data), *arguments]
    pipe = subprocess.PIPE
    return subprocess.Popen(command, cwd=ROOT, stdin=pipe, stdout=pipe, text=True)


def asked_at_once(children: "list[subprocess.Popen[str]]") -> Iterator[int]:
    """Every child is told to go before the first answers."""
    for one in children:
        assert one.stdin is not None
        one.stdin.write("go\n")
        one.stdin.flush()
    for one in children:
        assert one.stdout is not None
        yield int(one.stdout.readline())


def numbers(store: SqlStore) -> list[int]:
    return [used.number for used in store.queries.fees.used_numbers(DAY)]


def test_a_range_is_used_up_in_order_and_then_there_is_none(store: SqlStore) -> None:
    dossier = received()
    keep(store, dossier)
    assert [take(store, dossier, SERIES) for _ in range(3)] == [1, 2, 3]
    with store.unit_of_work() as uow:
        assert uow.fees.next_number(SHORT) == 7
        assert uow.fees.next_number(Series("AB-26P", 2, 3)) is None
        assert uow.fees.next_number(Series("AB-26P", 100, 200)) == 100


def test_a_number_of_a_unit_that_was_not_committed_comes_back(store: SqlStore) -> None:
    dossier = received()
    keep(store, dossier)
    with store.unit_of_work() as uow:
        uow.fees.add(payment(dossier, uow.fees.next_number(SERIES)))
    assert take(store, dossier) == 1


def test_a_voided_number_is_not_used_again(store: SqlStore) -> None:
    dossier = received()
    wrong = payment(dossier, 1)
    keep(store, dossier, wrong)
    with store.unit_of_work() as uow:
        uow.fees.void(voided(wrong))
        uow.commit()
    assert take(store, dossier) == 2
    assert numbers(store) == [1, 2]


def test_a_killed_counter_leaves_no_gap_and_uses_no_number_twice(
    store: SqlStore, data: Path
) -> None:
    store.close()
    acknowledged: list[int] = []
    for _ in range(3):
        taking = child(data)
        assert taking.stdout is not None
        acknowledged += [int(taking.stdout.readline()) for _ in range(4)]
        taking.send_signal(signal.SIGKILL)
        rest, _ = taking.communicate(timeout=20)
        acknowledged += [int(number) for number in rest.split()]
    after = open_store(data, DEK, FakeWire(), clock=FixedClock())
    found = numbers(after)
    after.close()
    print(f"{len(acknowledged)} acknowledged, {len(found)} kept")
    assert found == list(range(1, len(found) + 1))
    assert set(acknowledged) <= set(found)
    assert len(found) <= len(acknowledged) + 3


def test_a_number_taken_in_a_transaction_that_died_is_the_next_one_again(
    store: SqlStore, data: Path
) -> None:
    store.close()
    assert child(data, "before").wait(timeout=20) != 0
    said, _ = child(data, "on-word").communicate("go\ngo\n", timeout=20)
    assert said.split() == ["1", "2"]


def test_two_processes_at_once_share_the_numbers_out(store: SqlStore, data: Path) -> None:
    store.close()
    both = [child(data, "on-word") for _ in range(2)]
    said = [tuple(asked_at_once(both)) for _ in range(12)]
    for one in both:
        one.communicate(timeout=20)
    print("turns:", said)
    assert sorted(n for pair in said for n in pair) == list(range(1, 25))


@pytest.fixture
def printed_to_three(store: SqlStore, data: Path, tmp_path: Path) -> SqlStore:
    """A store restored from a backup of number 1, after 2 and 3 were printed."""
    dossier = received()
    keep(store, dossier)
    take(store, dossier)
    backup = store.backup(tmp_path / "backups", NOW)
    assert [take(store, dossier) for _ in range(2)] == [2, 3]
    store.close()
    restore(backup, data, DEK, NOW)
    return open_store(data, DEK, FakeWire(), clock=FixedClock())


def test_after_a_restore_paper_may_know_more_and_a_person_is_asked(
    printed_to_three: SqlStore,
) -> None:
    with printed_to_three.unit_of_work() as uow:
        assert uow.fees.doubtful("AB-26P")
        assert [item.code for item in uow.attention.open_items()] == ["restore.receipts"]
        uow.fees.write_off(WrittenOff("AB-26P", 2, 3, NOW, "Mai", "Khôi phục từ bản sao lưu"))
        assert not uow.fees.doubtful("AB-26P")
        assert uow.fees.doubtful("AB-27P")
        assert uow.fees.next_number(SERIES) == 4
    printed_to_three.close()


def test_a_store_that_was_never_restored_has_no_doubt(store: SqlStore) -> None:
    with store.unit_of_work() as uow:
        assert not uow.fees.doubtful("AB-26P")
