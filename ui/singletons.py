"""Keeps None, True and False alive on Python 3.11 under PySide6 6.12.

PySide6 6.12.0 hands out None and True without taking a reference, as is right from Python 3.12
on, where they never die. On 3.11 each call of a Qt function without a result takes one away for
good, and after some thousand calls the interpreter aborts ("deallocating None"). So on 3.11 they
are given, once, more references than can ever be taken. Goes when a later PySide6 takes its own.
"""

import ctypes
import sys

_ENOUGH = sys.maxsize >> 2


def keep_alive() -> None:
    """Idempotent; nothing on Python 3.12 and later."""
    if sys.version_info >= (3, 12):
        return
    for singleton in (None, True, False):
        if sys.getrefcount(singleton) < _ENOUGH // 2:
            ctypes.c_ssize_t.from_address(id(singleton)).value += _ENOUGH
