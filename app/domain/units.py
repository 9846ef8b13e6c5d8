"""Administrative units of three times, and which became which.

Until 30/6/2025 there were 63 provinces with districts and communes; since 1/7/2025 there are 34
provinces with communes and no districts (Nghị quyết 202/2025/QH15). People know both.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum


class Era(StrEnum):
    """When a unit existed. EARLIER: merged or renamed before 30/6/2025."""

    NOW = "now"
    BEFORE = "before"
    EARLIER = "earlier"

    @property
    def label(self) -> str:
        """Vietnamese, behind a name."""
        return {
            Era.NOW: "từ 01/7/2025",
            Era.BEFORE: "đến 30/6/2025",
            Era.EARLIER: "trước các đợt sắp xếp đến 2025",
        }[self]


class UnitKind(StrEnum):
    """The level; the word before the name (phường, thị xã) says more."""

    PROVINCE = "province"
    DISTRICT = "district"
    COMMUNE = "commune"


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit of one time. code: of the statistics office, unique in its level and time.

    parents: full names, the nearest first (district, province).
    """

    code: str
    name: str
    kind: UnitKind
    parents: tuple[str, ...]
    era: Era

    @property
    def address(self) -> str:
        """As the end of an address: `Xã Thanh Sơn, Huyện Kim Bảng, Tỉnh Hà Nam`."""
        return ", ".join((self.name, *self.parents))


@dataclass(frozen=True, slots=True)
class Counterpart:
    """The unit of another time. partly: only a part of the older one belongs to the newer."""

    unit: Unit
    partly: bool = False


@dataclass(frozen=True, slots=True)
class UnitBook:
    """All units, and for each the units of the other time; no entry: not known."""

    units: tuple[Unit, ...] = ()
    counterparts: Mapping[Unit, tuple[Counterpart, ...]] = field(default_factory=dict)
