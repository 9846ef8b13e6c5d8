"""Hypothesis: DongBoHoSoMC objects as other systems write them, of both versions.

Built from the interface's table of fields, not from the program's own code.
"""

import unicodedata
from datetime import datetime
from typing import Any

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st

#: Objects are large: on a busy machine making one takes longer than Hypothesis likes.
UNHURRIED = settings(
    deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large]
)
ADDED_2023 = (
    "KenhThucHien", "SoGiayToChuHoSo", "NoiNopHoSo", "HoSoCoThanhPhanSoHoa",
    "TaiKhoanDuocXacThucVoiVNeID", "DuocThanhToanTrucTuyen", "DinhDanhCHS", "NgayNopHoSo",
)  # fmt: skip
#: Without these no system can say which dossier it means.
NEEDED = frozenset(
    ("MaHoSo", "MaTTHC", "TenTTHC", "ChuHoSo", "TrangThaiHoSo", "NgayTiepNhan")
)  # fmt: skip
_WORDS = st.sampled_from(
    [
        "Nguyễn",
        unicodedata.normalize("NFD", "Trần Thị Ẵm"),
        "  hai  chỗ trống ",
        "dòng\nmới",
        "A",
        "đ",
        "0912 345 678",
        '"ngoặc" & <dấu>',
    ]
)
TEXTS = st.lists(_WORDS, max_size=4).map(" ".join) | st.just("") | st.text(max_size=20)
NAMES = st.lists(_WORDS, min_size=1, max_size=3).map(" ".join)
#: What systems write for a text: the text, nothing, or a number.
LOOSE = TEXTS | st.none() | st.integers(-(10**12), 10**12)
TIMES = st.datetimes(
    min_value=datetime(1990, 1, 1),  # noqa: DTZ001  (clock time of the wire)
    max_value=datetime(2100, 12, 31),  # noqa: DTZ001
).map(lambda at: at.strftime("%Y%m%d%H%M%S"))
MAYBE_TIME = TIMES | st.just("") | st.none()
_ISO = st.datetimes(
    min_value=datetime(1990, 1, 1),  # noqa: DTZ001
    max_value=datetime(2100, 12, 31),  # noqa: DTZ001
).map(datetime.isoformat)
_LOOSE_TIME = MAYBE_TIME | _ISO | st.just("0001-01-01T00:00:00")
_URLS = st.integers(0, 9).map(lambda n: f"https://tinh.example/files/{n}") | st.just("")
_FLAGS = st.sampled_from(["0", "1", 0, 1])
ANYTHING = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False)
    | TEXTS,
    lambda inner: st.lists(inner, max_size=2) | st.dictionaries(TEXTS, inner, max_size=2),
    max_leaves=4,
)  # fmt: skip
_UNKNOWN = st.dictionaries(
    st.sampled_from(["TruongLa", "Ma Khác", "ghiChuRieng", "@spelling"]), ANYTHING, max_size=2
)
_IDS = st.sampled_from(["12", "7f0c", "", 12, "0f8fad5b-d9cb-469f-a165-70867728950e"])


def _entry(fields: dict[str, Any], *needed: str) -> st.SearchStrategy[dict[str, Any]]:
    """Fields that may be left out, and one nobody knows."""
    always = {name: fields[name] for name in needed}
    rest = {name: values for name, values in fields.items() if name not in needed}
    return st.fixed_dictionaries(always, optional=rest | {"LaLung": ANYTHING})


FILED = _entry(
    {"TepDinhKemId": _IDS, "TenTepDinhKem": LOOSE | st.just("đ" * 4000),
     "IsDeleted": st.sampled_from(["False", "True", True, False]), "MaThanhPhanHoSo": LOOSE,
     "DuongDanTaiTepTin": _URLS, "DuocSoHoa": _FLAGS,
     "DuocTaiSuDung": st.sampled_from(["0", "1", "2", 2]), "DuocLayTuKhoDMQG": _FLAGS,
     "MaKetQuaThayThe": LOOSE},
)  # fmt: skip
FEE = _entry(
    {"TenPhiLePhi": LOOSE, "MaPhiLePhi": _FLAGS, "HinhThucThu": st.sampled_from(["1", "2", "4", 4]),
     "Gia": st.integers(0, 10**9) | st.integers(0, 10**9).map(str) | st.just(""),
     "LoaiPhiLePhi": _FLAGS},
)  # fmt: skip
COUNTED = _entry(
    {"TenGiayTo": LOOSE, "SoLuong": st.integers(0, 9) | st.just("3") | st.none(),
     "LoaiGiayTo": st.integers(0, 3)},
)  # fmt: skip
ROUND = _entry(
    {"HoSoBoSungId": st.integers(0, 2**40) | st.just("7"), "NguoiYeuCauBoSung": LOOSE,
     "NoiDungBoSung": LOOSE, "NgayBoSung": _LOOSE_TIME, "NguoiTiepNhanBoSung": LOOSE,
     "ThongTinTiepNhan": LOOSE, "NgayTiepNhanBoSung": _LOOSE_TIME,
     "TrangThaiBoSung": st.booleans() | st.sampled_from(["True", "0", None]),
     "DanhSachGiayToBoSung": st.lists(FILED, max_size=2) | st.none(),
     "DanhSachLePhiBoSung": st.lists(FEE, max_size=2) | st.none(),
     "NgayHenTraTruoc": _LOOSE_TIME, "NgayHenTraMoi": _LOOSE_TIME},
)  # fmt: skip
RESULT = _entry(
    {"TenGiayTo": LOOSE | st.just("k" * 2000), "MaThanhPhanHoSo": LOOSE, "GiayToId": _IDS,
     "DuongDanTepTinKetQua": _URLS, "MaGiayToKetQua": st.sampled_from(["KQ.G15.000123", ""])},
)  # fmt: skip
IDENTITY = _entry(
    {"LoaiDinhDanh": st.sampled_from(["1", "2", 1]),
     "SoDinhDanh": st.sampled_from(["035190001234", "168123456", 168123456])},
)  # fmt: skip
_LISTS: dict[str, Any] = {
    "TaiLieuNop": st.lists(FILED, max_size=3),
    "DanhSachLePhi": st.lists(FEE, max_size=2),
    "DanhSachTepDinhKemKhac": st.lists(COUNTED, max_size=3),
    "DanhSachHoSoBoSung": st.lists(ROUND, max_size=3),
    "DanhSachGiayToKetQua": st.lists(RESULT, max_size=2),
    "DinhDanhCHS": st.lists(IDENTITY, max_size=2),
    "DSKetNoiCSDL": st.lists(_entry({"MaCSDL": _IDS}), max_size=2),
}
_CHOSEN: dict[str, Any] = {
    "MaHoSo": st.sampled_from(
        ["000.00.14.H25-261123-0001", "H15.50.05.13-261008-0975", "G22.99.08-260921-896048",
         " H25.14-240105-0003 "]
    ),
    "MaTTHC": st.sampled_from(["2.000488", "1.003868.000.00.00.H25", "1.002809.000.00.00.H56"]),
    "TenTTHC": NAMES,
    "ChuHoSo": NAMES | st.just("Đ" * 500),
    "KenhThucHien": st.sampled_from(["1", "2", "3", 2, "", None]),
    "LoaiDoiTuong": st.sampled_from(["1", "2", "3", "4", 4]),
    "HinhThuc": st.sampled_from(["0", "1", 0, ""]),
    "TrangThaiHoSo": st.integers(1, 10).map(str) | st.integers(1, 10),
    "NgayTiepNhan": TIMES,
    "NgayTuChoi": MAYBE_TIME,
    "NoiNopHoSo": st.sampled_from(["1", "2", 1]),
    "HoSoCoThanhPhanSoHoa": _FLAGS,
    "TaiKhoanDuocXacThucVoiVNeID": _FLAGS,
    "DuocThanhToanTrucTuyen": st.sampled_from(["0", "1", "2", "3", 3]),
    "TrichYeuHoSo": TEXTS | st.just("x" * 1000) | st.just("y" * 1500),
    "SoGiayToChuHoSo": LOOSE | st.sampled_from(["035190001234", "0700123455-001"]),
    "MaDoiTuong": LOOSE | st.just("035190001234"),
}  # fmt: skip
_DATES = ("NgayHenTra", "NgayTra", "NgayKetThucXuLy", "NgayNopHoSo")
_PLAIN = (
    "MaLinhVuc", "TenLinhVuc", "SoBienNhan", "ThongTinKhac", "Email", "Fax", "SoDienThoai",
    "ThongTinTra", "DonViXuLy", "GhiChu",
)  # fmt: skip


def objects(version: int) -> st.SearchStrategy[dict[str, Any]]:
    """Whole objects: texts null or as numbers, lists null, fields left out or of nobody."""
    fields: dict[str, Any] = {name: LOOSE for name in _PLAIN} | {n: MAYBE_TIME for n in _DATES}
    fields |= _CHOSEN | {name: values | st.none() for name, values in _LISTS.items()}
    wanted = {k: v for k, v in fields.items() if version >= 2023 or k not in ADDED_2023}
    needed = {k: v for k, v in wanted.items() if k in NEEDED}
    # An object of 2023 is known by its channel, which every system of 2023 tells.
    needed |= {"KenhThucHien": wanted["KenhThucHien"]} if version >= 2023 else {}
    rest = {k: v for k, v in wanted.items() if k not in needed}
    whole = st.fixed_dictionaries(wanted) | st.fixed_dictionaries(needed, optional=rest)
    return st.tuples(_UNKNOWN, whole).map(lambda two: {**two[0], **two[1]}).map(_dated)


def _dated(obj: dict[str, Any]) -> dict[str, Any]:
    """What nobody received yet tells no reception, every second time."""
    if str(obj["TrangThaiHoSo"]) in ("1", "3") and len(obj["TenTTHC"]) % 2:
        obj["NgayTiepNhan"] = ""
    return obj
