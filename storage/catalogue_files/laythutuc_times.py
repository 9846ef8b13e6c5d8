"""Times and fees of a LayThuTuc record; a time that is the same in every channel is one time."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from app.domain.text import clean, fold
from storage.catalogue_files.limits import NO_TIME

_CHANNELS = {"1": "nộp trực tiếp", "2": "nộp trực tuyến", "3": "nộp qua bưu chính"}
_DONG = frozenset({"", "dong", "vnd", "d", "viet nam dong"})
#: A working day in hours, for halves of a day.
_HOURS_A_DAY = 8


@dataclass(frozen=True, slots=True)
class Time:
    """name: as the record calls it; amount, unit and fee as in a row."""

    name: str
    amount: Any
    unit: str
    fee: Any
    fee_name: str
    fee_note: str


def list_of(record: Mapping[str, Any], key: str) -> list[Mapping[str, Any]]:
    """The objects under a key; a single one may stand without its list."""
    found = record.get(key)
    if isinstance(found, dict):
        return [found]
    return [entry for entry in found if isinstance(entry, dict)] if isinstance(found, list) else []


def times_of(record: Mapping[str, Any]) -> list[Time]:
    """Distinct times; where channels differ, the channel is part of the name."""
    ways = [(str(way.get("KENH", "")).strip(), way) for way in list_of(record, "CACHTHUCTHUCHIEN")]
    said = [(channel, _time(t)) for channel, way in ways for t in list_of(way, "THOIGIAN")]
    channels: dict[Time, list[str]] = {}
    for channel, time in said:
        channels.setdefault(time, []).append(_CHANNELS.get(channel, channel))
    every = {_CHANNELS.get(channel, channel) for channel, _ in said}
    return [
        time if set(names) == every else replace(time, name=joined(time.name, ", ".join(names)))
        for time, names in channels.items()
    ]


def _time(time: Mapping[str, Any]) -> Time:
    amount, unit = _amount(time)
    fees = list_of(time, "PHILEPHI")
    return Time(clean(str(time.get("MOTA") or "")), amount, unit, *_fee(fees))


def _amount(time: Mapping[str, Any]) -> tuple[Any, str]:
    amount, unit = _single(time.get("THOIGIANGIAIQUYET")), clean(str(time.get("DONVITINH") or ""))
    if isinstance(amount, str):
        amount = _number(amount)
    if amount in (None, "") and fold(unit) != "trong ngay":
        return None, NO_TIME
    if isinstance(amount, float) and amount % 1 and fold(unit) == "ngay lam viec":
        return amount * _HOURS_A_DAY, "Giờ"
    return amount, unit


def _single(value: Any) -> Any:  # noqa: ANN401
    """A list where one value belongs is refused further on as what it is not."""
    return "…" if isinstance(value, (list, dict)) else value


def _number(text: str) -> Any:  # noqa: ANN401  (a number where it is one)
    said = clean(text).replace(",", ".")
    try:
        return float(said) if "." in said else said
    except ValueError:
        return text


def _fee(fees: list[Mapping[str, Any]]) -> tuple[Any, str, str]:
    """The first fee in đồng counts, and every fee is told: which applies is a person's word."""
    dong = [fee for fee in fees if fold(str(fee.get("DONVI") or "")) in _DONG]
    first = _single(dong[0].get("SOTIEN")) if dong else None
    notes = [clean(str(fee.get("MOTA") or "")) for fee in fees]
    if len(fees) > 1 or len(dong) != len(fees):
        notes = [
            f"{clean(str(fee.get('SOTIEN') or 0))} {clean(str(fee.get('DONVI') or 'đồng'))}"
            f"{': ' if said else ''}{said}"
            for fee, said in zip(fees, notes, strict=True)
        ]
    return first, "", "; ".join(filter(None, notes))


def joined(first: str, second: str) -> str:
    """Two names as one; the same name once."""
    parts = [first] if fold(first) == fold(second) else [first, second]
    return " – ".join(filter(None, parts))
