"""A page that lies on its side or head is turned by a person; the one before stays kept."""

from dataclasses import dataclass, replace

from app.domain.page import KeptPage, PageFacts
from app.ports.scanner import Imaging
from app.ports.store import PageStore
from app.usecases.scan_batch import BatchPage


@dataclass(frozen=True, slots=True)
class TurnPage:
    """Quarter turns of a kept page. Errors: DeviceError (imaging.*), StoreError."""

    imaging: Imaging
    pages: PageStore

    def __call__(self, kept: KeptPage, facts: PageFacts, quarters: int) -> BatchPage:
        """quarters: clockwise, 1 to 3. The turned page is durable when it comes back."""
        image, thumbnail = self.imaging.turn(self.pages.get(kept.key), quarters)
        turned = replace(facts, rotation_deg=(facts.rotation_deg + 90 * quarters) % 360)
        return BatchPage(replace(kept, key=self.pages.put(image)), turned, thumbnail)
