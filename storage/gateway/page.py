"""One plain page for the administrator: which counters called, what they have not read."""

from datetime import datetime
from html import escape

from sqlalchemy import func, select

from app.domain.calendar import ZONE
from storage.gateway import tables
from storage.gateway.state import Gateway

_HEAD = (
    '<!doctype html><html lang="vi"><meta charset="utf-8"><title>Cổng tham chiếu</title>'
    "<style>body{font:16px sans-serif;margin:2rem}td,th{padding:.3rem 1rem;text-align:left;"
    "border-bottom:1px solid #ccc}</style><h1>Cổng tham chiếu của tỉnh</h1>"
)


def page(gateway: Gateway) -> str:
    """Numbers and counters only: no citizen is named."""
    with gateway.holdings.read() as connection:
        held = connection.execute(select(func.count()).select_from(tables.dossiers)).scalar_one()
        table, changes = tables.counters, tables.changes
        unread = (
            select(func.count())
            .where(changes.c.madonvi == table.c.madonvi, changes.c.seq > table.c.cursor)
            .scalar_subquery()
        )
        rows = connection.execute(select(table, unread.label("unread"))).all()
    lines = "".join(
        f"<tr><td>{escape(row.instance)}<td>{escape(row.madonvi)}"
        f"<td>{_local(row.last_seen)}<td>{row.unread}"
        for row in rows
    )
    head = "<tr><th>Quầy<th>Đơn vị<th>Liên lạc gần nhất<th>Thay đổi chưa nhận"
    return f"{_HEAD}<p>Số hồ sơ đang giữ: {held}</p><table>{head}{lines}</table>"


def _local(text: str) -> str:
    return f"{datetime.fromisoformat(text).astimezone(ZONE):%H:%M:%S %d/%m/%Y}"
