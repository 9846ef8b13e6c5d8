"""Codes of the trade: dossier numbers, agency and procedure identifiers, code tables of the wire.

Sources: Thông tư 01/2018/TT-VPCP for the number; QCVN 102:2016/BTTTT and Quyết định
20/2020/QĐ-TTg for agencies; the national interface for the code tables.
"""

import re
from dataclasses import dataclass
from datetime import date
from enum import IntEnum, StrEnum
from typing import ClassVar, Self

from app.domain.text import clean
from app.errors import InvalidInput


class Status(IntEnum):
    """TrangThaiHoSo of the national interface."""

    REGISTERED = 1
    RECEIVED = 2
    REFUSED = 3
    PROCESSING = 4
    SUPPLEMENT_ASKED = 5
    PAYMENT_ASKED = 6
    WITHDRAWN = 7
    STOPPED = 8
    RESOLVED = 9
    RETURNED = 10

    @property
    def label(self) -> str:
        """The official label, Vietnamese."""
        return _STATUS_LABELS[self]

    @property
    def is_final(self) -> bool:
        """Nothing follows but a supervisor's undo."""
        return self in (Status.REFUSED, Status.WITHDRAWN, Status.RETURNED)


_STATUS_LABELS = {
    Status.REGISTERED: "Mới đăng ký",
    Status.RECEIVED: "Được tiếp nhận",
    Status.REFUSED: "Không được tiếp nhận",
    Status.PROCESSING: "Đang xử lý",
    Status.SUPPLEMENT_ASKED: "Yêu cầu bổ sung giấy tờ",
    Status.PAYMENT_ASKED: "Yêu cầu thực hiện nghĩa vụ tài chính",
    Status.WITHDRAWN: "Công dân yêu cầu rút hồ sơ",
    Status.STOPPED: "Dừng xử lý",
    Status.RESOLVED: "Đã xử lý xong",
    Status.RETURNED: "Đã trả kết quả",
}


class Channel(StrEnum):
    """KenhThucHien: how the dossier was filed."""

    DIRECT = "1"
    ONLINE = "2"
    POST = "3"


class ReturnBy(StrEnum):
    """HinhThuc: how the RESULT goes back, not how the dossier came."""

    COUNTER = "0"
    POST = "1"


class PartyKind(StrEnum):
    """LoaiDoiTuong."""

    CITIZEN = "1"
    ENTERPRISE = "2"
    STATE_AGENCY = "3"
    ORGANISATION = "4"


@dataclass(frozen=True, slots=True, order=True)
class DossierCode:
    """Official dossier number `{agency}-{yymmdd}-{sequence}`, or a provisional `T…` one."""

    text: str
    _OFFICIAL: ClassVar[re.Pattern[str]] = re.compile(
        r"(?:\d{3}\.\d{2}\.\d{2}\.[A-Z]\d{2}|[A-Z]\d{2}(?:\.\d{2,3}){0,4})-\d{6}-\d{4,7}", re.ASCII
    )
    _PROVISIONAL: ClassVar[re.Pattern[str]] = re.compile(r"T[A-Z0-9]{1,8}-\d{6}-\d{3,}", re.ASCII)
    #: Whole numbers only: a cut or misread one must never pass for another dossier's.
    _INSIDE: ClassVar[re.Pattern[str]] = re.compile(
        rf"(?<![A-Z0-9.])(?:{_OFFICIAL.pattern}|{_PROVISIONAL.pattern})(?![0-9])", re.ASCII
    )

    def __post_init__(self) -> None:
        if not (self._OFFICIAL.fullmatch(self.text) or self._PROVISIONAL.fullmatch(self.text)):
            raise InvalidInput("dossier.code_shape")

    @property
    def is_provisional(self) -> bool:
        """True until the province gave the official number."""
        return self._PROVISIONAL.fullmatch(self.text) is not None

    @property
    def agency(self) -> str:
        """The agency identifier; for a provisional number the station's."""
        return self.text.split("-")[0]

    @classmethod
    def official(cls, agency: str, day: date, sequence: int) -> Self:
        """Four digits at least; the sequence restarts each day in each agency."""
        return cls(f"{agency}-{day:%y%m%d}-{sequence:04d}")

    @classmethod
    def provisional(cls, station: str, day: date, sequence: int) -> Self:
        """`T{station}-{yymmdd}-{nnn}`: unique here, exchanged at the first sync with a lease."""
        return cls(f"T{station}-{day:%y%m%d}-{sequence:03d}")

    @classmethod
    def find(cls, text: str) -> Self | None:
        """The code inside scanned or typed text (a tracking URL, blanks, lower case), or None."""
        found = cls._INSIDE.search(clean(text).upper())
        return cls(found.group(0)) if found else None

    def __str__(self) -> str:
        return self.text


_PROCEDURE = re.compile(r"([123]\.\d{6})(?:\.\d{3}\.\d{2}\.\d{2}\.[A-Z]\d{2})?", re.ASCII)


def procedure_stem(code: str) -> str:
    """National procedure code without the province's suffix; raises InvalidInput on any other."""
    found = _PROCEDURE.fullmatch(code.strip())
    if found is None:
        raise InvalidInput("procedure.code_shape", code=code[:40])
    return found.group(1)
