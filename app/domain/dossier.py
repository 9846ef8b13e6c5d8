"""The dossier: one citizen's request, its papers and its history. Frozen; verbs give new values."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from enum import IntEnum, StrEnum
from typing import Literal, Self
from uuid import UUID

from app.domain.codes import Channel, DossierCode, ReturnBy, Status
from app.domain.page import KeptPage
from app.domain.party import Party

FeeTiming = Literal["before", "after", "exempt"]


class Reuse(IntEnum):
    """DuocTaiSuDung: whether a paper was already on file, and as what."""

    NONE = 0
    COMPONENT = 1
    RESULT = 2


class FileStage(StrEnum):
    """How far an electronic file is. Only a finished one leaves for the province.

    First its pages are read, so that its text lies under the picture; it is signed last, because
    nothing may touch a signed file but a time stamp behind its signature.
    """

    READING = "reading"
    SIGNING = "signing"
    STAMPING = "stamping"
    FINISHED = "finished"


@dataclass(frozen=True, slots=True)
class ScanFile:
    """One electronic file of a dossier, kept under `key` in the encrypted page store.

    name: ASCII file name (`file_names.py`); size in bytes; sha256 of the plain file; url: where
    the province keeps it, "" while it is only here; key "" while it was not fetched yet.
    reused_from: number of the dossier a reused paper comes from. images: its pages, none for a
    file that was never looked at here. archival: what the validator said of it before it was
    signed, "" for a file that came as it is.
    """

    id: UUID
    key: str
    name: str
    title: str
    pages: int
    size: int
    sha256: str
    url: str = ""
    reuse: Reuse = Reuse.NONE
    reused_from: str = ""
    stage: FileStage = FileStage.FINISHED
    images: tuple[KeptPage, ...] = ()
    archival: str = ""

    @property
    def as_it_came(self) -> bool:
        """Signed by somebody else: its bytes stay, without our text layer and signature."""
        return any(page.original for page in self.images)


@dataclass(frozen=True, slots=True)
class DossierPaper:
    """A paper of the checklist as it was handed in. Counts are per set."""

    name: str
    code: str = ""
    originals: int = 0
    copies: int = 0
    certified: int = 0
    required: bool = True
    present: bool = False
    files: tuple[ScanFile, ...] = ()

    @property
    def page_count(self) -> int:
        """Scanned pages of this paper."""
        return sum(file.pages for file in self.files)


@dataclass(frozen=True, slots=True)
class Event:
    """A fact of the history; never edited. at: UTC. actor: employee name, or the province's."""

    at: datetime
    verb: str
    actor: str
    status: Status | None
    reason: str = ""
    data: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Dossier:
    """State and history of one dossier. All moments are aware, UTC inside.

    code None and status None: a draft that was never numbered. previous_status: where a stop
    returns to. due_at None: the law sets no date (or not received yet). resolved_at: end of
    processing, the moment that lateness is judged by. filed_at: when the citizen filed online.
    authority: the paper by which the filer acts for the owner. group_id: shared by dossiers
    received in one go. return_address: where the post takes the result; postal_item: its S10
    code, "" before it is posted.
    """

    id: UUID
    procedure_code: str
    procedure_name: str
    case_name: str
    agency_id: str
    agency_name: str
    field_code: str
    field_name: str
    owner: Party
    created_at: datetime
    filer: Party | None = None
    code: DossierCode | None = None
    provisional_code: DossierCode | None = None
    status: Status | None = None
    previous_status: Status | None = None
    papers: tuple[DossierPaper, ...] = ()
    results: tuple[ScanFile, ...] = ()
    sets: int = 1
    summary: str = ""
    channel: Channel = Channel.DIRECT
    return_by: ReturnBy = ReturnBy.COUNTER
    time_label: str = ""
    received_at: datetime | None = None
    due_at: datetime | None = None
    previous_due_at: datetime | None = None
    calendar_version: str = ""
    filed_at: datetime | None = None
    refused_at: datetime | None = None
    resolved_at: datetime | None = None
    returned_at: datetime | None = None
    fee: int = 0
    fee_timing: FeeTiming = "before"
    fee_paid: bool = False
    fee_name: str = ""
    authority: str = ""
    group_id: UUID | None = None
    return_address: str = ""
    postal_item: str = ""
    tracking_code: str = ""
    shelf: str = ""
    note: str = ""
    return_note: str = ""
    remote_exists: bool = False
    imported: bool = False
    foreign: Mapping[str, object] = field(default_factory=dict)
    events: tuple[Event, ...] = ()

    @property
    def state(self) -> str:
        """English word for the command line: `draft` or the status in lower case."""
        return "draft" if self.status is None else self.status.name.lower()

    @property
    def page_count(self) -> int:
        """Scanned pages of all papers."""
        return sum(paper.page_count for paper in self.papers)

    @property
    def files(self) -> tuple[ScanFile, ...]:
        """Every file, papers first, results after."""
        return (*(file for paper in self.papers for file in paper.files), *self.results)

    @property
    def missing(self) -> tuple[DossierPaper, ...]:
        """Required papers that are neither handed in nor scanned."""
        return tuple(p for p in self.papers if p.required and not (p.present or p.files))

    @property
    def presenter(self) -> Party:
        """Who stands at the counter: the filer, else the owner."""
        return self.filer or self.owner

    def with_event(self, event: Event) -> Self:
        """The same dossier with one more fact."""
        return replace(self, events=(*self.events, event))

    def with_file_url(self, file_id: UUID, url: str) -> Self:
        """The same dossier with the address at which the province keeps a file."""
        return self.with_files(lambda file: replace(file, url=url) if file.id == file_id else file)

    def with_file(self, file: ScanFile) -> Self:
        """The same dossier with this file in the place of the one of its id."""
        return self.with_files(lambda old: file if old.id == file.id else old)

    def with_files(self, change: Callable[[ScanFile], ScanFile]) -> Self:
        """The same dossier with every file changed."""
        papers = tuple(replace(p, files=tuple(map(change, p.files))) for p in self.papers)
        return replace(self, papers=papers, results=tuple(map(change, self.results)))
