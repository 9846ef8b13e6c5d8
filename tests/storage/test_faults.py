import random
import shutil
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from threading import Barrier, Event, Thread

import pytest

from app.domain.dossier import Dossier
from app.errors import StoreError
from app.ports.province import NumberBlock
from storage.audit import broken_links
from storage.store import SqlStore, open_store
from storage.write_lock import WriteLock
from tests.storage.child import receive
from tests.storage.parts import AGENCY, DAY, DEK, FakeWire, FixedClock, received
from tests.storage.test_pages import room_for

ROOT = Path(__file__).parents[2]
SEED = 20261123


def reopened(data: Path) -> SqlStore:
    return open_store(data, DEK, FakeWire(), clock=FixedClock())


def killed_after(data: Path, acknowledged: int, *arguments: str) -> list[str]:
    """Numbers a child acknowledged before it was killed with SIGKILL."""
    command = [sys.executable, "-m", "tests.storage.child", str(data), *arguments]
    child = subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True)
    assert child.stdout is not None
    codes = [child.stdout.readline().strip() for _ in range(acknowledged)]
    child.send_signal(signal.SIGKILL)
    rest, _ = child.communicate(timeout=20)
    return [*codes, *rest.split()]


def check_whole(store: SqlStore, acknowledged: list[str]) -> int:
    """Every dossier has its number, scan, audit and outbox row; the acknowledged are all here."""
    lines = store.queries.received_on(DAY)
    codes = [line.code for line in lines]
    assert codes == sorted(set(codes))
    assert set(acknowledged) <= set(codes)
    assert store.queries.unsettled_codes() == tuple(codes)
    with store.unit_of_work() as uow:
        for line in lines:
            (file,) = uow.dossiers.get(line.id).files
            assert len(store.pages.get(file.key)) == 20_000
        audit = uow._session.connection().exec_driver_sql("SELECT count(*) FROM audit").scalar()
        assert audit == len(codes)
        assert list(broken_links(uow._session)) == []
    return len(codes)


def save(store: SqlStore, dossier: Dossier) -> None:
    with store.unit_of_work() as uow:
        uow.dossiers.save(dossier)
        uow.commit()


@pytest.fixture
def leased(store: SqlStore) -> SqlStore:
    with store.unit_of_work() as uow:
        uow.numbers.add(NumberBlock(AGENCY, DAY, 1, 9999, "lease"))
        uow.commit()
    return store


def test_a_kill_right_after_the_commit_loses_nothing(data: Path) -> None:
    rng = random.Random(SEED)
    acknowledged: list[str] = []
    for _ in range(5):
        acknowledged += killed_after(data, rng.randint(1, 6))
        store = reopened(data)
        kept = check_whole(store, acknowledged)
        store.close()
    print(f"seed {SEED}: 5 kills, {len(acknowledged)} acknowledged, {kept} kept, 0 lost")


def test_dying_before_the_commit_keeps_nothing(data: Path) -> None:
    assert killed_after(data, 1, "before") == [""]
    store = reopened(data)
    assert check_whole(store, []) == 0
    with store.unit_of_work() as uow:
        assert str(uow.numbers.take(AGENCY, DAY, None))[-4:] == "0001"
    store.close()


def test_a_full_disk_keeps_what_was_there_and_recovers(leased: SqlStore) -> None:
    before = receive(leased)
    with room_for(0), pytest.raises(StoreError) as caught:
        save(leased, received(9999))
    assert caught.value.code in {"store.disk_full", "store.write_failed"}
    after = receive(leased)
    assert check_whole(leased, [str(before.code), str(after.code)]) == 2


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A file system of 3 MB."""
    folder = tmp_path / "small"
    folder.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", "size=3m", "tmpfs", str(folder)]
    if (
        not shutil.which("mount")
        or subprocess.run(mount, check=False, capture_output=True).returncode
    ):
        pytest.skip("needs root: a small tmpfs is mounted as the disk that fills up")
    yield folder
    subprocess.run(["umount", str(folder)], check=True)


def test_a_disk_that_fills_up_never_keeps_half_a_dossier(small_disk: Path) -> None:
    store = reopened(small_disk / "data")
    with store.unit_of_work() as uow:
        uow.numbers.add(NumberBlock(AGENCY, DAY, 1, 9999, "lease"))
        uow.commit()
    ballast = small_disk / "ballast"
    ballast.write_bytes(bytes(500_000))
    acknowledged: list[str] = []
    with pytest.raises(StoreError) as caught:
        acknowledged.extend(str(receive(store).code) for _ in range(1000))
    ballast.unlink()
    acknowledged.append(str(receive(store).code))
    assert caught.value.code == "store.disk_full"
    assert check_whole(store, acknowledged) == len(acknowledged)
    assert not list(small_disk.rglob("*.tmp"))
    store.close()


def test_two_threads_write_without_losing_or_doubling(leased: SqlStore) -> None:
    start, codes = Barrier(2), []

    def work() -> None:
        start.wait()
        for _ in range(15):
            codes.append(str(receive(leased).code))

    threads = [Thread(target=work) for _ in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(30)
    assert check_whole(leased, codes) == 30


def test_a_reader_sees_the_state_before_a_unit_that_is_still_open(leased: SqlStore) -> None:
    with leased.unit_of_work() as uow:
        uow.dossiers.save(received())
        assert leased.queries.received_on(DAY) == ()
        uow.commit()
    assert len(leased.queries.received_on(DAY)) == 1


def test_who_asked_first_writes_first() -> None:
    lock, order, asked = WriteLock(), [], [Event() for _ in range(4)]

    def work(number: int) -> None:
        asked[number].set()
        with lock:
            order.append(number)

    threads = [Thread(target=work, args=(number,)) for number in range(4)]
    with lock:
        for number, thread in enumerate(threads):
            thread.start()
            assert asked[number].wait(5)
            with lock._changed:
                assert lock._changed.wait_for(lambda: len(lock._queue) == number + 1, 5)  # noqa: B023
    for thread in threads:
        thread.join(5)
    assert order == [0, 1, 2, 3]
