"""Pages scanned before the dossier is received are read once, behind, and tell what they say."""

from dataclasses import dataclass, field, replace
from threading import Event

from app.cancel import CancelToken
from app.domain.citizen_card import CitizenCard
from app.domain.field_kinds import FieldKind
from app.domain.finishing import Finishing
from app.domain.page import KeptPage
from app.domain.page_field import FieldState
from app.domain.page_text import PageText
from app.errors import DeviceError
from app.finishing.read_files import ReadFiles
from app.finishing.worker import ReadingWorker
from app.usecases.propose_fields import ProposeFields
from tests.app.counter import Counter, PlainImaging
from tests.app.test_page_fields import CARD, GOOD, LABELS, page


@dataclass
class Ahead:
    """Reading threads that stand still."""

    queued: list[str] = field(default_factory=list)

    def soon(self, page: KeptPage) -> None:
        self.queued.append(page.key)

    def pending(self, key: str) -> bool:
        return key in self.queued


@dataclass
class Reader:
    """Every page says the same. next_one: a second page was begun, so the first is done."""

    text: PageText | None
    next_one: Event = field(default_factory=Event)
    read_so_far: int = 0
    at_once: int = 1

    def read(self, image: bytes, dpi: int, cancel: CancelToken) -> PageText:
        if image == b"sau":
            self.next_one.set()
            raise DeviceError("reading.stopped")
        self.read_so_far += 1
        if self.text is None:
            raise DeviceError("reading.stopped")
        return self.text

    def close(self) -> None:
        """Nothing to end."""


def proposals(counter: Counter, ahead: object) -> ProposeFields:
    return ProposeFields(counter.store, ahead, lambda: LABELS, counter.clock)


def read(counter: Counter, kept: KeptPage, text: PageText) -> None:
    with counter.store.unit_of_work() as uow:
        uow.texts.put(kept.key, text)
        uow.commit()


def test_a_page_that_was_read_tells_its_fields_and_where_they_stand(counter: Counter) -> None:
    (kept,) = counter.scanned(b"to khai")
    read(counter, kept, page(*GOOD))
    ahead = Ahead()
    told = proposals(counter, ahead)([kept])
    by_kind = {each.field.kind: each for each in told.found}
    assert by_kind[FieldKind.NAME].field.value == "Đặng Thị Nguyệt"
    assert {each.page for each in told.found} == {kept}
    assert (told.pending, ahead.queued) == (0, [])


def test_a_page_nobody_read_is_queued_and_waited_for(counter: Counter) -> None:
    (kept,) = counter.scanned(b"to khai")
    ahead = Ahead()
    told = proposals(counter, ahead)([kept])
    assert (told.found, told.pending, ahead.queued) == ((), 1, [kept.key])


def test_the_card_is_compared_also_when_it_comes_after_the_page(counter: Counter) -> None:
    (kept,) = counter.scanned(b"to khai")
    read(counter, kept, page(*GOOD))
    propose = proposals(counter, Ahead())
    assert all(each.card == "" for each in propose([kept]).found)
    other = replace(CARD, birth_date="15/08/1996")
    birth = next(e for e in propose([kept], other).found if e.field.kind is FieldKind.BIRTH)
    assert (birth.field.state, birth.card) == (FieldState.RED, "15/08/1996")


def worked(counter: Counter, reader: Reader, kept: KeptPage, card: CitizenCard | None) -> int:
    """The page goes through the threads of a counter; how many proposals there are then."""
    steps = ReadFiles(counter.store, PlainImaging(), reader, counter.clock, Finishing(reads=True))
    worker = ReadingWorker(steps, lambda: None)
    propose = proposals(counter, worker)
    assert propose([kept], card).pending == 1
    worker.soon(*counter.scanned(b"sau"))
    worker.start()
    assert reader.next_one.wait(20)
    told = propose([kept], card)
    worker.soon(kept)  # asked for again: it is not read again
    assert not worker.pending(kept.key)
    assert worker.stop()
    assert told.pending == 0
    return len(told.found)


def test_the_reading_threads_read_it_once_and_filing_finds_its_text(counter: Counter) -> None:
    (kept,) = counter.scanned(b"to khai")
    reader = Reader(page(*GOOD))
    assert worked(counter, reader, kept, None) == 6
    assert reader.read_so_far == 1
    with counter.store.unit_of_work() as uow:
        assert uow.texts.get(kept.key) == page(*GOOD)


def test_a_page_that_cannot_be_read_is_not_waited_for_for_ever(counter: Counter) -> None:
    (kept,) = counter.scanned(b"to khai")
    reader = Reader(None)
    assert worked(counter, reader, kept, None) == 0
    assert reader.read_so_far == 1
