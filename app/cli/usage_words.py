"""What argparse says of a wrong command line, in Vietnamese.

The patterns are its messages of Python 3.11 to 3.13. One that is not known stays as it is: English
is better than silence.
"""

import re
from collections.abc import Callable, Mapping
from types import MappingProxyType

Say = Callable[[re.Match[str]], str]

_TYPES: Mapping[str, str] = MappingProxyType(
    {"int": "số nguyên", "float": "số", "fromisoformat": "ngày yyyy-mm-dd"}
)


def _listed(text: str) -> str:
    """`'a', 'b'` without its quotes."""
    return ", ".join(part.strip().strip("'\"") for part in text.split(","))


def _bare(text: str) -> str:
    return text.strip("'\"")[:40]


def _type(found: re.Match[str]) -> str:
    return f"{found[1]}: «{_bare(found[3])}» không phải {_TYPES.get(found[2], 'giá trị đúng')}"


#: First match counts; `argument X:` is the option, or the place of a word without one.
_SAID: tuple[tuple[str, Say], ...] = (
    (r"unrecognized arguments: (.+)", lambda m: f"không có tùy chọn hay tham số «{m[1]}»"),
    (r"the following arguments are required: (.+)", lambda m: f"còn thiếu {m[1]}"),
    (r"one of the arguments (.+) is required", lambda m: f"cần một trong các tùy chọn {m[1]}"),
    (
        r"ambiguous option: (.+?) could match (.+)",
        lambda m: f"«{m[1]}» chưa rõ là tùy chọn nào trong {m[2]}",
    ),
    (
        r"argument (.+?): invalid choice: (.+?) \(choose from (.+)\)",
        lambda m: f"{m[1]}: không có «{_bare(m[2])}»; chọn một trong {_listed(m[3])}",
    ),
    (r"argument (.+?): invalid (\w+) value: (.+)", _type),
    (r"argument (.+?): expected one argument", lambda m: f"{m[1]} cần một giá trị"),
    (r"argument (.+?): expected at least one argument", lambda m: f"{m[1]} cần giá trị"),
    (r"argument (.+?): expected at most one argument", lambda m: f"{m[1]} chỉ nhận một giá trị"),
    (r"argument (.+?): expected (\d+) arguments?", lambda m: f"{m[1]} cần {m[2]} giá trị"),
    (
        r"argument (.+?): not allowed with argument (.+)",
        lambda m: f"{m[1]} không đi cùng {m[2]}",
    ),
    (
        r"argument (.+?): ignored explicit argument (.+)",
        lambda m: f"{m[1]} không nhận giá trị «{_bare(m[2])}»",
    ),
    (r"argument (.+?): (.+)", lambda m: f"{m[1]}: {m[2]}"),
)


def in_vietnamese(message: str) -> str:
    """The message of `ArgumentParser.error`, without a full stop."""
    for pattern, say in _SAID:
        found = re.fullmatch(pattern, message, re.DOTALL)
        if found:
            return say(found)
    return message
