"""`quay holidays`: the days of a year that are no ordinary weekdays, and who says so."""

import argparse
from typing import Any

from app.bootstrap.working_calendar import table_of
from app.cli.context import DONE, PROBLEM, Context
from app.domain.calendar import ZONE, Certainty
from app.errors import InvalidInput
from storage.holiday_table import HolidayTable, Source, TableDay

_FIRST, _LAST = 1990, 2100
_WEEKDAYS = ("Thứ Hai", "Thứ Ba", "Thứ Tư", "Thứ Năm", "Thứ Sáu", "Thứ Bảy", "Chủ nhật")
_SOURCES = {
    Source.OWN: "bảng của quầy",
    Source.SHIPPED: "bảng kèm chương trình",
    Source.LIBRARY: "thư viện, ước tính",
}
_SURE = {
    Certainty.DECIDED: "theo quyết định",
    Certainty.ESTIMATED: "ước tính, chưa theo quyết định",
    Certainty.UNKNOWN: "chưa biết, chỉ trừ thứ Bảy và Chủ nhật",
}


def add(commands: Any, common: argparse.ArgumentParser) -> None:  # noqa: ANN401  (argparse's own)
    """Declare the command."""
    days = commands.add_parser("holidays", parents=[common])
    days.add_argument("--year", type=int, metavar="Y")
    days.set_defaults(run=run)


def run(context: Context, args: argparse.Namespace) -> int:
    """Exit 1 when nothing is known of the year; without --year the present one."""
    year = args.year or context.clock().now().astimezone(ZONE).year
    if not _FIRST <= year <= _LAST:
        raise InvalidInput("cli.moment", text=str(year)[:40])
    table = table_of(context.folder, year, year)
    context.show(_document(table, year), _text(table, year))
    return PROBLEM if table.certainty(year) is Certainty.UNKNOWN else DONE


def _document(table: HolidayTable, year: int) -> dict[str, object]:
    return {
        "year": year,
        "certainty": table.certainty(year).value,
        "calendar": table.version,
        "days": [
            {
                "date": found.day.isoformat(),
                "kind": "worked" if found.worked else "off",
                "name": found.name,
                "source": found.source.value,
            }
            for found in table.of_year(year)
        ],
    }


def _text(table: HolidayTable, year: int) -> str:
    lines = [f"Lịch nghỉ năm {year}: {_SURE[table.certainty(year)]}."]
    return "\n".join([*lines, *map(_line, table.of_year(year))])


def _line(found: TableDay) -> str:
    weekday = _WEEKDAYS[found.day.weekday()]
    kind = "làm việc" if found.worked else "nghỉ"
    source = _SOURCES[found.source]
    return f"{found.day:%d/%m/%Y}  {weekday:<9} {kind:<9} {found.name}  ({source})"
