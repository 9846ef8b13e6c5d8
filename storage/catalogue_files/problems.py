"""What is wrong with a file, collected until it was read to its end."""

from app.domain.catalogue import BadRow, BadRows


class Formula:
    """A cell that is computed: what it will say tomorrow is not known."""


class Problems:
    """Collects the bad rows of one file."""

    def __init__(self) -> None:
        self._rows: dict[tuple[object, ...], BadRow] = {}

    def add(self, row: BadRow) -> None:
        """The same problem of the same row once."""
        self._rows.setdefault((row.place, row.line, row.code, *row.params.items()), row)

    def refuse(self) -> None:
        """Raises BadRows when there is one."""
        if self._rows:
            rows = list(self._rows.values())
            places = list(dict.fromkeys(row.place for row in rows))
            order = sorted(rows, key=lambda row: (places.index(row.place), row.line))
            raise BadRows(tuple(order))
