"""The parent's side of imaging: one warm worker, and a fresh one for each foreign file."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from threading import Lock

from app.domain.card_marks import CardMarks
from app.errors import CounterError, DeviceError, InvalidInput
from app.ports.scanner import ArchivedPdf, CleanPage, PageText, ScannedPage, ScanProfile
from scanning.cards.wire import take_marks
from scanning.child import Child, ChildGone, ChildSilent
from scanning.frames import Frame
from scanning.imaging.wire import put_document, put_scanned, take_clean

_WORKER = "scanning.imaging.worker"


class ImagingHost:
    """`app.ports.scanner.Imaging` over child processes. Thread-safe; one request at a time.

    seconds: deadline of one page, and of each further 20 pages of a document. A worker that
    crashed or hung is replaced by the next call. file_limit: bytes of a document above which its
    pages are taken at 200 dpi; 0: none.
    """

    def __init__(
        self, seconds: float = 60.0, module: str = _WORKER, *, file_limit: int = 0
    ) -> None:
        self._seconds, self._module, self._limit = seconds, module, file_limit
        self._lock = Lock()
        self._child: Child | None = None

    @property
    def worker_pid(self) -> int | None:
        """Process id of the warm worker, for tests that kill it."""
        return self._child.pid if self._child else None

    def warm(self) -> None:
        """Start the worker and load its libraries, so that the first page does not wait."""
        self._ask(Frame("warm"), "")

    def clean(self, page: ScannedPage, profile: ScanProfile) -> CleanPage:
        """See the port."""
        answers = self._ask(put_scanned(page, profile), page.source)
        return take_clean(answers[0])[0]

    def turn(self, image: bytes, quarters: int) -> tuple[bytes, bytes]:
        """See the port."""
        answer = self._ask(Frame("turn", {"quarters": quarters}, (image,)), "")[0]
        return answer.blobs[0], answer.blobs[1]

    def expand(self, paths: Sequence[Path]) -> Iterator[ScannedPage]:
        """See the port. Each file in a process of its own; index counts within the file.

        Raises `InvalidInput` imaging.unreadable, imaging.empty, imaging.not_supported,
        imaging.too_large, imaging.encrypted with source: the file's name without its folder.
        """
        for path in paths:
            yield from self._pages_of(path)

    def document(
        self, pages: Sequence[CleanPage], title: str, texts: Sequence[PageText | None] = ()
    ) -> ArchivedPdf:
        """See the port. Raises `DeviceError("imaging.not_archivable")` without verdict `pass`."""
        if not pages:
            raise InvalidInput("imaging.no_pages")
        more = self._seconds * (len(pages) // 20)
        made = self._ask(put_document(pages, title, texts, self._limit), "", more)[0]
        return ArchivedPdf(made.blobs[0], str(made.fields["report"]))

    def read_card(self, image: bytes) -> CardMarks:
        """See the port. Raises `InvalidInput("imaging.not_an_image")`, "imaging.too_large"."""
        try:
            return take_marks(self._ask(Frame("card", {}, (image,)), "")[0])
        except DeviceError as error:
            if error.code != "imaging.unreadable":
                raise
            raise InvalidInput("imaging.not_an_image") from error

    def close(self) -> None:
        """End the worker process; the next call would start another."""
        with self._lock:
            self._drop()

    def _ask(self, request: Frame, source: str, more: float = 0.0) -> list[Frame]:
        """One request. A worker that was used before gets one successor before it counts."""
        seconds = self._seconds + more
        with self._lock:
            for last in (False, True) if self._child else (True,):
                try:
                    return self._attempt(request, source, seconds)
                except ChildGone as error:
                    if last:
                        raise _stopped(source) from error
                except ChildSilent as error:
                    raise _stopped(source) from error
        raise AssertionError("unreachable")

    def _attempt(self, request: Frame, source: str, seconds: float) -> list[Frame]:
        if self._child is None:
            self._child = Child(self._module)
        try:
            self._child.send(request, seconds)
            return _until_done(self._child, seconds, source)
        except (ChildGone, ChildSilent):
            self._drop()
            raise

    def _drop(self) -> None:
        if self._child is not None:
            self._child.kill()
            self._child = None

    def _pages_of(self, path: Path) -> Iterator[ScannedPage]:
        fault: CounterError = DeviceError("imaging.worker_stopped")
        child, index, original = Child(self._module), 0, b""
        try:
            child.send(Frame("expand", {"path": str(path.absolute())}))
            if child.receive(self._seconds).kind != "opening":
                raise fault
            fault = InvalidInput("imaging.unreadable", source=path.name)
            while (frame := child.receive(self._seconds)).kind in ("original", "page"):
                if frame.kind == "original":
                    original = frame.blobs[0]
                    continue
                page = ScannedPage(path.name, index, frame.blobs[0], **frame.fields)
                yield replace(page, original=original)
                index += 1
            if frame.kind == "failed":
                raise InvalidInput(str(frame.fields["code"]), source=path.name)
        except (ChildGone, ChildSilent) as error:
            raise fault from error
        finally:
            child.kill()


def _stopped(source: str) -> DeviceError:
    """source: of the page at which it happened, "" where it was no page of a file."""
    told = {"source": source} if source else {}
    return DeviceError("imaging.worker_stopped", **told)


def _until_done(child: Child, seconds: float, source: str) -> list[Frame]:
    frames: list[Frame] = []
    while (frame := child.receive(seconds)).kind != "done":
        if frame.kind == "failed":
            raise DeviceError(str(frame.fields["code"]), source=source)
        frames.append(frame)
    return frames
