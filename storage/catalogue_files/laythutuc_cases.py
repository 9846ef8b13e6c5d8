"""CACHTHUCTHUCHIEN and THANHPHANHOSO of a LayThuTuc record become cases.

A time that is the same in every channel is one time. Times and groups of papers belong together
where they have the same name, or where there is only one of either; otherwise each time stands
with each group, because choosing for the citizen would be guessing.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any

from app.domain.text import clean, fold
from storage.catalogue_files.assemble import DEFAULT_CASE, NO_TIME, CaseRows
from storage.catalogue_files.rows import Row

MakeRow = Callable[[Mapping[str, Any]], Row]
_CHANNELS = {"1": "nộp trực tiếp", "2": "nộp trực tuyến", "3": "nộp qua bưu chính"}
_DONG = frozenset({"", "dong", "vnd", "d", "viet nam dong"})
_LONGEST_NAME = 200
#: A working day in hours, for halves of a day.
_HOURS_A_DAY = 8


@dataclass(frozen=True, slots=True)
class _Time:
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


def cases_of(record: Mapping[str, Any], row: MakeRow) -> list[CaseRows]:
    """Every case, with rows that `row` makes."""
    groups = list_of(record, "THANHPHANHOSO") or [{}]
    times = _times(record) or [_Time("", None, NO_TIME, None, "", "")]
    return [
        CaseRows(row(_case(name, time)), [row(_paper(p)) for p in list_of(group, "GIAYTO")])
        for name, time, group in _named(list(_pairs(times, groups)))
    ]


def _times(record: Mapping[str, Any]) -> list[_Time]:
    """Distinct times; where channels differ, the channel is part of the name."""
    ways = [(str(way.get("KENH", "")).strip(), way) for way in list_of(record, "CACHTHUCTHUCHIEN")]
    said = [(channel, _time(t)) for channel, way in ways for t in list_of(way, "THOIGIAN")]
    channels: dict[_Time, list[str]] = {}
    for channel, time in said:
        channels.setdefault(time, []).append(_CHANNELS.get(channel, channel))
    every = {_CHANNELS.get(channel, channel) for channel, _ in said}
    return [
        time if set(names) == every else replace(time, name=_joined(time.name, ", ".join(names)))
        for time, names in channels.items()
    ]


def _time(time: Mapping[str, Any]) -> _Time:
    amount, unit = _amount(time)
    fees = list_of(time, "PHILEPHI")
    return _Time(clean(str(time.get("MOTA") or "")), amount, unit, *_fee(fees))


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


def _pairs(
    times: list[_Time], groups: list[Mapping[str, Any]]
) -> Iterator[tuple[_Time, Mapping[str, Any]]]:
    by_name = {fold(_group_name(group)): group for group in groups}
    together = [(time, by_name.get(fold(time.name))) for time in times]
    if len(times) == len(groups) == len(by_name) and all(group for _, group in together):
        yield from ((time, group) for time, group in together if group)
        return
    yield from ((time, group) for group in groups for time in times)


def _named(
    pairs: list[tuple[_Time, Mapping[str, Any]]],
) -> Iterator[tuple[str, _Time, Mapping[str, Any]]]:
    """Names that tell the cases apart; the n-th of the same name has its number."""
    groups = {_group_name(group) for _, group in pairs}
    times = {time.name for time, _ in pairs}
    seen: dict[str, int] = {}
    for time, group in pairs:
        of_group = _group_name(group) if len(groups) > 1 or len(times) == 1 else ""
        of_time = _short(time.name) if len(times) > 1 or not of_group else ""
        name = _joined(of_group, of_time) or DEFAULT_CASE
        number = seen[name.casefold()] = seen.get(name.casefold(), 0) + 1
        yield name if number == 1 else f"{name} ({number})", time, group


def _short(name: str) -> str:
    """MOTA is free text: its beginning tells the case, the record itself has the rest."""
    return name if len(name) <= _LONGEST_NAME else name[: _LONGEST_NAME - 1].rstrip() + "…"


def _group_name(group: Mapping[str, Any]) -> str:
    return clean(str(group.get("TRUONGHOP") or ""))


def _joined(first: str, second: str) -> str:
    parts = [first] if fold(first) == fold(second) else [first, second]
    return " – ".join(filter(None, parts))


def _case(name: str, time: _Time) -> dict[str, Any]:
    return {
        "case": name,
        "time": time.amount,
        "time_unit": time.unit,
        "fee": time.fee,
        "fee_name": time.fee_name,
        "fee_note": time.fee_note,
    }


def _paper(paper: Mapping[str, Any]) -> dict[str, Any]:
    return {
        "paper": paper.get("TENGIAYTO"),
        "paper_code": paper.get("MAGIAYTO"),
        "originals": paper.get("SOBANCHINH"),
        "copies": paper.get("SOBANSAO"),
        "form": paper.get("TENMAUDON"),
    }
