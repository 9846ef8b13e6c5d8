"""Citizens file dossiers online: status 1, attachments, channel 2 (the counter pulls them)."""

import json
import random
from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, func, select

from app.domain.calendar import ZONE
from storage.gateway import dossiers, feed, numbers, tables, uploads
from storage.gateway.citizens import Citizen, invent
from storage.gateway.small_pdf import one_page
from storage.gateway.state import Gateway

_ATTACHED = ("Don-de-nghi.pdf", "Ban-chup-CCCD.pdf")
_EMPTY = (
    "SoBienNhan", "MaDoiTuong", "ThongTinKhac", "Fax", "NgayTiepNhan", "NgayHenTra", "NgayTra",
    "ThongTinTra", "NgayKetThucXuLy", "GhiChu", "NgayTuChoi",
)  # fmt: skip
_NO_LINES = (
    "DanhSachLePhi", "DanhSachTepDinhKemKhac", "DanhSachHoSoBoSung", "DanhSachGiayToKetQua",
    "DSKetNoiCSDL",
)  # fmt: skip


def file_online(
    gateway: Gateway, count: int, procedures: Sequence[str] = (), at: datetime | None = None
) -> list[str]:
    """File `count` dossiers; procedures: national codes, else the catalogue or what was seen.

    Empty when the gateway knows no procedure at all.
    """
    moment = (at or gateway.clock.now()).astimezone(ZONE)
    with gateway.holdings.write() as connection:
        headings = _headings(gateway, connection, procedures)
        return [
            _file_one(gateway, connection, headings, moment)
            for _ in range(count if headings else 0)
        ]


def _file_one(
    gateway: Gateway, connection: Connection, headings: list[dict[str, str]], at: datetime
) -> str:
    chance = random.Random(f"{gateway.seed}/online/{_filed_so_far(connection)}")  # noqa: S311
    heading, citizen = dict(chance.choice(headings)), invent(chance)
    agency = heading.pop("agency")
    block = numbers.take_block(connection, agency, at.date(), 1, "online")
    code = f"{agency}-{at:%y%m%d}-{block['first']:04d}"
    obj = _object(code, heading, citizen, f"{at:%Y%m%d%H%M%S}")
    obj["TaiLieuNop"] = [attach(gateway, connection, code, name) for name in _ATTACHED]
    dossiers.add_dossier(connection, gateway.identity.madonvi, "online", obj, "")
    feed.append(connection, gateway.identity.madonvi, "online", obj)
    return code


def _object(code: str, heading: dict[str, str], citizen: Citizen, at: str) -> dict[str, Any]:
    return {
        **dict.fromkeys(_EMPTY, ""),
        **{name: [] for name in _NO_LINES},
        **heading,
        "MaHoSo": code,
        "KenhThucHien": "2",
        "ChuHoSo": citizen.name,
        "LoaiDoiTuong": "1",
        "SoGiayToChuHoSo": citizen.id_number,
        "DinhDanhCHS": [{"LoaiDinhDanh": "1", "SoDinhDanh": citizen.id_number}],
        "Email": "",
        "SoDienThoai": citizen.phone,
        "TrichYeuHoSo": heading["TenTTHC"][:995],
        "TrangThaiHoSo": "1",
        "HinhThuc": "0",
        "NoiNopHoSo": "1",
        "HoSoCoThanhPhanSoHoa": "1",
        "TaiKhoanDuocXacThucVoiVNeID": "1",
        "DuocThanhToanTrucTuyen": "0",
        "NgayNopHoSo": at,
    }


def attach(gateway: Gateway, connection: Connection, code: str, name: str) -> dict[str, str]:
    """A file of a citizen, as an entry of TaiLieuNop."""
    content = one_page((name, f"Ma ho so: {code}"))
    file = uploads.keep_whole(gateway, connection, code, name, content)
    return {
        "TepDinhKemId": file.id,
        "TenTepDinhKem": name,
        "IsDeleted": "False",
        "MaThanhPhanHoSo": "",
        "DuongDanTaiTepTin": gateway.file_url(file.id),
        "DuocSoHoa": "1",
        "DuocTaiSuDung": "0",
        "DuocLayTuKhoDMQG": "0",
        "MaKetQuaThayThe": "",
    }


def _headings(
    gateway: Gateway, connection: Connection, wanted: Sequence[str]
) -> list[dict[str, str]]:
    found = [gateway.procedures.heading(code) for code in wanted or gateway.procedures.codes]
    known = [heading for heading in found if heading is not None]
    return known or _seen(connection)


def _seen(connection: Connection) -> list[dict[str, str]]:
    """Procedures of dossiers that counters have sent, where there is no catalogue."""
    table = tables.dossiers
    texts = connection.execute(select(table.c.object).order_by(table.c.code)).scalars()
    keys = ("MaTTHC", "TenTTHC", "MaLinhVuc", "TenLinhVuc", "DonViXuLy")
    seen = {}
    for obj in map(json.loads, texts):
        agency = obj["MaHoSo"].split("-")[0]
        seen[agency, obj["MaTTHC"]] = {**{key: obj[key] for key in keys}, "agency": agency}
    return list(seen.values())


def _filed_so_far(connection: Connection) -> int:
    table = tables.dossiers
    wanted = select(func.count()).select_from(table).where(table.c.origin == "online")
    return connection.execute(wanted).scalar_one()
