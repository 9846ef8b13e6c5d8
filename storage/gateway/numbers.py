"""Numbers: blocks of one agency and day, never given twice (QuayCapSo)."""

import secrets
from datetime import date, timedelta

from sqlalchemy import Connection, func, insert, select

from storage.gateway import tables
from storage.gateway.state import Call, Gateway, Refusal

#: Above it lie the fixed blocks that a province gives to counters without leases.
_LAST = 4999
_MOST_DAYS, _MOST_NUMBERS = 31, 500


def lease_numbers(gateway: Gateway, call: Call) -> dict[str, object]:
    """QuayCapSo: `size` numbers for each of `days` days of `agency` from the day `from` on."""
    agency = call.argument("agency")
    first_day = _day(call.argument("from"))
    days, size = _count(call, "days", _MOST_DAYS), _count(call, "size", _MOST_NUMBERS)
    if not agency:
        raise Refusal("2", "Thiếu tham số agency")
    with gateway.holdings.write() as connection:
        blocks = [
            take_block(connection, agency, first_day + timedelta(days=n), size, call.instance)
            for n in range(days)
        ]
    return {"result": blocks}


def take_block(
    connection: Connection, agency: str, day: date, size: int, instance: str
) -> dict[str, object]:
    """The next `size` numbers of an agency and day, above every one leased or met so far."""
    table = tables.leases
    of_day = (table.c.agency == agency, table.c.day == day.isoformat())
    used = connection.execute(select(func.max(table.c.last)).where(*of_day)).scalar() or 0
    used = max(used, _highest_met(connection, f"{agency}-{day:%y%m%d}-"))
    first, last = used + 1, used + size
    if last > _LAST:
        raise Refusal("5", "Đã hết số trong ngày")
    row = {"id": secrets.token_hex(8), "agency": agency, "day": day.isoformat()}
    connection.execute(insert(table).values(**row, first=first, last=last, instance=instance))
    return {
        "agency": agency,
        "date": day.isoformat(),
        "first": first,
        "last": last,
        "lease": row["id"],
    }


def _highest_met(connection: Connection, prefix: str) -> int:
    """Numbers below the fixed blocks that some counter used without a lease."""
    table = tables.dossiers
    codes = connection.execute(
        select(table.c.code).where(table.c.code.startswith(prefix, autoescape=True))
    ).scalars()
    return max((n for n in (int(code[len(prefix) :]) for code in codes) if n <= _LAST), default=0)


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError as error:
        raise Refusal("2", "Tham số from không hợp lệ") from error


def _count(call: Call, name: str, most: int) -> int:
    text = call.argument(name) or "1"
    if not (text.isascii() and text.isdigit() and 1 <= int(text[:6]) <= most):
        raise Refusal("2", f"Tham số {name} không hợp lệ")
    return int(text)
