"""The tables. A row is a row: `mapping.py` makes domain values of it, nothing else sees it.

Triggers and the search index cannot be said here; they stand in the migrations. A test holds
that this file and the migrations say the same.
"""

from datetime import date, datetime
from typing import Any, ClassVar
from uuid import UUID

from sqlalchemy import ForeignKey, Index, MetaData, text
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column, relationship

from storage.types import Json, UtcDateTime

NAMES = {
    "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
    "fk": "fk_%(table_name)s_%(column_0_N_name)s",
    "pk": "pk_%(table_name)s",
}
_CHILDREN = "all, delete-orphan"


class Base(DeclarativeBase):
    """Common names of constraints, so that migrations can change them."""

    metadata = MetaData(naming_convention=NAMES)
    type_annotation_map: ClassVar[dict[Any, Any]] = {datetime: UtcDateTime, dict[str, Any]: Json}


class MetaRow(Base):
    """Facts about the store itself: instance id, day of the last restore."""

    __tablename__ = "meta"
    key: Mapped[str] = mapped_column(primary_key=True)
    value: Mapped[str]


class DossierRow(Base):
    """What stays of a dossier for register and reports; the people stand in `party`."""

    __tablename__ = "dossier"
    seq: Mapped[int] = mapped_column(primary_key=True)  # local order, rowid of the search index
    id: Mapped[UUID] = mapped_column(unique=True)
    code: Mapped[str | None] = mapped_column(unique=True)
    provisional_code: Mapped[str | None] = mapped_column(unique=True)
    numbered: Mapped[bool]  # has its official number
    status: Mapped[int | None]
    previous_status: Mapped[int | None]
    procedure_code: Mapped[str]
    procedure_name: Mapped[str]
    case_name: Mapped[str]
    agency_id: Mapped[str]
    agency_name: Mapped[str]
    field_code: Mapped[str]
    field_name: Mapped[str]
    channel: Mapped[str]
    return_by: Mapped[str]
    sets: Mapped[int]
    time_label: Mapped[str]
    created_at: Mapped[datetime]
    received_at: Mapped[datetime | None] = mapped_column(index=True)
    due_at: Mapped[datetime | None]
    previous_due_at: Mapped[datetime | None]
    filed_at: Mapped[datetime | None]
    refused_at: Mapped[datetime | None]
    resolved_at: Mapped[datetime | None]
    returned_at: Mapped[datetime | None]
    finished_at: Mapped[datetime | None]  # end of processing or final state, for reports
    calendar_version: Mapped[str]
    fee: Mapped[int]  # đồng
    fee_timing: Mapped[str]
    fee_paid: Mapped[bool]
    fee_name: Mapped[str]
    authority: Mapped[str]  # the paper by which the filer acts
    group_id: Mapped[UUID | None]  # shared by dossiers received in one go
    return_address: Mapped[str]
    postal_item: Mapped[str]  # S10 code of the parcel with the result
    tracking_code: Mapped[str]
    shelf: Mapped[str]
    remote_exists: Mapped[bool]
    imported: Mapped[bool]
    summary: Mapped[str]
    note: Mapped[str]
    return_note: Mapped[str]
    foreign_fields: Mapped[dict[str, Any]]  # what the province sent and we do not know

    parties: Mapped[list["PartyRow"]] = relationship(cascade=_CHILDREN)
    papers: Mapped[list["PaperRow"]] = relationship(cascade=_CHILDREN, order_by="PaperRow.position")
    files: Mapped[list["ScanFileRow"]] = relationship(
        cascade=_CHILDREN, order_by="ScanFileRow.paper, ScanFileRow.position"
    )

    __table_args__ = (
        Index("ix_dossier_worklist", "status", "due_at"),
        Index("ix_dossier_unnumbered", "seq", sqlite_where=text("NOT numbered")),
        Index("ix_dossier_group", "group_id", sqlite_where=text("group_id IS NOT NULL")),
        Index("ix_dossier_parcel", "postal_item", sqlite_where=text("postal_item <> ''")),
    )


class PartyRow(Base):
    """Owner or filer. Personal data: local erasure removes these rows and nothing else."""

    __tablename__ = "party"
    dossier_id: Mapped[UUID] = mapped_column(ForeignKey("dossier.id"), primary_key=True)
    role: Mapped[str] = mapped_column(primary_key=True)  # owner, filer
    kind: Mapped[str]
    name: Mapped[str]
    name_key: Mapped[str]  # sorts by given name, in Vietnamese order
    id_number: Mapped[str] = mapped_column(index=True)
    birth_date: Mapped[str]
    sex: Mapped[str]
    address: Mapped[str]
    phone: Mapped[str]
    email: Mapped[str]


class PaperRow(Base):
    """One line of the checklist as handed in."""

    __tablename__ = "paper"
    dossier_id: Mapped[UUID] = mapped_column(ForeignKey("dossier.id"), primary_key=True)
    position: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str]
    code: Mapped[str]
    originals: Mapped[int]
    copies: Mapped[int]
    certified: Mapped[int]
    required: Mapped[bool]
    present: Mapped[bool]


class ScanFileRow(Base):
    """A file of a dossier; its bytes are in the page store under `key`."""

    __tablename__ = "scan_file"
    id: Mapped[UUID] = mapped_column(primary_key=True)
    dossier_id: Mapped[UUID] = mapped_column(ForeignKey("dossier.id"), index=True)
    role: Mapped[str]  # component, result
    paper: Mapped[int]  # position of its paper; -1 for a result
    position: Mapped[int]
    key: Mapped[str]
    name: Mapped[str]
    title: Mapped[str]
    pages: Mapped[int]
    size: Mapped[int]  # bytes
    sha256: Mapped[str]
    url: Mapped[str]
    stage: Mapped[str]  # reading, signing, stamping, finished
    images: Mapped[dict[str, Any]]  # {"pages": [[key, dpi, original], …]}
    archival: Mapped[str]  # what the validator said, "" for a file that came as it is
    reuse: Mapped[int]  # 0 no, 1 of another dossier, 2 of another dossier's result
    reused_from: Mapped[str]

    __table_args__ = (
        Index("ix_scan_file_unfinished", "stage", sqlite_where=text("stage <> 'finished'")),
    )


class PageTextRow(Base):
    """What was read on a page image of the page store. Personal data."""

    __tablename__ = "page_text"
    key: Mapped[str] = mapped_column(primary_key=True)
    document: Mapped[dict[str, Any]]


class EventRow(Base):
    """A fact of the history. Append-only by trigger."""

    __tablename__ = "event"
    seq: Mapped[int] = mapped_column(primary_key=True)
    dossier_id: Mapped[UUID] = mapped_column(ForeignKey("dossier.id"), index=True)
    at: Mapped[datetime]
    verb: Mapped[str]
    actor: Mapped[str]
    status: Mapped[int | None]
    reason: Mapped[str]
    data: Mapped[dict[str, Any]]


class OutboxRow(Base):
    """One message the province has not settled, or has. Never deleted."""

    __tablename__ = "outbox"
    seq: Mapped[int] = mapped_column(primary_key=True)  # local send order
    dossier_id: Mapped[UUID] = mapped_column(ForeignKey("dossier.id"), index=True)
    code: Mapped[str]
    kind: Mapped[str]
    body: Mapped[bytes]  # frozen when written, or at the exchange of a provisional number
    state: Mapped[str]
    attempts: Mapped[int]
    not_before: Mapped[datetime]
    created_at: Mapped[datetime]
    file_id: Mapped[UUID | None]
    upload_url: Mapped[str]
    absent: Mapped[int]
    held: Mapped[bool]
    held_event: Mapped[dict[str, Any] | None]  # what a held progress message is about
    sent_at: Mapped[datetime | None]
    boot_id: Mapped[str]  # which run of the program sent it last
    last_error: Mapped[str]
    last_message: Mapped[str]

    __table_args__ = (
        Index("ix_outbox_open", "dossier_id", "seq", sqlite_where=text("state <> 'accepted'")),
        Index("ix_outbox_order", "seq", sqlite_where=text("state <> 'accepted'")),
    )


class NumberBlockRow(Base):
    """Numbers `first..last` of an agency and day; `next_number` only ever grows."""

    __tablename__ = "number_block"
    id: Mapped[int] = mapped_column(primary_key=True)
    lease: Mapped[str] = mapped_column(unique=True)
    agency_id: Mapped[str]
    day: Mapped[date]
    first: Mapped[int]
    last: Mapped[int]
    next_number: Mapped[int]
    fixed: Mapped[bool]  # the counter's own range, not a lease
    burnt: Mapped[bool]  # never used again: the store was restored

    __table_args__ = (Index("ix_number_block_free", "agency_id", "day", "first"),)


class ProvisionalCounterRow(Base):
    """The last provisional number of a station and day."""

    __tablename__ = "provisional_counter"
    station: Mapped[str] = mapped_column(primary_key=True)
    day: Mapped[date] = mapped_column(primary_key=True)
    last: Mapped[int]


class CursorRow(Base):
    """A position in one of the province's streams."""

    __tablename__ = "cursor"
    name: Mapped[str] = mapped_column(primary_key=True)
    value: Mapped[str]


class AttentionRow(Base):
    """Something that waits for a person."""

    __tablename__ = "attention"
    id: Mapped[int] = mapped_column(primary_key=True)
    kind: Mapped[str]
    code: Mapped[str]
    at: Mapped[datetime]
    dossier_id: Mapped[UUID | None] = mapped_column(ForeignKey("dossier.id"), index=True)
    dossier_code: Mapped[str]
    message: Mapped[str]
    params: Mapped[dict[str, Any]]
    closed_at: Mapped[datetime | None]
    closed_by: Mapped[str]

    __table_args__ = (Index("ix_attention_open", "id", sqlite_where=text("closed_at IS NULL")),)


class PrintRow(Base):
    """A paper that left a printer or became a file."""

    __tablename__ = "print_log"
    id: Mapped[int] = mapped_column(primary_key=True)
    dossier_id: Mapped[UUID] = mapped_column(ForeignKey("dossier.id"))
    form: Mapped[str]
    sha256: Mapped[str]  # of the PDF
    target: Mapped[str]
    printed_by: Mapped[str]
    at: Mapped[datetime]

    __table_args__ = (Index(None, "dossier_id", "form"),)


class AuditRow(Base):
    """One act, chained to the one before. Append-only by trigger."""

    __tablename__ = "audit"
    seq: Mapped[int] = mapped_column(primary_key=True)
    at: Mapped[datetime]
    who: Mapped[str]
    act: Mapped[str]
    subject: Mapped[str]
    detail: Mapped[dict[str, Any]]
    previous: Mapped[str]  # hash of the row before, hex
    hash: Mapped[str]


class AgencyRow(Base):
    """A department."""

    __tablename__ = "agency"
    id: Mapped[str] = mapped_column(primary_key=True)
    short: Mapped[str]
    name: Mapped[str]
    since_2025: Mapped[str]
    note: Mapped[str]
    contact: Mapped[str]


class ProcedureRow(Base):
    """One version of a procedure; `document` is the whole of it."""

    __tablename__ = "procedure"
    code: Mapped[str] = mapped_column(primary_key=True)
    valid_from: Mapped[date] = mapped_column(primary_key=True)  # date.min: always was
    valid_to: Mapped[date | None]  # inclusive
    search: Mapped[str]
    document: Mapped[dict[str, Any]]


class DraftRow(Base):
    """A reception under way."""

    __tablename__ = "draft"
    id: Mapped[UUID] = mapped_column(primary_key=True)
    saved_at: Mapped[datetime]
    state: Mapped[dict[str, Any]]
