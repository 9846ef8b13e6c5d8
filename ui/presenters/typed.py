"""Digits as they are typed, put into the shape of a day, a moment or an amount. No Qt."""

#: Where a separator stands before the digit of that number.
_BEFORE = {2: "/", 4: "/", 8: " ", 10: ":"}
_DAY, _MOMENT, _AMOUNT = 8, 12, 12


def day_typed(text: str) -> str:
    """`25112026` as `25/11/2026`; an unfinished one as far as it goes."""
    return _dated(text, _DAY)


def moment_typed(text: str) -> str:
    """`251120261630` as `25/11/2026 16:30`."""
    return _dated(text, _MOMENT)


def amount_typed(text: str) -> str:
    """`200000` as `200.000`; "" for nothing."""
    digits = _digits(text)[:_AMOUNT]
    return f"{int(digits):,}".replace(",", ".") if digits else ""


def amount_of(typed: str) -> int | None:
    """`200.000` as a number; None for nothing."""
    digits = typed.replace(".", "").strip()
    return int(digits) if digits.isascii() and digits.isdigit() else None


def _dated(text: str, most: int) -> str:
    return "".join(_BEFORE.get(n, "") + digit for n, digit in enumerate(_digits(text)[:most]))


def _digits(text: str) -> str:
    return "".join(char for char in text if char in "0123456789")
