"""Benchmarks of `quay bench`: `bench_NAME.py` with `measure(say) -> Iterable[Row]` is one.

Every figure stands beside a peer or a physical limit measured in the same run, because a figure
of one machine alone says nothing.
"""

from collections.abc import Iterable
from importlib import import_module
from pathlib import Path

from tests.benchmarks.row import Row, Say

_PREFIX = "bench_"


def names() -> tuple[str, ...]:
    """Every benchmark there is."""
    return tuple(
        sorted(path.stem.removeprefix(_PREFIX) for path in Path(__file__).parent.glob("bench_*.py"))
    )


def measure(name: str, say: Say) -> Iterable[Row]:
    """The rows of one benchmark. say: progress for people."""
    say(f"đo {name}…")
    found: Iterable[Row] = import_module(f"{__name__}.{_PREFIX}{name}").measure(say)
    return found
