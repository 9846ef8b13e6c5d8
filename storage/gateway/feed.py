"""What changed at the province, in order (QuayThayDoi), and who has read how far."""

import json
from typing import Any

from sqlalchemy import Connection, insert, select, update

from storage.gateway import tables
from storage.gateway.state import Call, Gateway, Refusal

_MOST = 500


def append(connection: Connection, madonvi: str, kind: str, data: dict[str, Any]) -> None:
    """One more change for every counter of an agency; visible when the transaction is."""
    text = json.dumps(data, ensure_ascii=False)
    connection.execute(insert(tables.changes).values(madonvi=madonvi, kind=kind, data=text))


def serve_changes(gateway: Gateway, call: Call) -> dict[str, object]:
    """QuayThayDoi: changes after `cursor`, at most `limit`."""
    cursor, limit = _number(call, "cursor", 0), _number(call, "limit", 100)
    table = tables.changes
    wanted = (
        select(table)
        .where(table.c.madonvi == call.envelope.madonvi, table.c.seq > cursor)
        .order_by(table.c.seq)
        .limit(min(max(limit, 1), _MOST))
    )
    with gateway.holdings.read() as connection:
        rows = connection.execute(wanted).all()
    lines = [{"seq": row.seq, "kind": row.kind, "data": json.loads(row.data)} for row in rows]
    return {"result": lines, "cursor": str(rows[-1].seq if rows else cursor)}


def note_contact(gateway: Gateway, call: Call) -> None:
    """Remember when this counter last called and what it has read."""
    if not call.instance:
        return
    table = tables.counters
    values = {"madonvi": call.envelope.madonvi, "last_seen": gateway.clock.now().isoformat()}
    with gateway.holdings.write() as connection:
        mine = table.c.instance == call.instance
        found = connection.execute(select(table.c.cursor).where(mine)).scalar()
        cursor = max(_number(call, "cursor", 0), found or 0)
        if found is None:
            row = insert(table).values(instance=call.instance, cursor=cursor, **values)
            connection.execute(row)
        else:
            connection.execute(update(table).where(mine).values(cursor=cursor, **values))


def _number(call: Call, name: str, default: int) -> int:
    text = call.argument(name)
    if text and not (text.isascii() and text.isdigit() and len(text) < 16):
        raise Refusal("2", f"Tham số {name} không hợp lệ")
    return int(text) if text else default
