"""Processor seconds: of this process and of children that ended. Wall time says little on a
machine with other work."""

import resource
from collections.abc import Callable
from statistics import median
from time import process_time
from typing import TypeVar

T = TypeVar("T")


def by_children(work: Callable[[], T]) -> tuple[T, float]:
    """What the work gave, and the seconds of children that it started and waited for."""
    before = _children_seconds()
    found = work()
    return found, _children_seconds() - before


def by_us(work: Callable[[], object], times: int = 3) -> float:
    """Median seconds of one call in this process."""
    return median(_once(work) for _ in range(times))


def _once(work: Callable[[], object]) -> float:
    started = process_time()
    work()
    return process_time() - started


def _children_seconds() -> float:
    usage = resource.getrusage(resource.RUSAGE_CHILDREN)
    return usage.ru_utime + usage.ru_stime
