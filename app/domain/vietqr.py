"""VietQR: the text of the QR code that a bank's app reads (EMVCo merchant-presented, NAPAS).

Tag, two digits of length, value; the checksum is CRC-16/CCITT-FALSE over everything before it.
"""

import re
from dataclasses import dataclass

from app.domain.text import clean
from app.errors import InvalidInput

_NAPAS = "A000000727"
_TO_ACCOUNT = "QRIBFTTA"
_DONG = "704"  # ISO 4217
_LONGEST_PURPOSE = 25
_BANK = re.compile(r"(\d{6})-([0-9A-Za-z]{1,19})-(\S.{0,49})")
_CRC_START, _CRC_POLYNOMIAL = 0xFFFF, 0x1021


@dataclass(frozen=True, slots=True)
class BankAccount:
    """Where transfers go. bin: the bank's six digits at NAPAS (`970436`)."""

    bin: str
    number: str
    name: str


def parse_bank(text: str) -> BankAccount | None:
    """`970436-0123456789-TEN TAI KHOAN`; None for "". Raises InvalidInput("settings.bad_value")."""
    cleaned = clean(text)
    if not cleaned:
        return None
    parts = _BANK.fullmatch(cleaned)
    if parts is None:
        raise InvalidInput("settings.bad_value", key="counter.bank")
    return BankAccount(parts[1], parts[2], parts[3])


def vietqr(account: BankAccount, amount: int, code: str) -> str:
    """The QR text of one transfer. amount: đồng; code: the dossier's number, the purpose.

    Raises ValueError for an amount that is not above zero and for letters no bank takes.
    """
    if amount <= 0 or not code.isascii():
        raise ValueError("not a transfer")
    to = _field("00", account.bin) + _field("01", account.number)
    body = (
        _field("00", "01")
        + _field("01", "12")  # for this payment only: the amount is in it
        + _field("38", _field("00", _NAPAS) + _field("01", to) + _field("02", _TO_ACCOUNT))
        + _field("53", _DONG)
        + _field("54", str(amount))
        + _field("58", "VN")
        + _field("62", _field("08", _purpose(code)))
        + "6304"
    )
    return body + f"{crc16(body.encode('ascii')):04X}"


def _purpose(code: str) -> str:
    """At most 25 letters: dots go first, then dashes; a longer number keeps its end."""
    for left_out in ("", ".", ".-"):
        short = "".join(letter for letter in code if letter not in left_out)
        if len(short) <= _LONGEST_PURPOSE:
            return short
    return short[-_LONGEST_PURPOSE:]


def crc16(data: bytes) -> int:
    """CRC-16/CCITT-FALSE: polynomial 0x1021, start 0xFFFF, nothing reflected."""
    crc = _CRC_START
    for byte in data:
        crc ^= byte << 8
        for _ in range(8):
            crc = (crc << 1) ^ _CRC_POLYNOMIAL if crc & 0x8000 else crc << 1
        crc &= 0xFFFF
    return crc


def _field(tag: str, value: str) -> str:
    return f"{tag}{len(value):02d}{value}"
