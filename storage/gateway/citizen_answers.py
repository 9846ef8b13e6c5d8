"""What citizens who filed online do when they are asked: send more papers, pay at the portal."""

import json
from typing import Any

from sqlalchemy import Connection, select

from storage.gateway import dossiers, feed, tables
from storage.gateway.online import attach
from storage.gateway.state import Gateway

_REGISTERED, _PROCESSING, _SUPPLEMENT, _PAYMENT = "1", "4", "5", "6"
_ADDED = "Giay-to-bo-sung.pdf"


def answer_all(gateway: Gateway, connection: Connection, at: str) -> list[dict[str, str]]:
    """Every citizen who is waited for answers once; what moved. at: a moment of the wire."""
    moved = []
    for obj, madonvi in _waiting(connection):
        if obj["TrangThaiHoSo"] == _PAYMENT:
            told, kind = _paid(obj, at), "status"
        elif not obj.get("NgayTiepNhan"):
            told, kind = _supplemented(gateway, connection, obj), "online"
        else:
            continue  # papers asked for after the reception come to the counter
        dossiers.change_dossier(connection, obj)
        feed.append(connection, madonvi, kind, told)
        moved.append({"MaHoSo": obj["MaHoSo"], "TrangThaiHoSo": obj["TrangThaiHoSo"]})
    return moved


def _supplemented(gateway: Gateway, connection: Connection, obj: dict[str, Any]) -> dict[str, Any]:
    more = attach(gateway, connection, obj["MaHoSo"], _ADDED)
    obj["TaiLieuNop"] = [*(obj.get("TaiLieuNop") or []), more]
    obj["TrangThaiHoSo"] = _REGISTERED
    return obj


def _paid(obj: dict[str, Any], at: str) -> dict[str, Any]:
    obj["TrangThaiHoSo"], obj["DuocThanhToanTrucTuyen"] = _PROCESSING, "1"
    words = "Công dân đã thanh toán trên Cổng DVCQG"
    return {**obj, "NguoiXuLy": "Cổng DVCQG", "ThoiDiemXuLy": at, "NoiDungXuLy": words}


def _waiting(connection: Connection) -> list[tuple[dict[str, Any], str]]:
    table = tables.dossiers
    rows = connection.execute(
        select(table.c.object, table.c.madonvi)
        .where(table.c.origin == "online")
        .where(table.c.status.in_((int(_SUPPLEMENT), int(_PAYMENT))))
        .order_by(table.c.code)
    ).all()
    return [(json.loads(row.object), row.madonvi) for row in rows]
