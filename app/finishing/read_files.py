"""Pages are read once, and a received file gets the text of its pages."""

import logging
from collections import defaultdict
from collections.abc import Container, Sequence
from dataclasses import dataclass, field, replace
from hashlib import sha256
from threading import Lock
from uuid import UUID

from app.cancel import CancelToken
from app.domain.dossier import Dossier, FileStage, ScanFile
from app.domain.finishing import Finishing
from app.domain.page import KeptPage, PageFacts
from app.domain.page_text import PageText
from app.errors import DeviceError, StoreError
from app.ports.clock import Clock
from app.ports.reading import TextReader
from app.ports.scanner import CleanPage, Imaging
from app.ports.store import Store, UnfinishedFile

log = logging.getLogger(__name__)
#: Who did it, in the audit: no person.
_PROGRAM = "quầy"
_GONE = frozenset({"store.file_missing", "store.file_damaged"})


@dataclass(frozen=True, slots=True)
class ReadFiles:
    """The steps of the reading threads, without the threads. Thread-safe.

    Errors: StoreError (nothing was changed; later it can succeed), Cancelled.
    """

    store: Store
    imaging: Imaging
    reader: TextReader
    clock: Clock
    finishing: Finishing
    _reading: defaultdict[str, Lock] = field(default_factory=lambda: defaultdict(Lock))

    def read_ahead(self, page: KeptPage, cancel: CancelToken) -> None:
        """A page just scanned, before any dossier names it."""
        self._text(page, cancel)

    def waiting(self, passed: Container[UUID] = ()) -> UnfinishedFile | None:
        """The oldest file that waits for its text, those passed over left out."""
        files = self.store.queries.unfinished(FileStage.READING)
        return next((file for file in files if file.file_id not in passed), None)

    def read(self, waiting: UnfinishedFile, cancel: CancelToken) -> None:
        """The file is finished as far as reading goes.

        A page that cannot be read stays without text; the file goes on.
        """
        with self.store.unit_of_work() as uow:
            file = _find(uow.dossiers.get(waiting.dossier_id), waiting.file_id)
        texts = [self._text(page, cancel) for page in file.images]
        self._keep(waiting.dossier_id, self._with_text(file, texts))

    def _text(self, page: KeptPage, cancel: CancelToken) -> PageText | None:
        """Each page once, also when two threads come to it."""
        with self._reading[page.key]:
            return self._known(page) or self._read(page, cancel)

    def _known(self, page: KeptPage) -> PageText | None:
        with self.store.unit_of_work() as uow:
            return uow.texts.get(page.key)

    def _read(self, page: KeptPage, cancel: CancelToken) -> PageText | None:
        try:
            text = self.reader.read(self.store.pages.get(page.key), page.dpi, cancel)
        except DeviceError as error:
            log.warning("a page was not read: %s", error.code)
            return None
        except StoreError as error:
            if error.code not in _GONE:
                raise
            log.warning("a page was not read: %s", error.code)
            return None
        with self.store.unit_of_work() as uow:
            uow.texts.put(page.key, text)
            uow.commit()
        return text

    def _with_text(self, file: ScanFile, texts: Sequence[PageText | None]) -> ScanFile:
        """The same file with its text layer; as it was where nothing was read."""
        if file.as_it_came:
            return replace(file, stage=FileStage.FINISHED)
        done = replace(file, stage=self.finishing.stage(read=True))
        if not any(text and text.lines for text in texts):
            return done
        try:
            images = [
                CleanPage(PageFacts("store", number), self.store.pages.get(page.key), b"", page.dpi)
                for number, page in enumerate(file.images)
            ]
            made = self.imaging.document(images, file.title, texts)
        except (DeviceError, StoreError) as error:
            log.warning("a file keeps no text layer: %s", error.code)
            return done
        return replace(
            done,
            key=self.store.pages.put(made.pdf),
            size=len(made.pdf),
            sha256=sha256(made.pdf).hexdigest(),
            archival=made.report,
        )

    def _keep(self, dossier_id: UUID, done: ScanFile) -> None:
        now = self.clock.now()
        with self.store.unit_of_work() as uow:
            dossier = uow.dossiers.get(dossier_id)
            if _find(dossier, done.id).stage is not FileStage.READING:
                return
            uow.dossiers.save(dossier.with_file(done))
            uow.texts.index(dossier_id)
            uow.audit.add(now, _PROGRAM, "read-file", str(done.id), {"sha256": done.sha256})
            uow.commit()


def _find(dossier: Dossier, file_id: UUID) -> ScanFile:
    return next(file for file in dossier.files if file.id == file_id)
