"""A file of a dossier, to be looked at: from the store, or first from the province."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from hashlib import sha256
from uuid import UUID

from app.domain.dossier import Dossier, ScanFile
from app.domain.media import media_type_of
from app.domain.people import Employee
from app.errors import Cancelled, CounterError, NotFound, ProvinceError
from app.ports.clock import Clock
from app.ports.province import Answer, AnswerKind, Province
from app.ports.store import Store

#: Longer files are opened at the province's own site, bytes.
MOST_BYTES = 64 * 1024 * 1024
_GONE = ("HTTP 404", "HTTP 410")


@dataclass(frozen=True, slots=True)
class Attachment:
    """A file with its bytes as they came. media_type: told by the bytes, not by the name."""

    file: ScanFile
    content: bytes

    @property
    def media_type(self) -> str:
        """`application/pdf`, `image/jpeg` …; `application/octet-stream` when unknown."""
        return media_type_of(self.content)


@dataclass(frozen=True, slots=True)
class OpenAttachment:
    """Fetches a file once and keeps it encrypted. Waits for the line: never the window's thread.

    province: asked for when a file has to be fetched; None where no province is set up.
    """

    store: Store
    clock: Clock
    province: Callable[[], Province | None]

    def __call__(
        self,
        dossier_id: UUID,
        file_id: UUID,
        by: Employee,
        stop: Callable[[], bool] = lambda: False,
    ) -> Attachment:
        """The whole file, kept here from now on; nothing of it is kept when it did not all come.

        Raises NotFound (dossier.not_found, attachment.not_here), ProvinceError (attachment.…),
        StoreError, Cancelled when `stop` said so.
        """
        with self.store.unit_of_work() as uow:
            file = _file(uow.dossiers.get(dossier_id), file_id)
        if file.key:
            return Attachment(file, self.store.pages.get(file.key))
        content = self._fetched(file, stop)
        return Attachment(self._kept(dossier_id, file_id, content, by), content)

    def _fetched(self, file: ScanFile, stop: Callable[[], bool]) -> bytes:
        if not file.url:
            raise NotFound("attachment.not_here")
        province = self.province()
        if province is None:
            raise ProvinceError("attachment.offline")
        fetched = province.fetch(file.url, MOST_BYTES, stop)
        if fetched.answer.kind is AnswerKind.ACCEPTED:
            return fetched.content
        if fetched.answer.detail == "stopped":
            raise Cancelled
        raise _problem(fetched.answer)

    def _kept(self, dossier_id: UUID, file_id: UUID, content: bytes, by: Employee) -> ScanFile:
        """The bytes are durable before the dossier names them."""
        key = self.store.pages.put(content)
        with self.store.unit_of_work() as uow:
            dossier = uow.dossiers.get(dossier_id)
            here = replace(
                _file(dossier, file_id),
                key=key,
                size=len(content),
                sha256=sha256(content).hexdigest(),
            )
            uow.dossiers.save(_with(dossier, here))
            uow.audit.add(
                self.clock.now(), by.name, "fetch-file", str(dossier_id), {"file": str(file_id)}
            )
            uow.commit()
        return here


def _file(dossier: Dossier, file_id: UUID) -> ScanFile:
    for file in dossier.files:
        if file.id == file_id:
            return file
    raise NotFound("attachment.not_here")


def _with(dossier: Dossier, here: ScanFile) -> Dossier:
    def known(files: tuple[ScanFile, ...]) -> tuple[ScanFile, ...]:
        return tuple(here if file.id == here.id else file for file in files)

    papers = tuple(replace(paper, files=known(paper.files)) for paper in dossier.papers)
    return replace(dossier, papers=papers, results=known(dossier.results))


def _problem(answer: Answer) -> CounterError:
    """Why there is no file, for the clerk."""
    kind = answer.kind
    if answer.error_code == "foreign_host":
        return ProvinceError("attachment.foreign_host")
    if answer.detail in _GONE:
        return ProvinceError("attachment.gone")
    if kind is AnswerKind.LOGIN_PAGE or answer.error_code == "login_page":
        return ProvinceError("attachment.login_page")
    if kind is AnswerKind.TOO_LARGE:
        return ProvinceError("attachment.too_large", megabytes=MOST_BYTES >> 20)
    return ProvinceError(_CODES.get(kind, "attachment.refused"))


_CODES = {
    AnswerKind.NOT_SENT: "attachment.offline",
    AnswerKind.UNCLEAR: "attachment.cut",
    AnswerKind.THROTTLED: "attachment.busy",
    AnswerKind.FORBIDDEN: "attachment.forbidden",
    AnswerKind.SESSION_INVALID: "attachment.forbidden",
}
