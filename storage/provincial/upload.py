"""Files by tus 1.0: creation, offset, checked chunks, a last look that all of it arrived."""

import base64
import hashlib
from collections.abc import Callable, Iterator, Mapping
from urllib.parse import urljoin, urlsplit

import httpx

from app.ports.province import Answer, AnswerKind, FileToSend, Upload
from storage.provincial.answers import Reply, UnreadableBody, judge_bare, judge_failure
from storage.provincial.exchange import Exchange
from storage.provincial.session import Session

#: Bytes of one PATCH; a cut costs at most this much again.
CHUNK = 8 * 1024 * 1024
#: Cuts in a row, without one chunk in between, after which the next attempt is the schedule's.
MAX_CUTS = 3
_VERSION = "1.0.0"
_CONFLICT, _CHECKSUM_DIFFERS = 409, 460
_GONE = (404, 410)


class _Ended(Exception):
    """The upload cannot go on now; carries the answer."""

    def __init__(self, answer: Answer) -> None:
        super().__init__(answer.kind.value)
        self.answer = answer


class TusUpload:
    """Sends one file at a time. What arrived is never sent twice."""

    def __init__(self, exchange: Exchange, session: Session, chunk: int = CHUNK) -> None:
        """chunk: bytes of one PATCH."""
        self._exchange = exchange
        self._session = session
        self._chunk = chunk

    def send(
        self,
        endpoint: str,
        file: FileToSend,
        remember: Callable[[str], None],
        stop: Callable[[], bool],
    ) -> Upload:
        """ACCEPTED with the file's address once the province holds every byte of it."""
        closed = self._session.open()
        if closed is not None:
            return Upload(closed)
        try:
            url = self._resumable(endpoint, file) or self._create(endpoint, file)
            remember(url)
            self._fill(url, file, stop)
            return self._verified(url, file)
        except _Ended as ended:
            return Upload(ended.answer)
        except (httpx.HTTPError, httpx.InvalidURL, UnreadableBody) as error:
            return Upload(judge_failure(error))

    def _resumable(self, endpoint: str, file: FileToSend) -> str:
        """The remembered address if the province still knows it, else ""."""
        if not file.upload_url or not _same_server(endpoint, file.upload_url):
            return ""
        reply = self._call("HEAD", file.upload_url)
        if reply.status in _GONE:
            return ""
        self._must(reply)
        return file.upload_url

    def _create(self, endpoint: str, file: FileToSend) -> str:
        metadata = {"sha256": file.sha256, "name": file.name, "MaHoSo": file.dossier_code}
        headers = {"Upload-Length": str(file.size), "Upload-Metadata": _metadata(metadata)}
        reply = self._call("POST", endpoint, headers=headers)
        self._must(reply)
        url = urljoin(endpoint, reply.headers.get("location", ""))
        if not reply.headers.get("location") or not _same_server(endpoint, url):
            raise _Ended(Answer(AnswerKind.UNCLEAR, detail="no location"))
        return url

    def _fill(self, url: str, file: FileToSend, stop: Callable[[], bool]) -> None:
        """Chunk after chunk; a cut is followed by asking how far the province got."""
        offset = furthest = self._offset(url)
        cuts = 0
        while offset < file.size:
            try:
                for chunk in self._blocks(file, offset):
                    if stop():
                        raise _Ended(Answer(AnswerKind.NOT_SENT, detail="stopped"))
                    offset = self._patch(url, offset, chunk)
                if offset < file.size:
                    raise _Ended(Answer(AnswerKind.REFUSED, error_code="file.short"))
            except (_Cut, httpx.TransportError, UnreadableBody) as error:
                offset = self._offset(url)
                cuts = 1 if offset > furthest else cuts + 1
                furthest = max(offset, furthest)
                if cuts >= MAX_CUTS:
                    raise _Ended(_why_cut(error)) from error

    def _patch(self, url: str, offset: int, chunk: bytes) -> int:
        digest = base64.b64encode(hashlib.sha256(chunk).digest()).decode()
        headers = {
            "Content-Type": "application/offset+octet-stream",
            "Upload-Offset": str(offset),
            "Upload-Checksum": f"sha256 {digest}",
        }
        reply = self._call("PATCH", url, chunk, headers)
        if reply.status in (_CONFLICT, _CHECKSUM_DIFFERS) or reply.status >= 500:
            raise _Cut(reply.status)
        self._must(reply)
        return offset + len(chunk)

    def _offset(self, url: str) -> int:
        reply = self._call("HEAD", url)
        self._must(reply)
        text = reply.headers.get("upload-offset", "")
        if not text.isascii() or not text.isdigit():
            raise _Ended(Answer(AnswerKind.UNCLEAR, detail="no offset"))
        return int(text)

    def _verified(self, url: str, file: FileToSend) -> Upload:
        """The province says length and hash of what it holds."""
        reply = self._call("HEAD", url)
        self._must(reply)
        told = reply.headers.get("upload-sha256", file.sha256)
        if reply.headers.get("upload-offset") != str(file.size) or told != file.sha256:
            return Upload(Answer(AnswerKind.REFUSED, error_code="file.differs"))
        return Upload(judge_bare(reply), url)

    def _call(
        self, method: str, url: str, body: bytes = b"", headers: Mapping[str, str] | None = None
    ) -> Reply:
        own = {"Tus-Resumable": _VERSION, "Authorization": f"Bearer {self._session.token}"}
        return self._exchange.request(method, url, body, {**own, **(headers or {})})

    def _must(self, reply: Reply) -> None:
        answer = judge_bare(reply)
        if answer.kind is AnswerKind.SESSION_INVALID:
            self._session.drop()
        if answer.kind is not AnswerKind.ACCEPTED:
            raise _Ended(answer)

    def _blocks(self, file: FileToSend, offset: int) -> Iterator[bytes]:
        """The file from `offset` on, in pieces of the chunk size whatever the source gives."""
        waiting = bytearray()
        for piece in file.chunks(offset):
            waiting += piece
            while len(waiting) >= self._chunk:
                yield bytes(waiting[: self._chunk])
                del waiting[: self._chunk]
        if waiting:
            yield bytes(waiting)


class _Cut(Exception):
    """This chunk did not arrive whole; the next HEAD tells how far it got."""

    def __init__(self, status: int) -> None:
        super().__init__(status)
        self.status = status


def _why_cut(error: Exception) -> Answer:
    """A hash that differs each time is no accident of the line: the file here is not the file."""
    if isinstance(error, _Cut) and error.status == _CHECKSUM_DIFFERS:
        return Answer(AnswerKind.REFUSED, error_code="file.differs")
    return judge_failure(error)


def _metadata(values: Mapping[str, str]) -> str:
    return ",".join(f"{k} {base64.b64encode(v.encode()).decode()}" for k, v in values.items())


def _same_server(endpoint: str, url: str) -> bool:
    """The session's token goes to no other server than the configured one."""
    ours, theirs = urlsplit(endpoint), urlsplit(url)
    return (ours.scheme, ours.netloc) == (theirs.scheme, theirs.netloc)
