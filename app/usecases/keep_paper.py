"""Scanned pages of one paper become its electronic file, durable before any dossier names it."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from hashlib import sha256
from uuid import uuid4

from app.domain.dossier import ScanFile
from app.domain.finishing import Finishing
from app.domain.page import KeptPage, PageFacts
from app.ports.scanner import CleanPage, Imaging
from app.ports.store import Store


@dataclass(frozen=True, slots=True)
class KeepPaper:
    """One PDF a paper, in the encrypted store. Errors: DeviceError (imaging.*), StoreError.

    Pages that were read meanwhile bring their text; for the others the file waits, and is read
    while the clerk goes on.
    """

    store: Store
    imaging: Imaging
    finishing: Finishing = field(default_factory=Finishing)

    def __call__(self, title: str, kept: Sequence[KeptPage]) -> ScanFile:
        """The file without its name, which needs the dossier's number."""
        pages = self.store.pages
        images = [
            CleanPage(PageFacts("store", n), pages.get(page.key), b"", page.dpi)
            for n, page in enumerate(kept)
        ]
        with self.store.unit_of_work() as uow:
            texts = [uow.texts.get(page.key) for page in kept]
        pdf = self.imaging.document(images, title, texts)
        return ScanFile(
            id=uuid4(),
            key=pages.put(pdf),
            name="",
            title=title,
            pages=len(kept),
            size=len(pdf),
            sha256=sha256(pdf).hexdigest(),
            stage=self.finishing.stage(read=all(texts)),
            images=tuple(kept),
        )
