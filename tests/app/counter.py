"""A counter for the tests of the use cases: a real store and wire, a small imaging."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

from app.bootstrap.folders import CATALOGUE, HOLIDAYS
from app.domain.calendar import OfficeHours
from app.domain.card_marks import CardMarks
from app.domain.dossier import Dossier
from app.domain.finishing import Finishing
from app.domain.page import KeptPage
from app.domain.page_text import PageText
from app.domain.reception import PaperAtHand, Reception
from app.ports.province import NumberBlock
from app.ports.scanner import ArchivedPdf, CleanPage, ScannedPage, ScanProfile
from app.ports.store import OutboxItem
from app.usecases.act_on_dossier import ActOnDossier
from app.usecases.file_papers import FileIntoDossier
from app.usecases.promise import Promise
from app.usecases.receive_dossier import ReceiveDossier
from app.usecases.record_fact import RecordFact
from storage.catalogue_files import read_yaml
from storage.holiday_table import load_calendar
from storage.provincial.shapes import ProvincialWire
from storage.store import SqlStore, open_store
from tests.app.dossiers import AN, HOA, NOW

AGENCY = "000.00.14.H25"
DEK = bytes(range(32))


@dataclass
class SetClock:
    """Stands still until it is set."""

    at: datetime = NOW

    def now(self) -> datetime:
        return self.at


class PlainImaging:
    """PDFs that say what they were made of; no process."""

    def clean(self, page: ScannedPage, profile: ScanProfile) -> CleanPage:
        raise NotImplementedError

    def expand(self, paths: Sequence[Path]) -> Iterator[ScannedPage]:
        raise NotImplementedError

    def document(
        self, pages: Sequence[CleanPage], title: str, texts: Sequence[PageText | None] = ()
    ) -> ArchivedPdf:
        read = "".join(text.text for text in texts if text)
        return ArchivedPdf(
            b"%PDF " + title.encode() + b"".join(page.image for page in pages) + read.encode(),
            "PDF/A-2b pass",
        )

    def read_card(self, image: bytes) -> CardMarks:
        raise NotImplementedError

    def close(self) -> None:
        """Nothing to end."""


@dataclass
class Counter:
    """The use cases over one store. block: a fixed range of numbers, or None for leases."""

    store: SqlStore
    clock: SetClock = field(default_factory=SetClock)
    block: tuple[int, int] | None = None
    cutoff: str = ""
    finishing: Finishing = field(default_factory=Finishing)

    @property
    def promise(self) -> Promise:
        return Promise(load_calendar(HOLIDAYS, None, OfficeHours(), 2028))

    @property
    def receive(self) -> ReceiveDossier:
        return ReceiveDossier(
            self.store,
            PlainImaging(),
            self.clock,
            self.promise,
            "01",
            self.block,
            finishing=self.finishing,
        )

    @property
    def act(self) -> ActOnDossier:
        return ActOnDossier(self.store, self.clock, self.promise)

    @property
    def record(self) -> RecordFact:
        return RecordFact(self.store, self.clock)

    @property
    def file(self) -> FileIntoDossier:
        return FileIntoDossier(self.store, PlainImaging(), self.clock, self.finishing)

    def received(self, *papers: PaperAtHand) -> Dossier:
        return self.receive(reception(*papers), HOA)

    def rows(self, dossier: Dossier) -> tuple[OutboxItem, ...]:
        with self.store.unit_of_work() as uow:
            return uow.outbox.of_dossier(dossier.id)

    def read(self, dossier: Dossier) -> Dossier:
        with self.store.unit_of_work() as uow:
            return uow.dossiers.get(dossier.id)

    def scanned(self, *images: bytes) -> tuple[KeptPage, ...]:
        return tuple(KeptPage(self.store.pages.put(image), 300) for image in images)


def reception(*papers: PaperAtHand, procedure: str = "2.000488") -> Reception:
    """Complete, of the first procedure unless another is named."""
    return Reception(procedure, AN, papers)


def open_counter(folder: Path, *, block: tuple[int, int] | None = None) -> Counter:
    """A new store with the shipped catalogue and ten leased numbers for the day."""
    store = open_store(folder, DEK, ProvincialWire(), clock=SetClock())
    agencies, procedures = read_yaml(CATALOGUE)
    with store.unit_of_work() as uow:
        uow.catalogue.replace_all(agencies, procedures)
        uow.numbers.add(NumberBlock(AGENCY, NOW.date(), 1, 10, "L1"))
        uow.commit()
    return Counter(store, block=block)
