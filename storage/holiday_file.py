"""One table of holidays, read strictly: what cannot be meant is named by its line."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path

import yaml

from app.errors import InvalidInput

#: Weekdays off in a whole year, at the least (Bộ luật Lao động 2019 Điều 112: eleven paid days;
#: those on a weekend are given on the next working day).
WHOLE_YEAR = 11
_DAYS = ("days_off", "working_days")
_YEARS = ("decided", "estimated")
_KNOWN = frozenset({"version", *_DAYS, *_YEARS})
_NAMELESS = frozenset({"", "~", "null"})


@dataclass(frozen=True, slots=True)
class HolidayFile:
    """Days off and Saturdays worked, with names; `estimated`: years nobody decided yet."""

    off: dict[date, str]
    worked: dict[date, str]
    decided: frozenset[int]
    estimated: frozenset[int]

    def weekdays_off(self, year: int) -> int:
        """How many working days of a year the file takes away."""
        return sum(day.year == year and day.weekday() < 5 for day in self.off)

    @property
    def whole_years(self) -> frozenset[int]:
        """Years it speaks for alone; the days of other years are added to another table's."""
        years = {day.year for day in self.off}
        return frozenset(year for year in years if self.weekdays_off(year) >= WHOLE_YEAR)


def read_file(path: Path) -> HolidayFile:
    """Raises InvalidInput: calendar.bad_line (file, line, text), calendar.bad_table (file)."""
    try:
        text = path.read_text(encoding="utf-8-sig")
        root = yaml.compose(text, Loader=yaml.SafeLoader)
    except (UnicodeDecodeError, OSError) as error:
        raise InvalidInput("calendar.bad_table", file=path.name) from error
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        raise _bad(path.name, mark.line if mark else 0, "") from error
    except yaml.YAMLError as error:
        raise InvalidInput("calendar.bad_table", file=path.name) from error
    return _Reader(path.name).file(root)


def _bad(file: str, line: int, text: str) -> InvalidInput:
    return InvalidInput("calendar.bad_line", file=file, line=line + 1, text=text[:40])


@dataclass(frozen=True, slots=True)
class _Reader:
    """Walks the nodes, which know their lines."""

    name: str

    def file(self, root: yaml.Node | None) -> HolidayFile:
        """The whole table; an empty one says nothing."""
        parts = {} if root is None else dict(self._parts(root))
        off, worked = (self._days(parts.get(key)) for key in _DAYS)
        both = [node for day, (_, node) in worked.items() if day in off]
        if both:
            raise self._wrong(both[0])
        decided, estimated = (self._years(parts.get(key)) for key in _YEARS)
        return HolidayFile(_names(off), _names(worked), decided, estimated)

    def _parts(self, root: yaml.Node) -> list[tuple[str, yaml.Node]]:
        if not isinstance(root, yaml.MappingNode):
            raise self._wrong(root)
        for key, _ in root.value:
            if key.value not in _KNOWN:
                raise self._wrong(key)
        return [(key.value, value) for key, value in root.value]

    def _days(self, table: yaml.Node | None) -> dict[date, tuple[str, yaml.Node]]:
        if table is None or _is_nothing(table):
            return {}
        if not isinstance(table, yaml.MappingNode):
            raise self._wrong(table)
        found: dict[date, tuple[str, yaml.Node]] = {}
        for key, value in table.value:
            day = self._day(key)
            if day in found or not isinstance(value, yaml.ScalarNode) or _is_nothing(value):
                raise self._wrong(key)
            found[day] = (value.value, key)
        return found

    def _day(self, key: yaml.Node) -> date:
        try:
            return date.fromisoformat(key.value)
        except (ValueError, TypeError) as error:
            raise self._wrong(key) from error

    def _years(self, years: yaml.Node | None) -> frozenset[int]:
        if years is None or _is_nothing(years):
            return frozenset()
        if not isinstance(years, yaml.SequenceNode):
            raise self._wrong(years)
        return frozenset(self._year(node) for node in years.value)

    def _year(self, node: yaml.Node) -> int:
        if not isinstance(node, yaml.ScalarNode) or not node.value.isdecimal():
            raise self._wrong(node)
        return int(node.value)

    def _wrong(self, node: yaml.Node) -> InvalidInput:
        said = node.value if isinstance(node, yaml.ScalarNode) else ""
        return _bad(self.name, node.start_mark.line, said)


def _is_nothing(node: yaml.Node) -> bool:
    return isinstance(node, yaml.ScalarNode) and node.value.strip() in _NAMELESS


def _names(days: dict[date, tuple[str, yaml.Node]]) -> dict[date, str]:
    return {day: name for day, (name, _) in days.items()}
