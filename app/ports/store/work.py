"""The store itself: its units of work, its pages."""

from collections.abc import Iterator
from contextlib import AbstractContextManager
from typing import Protocol

from app.ports.store.attention import Attention
from app.ports.store.catalogue import Catalogue, Drafts
from app.ports.store.dossiers import Dossiers, Numbers
from app.ports.store.fees import FeeLedger
from app.ports.store.reading import Queries
from app.ports.store.records import AuditLog, Cursors, Prints
from app.ports.store.sending import Outbox
from app.ports.store.texts import Texts


class UnitOfWork(Protocol):
    """One transaction over everything. Leaving the `with` without `commit()` keeps nothing."""

    @property
    def dossiers(self) -> Dossiers: ...
    @property
    def outbox(self) -> Outbox: ...
    @property
    def numbers(self) -> Numbers: ...
    @property
    def attention(self) -> Attention: ...
    @property
    def cursors(self) -> Cursors: ...
    @property
    def prints(self) -> Prints: ...
    @property
    def audit(self) -> AuditLog: ...
    @property
    def catalogue(self) -> Catalogue: ...
    @property
    def drafts(self) -> Drafts: ...
    @property
    def fees(self) -> FeeLedger: ...
    @property
    def texts(self) -> Texts: ...

    def commit(self) -> None:
        """Make it durable (fsynced). Raises StoreError("store.write_failed", …): nothing kept."""
        ...


class PageStore(Protocol):
    """Encrypted, content-addressed files. A key is returned only when the bytes are durable."""

    def put(self, data: bytes) -> str:
        """Raises StoreError("store.disk_full") or ("store.write_failed"): nothing half-written."""
        ...

    def get(self, key: str) -> bytes:
        """Raises StoreError("store.file_missing") or ("store.file_damaged")."""
        ...

    def chunks(self, key: str, offset: int = 0) -> Iterator[bytes]:
        """Plain bytes from `offset` on, in pieces of about 1 MiB."""
        ...


class Store(Protocol):
    """An opened store."""

    @property
    def queries(self) -> Queries: ...
    @property
    def pages(self) -> PageStore: ...

    def unit_of_work(self) -> AbstractContextManager[UnitOfWork]:
        """A writing transaction (BEGIN IMMEDIATE); one at a time in this process."""
        ...

    @property
    def instance_id(self) -> str:
        """Random identity of this store, new after a restore."""
        ...

    def close(self) -> None:
        """Checkpoint and let go of the file."""
        ...
