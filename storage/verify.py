"""Is everything still what was written? Findings are codes and numbers, no personal data."""

import hashlib
from collections.abc import Iterator

from sqlalchemy import Engine, select
from sqlalchemy.orm import Session

from app.errors import StoreError
from storage.audit import broken_links
from storage.engine import statement
from storage.page_files import EncryptedPages
from storage.tables import DossierRow, ScanFileRow


def database_problems(engine: Engine) -> Iterator[str]:
    """`database.…`: pages whose HMAC is wrong, SQLite's own checks, broken references.

    Damaged pages are told alone: what SQLite says about them means nothing.
    """
    if statement(engine, "PRAGMA cipher_integrity_check"):
        yield "database.pages"
        return
    if statement(engine, "PRAGMA quick_check(1)") != [("ok",)]:
        yield "database.structure"
    if statement(engine, "PRAGMA foreign_key_check"):
        yield "database.references"


def scan_problems(session: Session, pages: EncryptedPages) -> Iterator[str]:
    """`scan.missing`, `scan.damaged`, `scan.other_content`, each with the number of its dossier."""
    query = (
        select(ScanFileRow.key, ScanFileRow.sha256, DossierRow.code, DossierRow.seq)
        .join(DossierRow, DossierRow.id == ScanFileRow.dossier_id)
        .where(ScanFileRow.key != "")  # files of online dossiers lie at the province alone
    )
    for key, sha256, code, seq in session.execute(query):
        problem = _scan_problem(pages, key, sha256)
        if problem:
            yield f"{problem} {code or seq}"


def audit_problems(session: Session) -> Iterator[str]:
    """`audit.chain` with the numbers of rows that do not follow from the row before."""
    for seq in broken_links(session):
        yield f"audit.chain {seq}"


def _scan_problem(pages: EncryptedPages, key: str, sha256: str) -> str | None:
    digest = hashlib.sha256()
    try:
        for chunk in pages.chunks(key):
            digest.update(chunk)
    except StoreError as error:
        return "scan.missing" if error.code == "store.file_missing" else "scan.damaged"
    return None if digest.hexdigest() == sha256 else "scan.other_content"
