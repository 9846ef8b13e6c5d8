"""Invented people, firms and numbers for the pages of `bench ocr`. Nothing belongs to anybody."""

from dataclasses import dataclass
from random import Random

from stdnum.vn import mst

_FAMILIES = (
    "Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Huỳnh", "Vũ", "Võ", "Đặng", "Bùi", "Đỗ", "Hồ",
    "Ngô", "Dương", "Lý", "Đinh", "Trịnh", "Lương", "Mai", "Tạ", "Quách", "Nông", "Vi", "Cầm",
)  # fmt: skip
_MIDDLE = {
    "Nam": ("Văn", "Hữu", "Đức", "Quốc", "Công", "Thế", "Minh", "Xuân", "Bá", "Đình"),
    "Nữ": ("Thị", "Ngọc", "Thu", "Mỹ", "Thị Bích", "Thị Kim", "Diệu", "Thùy", "Hồng", "Thị Ánh"),
}
_GIVEN = {
    "Nam": ("Dũng", "Khuê", "Ưng", "Đạt", "Phúc", "Thẩm", "Khởi", "Quyền", "Trường", "Hiếu", "Kỳ"),
    "Nữ": ("Ẵm", "Yến", "Đào", "Hằng", "Uyên", "Hạnh", "Tuyết", "Nguyệt", "Phượng", "Quỳnh", "Mẫn"),
}
_PLACES = (
    "xóm Đồng Gừng, xã Khả Lãm, huyện Tam Thôn, tỉnh Hà Giang",
    "ấp Bờ Lũy, xã Vĩnh Khê, huyện Trà Ngọt, tỉnh Trà Vinh",
    "thôn Quế Ổ, xã Đại Thượng, tỉnh Bắc Ninh",
    "khu phố Cầu Đất, phường Mỹ Sậy, thành phố Hải Phòng",
    "bản Nà Ỏi, xã Mường Khưa, tỉnh Lai Châu",
    "tổ dân phố Rừng Thông, phường Tân Ải, tỉnh Đắk Lắk",
    "đường Hàng Gạo, phường Cửa Nhượng, thành phố Huế",
)
_FIRMS = (
    "Công ty TNHH Nông sản Đồi Chè",
    "Hợp tác xã Dệt thổ cẩm Suối Khuôn",
    "Công ty cổ phần Vật liệu Gạch Đỏ",
    "Doanh nghiệp tư nhân Thuận Lũy",
)


@dataclass(frozen=True, slots=True)
class Person:
    """Texts as they would be printed; dates dd/MM/yyyy."""

    name: str
    sex: str
    born: str
    id: str
    old_id: str
    address: str
    phone: str
    email: str
    issued: str


@dataclass(frozen=True, slots=True)
class Firm:
    """An organisation with a tax code whose check digit is right."""

    name: str
    tax_code: str
    address: str


def person(chance: Random) -> Person:
    """Somebody whose number agrees with sex and birth."""
    sex = chance.choice(("Nam", "Nữ"))
    year = chance.randint(1948, 2006)
    middle = chance.choice(_MIDDLE[sex])
    name = f"{chance.choice(_FAMILIES)} {middle} {chance.choice(_GIVEN[sex])}"
    century = (0 if year < 2000 else 2) + (sex == "Nữ")
    province = chance.choice(("002", "084", "027", "031", "012", "066", "046"))
    issued = f"{chance.randint(1, 28):02d}/{chance.randint(1, 12):02d}/{chance.randint(2021, 2025)}"
    return Person(
        name=name,
        sex=sex,
        born=f"{chance.randint(1, 28):02d}/{chance.randint(1, 12):02d}/{year}",
        id=f"{province}{century}{year % 100:02d}{chance.randint(0, 999_999):06d}",
        old_id=f"{chance.randint(10, 38)}{chance.randint(0, 9_999_999):07d}",
        address=f"Số {chance.randint(2, 299)}, {chance.choice(_PLACES)}",
        phone=f"0{chance.choice((91, 97, 86, 35, 79))}{chance.randint(0, 9_999_999):07d}",
        email=f"{chance.choice(('lienhe', 'hoso', 'giadinh', 'vanphong'))}"
        f"{chance.randint(10, 999)}@{chance.choice(('thu-mau.vn', 'hopthu.example'))}",
        issued=issued,
    )


def firm(chance: Random) -> Firm:
    """Some firm."""
    body = f"{chance.randint(1, 63):02d}{chance.randint(1, 9_999_999):07d}"
    return Firm(
        name=chance.choice(_FIRMS),
        tax_code=body + mst.calc_check_digit(body),
        address=f"Lô {chance.randint(2, 40)}, {chance.choice(_PLACES)}",
    )


def money(chance: Random) -> str:
    """A sum with points, as offices print it."""
    return f"{chance.choice((8, 15, 20, 50, 75, 150, 320, 1250, 2400)) * 1000:,}".replace(",", ".")
