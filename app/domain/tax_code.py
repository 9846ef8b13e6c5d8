"""Tax codes (mã số thuế) of organisations: their shape, their check digit, how they are written."""

import re

from stdnum.vn import mst

_SEPARATORS = re.compile(r"[\s.\-]")


def bare_tax_code(text: str) -> str:
    """The digits without blanks, dots and the dash before a branch's three digits."""
    return _SEPARATORS.sub("", text)


def tax_code_problem(text: str) -> str | None:
    """Code of what is wrong with a tax code, or None.

    10 digits, 13 for a branch, or the personal number of who runs it, 12. `tax_code.shape`
    cannot be one; `tax_code.check_digit` is one with a digit mistyped.
    """
    digits = bare_tax_code(text)
    if not re.fullmatch(r"[0-9]{10}|[0-9]{12}|[0-9]{13}", digits):
        return "tax_code.shape"
    if len(digits) == 12 or mst.is_valid(digits):
        return None
    return "tax_code.check_digit"


def written_tax_code(text: str) -> str:
    """`0100109106` or `0100109106-001`; what is no tax code stays as typed."""
    digits = bare_tax_code(text)
    if re.fullmatch(r"[0-9]{13}", digits):
        return f"{digits[:10]}-{digits[10:]}"
    return digits if re.fullmatch(r"[0-9]{10}|[0-9]{12}", digits) else text.strip()
