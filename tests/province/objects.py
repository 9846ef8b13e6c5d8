"""Hypothesis: DongBoHoSoMC objects as other systems write them, of both versions."""

import unicodedata
from datetime import datetime
from typing import Any

from hypothesis import strategies as st

from storage.provincial.fields import ADDED_2023, SCALARS

_WORDS = st.sampled_from(
    [
        "Nguyễn",
        unicodedata.normalize("NFD", "Trần Thị Ẵm"),
        "  hai  chỗ trống ",
        "dòng\nmới",
        "A",
        "đ",
    ]
)
TEXTS = st.lists(_WORDS, max_size=4).map(" ".join) | st.just("")
NAMES = st.lists(_WORDS, min_size=1, max_size=3).map(" ".join)
TIMES = st.datetimes(
    min_value=datetime(1976, 1, 1),  # noqa: DTZ001  (clock time of the wire)
    max_value=datetime(2090, 1, 1),  # noqa: DTZ001
).map(lambda at: at.strftime("%Y%m%d%H%M%S"))
MAYBE_TIME = TIMES | st.just("")
_URLS = st.integers(0, 99).map(lambda n: f"https://tinh.example/files/{n}") | st.just("")
_FLAGS = st.sampled_from(["0", "1"])
_UNKNOWN = st.dictionaries(
    st.sampled_from(["TruongLa", "Ma Khác", "ghiChuRieng"]),
    st.none() | st.integers() | TEXTS | st.lists(st.integers(), max_size=2),
    max_size=2,
)
_FILED = st.fixed_dictionaries(
    {"TepDinhKemId": st.sampled_from(["12", "7f0c", ""]), "TenTepDinhKem": TEXTS,
     "IsDeleted": st.sampled_from(["False", "True"]), "MaThanhPhanHoSo": TEXTS,
     "DuongDanTaiTepTin": _URLS, "DuocSoHoa": _FLAGS, "DuocTaiSuDung": _FLAGS},
)  # fmt: skip
_FEE = st.fixed_dictionaries(
    {"TenPhiLePhi": TEXTS, "MaPhiLePhi": _FLAGS, "HinhThucThu": st.sampled_from("124"),
     "Gia": st.integers(0, 10**9).map(str), "LoaiPhiLePhi": _FLAGS},
)  # fmt: skip
_COUNTED = st.fixed_dictionaries(
    {
        "TenGiayTo": TEXTS,
        "SoLuong": st.integers(0, 9) | st.just("3"),
        "LoaiGiayTo": st.integers(0, 3),
    }
)
_ROUND = st.fixed_dictionaries(
    {"HoSoBoSungId": st.integers(1, 9), "NguoiYeuCauBoSung": TEXTS, "NoiDungBoSung": TEXTS,
     "NgayBoSung": MAYBE_TIME, "NgayTiepNhanBoSung": MAYBE_TIME, "TrangThaiBoSung": st.booleans(),
     "NgayHenTraTruoc": MAYBE_TIME, "NgayHenTraMoi": MAYBE_TIME},
)  # fmt: skip
_RESULT = st.fixed_dictionaries(
    {"TenGiayTo": TEXTS, "GiayToId": st.sampled_from(["1", ""]), "DuongDanTepTinKetQua": _URLS}
)
_LISTS: dict[str, Any] = {
    "TaiLieuNop": st.lists(_FILED, max_size=3),
    "DanhSachLePhi": st.lists(_FEE, max_size=2),
    "DanhSachTepDinhKemKhac": st.lists(_COUNTED, max_size=3),
    "DanhSachHoSoBoSung": st.lists(_ROUND, max_size=2),
    "DanhSachGiayToKetQua": st.lists(_RESULT, max_size=2),
    "DinhDanhCHS": st.lists(
        st.just({"LoaiDinhDanh": "1", "SoDinhDanh": "035190001234"}), max_size=1
    ),
    "DSKetNoiCSDL": st.lists(st.just({"MaCSDL": "7"}), max_size=1),
}
_CHOSEN: dict[str, Any] = {
    "MaHoSo": st.sampled_from(["000.00.14.H25-261123-0001", "H15.50.05.13-261008-0975"]),
    "MaTTHC": st.sampled_from(["2.000488", "1.003868.000.00.00.H25"]),
    "TenTTHC": NAMES.filter(str.strip),
    "ChuHoSo": NAMES.filter(str.strip),
    "KenhThucHien": st.sampled_from(["1", "2", "3"]),
    "LoaiDoiTuong": st.sampled_from(["1", "2", "3", "4"]),
    "HinhThuc": _FLAGS,
    "TrangThaiHoSo": st.integers(1, 10).map(str),
    "NgayTiepNhan": TIMES,
    "HoSoCoThanhPhanSoHoa": _FLAGS,
    "DuocThanhToanTrucTuyen": st.sampled_from(["0", "1", "2", "3"]),
    "TrichYeuHoSo": TEXTS | st.just("x" * 1000),
}
_DATES = ("NgayHenTra", "NgayTra", "NgayKetThucXuLy", "NgayTuChoi", "NgayNopHoSo")


def objects(version: int) -> st.SearchStrategy[dict[str, Any]]:
    """Whole objects with fields nobody knows; SoBienNhan and Fax may be null."""
    fields = {name: TEXTS for name in SCALARS} | {name: MAYBE_TIME for name in _DATES}
    fields |= {"Fax": st.none() | TEXTS, "SoBienNhan": st.none() | TEXTS} | _CHOSEN | _LISTS
    wanted = {k: v for k, v in fields.items() if version >= 2023 or k not in ADDED_2023}
    return st.tuples(_UNKNOWN, st.fixed_dictionaries(wanted)).map(lambda two: {**two[0], **two[1]})
