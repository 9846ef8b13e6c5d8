"""A counter for sync tests: real store, real wire, real client, a real gateway behind it."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import timedelta
from pathlib import Path
from random import Random
from threading import Event
from time import monotonic

from app.bootstrap.folders import CATALOGUE
from app.bootstrap.workplace import fill_catalogue
from app.domain.calendar import WorkingCalendar
from app.domain.dossier import Dossier
from app.domain.page import KeptPage
from app.domain.party import Party
from app.domain.people import Employee
from app.domain.reception import PaperAtHand, Reception
from app.ports.clock import SystemClock
from app.ports.scanner import ArchivedPdf, CleanPage
from app.ports.store import Store
from app.sync.numbers import ExchangeNumbers, RefillNumbers
from app.sync.pull import Pull
from app.sync.push import PushOne
from app.sync.verdict import Rules
from app.sync.worker import SyncSteps
from app.usecases.promise import Promise
from app.usecases.receive_dossier import ReceiveDossier
from storage.provincial.client import ProvinceClient
from storage.provincial.reference_process import ReferenceProvince
from storage.provincial.shapes import ProvincialWire
from storage.store import open_store

CLERK = Employee("Trần Thu Hà")
PROCEDURE = "1.003868"


class PaperOnly:
    """Imaging that needs no pictures: a document is its pages one after the other."""

    def document(
        self, pages: Sequence[CleanPage], title: str, texts: Sequence[object] = ()
    ) -> ArchivedPdf:
        return ArchivedPdf(
            b"%PDF-" + title.encode() + b"".join(page.image for page in pages), "PDF/A-2b pass"
        )


@dataclass
class Counter:
    store: Store
    steps: SyncSteps
    receive: ReceiveDossier
    client: ProvinceClient
    folder: Path

    def take_in(self, number: int, papers: int = 1) -> Dossier:
        at_hand = tuple(
            PaperAtHand(f"Giấy tờ {paper}", originals=1, present=True, pages=(self._page(number),))
            for paper in range(papers)
        )
        owner = Party(f"Nguyễn Văn Mẫu {number}", f"0350850{number:05d}", sex="Nam")
        return self.receive(Reception(PROCEDURE, owner, at_hand), CLERK)

    def _page(self, number: int) -> KeptPage:
        return KeptPage(self.store.pages.put(b"page of %d" % number), 300)

    def drain(self, seconds: float = 60.0) -> bool:
        """Step until nothing is left to settle; False when it took longer."""
        end, pause = monotonic() + seconds, Event()
        while monotonic() < end:
            self.steps.push_all(lambda: monotonic() > end, lambda _line, _at: None)
            self.steps.end_rest(asked=True)
            if self.steps.counts().unsettled == 0:
                return True
            due = self.steps.next_at()
            wait = (due - self.steps.clock.now()).total_seconds() if due else 0.05
            pause.wait(min(max(wait, 0.01), 0.2))
        return False


@contextmanager
def counter_at(
    gateway: ReferenceProvince, folder: Path, password: str, rules: Rules | None = None
) -> Iterator[Counter]:
    """A counter with leased numbers. rules None: the gateway's, with a quarantine of 1 s."""
    clock, wire = SystemClock(), ProvincialWire()
    store = open_store(folder, bytes(range(32)), wire, clock=clock)
    client = ProvinceClient(replace(gateway.settings, read_timeout_s=2.0), lambda: password, "q1")
    fill_catalogue(store, CATALOGUE)
    # A second is longer than any request of the gateway stays under way; waits are short.
    asked = rules or Rules(
        timedelta(seconds=1),
        repeat_insert=gateway.settings.repeat_insert,
        waits=(timedelta(milliseconds=50), timedelta(milliseconds=200)),
    )
    push = PushOne(store, client, wire, clock, asked, "boot", Random(1), lambda: False)
    steps = SyncSteps(
        store, client, clock, push, Pull(store, client, wire, clock, WorkingCalendar()),
        RefillNumbers(store, client, clock), ExchangeNumbers(store, clock),
    )  # fmt: skip
    receive = ReceiveDossier(store, PaperOnly(), clock, Promise(WorkingCalendar()), "07")
    try:
        yield Counter(store, steps, receive, client, folder)
    finally:
        client.close()
        store.close()
