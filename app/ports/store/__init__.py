"""The store on this machine, as the inside sees it.

A unit of work is one transaction: nothing is kept without `commit()`. Values are frozen; no
row leaves the store. All moments are aware, UTC.
"""

from app.ports.store.attention import Attention, AttentionItem
from app.ports.store.catalogue import Catalogue, CatalogueReader, Draft, Drafts
from app.ports.store.dossiers import Dossiers, Numbers
from app.ports.store.fees import FeeLedger, FeeReads
from app.ports.store.reading import DossierLine, Queries
from app.ports.store.records import AuditLog, Cursors, Prints
from app.ports.store.reporting import ReportQueries
from app.ports.store.sending import Outbox, OutboxItem, SendCounts, SendKind, SendState
from app.ports.store.texts import Texts, UnfinishedFile
from app.ports.store.work import PageStore, Store, UnitOfWork

__all__ = [
    "Attention",
    "AttentionItem",
    "AuditLog",
    "Catalogue",
    "CatalogueReader",
    "Cursors",
    "DossierLine",
    "Dossiers",
    "Draft",
    "Drafts",
    "FeeLedger",
    "FeeReads",
    "Numbers",
    "Outbox",
    "OutboxItem",
    "PageStore",
    "Prints",
    "Queries",
    "ReportQueries",
    "SendCounts",
    "SendKind",
    "SendState",
    "Store",
    "Texts",
    "UnfinishedFile",
    "UnitOfWork",
]
