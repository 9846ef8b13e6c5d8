"""CACHTHUCTHUCHIEN and THANHPHANHOSO of a LayThuTuc record become cases.

Times and groups of papers belong together where they have the same name, or where there is only
one of either; otherwise each time stands with each group, because choosing would be guessing.
"""

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from app.domain.text import clean, fold
from storage.catalogue_files.cases import CaseRows
from storage.catalogue_files.laythutuc_times import Time, joined, list_of, times_of
from storage.catalogue_files.limits import DEFAULT_CASE, NO_TIME
from storage.catalogue_files.rows import Row

MakeRow = Callable[[Mapping[str, Any]], Row]
_LONGEST_NAME = 200


def cases_of(record: Mapping[str, Any], row: MakeRow) -> list[CaseRows]:
    """Every case, with rows that `row` makes."""
    groups = list_of(record, "THANHPHANHOSO") or [{}]
    times = times_of(record) or [Time("", None, NO_TIME, None, "", "")]
    return [
        CaseRows(row(_case(name, time)), [row(_paper(p)) for p in list_of(group, "GIAYTO")])
        for name, time, group in _named(list(_pairs(times, groups)))
    ]


def _pairs(
    times: list[Time], groups: list[Mapping[str, Any]]
) -> Iterator[tuple[Time, Mapping[str, Any]]]:
    by_name = {fold(_group_name(group)): group for group in groups}
    together = [(time, by_name.get(fold(time.name))) for time in times]
    if len(times) == len(groups) == len(by_name) and all(group for _, group in together):
        yield from ((time, group) for time, group in together if group)
        return
    yield from ((time, group) for group in groups for time in times)


def _named(
    pairs: list[tuple[Time, Mapping[str, Any]]],
) -> Iterator[tuple[str, Time, Mapping[str, Any]]]:
    """Names that tell the cases apart; one that repeats another has a number of its own."""
    groups = {_group_name(group) for _, group in pairs}
    times = {time.name for time, _ in pairs}
    names = []
    for time, group in pairs:
        of_group = _group_name(group) if len(groups) > 1 or len(times) == 1 else ""
        of_time = _short(time.name) if len(times) > 1 or not of_group else ""
        names.append(joined(of_group, of_time) or DEFAULT_CASE)
    for name, (time, group) in zip(_apart(names), pairs, strict=True):
        yield name, time, group


def _apart(names: list[str]) -> Iterator[str]:
    """The first of a name keeps it; the others are numbered past every name of the record."""
    taken, seen = {name.casefold() for name in names}, set[str]()
    for name in names:
        told, number = name, 2
        while told.casefold() in (seen if told == name else taken):
            told, number = f"{name} ({number})", number + 1
        seen.add(told.casefold())
        taken.add(told.casefold())
        yield told


def _short(name: str) -> str:
    """MOTA is free text: its beginning tells the case, the record itself has the rest."""
    return name if len(name) <= _LONGEST_NAME else name[: _LONGEST_NAME - 1].rstrip() + "…"


def _group_name(group: Mapping[str, Any]) -> str:
    return clean(str(group.get("TRUONGHOP") or ""))


def _case(name: str, time: Time) -> dict[str, Any]:
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
