"""Chờ ký: files whose text is in and whose signature is not; one PIN for all of them."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import datetime
from hashlib import sha256

from app.domain.dossier import Event, FileStage, ScanFile
from app.domain.finishing import Finishing
from app.domain.people import Employee, Role
from app.domain.signatures import Signed
from app.domain.verbs import allow
from app.errors import CounterError
from app.jobs import Progress, Report
from app.ports.clock import Clock
from app.ports.signing import Signer, SigningSession
from app.ports.store import Store, UnfinishedFile

#: Draws what is seen of a signature: a small PDF for a moment, None for nothing.
Stamp = Callable[[datetime], bytes | None]


@dataclass(frozen=True, slots=True)
class SignedFiles:
    """What a batch came to. failed: files that still wait, each with its reason."""

    signed: int
    failed: tuple[tuple[UnfinishedFile, CounterError], ...] = ()


@dataclass(frozen=True, slots=True)
class SignFiles:
    """Signs last: nothing may touch a file afterwards. Runs off the window's thread.

    Each file is kept by itself: what was signed before a token was pulled out stays signed.
    """

    store: Store
    signer: Signer
    clock: Clock
    stamp: Stamp
    finishing: Finishing = field(default_factory=Finishing)
    wake_sync: Callable[[], None] = field(default=lambda: None)

    def waiting(self) -> tuple[UnfinishedFile, ...]:
        """Oldest dossiers first."""
        return self.store.queries.unfinished(FileStage.SIGNING)

    def __call__(self, pin: str, by: Employee, report: Report) -> SignedFiles:
        """Everything that waits. The PIN is used once and kept nowhere.

        Raises what `Signer.open` raises, and NotAllowed (act.wrong_role). A file that cannot be
        signed keeps none of the others.
        """
        allow(by, Role.EMPLOYEE, "sign")
        files = self.waiting()
        if not files:
            return SignedFiles(0)
        session = self.signer.open(pin)
        failed: list[tuple[UnfinishedFile, CounterError]] = []
        try:
            for number, file in enumerate(files, start=1):
                try:
                    self._sign(session, file, by)
                except CounterError as error:
                    failed.append((file, error))
                report(Progress("sign.file", number, len(files)))
        finally:
            session.close()
        self.wake_sync()
        return SignedFiles(len(files) - len(failed), tuple(failed))

    def _sign(self, session: SigningSession, waiting: UnfinishedFile, by: Employee) -> None:
        with self.store.unit_of_work() as uow:
            dossier = uow.dossiers.get(waiting.dossier_id)
        file = next(one for one in dossier.files if one.id == waiting.file_id)
        now = self.clock.now()
        signed = session.sign(self.store.pages.get(file.key), self.stamp(now))
        key = self.store.pages.put(signed.pdf)
        done = replace(_signed(file, signed, key), stage=self.finishing.after(signed.level))
        told = {"paper": file.title, "signer": signed.signer, "level": signed.level.value}
        with self.store.unit_of_work() as uow:
            dossier = uow.dossiers.get(waiting.dossier_id)
            event = Event(now, "sign", by.name, dossier.status, data=told)
            uow.dossiers.save(dossier.with_file(done).with_event(event))
            uow.audit.add(now, by.name, "sign", str(file.id), {"sha256": done.sha256})
            uow.commit()


def _signed(file: ScanFile, signed: Signed, key: str) -> ScanFile:
    digest = sha256(signed.pdf).hexdigest()
    return replace(file, key=key, size=len(signed.pdf), sha256=digest)
