"""A received file is read behind the clerk's back, gets its text, and only then leaves."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from threading import Event
from typing import Any

import pytest

from app.cancel import CancelToken
from app.domain.dossier import Dossier, FileStage, ScanFile
from app.domain.finishing import Finishing
from app.domain.page_text import Line, PageText, Word
from app.domain.reception import PaperAtHand
from app.errors import Cancelled, DeviceError
from app.finishing.read_files import ReadFiles
from app.finishing.worker import ReadingWorker
from app.ports.store import SendKind
from tests.app.counter import Counter, PlainImaging
from tests.app.dossiers import HOA, NOW

GO = CancelToken()


def says(*words: str) -> PageText:
    return PageText(9, 9, (Line(tuple(Word(word, 0, 0, 1, 1, 90.0) for word in words), 9),))


@dataclass
class FakeReader:
    """Reads a page as its own bytes; what it cannot read it says."""

    at_once: int = 1
    broken: frozenset[bytes] = frozenset()
    defect: frozenset[bytes] = frozenset()
    read_so_far: list[bytes] = field(default_factory=list)

    def read(self, image: bytes, dpi: int, cancel: CancelToken) -> PageText:
        cancel.raise_if_cancelled()
        self.read_so_far.append(image)
        if image in self.defect:
            raise ZeroDivisionError
        if image in self.broken:
            raise DeviceError("reading.stopped")
        return says(*image.decode().split())

    def close(self) -> None:
        """Nothing to end."""


@pytest.fixture
def reading(counter: Counter) -> Counter:
    counter.finishing = Finishing(reads=True)
    return counter


def steps(counter: Counter, reader: FakeReader, *, signs: bool = False) -> ReadFiles:
    rules = Finishing(reads=True, signs=signs)
    return ReadFiles(counter.store, PlainImaging(), reader, counter.clock, rules)


def received(counter: Counter, *images: bytes) -> Dossier:
    return counter.received(PaperAtHand("Tờ khai", pages=counter.scanned(*images)))


def only_file(counter: Counter, dossier: Dossier) -> ScanFile:
    (file,) = counter.read(dossier).files
    return file


def due_kinds(counter: Counter) -> list[SendKind]:
    """What may be sent now, with everything but files settled."""
    found = []
    with counter.store.unit_of_work() as uow:
        while (item := uow.outbox.next_due(NOW)) is not None:
            found.append(item.kind)
            uow.outbox.mark_sending(item.seq, "boot", NOW)
            uow.outbox.settle(item.seq, type(item.state).ACCEPTED, at=NOW)
    return found


def read_all(work: ReadFiles) -> None:
    while (file := work.waiting()) is not None:
        work.read(file, GO)


def test_a_received_file_waits_until_it_was_read(reading: Counter) -> None:
    dossier = received(reading, b"don xin")
    assert only_file(reading, dossier).stage is FileStage.READING
    assert SendKind.FILE not in due_kinds(reading)
    read_all(steps(reading, FakeReader()))
    done = only_file(reading, dossier)
    assert done.stage is FileStage.FINISHED
    assert SendKind.FILE in due_kinds(reading)


def test_the_file_gets_the_text_of_its_pages_and_says_its_new_size(reading: Counter) -> None:
    dossier = received(reading, b"don xin", b"chu ky")
    before = only_file(reading, dossier)
    read_all(steps(reading, FakeReader()))
    after = only_file(reading, dossier)
    content = reading.store.pages.get(after.key)
    assert content.endswith(b"don xinchu ky")
    assert after.size == len(content)
    assert (after.sha256 == before.sha256, after.id, after.images) == (
        False, before.id, before.images,
    )  # fmt: skip
    assert reading.store.verify() == []


def test_the_dossier_is_found_by_what_was_read(reading: Counter) -> None:
    dossier = received(reading, "Xác nhận hộ nghèo".encode())
    read_all(steps(reading, FakeReader()))
    assert [line.id for line in reading.store.queries.search("ho ngheo")] == [dossier.id]


def test_a_page_read_ahead_is_not_read_again_and_the_file_is_ready_at_once(
    reading: Counter,
) -> None:
    reader = FakeReader()
    (page,) = reading.scanned(b"don xin")
    steps(reading, reader).read_ahead(page, GO)
    dossier = reading.received(PaperAtHand("Tờ khai", pages=(page,)))
    assert only_file(reading, dossier).stage is FileStage.FINISHED
    assert reader.read_so_far == [b"don xin"]
    assert [line.id for line in reading.store.queries.search("don xin")] == [dossier.id]


def test_a_page_that_cannot_be_read_holds_up_nothing(reading: Counter) -> None:
    dossier = received(reading, b"mo nhoe", b"ro rang")
    read_all(steps(reading, FakeReader(broken=frozenset({b"mo nhoe"}))))
    done = only_file(reading, dossier)
    assert done.stage is FileStage.FINISHED
    assert reading.store.pages.get(done.key).endswith(b"ro rang")


def test_with_a_signature_wanted_the_file_waits_for_it_after_reading(reading: Counter) -> None:
    dossier = received(reading, b"don xin")
    read_all(steps(reading, FakeReader(), signs=True))
    assert only_file(reading, dossier).stage is FileStage.SIGNING
    assert SendKind.FILE not in due_kinds(reading)


def test_a_later_scan_is_read_too(reading: Counter) -> None:
    dossier = reading.received(PaperAtHand("Tờ khai", present=True))
    reading.file(dossier.id, 1, reading.scanned(b"don xin"), HOA)
    read_all(steps(reading, FakeReader()))
    assert only_file(reading, dossier).stage is FileStage.FINISHED


def test_what_happened_meanwhile_is_kept(reading: Counter) -> None:
    dossier = received(reading, b"don xin")
    work = steps(reading, FakeReader())
    waiting = work.waiting()
    assert waiting is not None
    with reading.store.unit_of_work() as uow:
        uow.dossiers.save(replace(uow.dossiers.get(dossier.id), shelf="B2"))
        uow.commit()
    work.read(waiting, GO)
    work.read(waiting, GO)  # a second thread comes late: nothing changes any more
    now = reading.read(dossier)
    assert (now.shelf, now.files[0].stage) == ("B2", FileStage.FINISHED)


def test_stopping_leaves_the_file_for_the_next_start(reading: Counter) -> None:
    dossier = received(reading, b"don xin")
    stopped = CancelToken()
    stopped.cancel()
    work = steps(reading, FakeReader())
    waiting = work.waiting()
    assert waiting is not None
    with pytest.raises(Cancelled):
        work.read(waiting, stopped)
    assert only_file(reading, dossier).stage is FileStage.READING


def working(work: ReadFiles, until: int, act: Callable[[ReadingWorker], Any]) -> None:
    """Runs the threads until so many files were finished."""
    done, count = Event(), [0]

    def finished() -> None:
        count[0] += 1
        if count[0] >= until:
            done.set()

    worker = ReadingWorker(work, finished)
    worker.start()
    act(worker)
    assert done.wait(20)
    assert worker.stop()


def test_the_threads_finish_what_an_earlier_day_left_and_what_comes(reading: Counter) -> None:
    left = received(reading, b"hom qua")
    coming: list[Dossier] = []

    def receive(worker: ReadingWorker) -> None:
        (page,) = reading.scanned(b"hom nay")
        worker.soon(page)
        coming.append(reading.received(PaperAtHand("Tờ khai", pages=(page,))))
        worker.wake()

    reader = FakeReader(at_once=2)
    working(steps(reading, reader), 1, receive)
    read_all(steps(reading, reader))
    for dossier in (left, *coming):
        assert only_file(reading, dossier).stage is FileStage.FINISHED
    assert sorted(reader.read_so_far) == [b"hom nay", b"hom qua"]


def test_a_defect_with_one_file_does_not_keep_the_others(reading: Counter) -> None:
    bad = received(reading, b"loi")
    (page,) = reading.scanned(b"tot")
    good = reading.received(PaperAtHand("Tờ khai", pages=(page,)))
    working(steps(reading, FakeReader(defect=frozenset({b"loi"}))), 1, lambda _worker: None)
    assert only_file(reading, good).stage is FileStage.FINISHED
    assert only_file(reading, bad).stage is FileStage.READING
