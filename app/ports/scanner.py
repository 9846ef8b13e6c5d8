"""Scanners and page images, as the inside sees them.

No plain page ever lies on the disk: pages travel as encoded bytes (JPEG or PNG) between
processes and are written only by the encrypted `PageStore`.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType
from typing import Literal, Protocol

from app.cancel import CancelToken
from app.domain.card_marks import CardMarks
from app.domain.page import PageCode as PageCode
from app.domain.page import PageFacts as PageFacts
from app.domain.page_text import PageText as PageText
from app.jobs import Report

Source = Literal["feeder", "duplex", "flatbed"]


@dataclass(frozen=True, slots=True)
class ScannerInfo:
    """A scanner that was seen. `name` is what `--device` takes; unique over all drivers."""

    name: str
    driver: str
    model: str
    sources: tuple[Source, ...]


@dataclass(frozen=True, slots=True)
class ScanProfile:
    """How to scan. dpi: dots per inch; paper: ISO name, sets the scanned area."""

    name: str = "a4-mau"
    dpi: int = 300
    colour: bool = True
    source: Source = "feeder"
    paper: Literal["A4", "A5", "A3", "card"] = "A4"


#: Ways to scan by their names, in the order they are offered. A procedure may name one of them.
PROFILES: Mapping[str, ScanProfile] = MappingProxyType(
    {
        profile.name: profile
        for profile in (
            ScanProfile(),
            ScanProfile("a4-hai-mat", source="duplex"),
            ScanProfile("a4-xam", colour=False),
            ScanProfile("a4-xam-hai-mat", colour=False, source="duplex"),
            ScanProfile("a4-200", dpi=200),
            ScanProfile("a3-mau", paper="A3"),
            ScanProfile("a5-mau", paper="A5"),
            ScanProfile("mat-kinh", source="flatbed"),
            ScanProfile("the-can-cuoc", source="flatbed", paper="card"),
        )
    }
)


@dataclass(frozen=True, slots=True)
class ScannedPage:
    """One side of a sheet as the driver gave it. `data`: JPEG or PNG; `source`: device or file.

    index counts from 0 inside its source; dpi is the driver's word, not read off the image.
    original: the whole file it is a page of where that is signed and must stay as it is, the same
    bytes with each of its pages; empty for all others.
    """

    source: str
    index: int
    data: bytes
    width: int
    height: int
    dpi: int
    original: bytes = b""


class Scanner(Protocol):
    """All drivers behind one door.

    Errors: `DeviceError` with one of scanner.no_docs, scanner.jam, scanner.cover_open,
    scanner.multifeed, scanner.busy, scanner.io, scanner.offline, scanner.bad_option,
    scanner.driver_crash, scanner.silent (no word within the deadline), scanner.unsupported (16 bit
    or 1 bit only), scanner.none, scanner.no_source (params: page = sheets already delivered);
    `Cancelled` when the token fired. Pages yielded before the error stay valid.
    """

    def devices(self) -> tuple[ScannerInfo, ...]:
        """Every scanner that answers now; an unreachable driver contributes none."""
        ...

    def loaded(self, device: str) -> bool | None:
        """Paper lies in the feeder now; None where the device does not tell, or is not known.

        Raises DeviceError when it does not answer. Takes up to a second.
        """
        ...

    def scan(
        self, device: str | None, profile: ScanProfile, cancel: CancelToken, report: Report
    ) -> Iterator[ScannedPage]:
        """Pages in feeding order until the feeder is empty. device None: the first one seen."""
        ...


@dataclass(frozen=True, slots=True)
class CleanPage:
    """A page after the pipeline. image: JPEG of the straightened page; thumbnail: JPEG, 320 px."""

    facts: PageFacts
    image: bytes
    thumbnail: bytes
    dpi: int


@dataclass(frozen=True, slots=True)
class ArchivedPdf:
    """A PDF that its validator passed. report: flavour, verdict and validator with its version."""

    pdf: bytes
    report: str


class Imaging(Protocol):
    """The pipeline, in a worker process of its own (start-up about 0.5 s, kept warm).

    Errors: `DeviceError("imaging.unreadable", source=…)` for a broken image,
    `DeviceError("imaging.worker_stopped")` when the process died; the next call starts anew.
    """

    def clean(self, page: ScannedPage, profile: ScanProfile) -> CleanPage:
        """Decode, read codes, find skew, straighten, judge blank and quality, encode."""
        ...

    def turn(self, image: bytes, quarters: int) -> tuple[bytes, bytes]:
        """A stored page turned clockwise by quarters (1 to 3): its JPEG and its thumbnail."""
        ...

    def expand(self, paths: Sequence[Path]) -> Iterator[ScannedPage]:
        """Pages of files (JPEG, PNG, TIFF, PDF) in order; what cannot be read raises.

        `InvalidInput` imaging.unreadable, imaging.empty, imaging.not_supported,
        imaging.too_large, imaging.encrypted (source = file).
        """
        ...

    def document(
        self, pages: Sequence[CleanPage], title: str, texts: Sequence[PageText | None] = ()
    ) -> ArchivedPdf:
        """One PDF/A-2b of the pages, images untouched, physical size kept.

        texts: of each page what was read on it, lying unseen over the picture; None: nothing.
        """
        ...

    def read_card(self, image: bytes) -> CardMarks:
        """What the picture of a citizen card says: its QR and its machine-readable lines, raw.

        `InvalidInput("imaging.not_an_image")` for bytes that are no JPEG or PNG.
        """
        ...

    def close(self) -> None:
        """End the worker process."""
        ...


OnPage = Callable[[CleanPage], None]
