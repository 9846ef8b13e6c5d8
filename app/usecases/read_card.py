"""The citizen card: from an image, from the scanner, or from a scanner that types."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from itertools import islice
from pathlib import Path

from app.cancel import CancelToken
from app.domain.calendar import ZONE
from app.domain.card_marks import CardMarks, read_marks
from app.domain.citizen_card import CardReading, read_typed
from app.jobs import ignore
from app.ports.clock import Clock
from app.ports.scanner import Imaging, ScannedPage, Scanner, ScanProfile

#: Cards are small and their code is fine: 300 dpi is the least.
CARD_PROFILE = ScanProfile("the-can-cuoc", dpi=300, source="flatbed", paper="card")
#: Both sides, on a page each, and a cover: nobody's card is further back in a file.
_MOST_PAGES = 4
_PICTURES = (b"\xff\xd8\xff", b"\x89PNG\r\n\x1a\n")


@dataclass(frozen=True, slots=True)
class ReadCard:
    """Never guesses: a reading has a card, or the code of why there is none."""

    imaging: Imaging
    scanner: Scanner
    clock: Clock

    def typed(self, text: str) -> CardReading:
        """Text that a hand-held scanner typed."""
        return read_typed(text, self._today())

    def image(self, data: bytes) -> CardReading:
        """A photograph or scan, as the bytes of a JPEG or PNG."""
        return read_marks(self.imaging.read_card(data), self._today())

    def file(self, path: Path) -> CardReading:
        """A photograph, a scan or a PDF, its first pages together: a card has two sides.

        Raises `InvalidInput` as `Imaging.expand` and `Imaging.read_card` do, OSError for a file
        that cannot be read.
        """
        with path.open("rb") as file:
            picture = file.read(8).startswith(_PICTURES)
        if picture:
            return self.image(path.read_bytes())
        return self._of_pages(islice(self.imaging.expand([path]), _MOST_PAGES))

    def scanned(self, device: str | None, cancel: CancelToken) -> CardReading:
        """The card on the document scanner's glass, or in its feeder when it has no glass."""
        pages = self.scanner.scan(device, self._profile(device), cancel, ignore)
        return self._of_pages(pages, whole=False)

    def _of_pages(self, pages: Iterable[ScannedPage], *, whole: bool = True) -> CardReading:
        """Marks of all pages together. whole False: a code is enough, a feeder may hold more."""
        marks = CardMarks()
        for page in pages:
            marks = marks.and_of(self.imaging.read_card(page.data))
            if marks.codes and not whole:
                break
        return read_marks(marks, self._today())

    def _profile(self, device: str | None) -> ScanProfile:
        seen = [s for s in self.scanner.devices() if device in (None, s.name)]
        if seen and "flatbed" not in seen[0].sources:
            return ScanProfile("the-can-cuoc", dpi=300, source="feeder")
        return CARD_PROFILE

    def _today(self) -> date:
        return self.clock.now().astimezone(ZONE).date()
