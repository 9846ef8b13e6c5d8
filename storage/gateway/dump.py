"""What the gateway holds, for people and checks (`quay gateway --dump`)."""

import json
from typing import Any

from sqlalchemy import Connection, func, select

from storage.gateway import dossiers, tables
from storage.gateway.holdings import Holdings


def dump(holdings: Holdings) -> dict[str, Any]:
    """Every number: records stored under it, the object, its steps, its files.

    copies: records stored (1 unless the province duplicates); inserts: inserts received, also
    refused ones.
    """
    with holdings.read() as connection:
        rows = connection.execute(select(tables.dossiers).order_by(tables.dossiers.c.code)).all()
        return {"dossiers": {row.code: _entry(connection, row) for row in rows}}


def _entry(connection: Connection, row: Any) -> dict[str, Any]:  # noqa: ANN401  (a result row)
    received, stored = _inserts(connection, row.code)
    return {
        "copies": stored if row.origin == "counter" else 1 + stored,
        "inserts": received,
        "object": json.loads(row.object),
        "events": dossiers.steps_of(connection, row.code),
        "files": _files(connection, row.code),
    }


def _inserts(connection: Connection, code: str) -> tuple[int, int]:
    table = tables.inserts
    of_code = select(func.count()).select_from(table).where(table.c.code == code)
    received = connection.execute(of_code).scalar_one()
    return received, connection.execute(of_code.where(table.c.stored.is_(True))).scalar_one()


def _files(connection: Connection, code: str) -> list[dict[str, Any]]:
    table = tables.files
    rows = connection.execute(
        select(table).where(table.c.code == code).order_by(table.c.name)
    ).all()
    return [
        {
            "id": row.id,
            "name": row.name,
            "size": row.size,
            "sha256": row.sha256,
            "complete": row.received == row.size,
        }
        for row in rows
    ]
