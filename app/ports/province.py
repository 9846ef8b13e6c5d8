"""The provincial system, as the inside sees it. The wire itself is `storage/provincial`."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import Protocol

from app.domain.codes import Status
from app.domain.dossier import Dossier, Event


class AnswerKind(StrEnum):
    """Everything one request can come to."""

    ACCEPTED = "accepted"
    NOT_SENT = "not_sent"  # DNS, connect or TLS failure: no byte of the body left
    SESSION_INVALID = "session_invalid"  # a complete answer, or 401
    THROTTLED = "throttled"  # 429
    UNCLEAR = "unclear"  # 408, 5xx, read timeout, reset, truncated, not JSON, after bytes left
    LOGIN_PAGE = (
        "login_page"  # HTML with 200, or a redirect: unclear, and the network wants a login
    )
    EXISTS = "exists"  # "đã tồn tại" on an insert
    FORBIDDEN = "forbidden"  # 403
    TOO_LARGE = "too_large"  # 413
    REFUSED = "refused"  # any other error_code, 400, 404


@dataclass(frozen=True, slots=True)
class Answer:
    """What came back. message: the province's own words; retry_after_s of a 429.

    detail: for the log, no personal data. server_time: the `Date` header when there was one.
    """

    kind: AnswerKind
    message: str = ""
    error_code: str = ""
    retry_after_s: float | None = None
    server_time: datetime | None = None
    detail: str = ""


@dataclass(frozen=True, slots=True)
class Lookup:
    """TraCuuHoSo.

    `answer.kind` ACCEPTED: a clear answer; then `found` is the stored DongBoHoSoMC object, or
    None when the province does not have the dossier.
    """

    answer: Answer
    found: Mapping[str, object] | None = None


@dataclass(frozen=True, slots=True)
class Change:
    """One line of QuayThayDoi.

    kind: status, result, supplement, online, answer, catalogue, holiday. data of `online`: the
    DongBoHoSoMC object; of status, result and supplement: what `Wire.read_step` reads.
    """

    seq: int
    kind: str
    data: Mapping[str, object]


@dataclass(frozen=True, slots=True)
class ProvincialStep:
    """What the province says happened to a dossier. Moments are aware; texts "" when not told.

    asked: what a supplement must contain; result_url: where the result file can be had; paid_by:
    1 the national portal, 2 the province's gateway, "" not paid online.
    """

    code: str
    status: Status
    at: datetime | None = None
    officer: str = ""
    words: str = ""
    asked: str = ""
    resolved_at: datetime | None = None
    returned_at: datetime | None = None
    due_at: datetime | None = None
    result_title: str = ""
    result_url: str = ""
    paid_by: str = ""


@dataclass(frozen=True, slots=True)
class ChangesPage:
    """A page of changes and the cursor to store with it; changes are in order of `seq`."""

    answer: Answer
    changes: tuple[Change, ...] = ()
    cursor: str = ""


@dataclass(frozen=True, slots=True)
class NumberBlock:
    """Numbers `first..last` of one agency and day, for this counter alone."""

    agency_id: str
    day: date
    first: int
    last: int
    lease: str


@dataclass(frozen=True, slots=True)
class Upload:
    """The end of one upload: ACCEPTED with the file's url, or why not yet."""

    answer: Answer
    url: str = ""


@dataclass(frozen=True, slots=True)
class FileToSend:
    """A file for the province. chunks(offset) yields the plain bytes from `offset` on."""

    id: str
    dossier_code: str
    name: str
    size: int
    sha256: str
    chunks: Callable[[int], Iterator[bytes]]
    upload_url: str = ""


@dataclass(frozen=True, slots=True)
class Fetched:
    """The end of one download: ACCEPTED with every byte of the file, or why there is none."""

    answer: Answer
    content: bytes = b""


class Province(Protocol):
    """The other end. No method raises for what the network does: the answer says it.

    Thread: one at a time (the sync thread), but for `fetch`. Logs in by itself when there is no
    session; a session that turns out invalid is dropped and told as SESSION_INVALID.
    """

    def send(self, body: bytes) -> Answer:
        """Send one frozen body (see `Wire`), the session put in around it."""
        ...

    def look_up(self, code: str) -> Lookup:
        """What the province holds under a dossier number."""
        ...

    def changes(self, cursor: str, limit: int) -> ChangesPage:
        """Changes after `cursor` ("" from the beginning)."""
        ...

    def lease_numbers(
        self, agency_id: str, first_day: date, days: int, size: int
    ) -> tuple[Answer, tuple[NumberBlock, ...]]:
        """Ask for blocks of `size` numbers for each of `days` days from `first_day`."""
        ...

    def upload(
        self, file: FileToSend, remember: Callable[[str], None], stop: Callable[[], bool]
    ) -> Upload:
        """Send a file, resuming at the offset the province already has.

        remember: called with the upload's address as soon as it exists, so that a crash can
        resume; stop: asked between chunks.
        """
        ...

    def fetch(self, url: str, most_bytes: int, stop: Callable[[], bool]) -> Fetched:
        """A file that the province keeps, whole or not at all. Any thread, beside the sync thread.

        url: as told in DuongDanTaiTepTin; anywhere but at the province's own addresses it is
        REFUSED with error_code `foreign_host`, unasked. Longer than most_bytes: TOO_LARGE.
        stop: asked between pieces; then NOT_SENT with detail `stopped`.
        """
        ...

    def ping(self) -> Answer:
        """Is anybody there; carries the server's time."""
        ...

    @property
    def takes_files(self) -> bool:
        """False when the province has no file service: dossiers go without files."""
        ...

    def close(self) -> None:
        """Let the connection go."""
        ...


class Wire(Protocol):
    """Domain values to the province's words and back. Pure, no network.

    Bodies are canonical JSON without session and madonvi: what is frozen in the outbox.
    """

    def dossier_object(
        self, dossier: Dossier, payload_version: int | None = None
    ) -> dict[str, object]:
        """The DongBoHoSoMC object of a numbered dossier as it stands now."""
        ...

    def dossier_body(self, dossier: Dossier, *, update: bool) -> bytes:
        """Body of an insert or update of one dossier."""
        ...

    def progress_body(self, dossier: Dossier, event: Event) -> bytes:
        """Body of CapNhatTienDoHoSoMC for one step."""
        ...

    def read_dossier(self, obj: Mapping[str, object], history: Sequence[Event] = ()) -> Dossier:
        """A dossier from a DongBoHoSoMC object. Raises InvalidInput naming the bad field.

        history: facts already known of the dossier; those the object tells newly come after.
        """
        ...

    def adopt(self, dossier: Dossier, data: Mapping[str, object]) -> Dossier:
        """The dossier with the results and rounds that a change tells, to be told back unchanged.

        Raises InvalidInput naming the bad field.
        """
        ...

    def read_step(self, data: Mapping[str, object]) -> ProvincialStep:
        """What a change says. Raises InvalidInput naming the bad field."""
        ...

    def belongs(self, body: bytes, found: Mapping[str, object]) -> bool:
        """True when the object found is the same dossier at all, whatever state it is in."""
        ...

    def same_dossier(self, body: bytes, found: Mapping[str, object]) -> bool:
        """True when the province holds what `body` says: the message arrived."""
        ...

    def as_update(self, body: bytes) -> bytes:
        """The same body with isUpdating "True"."""
        ...
