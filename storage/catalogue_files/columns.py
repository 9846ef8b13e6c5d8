"""Which column says what: titles as people write them."""

from collections.abc import Sequence
from typing import Any

from app.domain.text import clean, words
from storage.catalogue_files.rows import Row
from storage.catalogue_files.titles import (
    ALIASES,
    COLUMNS,
    FOR_PEOPLE,
    NUMBERING,
    SHEET_PREFIXES,
    SHEETS,
    TITLES,
)


def columns_of(cells: Sequence[object], kind: str, row: Row) -> dict[int, str]:
    """Index to key; a title that is not known, is missing or stands twice is noted."""
    needed, further = COLUMNS[kind]
    found: dict[int, str] = {}
    for index, value in enumerate(cells):
        said = "" if value is None else str(value)
        key = _key(said, kind)
        if key and key in found.values():
            row.bad("catalogue.double_column", column=TITLES[key])
        elif key in (*needed, *further):
            found[index] = key
        elif folded_title(said) in NUMBERING | FOR_PEOPLE:
            found[index] = ""
        elif said.strip():
            row.bad("catalogue.unknown_column", column=clean(said)[:40])
    for key in needed:
        if key not in found.values():
            row.bad("catalogue.missing_column", column=TITLES[key])
    return found


def is_header(line: list[Any], kind: str) -> bool:
    """Two of the sheet's own titles: a heading above the table has none or one by chance."""
    keys = {_key(value, kind) for value in line if isinstance(value, str)}
    return len(keys & {*COLUMNS[kind][0], *COLUMNS[kind][1]}) >= 2


def sheet_of(title: str) -> str | None:
    """Which of the four sheets a title names; None for any other."""
    folded = folded_title(title)
    prefix = next((p for p in SHEET_PREFIXES if folded.startswith(p)), "")
    return SHEETS.get(folded) or SHEETS.get(folded.removeprefix(prefix))


def _key(said: str, kind: str) -> str:
    """The key a title stands for on this sheet; "" for none."""
    title = folded_title(said)
    own = {folded_title(TITLES[key]): key for part in COLUMNS[kind] for key in part}
    others = (key for key in ALIASES.get(title, ()) if key in own.values())
    return own.get(title) or next(others, "")


def folded_title(said: str) -> str:
    """Folded words, without a star or a unit in brackets that somebody added."""
    return " ".join(words(said.split("(", maxsplit=1)[0]))
