"""Invented citizens who file online: names of nobody, numbers that fit together."""

import random
from dataclasses import dataclass

_FAMILY = ("Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Phan", "Vũ", "Đặng", "Bùi", "Đỗ")
_MIDDLE = {"0": ("Văn", "Đức", "Quang", "Hữu"), "1": ("Thị", "Thu", "Ngọc", "Thanh")}
_GIVEN = {
    "0": ("An", "Bình", "Cường", "Dũng", "Hải", "Khánh", "Minh", "Nam", "Sơn", "Tuấn"),
    "1": ("Anh", "Chi", "Dung", "Hạnh", "Hương", "Lan", "Mai", "Ngân", "Oanh", "Yến"),
}
#: The pilot's province in a personal number (Hà Nam).
_PROVINCE = "035"


@dataclass(frozen=True, slots=True)
class Citizen:
    """Name, personal number and telephone."""

    name: str
    id_number: str
    phone: str


def invent(chance: random.Random) -> Citizen:
    """The next citizen of a seeded sequence."""
    sex = chance.choice("01")
    year = chance.randrange(1950, 2006)
    century_and_sex = int(sex) + (2 if year >= 2000 else 0)
    name = f"{chance.choice(_FAMILY)} {chance.choice(_MIDDLE[sex])} {chance.choice(_GIVEN[sex])}"
    number = f"{_PROVINCE}{century_and_sex}{year % 100:02d}{chance.randrange(10**6):06d}"
    return Citizen(name, number, f"09{chance.randrange(10**8):08d}")
