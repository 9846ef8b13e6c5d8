"""The pilot's first year as another system would hand it over: 1,700 objects, seeded."""

import random
from datetime import datetime, timedelta
from typing import Any

from app.domain.calendar import ZONE

#: What the year came to (the pilot's own figures).
RECEIVED, ONLINE = 1700, 1669
EARLY, ON_TIME, LATE = 1479, 168, 21
IN_PROGRESS = RECEIVED - EARLY - ON_TIME - LATE
FIRST_DAY, LAST_DAY = "2025-01-01", "2025-12-31"
_AGENCIES = {
    "000.00.13.H25": ("1.003868", "Sở Thông tin và Truyền thông", "G14-XB01", "Xuất bản"),
    "000.00.14.H25": ("2.000488", "Sở Tư pháp", "G15-TP01", "Lý lịch tư pháp"),
    "000.00.15.H25": ("2.000004", "Sở Công Thương", "G02-TM01", "Xúc tiến thương mại"),
}
_FAMILIES = ("Nguyễn", "Trần", "Lê", "Phạm", "Đỗ", "Vũ")
_GIVEN = ("Thị Lan", "Văn Ẵm", "Hữu Đức", "Thu Hà", "Quang Ơn", "Minh Ửng")
_START = datetime(2025, 1, 2, 8, tzinfo=ZONE)


def objects(seed: int = 2025) -> list[dict[str, Any]]:
    """In order of reception; which dossier ended how is drawn from the seed."""
    chance = random.Random(seed)
    ends = ["early"] * EARLY + ["on_time"] * ON_TIME + ["late"] * LATE + ["open"] * IN_PROGRESS
    channels = ["2"] * ONLINE + ["1"] * (RECEIVED - ONLINE)
    chance.shuffle(ends)
    chance.shuffle(channels)
    return [
        _object(number, end, channel, chance)
        for number, (end, channel) in enumerate(zip(ends, channels, strict=True))
    ]


def _object(number: int, end: str, channel: str, chance: random.Random) -> dict[str, Any]:
    agency, (procedure, office, field, field_name) = chance.choice(list(_AGENCIES.items()))
    received = _START + timedelta(days=number * 330 // RECEIVED, minutes=chance.randrange(480))
    due = received + timedelta(days=chance.randrange(5, 20))
    resolved = _ended(end, due, chance)
    status = "10" if resolved else chance.choice("24568")
    identity = f"035{chance.randrange(10**9):09d}"
    return {
        "MaHoSo": f"{agency}-{received:%y%m%d}-{number + 1:04d}",
        "MaTTHC": f"{procedure}.000.00.00.H25",
        "TenTTHC": f"Thủ tục {procedure}",
        "MaLinhVuc": field,
        "TenLinhVuc": field_name,
        "KenhThucHien": channel,
        "SoBienNhan": "",
        "ChuHoSo": f"{chance.choice(_FAMILIES)} {chance.choice(_GIVEN)}",
        "LoaiDoiTuong": "1",
        "MaDoiTuong": "",
        "SoGiayToChuHoSo": identity,
        "ThongTinKhac": "",
        "Email": "",
        "Fax": "",
        "SoDienThoai": f"09{chance.randrange(10**8):08d}",
        "TrichYeuHoSo": f"Hồ sơ số {number + 1}",
        "NgayTiepNhan": _time(received),
        "NgayHenTra": _time(due),
        "TrangThaiHoSo": status,
        "NgayTra": _time(resolved + timedelta(hours=1)) if resolved else "",
        "ThongTinTra": "",
        "HinhThuc": chance.choice("01"),
        "NgayKetThucXuLy": _time(resolved) if resolved else "",
        "DonViXuLy": office,
        "GhiChu": "",
        "TaiLieuNop": [_filed(number)] if channel == "2" else [],
        "DanhSachLePhi": [],
        "DanhSachTepDinhKemKhac": [{"TenGiayTo": "Tờ khai", "SoLuong": 1, "LoaiGiayTo": 1}],
        "DanhSachHoSoBoSung": [],
        "DanhSachGiayToKetQua": [],
        "NoiNopHoSo": "2",
        "HoSoCoThanhPhanSoHoa": "1" if channel == "2" else "0",
        "TaiKhoanDuocXacThucVoiVNeID": chance.choice("01"),
        "DuocThanhToanTrucTuyen": "0",
        "NgayTuChoi": "",
        "DinhDanhCHS": [{"LoaiDinhDanh": "1", "SoDinhDanh": identity}],
        "NgayNopHoSo": _time(received - timedelta(hours=chance.randrange(1, 8))),
        "DSKetNoiCSDL": [],
    }


def _ended(end: str, due: datetime, chance: random.Random) -> datetime | None:
    if end == "open":
        return None
    days = {"early": -chance.randrange(1, 5), "on_time": 0, "late": chance.randrange(1, 9)}
    return due + timedelta(days=days[end])


def _filed(number: int) -> dict[str, str]:
    return {
        "TepDinhKemId": str(number + 1),
        "TenTepDinhKem": "Đơn đề nghị.pdf",
        "IsDeleted": "False",
        "MaThanhPhanHoSo": "",
        "DuongDanTaiTepTin": f"https://tinh.example/files/{number + 1}",
        "DuocSoHoa": "1",
        "DuocTaiSuDung": "0",
        "DuocLayTuKhoDMQG": "0",
        "MaKetQuaThayThe": "",
    }


def _time(at: datetime) -> str:
    return at.strftime("%Y%m%d%H%M%S")
