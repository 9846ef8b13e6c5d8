"""Signed files get the time stamp that no service gave when they were signed."""

import logging
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from hashlib import sha256

from app.domain.dossier import Dossier, FileStage, ScanFile
from app.errors import DeviceError, InvalidInput, StoreError
from app.ports.clock import Clock
from app.ports.signing import Signer
from app.ports.store import Store, UnfinishedFile

log = logging.getLogger(__name__)
#: Who did it, in the audit: no person.
_PROGRAM = "quầy"
#: A file that no service stamped for so long leaves with its signature alone.
PATIENCE = timedelta(hours=24)
#: Says nothing about the next file; whatever else the store says is about the store.
_GONE = frozenset({"store.file_missing", "store.file_damaged"})
_NO_ANSWER = frozenset({"signing.no_service", "signing.silent"})


@dataclass(frozen=True, slots=True)
class StampFiles:
    """One round over the files that wait. Asks a service on the network: never the window's thread.

    A file that is gone leaves in its time like one that no service stamps: its upload tells a
    person. Errors: StoreError (what was stamped before it stays stamped).
    """

    store: Store
    signer: Signer
    clock: Clock

    def waiting(self) -> tuple[UnfinishedFile, ...]:
        """Oldest dossiers first."""
        return self.store.queries.unfinished(FileStage.STAMPING)

    def __call__(self, stop: Callable[[], bool] = lambda: False) -> bool:
        """Whether files still wait. A service that does not answer is not asked again now."""
        answers = True
        for waiting in self.waiting():
            if stop():
                break
            file, signed_at = self._file(waiting)
            if answers:
                try:
                    self._keep(waiting, self._stamped(file))
                    continue
                except (DeviceError, InvalidInput, StoreError) as error:
                    if isinstance(error, StoreError) and error.code not in _GONE:
                        raise
                    answers = error.code not in _NO_ANSWER
                    log.info("a file has no time stamp yet: %s", error.code)
            if self.clock.now() - signed_at >= PATIENCE:
                log.warning("a file leaves without a time stamp")
                self._keep(waiting, replace(file, stage=FileStage.FINISHED))
        return bool(self.waiting())

    def _file(self, waiting: UnfinishedFile) -> tuple[ScanFile, datetime]:
        """The file, and since when it waits for its stamp."""
        with self.store.unit_of_work() as uow:
            dossier = uow.dossiers.get(waiting.dossier_id)
        return _find(dossier, waiting), _signed_at(dossier)

    def _stamped(self, file: ScanFile) -> ScanFile:
        pdf = self.signer.stamp(self.store.pages.get(file.key))
        return replace(
            file,
            key=self.store.pages.put(pdf),
            size=len(pdf),
            sha256=sha256(pdf).hexdigest(),
            stage=FileStage.FINISHED,
        )

    def _keep(self, waiting: UnfinishedFile, done: ScanFile) -> None:
        with self.store.unit_of_work() as uow:
            dossier = uow.dossiers.get(waiting.dossier_id)
            if _find(dossier, waiting).stage is not FileStage.STAMPING:
                return
            uow.dossiers.save(dossier.with_file(done))
            now, told = self.clock.now(), {"sha256": done.sha256}
            uow.audit.add(now, _PROGRAM, "stamp-file", str(done.id), told)
            uow.commit()


def _find(dossier: Dossier, waiting: UnfinishedFile) -> ScanFile:
    return next(file for file in dossier.files if file.id == waiting.file_id)


def _signed_at(dossier: Dossier) -> datetime:
    """A file taken over from another dossier was signed there: it waits here since it came."""
    signed = (event.at for event in reversed(dossier.events) if event.verb == "sign")
    return next(signed, dossier.received_at or dossier.created_at)
