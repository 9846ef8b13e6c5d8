"""Money in whole đồng, written as the forms want it: in figures and in words."""

_DIGITS = ("không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín")
_BILLION = 10**9


def dong(amount: int) -> str:
    """`200.000 đ`; the sign of the đồng is the letter, not U+20AB."""
    return f"{amount:,}".replace(",", ".") + " đ"


def in_words(amount: int) -> str:
    """`Hai trăm nghìn đồng`. Raises ValueError below zero: no form names such an amount."""
    return f"{spoken(amount).capitalize()} đồng"


def spoken(number: int) -> str:
    """A number read aloud the northern way: nghìn, linh, mốt, lăm; `tư` stays `bốn`."""
    if number < 0:
        raise ValueError("a number below zero is not read")
    return " ".join(_number(number)) or _DIGITS[0]


def _number(number: int, *, inside: bool = False) -> list[str]:
    """Groups of three below one `tỷ`; above it the same again. inside: something stands before."""
    if number >= _BILLION:
        above, rest = divmod(number, _BILLION)
        return [*_number(above, inside=inside), "tỷ", *_number(rest, inside=True)]
    words: list[str] = []
    for power, name in ((10**6, ["triệu"]), (10**3, ["nghìn"]), (1, [])):
        group = number // power % 1000
        if group:
            words += [*_group(group, inside=inside or bool(words)), *name]
    return words


def _group(group: int, *, inside: bool) -> list[str]:
    """1…999; behind a higher group the hundreds are read even when they are none."""
    hundreds, tens, ones = group // 100, group // 10 % 10, group % 10
    words = [_DIGITS[hundreds], "trăm"] if hundreds or inside else []
    if tens > 1:
        words += [_DIGITS[tens], "mươi"]
    elif tens == 1:
        words.append("mười")
    elif ones and words:
        words.append("linh")
    return [*words, *_one(ones, tens)]


def _one(ones: int, tens: int) -> list[str]:
    if ones == 0:
        return []
    if ones == 1 and tens > 1:
        return ["mốt"]
    return ["lăm"] if ones == 5 and tens else [_DIGITS[ones]]
