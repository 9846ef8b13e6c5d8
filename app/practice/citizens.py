"""Invented citizens of the practice day. No name, number or address belongs to anybody."""

from dataclasses import dataclass
from random import Random

_FAMILIES = ("Nguyễn", "Trần", "Lê", "Phạm", "Đặng", "Vũ", "Đỗ", "Bùi", "Hoàng", "Ngô")
_MIDDLE = {"Nam": ("Văn", "Hữu", "Đức", "Quốc"), "Nữ": ("Thị", "Ngọc", "Thu", "Mỹ")}
_GIVEN = {
    "Nam": ("Dũng", "Khuê", "Ưng", "Đạt", "Phúc", "Thẩm", "Ý"),
    "Nữ": ("Ẵm", "Ánh", "Yến", "Đào", "Hằng", "Uyên", "Hạnh"),
}
_PLACES = (
    "Tổ 3, phường Mẫu Một, thành phố Phủ Lý, Hà Nam",
    "Thôn Đông Mẫu, xã Mẫu Hai, huyện Bình Lục, Hà Nam",
    "Số 12 ngõ 4, phường Mẫu Ba, thị xã Duy Tiên, Hà Nam",
    "Xóm Chợ, xã Mẫu Bốn, huyện Lý Nhân, Hà Nam",
)


@dataclass(frozen=True, slots=True)
class SampleCitizen:
    """A person of the day. payload: what the QR of their card says."""

    name: str
    id_number: str
    sex: str
    birth_date: str
    address: str
    phone: str

    @property
    def payload(self) -> str:
        """Seven fields between bars, dates as on the card."""
        born = self.birth_date.replace("/", "")
        return f"{self.id_number}||{self.name}|{born}|{self.sex}|{self.address}|15042021"


def citizen(number: int, seed: int = 2026) -> SampleCitizen:
    """The `number`-th citizen of a seed; always the same one."""
    chance = Random(seed * 1000 + number)  # noqa: S311  (sample data, not a secret)
    sex = "Nữ" if number % 2 == 0 else "Nam"
    year = chance.randint(1952, 2005)
    born = f"{chance.randint(1, 28):02d}/{chance.randint(1, 12):02d}/{year}"
    century = (0 if year < 2000 else 2) + (sex == "Nữ")
    given = _GIVEN[sex][number // 2 % len(_GIVEN[sex])]
    return SampleCitizen(
        name=f"{chance.choice(_FAMILIES)} {chance.choice(_MIDDLE[sex])} {given}",
        id_number=f"035{century}{year % 100:02d}{chance.randint(0, 999_999):06d}",
        sex=sex,
        birth_date=born,
        address=chance.choice(_PLACES),
        phone=f"09{chance.randint(10_000_000, 99_999_999)}",
    )
