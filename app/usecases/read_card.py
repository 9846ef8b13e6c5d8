"""The citizen card: from an image, from the scanner, or from a scanner that types."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from app.cancel import CancelToken
from app.domain.calendar import ZONE
from app.domain.citizen_card import CardReading, read_card
from app.jobs import ignore
from app.ports.clock import Clock
from app.ports.scanner import Imaging, Scanner, ScanProfile

#: Cards are small and their code is fine: 300 dpi is the least.
CARD_PROFILE = ScanProfile("the-can-cuoc", dpi=300, source="flatbed", paper="card")


@dataclass(frozen=True, slots=True)
class ReadCard:
    """Never guesses: a reading has a card, or the code of why there is none."""

    imaging: Imaging
    scanner: Scanner
    clock: Clock

    def typed(self, text: str) -> CardReading:
        """Text that a hand-held scanner typed."""
        return read_card(text, self._today())

    def image(self, data: bytes) -> CardReading:
        """A photograph or scan, as encoded bytes."""
        return read_card(self.imaging.read_card(data), self._today())

    def file(self, path: Path) -> CardReading:
        """A photograph or scan in a file; raises DeviceError("imaging.unreadable")."""
        return self.image(path.read_bytes())

    def scanned(self, device: str | None, cancel: CancelToken) -> CardReading:
        """The card on the document scanner's glass, or in its feeder when it has no glass."""
        pages = self.scanner.scan(device, self._profile(device), cancel, ignore)
        for page in pages:
            reading = self.image(page.data)
            if reading.payload is not None:
                return reading
        return read_card(None, self._today())

    def _profile(self, device: str | None) -> ScanProfile:
        seen = [s for s in self.scanner.devices() if device in (None, s.name)]
        if seen and "flatbed" not in seen[0].sources:
            return ScanProfile("the-can-cuoc", dpi=300, source="feeder")
        return CARD_PROFILE

    def _today(self) -> date:
        return self.clock.now().astimezone(ZONE).date()
