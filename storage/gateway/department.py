"""A simulated department: takes dossiers into work, asks for more papers, hands out results.

What it decides about a dossier depends only on the seed and the number, not on the order.
"""

import json
import random
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, select

from app.domain.calendar import ZONE
from storage.gateway import dossiers, feed, tables, uploads
from storage.gateway.citizen_answers import answer_all
from storage.gateway.small_pdf import one_page
from storage.gateway.state import Gateway

_RECEIVED, _PROCESSING, _SUPPLEMENT, _RESOLVED = "2", "4", "5", "9"
#: Share of dossiers that are asked for a supplement once.
_INCOMPLETE = 0.15
_OFFICERS = ("Lê Quang Huy", "Trần Thu Hà", "Phạm Minh Đức", "Ngô Thị Lan")
_ASKED = (
    "Đề nghị bổ sung bản chứng thực giấy tờ chứng minh nhân thân còn hiệu lực",
    "Tờ khai thiếu chữ ký ở trang cuối, đề nghị ký và nộp lại",
    "Bản chụp bị mờ, đề nghị nộp bản rõ nét hơn",
)


class Department:
    """Steps when it is told to; every move is a change that counters read by QuayThayDoi."""

    def __init__(self, gateway: Gateway) -> None:
        self._gateway = gateway

    def step(self, at: datetime | None = None) -> list[dict[str, str]]:
        """Move every dossier in its hands one stage; what moved, as number and new status.

        Citizens who filed online and are waited for answer first, and no more than that.
        """
        moment = (at or self._gateway.clock.now()).astimezone(ZONE)
        with self._gateway.holdings.write() as connection:
            moved = answer_all(self._gateway, connection, f"{moment:%Y%m%d%H%M%S}")
            answered = {line["MaHoSo"] for line in moved}
            for obj, madonvi in _in_hands(connection):
                if obj["MaHoSo"] in answered:
                    continue
                status = self._move(connection, obj, madonvi, f"{moment:%Y%m%d%H%M%S}")
                moved.append({"MaHoSo": obj["MaHoSo"], "TrangThaiHoSo": status})
        return moved

    def _move(self, connection: Connection, obj: dict[str, Any], madonvi: str, at: str) -> str:
        chance = random.Random(f"{self._gateway.seed}/{obj['MaHoSo']}")  # noqa: S311
        officer, asks, text = chance.choice(_OFFICERS), chance.random(), chance.choice(_ASKED)
        if obj["TrangThaiHoSo"] == _RECEIVED:
            kind, status, words = "status", _PROCESSING, "Thụ lý hồ sơ"
        elif asks < _INCOMPLETE and not _was_asked(connection, obj):
            kind, status, words = "supplement", _SUPPLEMENT, text
            _open_round(obj, officer, text, at)
        else:
            kind, status, words = "result", _RESOLVED, "Đã có kết quả, chuyển Bộ phận Một cửa"
            self._resolve(connection, obj, at)
        obj["TrangThaiHoSo"] = status
        step = _step(obj, officer, words, at)
        dossiers.change_dossier(connection, obj)
        dossiers.add_step(connection, step)
        told = {key: step[key] for key in ("NguoiXuLy", "ThoiDiemXuLy", "NoiDungXuLy")}
        feed.append(connection, madonvi, kind, {**obj, **told})
        return status

    def _resolve(self, connection: Connection, obj: dict[str, Any], at: str) -> None:
        content = one_page(("KET QUA GIAI QUYET THU TUC HANH CHINH", f"Ma ho so: {obj['MaHoSo']}"))
        name = f"Ket-qua-{obj['MaHoSo']}.pdf"
        file = uploads.keep_whole(self._gateway, connection, obj["MaHoSo"], name, content)
        paper = {
            "TenGiayTo": f"Kết quả: {obj['TenTTHC']}"[:2000],
            "MaThanhPhanHoSo": "",
            "GiayToId": file.id,
            "DuongDanTepTinKetQua": self._gateway.file_url(file.id),
            "MaGiayToKetQua": "",
        }
        obj["DanhSachGiayToKetQua"] = [*(obj.get("DanhSachGiayToKetQua") or []), paper]
        obj["NgayKetThucXuLy"] = at


def _step(obj: dict[str, Any], officer: str, words: str, at: str) -> dict[str, str]:
    return {
        "MaHoSo": obj["MaHoSo"],
        "NguoiXuLy": officer,
        "ChucDanh": "Chuyên viên",
        "ThoiDiemXuLy": at,
        "PhongBanXuLy": obj["DonViXuLy"],
        "NoiDungXuLy": words,
        "TrangThai": obj["TrangThaiHoSo"],
        "NgayBatDau": "",
        "NgayKetThucTheoQuyDinh": obj.get("NgayHenTra") or "",
    }


def _open_round(obj: dict[str, Any], officer: str, text: str, at: str) -> None:
    rounds = obj.get("DanhSachHoSoBoSung") or []
    asked: dict[str, Any] = {
        "HoSoBoSungId": len(rounds) + 1,
        "NguoiYeuCauBoSung": officer,
        "NoiDungBoSung": text,
        "NgayBoSung": at,
        "NguoiTiepNhanBoSung": "",
        "ThongTinTiepNhan": "",
        "NgayTiepNhanBoSung": "",
        "TrangThaiBoSung": False,
        "DanhSachGiayToBoSung": [],
        "DanhSachLePhiBoSung": [],
        "NgayHenTraTruoc": obj.get("NgayHenTra") or "",
        "NgayHenTraMoi": "",
    }
    obj["DanhSachHoSoBoSung"] = [*rounds, asked]


def _in_hands(connection: Connection) -> list[tuple[dict[str, Any], str]]:
    table = tables.dossiers
    mine = table.c.status.in_((int(_RECEIVED), int(_PROCESSING)))
    rows = connection.execute(
        select(table.c.object, table.c.madonvi).where(mine).order_by(table.c.code)
    ).all()
    return [(json.loads(row.object), row.madonvi) for row in rows]


def _was_asked(connection: Connection, obj: dict[str, Any]) -> bool:
    steps = dossiers.steps_of(connection, obj["MaHoSo"])
    return any(step["TrangThai"] == _SUPPLEMENT for step in steps)
