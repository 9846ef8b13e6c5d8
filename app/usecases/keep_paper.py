"""Scanned pages of one paper become its electronic file, durable before any dossier names it."""

from collections.abc import Sequence
from dataclasses import dataclass
from hashlib import sha256
from uuid import uuid4

from app.domain.dossier import ScanFile
from app.domain.page import KeptPage, PageFacts
from app.ports.scanner import CleanPage, Imaging
from app.ports.store import PageStore


@dataclass(frozen=True, slots=True)
class KeepPaper:
    """One PDF a paper, in the encrypted store. Errors: DeviceError (imaging.*), StoreError."""

    pages: PageStore
    imaging: Imaging

    def __call__(self, title: str, kept: Sequence[KeptPage]) -> ScanFile:
        """The file without its name, which needs the dossier's number."""
        images = [
            CleanPage(PageFacts("store", n), self.pages.get(page.key), b"", page.dpi)
            for n, page in enumerate(kept)
        ]
        pdf = self.imaging.document(images, title)
        return ScanFile(
            id=uuid4(),
            key=self.pages.put(pdf),
            name="",
            title=title,
            pages=len(kept),
            size=len(pdf),
            sha256=sha256(pdf).hexdigest(),
        )
