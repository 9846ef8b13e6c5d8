"""Versions of a procedure: one rule for each day, and no day's rule is ever rewritten.

A new version closes the one before it the day before. The same first day again is a correction
of that version.
"""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

from app.domain.procedure import Procedure
from app.errors import InvalidInput

_DAY = timedelta(days=1)


def same_rules(one: Procedure, other: Procedure) -> bool:
    """Nothing differs but the days."""
    return replace(one, valid_from=None, valid_to=None) == replace(
        other, valid_from=None, valid_to=None
    )


def in_force(versions: Sequence[Procedure], on: date) -> Procedure | None:
    """The version of a day; of two the newer one."""
    found = [v for v in versions if _first(v) <= on <= _last(v)]
    return max(found, key=_first, default=None)


def with_version(
    versions: Sequence[Procedure], new: Procedure, today: date
) -> tuple[Procedure, ...]:
    """The versions that change when `new` is taken in; empty when nothing does.

    Without a first day a changed procedure begins today, an unknown one was always so. Raises
    InvalidInput("catalogue.overlap") when it would last into a version that begins later.
    """
    current = in_force(versions, new.valid_from or today)
    if current is not None and same_rules(current, new):
        if new.valid_to in (None, current.valid_to):
            return ()
        new = replace(new, valid_from=new.valid_from or current.valid_from)
    elif new.valid_from is None and versions:
        new = replace(new, valid_from=today)
    new = _bounded(versions, new)
    before = [v for v in versions if _first(v) < _first(new) <= _last(v)]
    closed = tuple(replace(v, valid_to=_first(new) - _DAY) for v in before)
    return () if new in versions and not closed else (*closed, new)


def _bounded(versions: Sequence[Procedure], new: Procedure) -> Procedure:
    """Ends at the latest before the version that follows."""
    later = min((_first(v) for v in versions if _first(v) > _first(new)), default=None)
    if new.valid_to is not None and new.valid_to < _first(new):
        raise InvalidInput("catalogue.ended")
    if later is None:
        return new
    if new.valid_to is not None and new.valid_to >= later:
        raise InvalidInput("catalogue.overlap", day=f"{later:%d/%m/%Y}")
    return new if new.valid_to is not None else replace(new, valid_to=later - _DAY)


def _first(version: Procedure) -> date:
    return version.valid_from or date.min


def _last(version: Procedure) -> date:
    return version.valid_to or date.max
