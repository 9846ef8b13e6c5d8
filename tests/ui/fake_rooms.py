"""Scanner, imaging, forms, printer, clock and sync as values: no device, no network, no paper."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path

from app.cancel import CancelToken
from app.domain.card_marks import CardMarks
from app.domain.dossier import Dossier
from app.domain.page import KeptPage, PageFacts
from app.domain.page_quality import PageRecord
from app.domain.procedure import Case, Procedure
from app.domain.signatures import Certificate, Level, SignatureFacts, Signed
from app.errors import DeviceError, InvalidInput, Locked
from app.jobs import Report
from app.ports.camera import CameraFrame
from app.ports.paper import ListPaper, PrintJob
from app.ports.scanner import ArchivedPdf, CleanPage, ScannedPage, ScannerInfo, ScanProfile
from app.sync.status import Line, SyncStatus
from tests.ui.pdf_sample import one_page_pdf, small_jpeg

#: A Monday morning: 23/11/2026 10:02 at the counter.
NOW = datetime(2026, 11, 23, 3, 2, 31, tzinfo=UTC)
CARD = "001193012345|012345678|Nguyễn Thị Ẵm|03111993|Nữ|Số 12, ngõ 4, Láng Hạ, Hà Nội|20052021"


@dataclass
class HandClock:
    """Stands still until it is moved."""

    at: datetime = NOW

    def now(self) -> datetime:
        return self.at

    def go(self, span: timedelta) -> None:
        self.at += span


@dataclass
class FakeScanner:
    """Gives `sheets` pages; `fails_at`: jam before that page (from 1)."""

    sheets: int = 3
    fails_at: int | None = None
    paper: bool | None = None
    seen: tuple[ScannerInfo, ...] = (
        ScannerInfo("practice", "escl", "Máy quét tập", ("feeder", "flatbed")),
    )

    def devices(self) -> tuple[ScannerInfo, ...]:
        return self.seen

    def loaded(self, device: str) -> bool | None:
        return self.paper

    def scan(
        self, device: str | None, profile: ScanProfile, cancel: CancelToken, report: Report
    ) -> Iterator[ScannedPage]:
        for number in range(self.sheets):
            cancel.raise_if_cancelled()
            if self.fails_at == number + 1:
                raise DeviceError("scanner.jam", page=number + 1)
            yield ScannedPage("practice", number, small_jpeg(number), 210, 297, profile.dpi)


@dataclass
class FakeAhead:
    """Queues pages; nobody reads them until the test puts their text into the store."""

    queued: list[str] = field(default_factory=list)
    waits: bool = False

    def soon(self, page: KeptPage) -> None:
        if page.key not in self.queued:
            self.queued.append(page.key)

    def pending(self, key: str) -> bool:
        return self.waits and key in self.queued


@dataclass
class FakeImaging:
    """Pages pass through; `card`: what every image says."""

    card: str | None = CARD
    facts: dict[int, PageFacts] = field(default_factory=dict)
    refuses: dict[str, str] = field(default_factory=dict)

    def clean(self, page: ScannedPage, profile: ScanProfile) -> CleanPage:
        facts = self.facts.get(page.index, PageFacts(page.source, page.index))
        return CleanPage(facts, page.data, page.data, page.dpi)

    def turn(self, image: bytes, quarters: int) -> tuple[bytes, bytes]:
        return image + bytes([quarters]), image

    def expand(self, paths: Sequence[Path]) -> Iterator[ScannedPage]:
        for number, path in enumerate(paths):
            if path.name in self.refuses:
                raise InvalidInput(self.refuses[path.name], source=path.name)
            data = path.read_bytes()
            original = data if b"/ByteRange" in data else b""
            yield ScannedPage(path.name, number, data, 210, 297, 300, original)

    def document(
        self, pages: Sequence[CleanPage], title: str, texts: Sequence[object] = ()
    ) -> ArchivedPdf:
        return ArchivedPdf(one_page_pdf(f"{len(pages)} pages"), "PDF/A-2b pass")

    def read_card(self, image: bytes) -> CardMarks:
        return CardMarks(() if self.card is None else (self.card,))

    def close(self) -> None:
        pass


@dataclass
class FakeCamera:
    """Shows `frames`, then reads `card`, fails with `fails`, or nobody holds anything: None.

    looks_on: until it is told to stop, ten seconds at most; `stopped`: it was.
    """

    card: str | None = CARD
    frames: tuple[CameraFrame, ...] = (CameraFrame(small_jpeg(), "show", 120.0, 8.0),)
    fails: str = ""
    looks: int = 0
    looks_on: bool = False
    stopped: bool = False

    def watch(self, cancel: CancelToken, show: Callable[[CameraFrame], None]) -> CardMarks:
        self.looks += 1
        for frame in self.frames:
            show(frame)
        if self.fails:
            raise DeviceError(self.fails)
        if self.looks_on:
            self.stopped = cancel.wait(10)
        cancel.raise_if_cancelled()
        return CardMarks(() if self.card is None else (self.card,))


@dataclass
class FakePageLog:
    """Remembers what was decided."""

    records: list[PageRecord] = field(default_factory=list)

    def add(self, records: Sequence[PageRecord]) -> None:
        self.records += records


@dataclass
class FakeSigner:
    """Signs by writing it behind the file; `pin`: the right one."""

    pin: str = "246813"
    configured: bool = True
    found: tuple[SignatureFacts, ...] = ()

    def open(self, pin: str) -> "FakeSigner":
        if pin != self.pin:
            raise Locked("signing.wrong_pin")
        return self

    @property
    def certificate(self) -> Certificate:
        return Certificate("Trung tâm", NOW + timedelta(days=300))

    def sign(self, pdf: bytes, stamp: bytes | None) -> Signed:
        return Signed(pdf + b"signed", Level.BASIC, "Trung tâm", NOW)

    def peek(self) -> Certificate:
        return self.certificate

    def stamp(self, pdf: bytes) -> bytes:
        raise DeviceError("signing.no_service")

    def look(self, pdf: bytes) -> tuple[SignatureFacts, ...]:
        return self.found

    def close(self) -> None:
        pass


class FakeForms:
    """One-page PDFs with the form's name."""

    def render(self, form: str, dossier: Dossier, job: PrintJob) -> bytes:
        return one_page_pdf(f"{form} {dossier.code} {job.reprint}")

    def group(self, dossiers: tuple[Dossier, ...], job: PrintJob) -> bytes:
        return one_page_pdf(f"group {len(dossiers)} {job.reprint}")

    def listing(self, form: str, paper: ListPaper, job: PrintJob) -> bytes:
        return one_page_pdf(f"{form} {len(paper.rows)} {job.reprint}")

    def guidance(self, procedure: Procedure, case: Case, job: PrintJob) -> bytes:
        return one_page_pdf(f"guidance {procedure.code}")

    def separators(self, dossier_code: str | None, papers: tuple[str, ...]) -> bytes:
        return one_page_pdf(f"separators {len(papers)}")


class FakeSheets:
    """Workbooks that say what they are of."""

    def workbook(self, form: str, paper: ListPaper) -> bytes:
        return f"{form} {len(paper.rows)}".encode()


@dataclass
class FakePrinter:
    """Remembers what was sent; `broken`: the spooler says no."""

    names: tuple[str, ...] = ("A4",)
    broken: bool = False
    sent: list[str] = field(default_factory=list)

    def queues(self) -> tuple[str, ...]:
        return self.names

    def send(self, pdf: bytes, title: str, queue: str) -> str:
        if self.broken:
            raise DeviceError("printer.no_queue", queue=queue)
        self.sent.append(title)
        return f"{queue}-{len(self.sent)}"


class FakeSync:
    """The line as the test wants it."""

    def __init__(self, status: SyncStatus | None = None) -> None:
        self._status = status or SyncStatus(Line.ONLINE, NOW)
        self._listeners: list[Callable[[SyncStatus], None]] = []
        self.nudges = 0

    def status(self) -> SyncStatus:
        return self._status

    def subscribe(self, listener: Callable[[SyncStatus], None]) -> None:
        self._listeners.append(listener)

    def nudge(self) -> None:
        self.nudges += 1

    def tell(self, status: SyncStatus) -> None:
        self._status = status
        for listener in self._listeners:
            listener(status)
