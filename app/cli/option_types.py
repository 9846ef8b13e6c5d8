"""Types of options; what argparse says of a wrong value is a Vietnamese sentence."""

import argparse


def at_least_one(text: str) -> int:
    """A whole number from 1. Raises argparse.ArgumentTypeError."""
    digits = text.strip()
    if not digits.isascii() or not digits.isdigit() or len(digits) > _LONGEST or not int(digits):
        raise argparse.ArgumentTypeError(f"«{text[:40]}» không phải số nguyên từ 1 trở lên")
    return int(digits)


def port(text: str) -> int:
    """A TCP port, 0 for any free one. Raises argparse.ArgumentTypeError."""
    if not text.isascii() or not text.isdigit() or len(text) > 5 or int(text) > _LAST_PORT:
        raise argparse.ArgumentTypeError(f"«{text[:40]}» không phải số cổng từ 0 đến {_LAST_PORT}")
    return int(text)


_LAST_PORT = 65535
#: Of digits; nobody asks for a thousand million lines.
_LONGEST = 9
