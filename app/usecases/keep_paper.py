"""Scanned pages of one paper become its electronic file, durable before any dossier names it.

A file that came signed stays what it is, byte for byte, beside what was scanned for the paper.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from hashlib import sha256
from uuid import uuid4

from app.domain.dossier import FileStage, ScanFile
from app.domain.finishing import Finishing
from app.domain.page import KeptPage, PageFacts
from app.ports.scanner import CleanPage, Imaging
from app.ports.store import Store


@dataclass(frozen=True, slots=True)
class KeepPaper:
    """The files of a paper, in the encrypted store.

    Pages that were read meanwhile bring their text; for the others the file waits, and is read
    while the clerk goes on. Errors: DeviceError (imaging.*), StoreError.
    """

    store: Store
    imaging: Imaging
    finishing: Finishing = field(default_factory=Finishing)

    def __call__(self, title: str, kept: Sequence[KeptPage]) -> tuple[ScanFile, ...]:
        """Files in the order of their first pages, without names, which need the dossier's number.

        Signed files one by one and whole; everything else together.
        """
        by_original: dict[str, list[KeptPage]] = {}
        for page in kept:
            by_original.setdefault(page.original, []).append(page)
        return tuple(
            self._as_it_came(title, key, pages) if key else self._made(title, pages)
            for key, pages in by_original.items()
        )

    def _as_it_came(self, title: str, key: str, kept: Sequence[KeptPage]) -> ScanFile:
        content = self.store.pages.get(key)
        with self.store.unit_of_work() as uow:
            unread = not all(uow.texts.get(page.key) for page in kept)
        reading = self.finishing.reads and unread
        stage = FileStage.READING if reading else FileStage.FINISHED
        return _file(title, key, content, kept, stage)

    def _made(self, title: str, kept: Sequence[KeptPage]) -> ScanFile:
        pages = self.store.pages
        images = [
            CleanPage(PageFacts("store", n), pages.get(page.key), b"", page.dpi)
            for n, page in enumerate(kept)
        ]
        with self.store.unit_of_work() as uow:
            texts = [uow.texts.get(page.key) for page in kept]
        made = self.imaging.document(images, title, texts)
        stage = self.finishing.stage(read=all(texts))
        file = _file(title, pages.put(made.pdf), made.pdf, kept, stage)
        return replace(file, archival=made.report)


def _file(
    title: str, key: str, content: bytes, kept: Sequence[KeptPage], stage: FileStage
) -> ScanFile:
    return ScanFile(
        id=uuid4(),
        key=key,
        name="",
        title=title,
        pages=len(kept),
        size=len(content),
        sha256=sha256(content).hexdigest(),
        stage=stage,
        images=tuple(kept),
    )
