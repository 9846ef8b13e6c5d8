"""The peer of `bench ocr`: the command `tesseract`, as anybody would call it on a scan."""

import csv
import io
import os
import shutil
import subprocess
from unicodedata import normalize

from app.domain.page_text import Line, PageText, Word
from app.errors import InvalidInput

#: Its threads cost five times the processor seconds and gain nothing: a fair peer has one.
_ENVIRONMENT = {**os.environ, "OMP_THREAD_LIMIT": "1"}


def read_raw(image: bytes) -> PageText:
    """`tesseract -l vie --psm 3`. Raises InvalidInput("bench.no_peer") when it is not installed."""
    if shutil.which("tesseract") is None:
        raise InvalidInput("bench.no_peer", name="tesseract")
    command = ["tesseract", "stdin", "stdout", "-l", "vie", "--psm", "3", "tsv"]
    done = subprocess.run(command, input=image, capture_output=True, check=True, env=_ENVIRONMENT)
    return _page(done.stdout.decode())


def _page(table: str) -> PageText:
    rows = list(csv.DictReader(io.StringIO(table), delimiter="\t", quoting=csv.QUOTE_NONE))
    lines: dict[tuple[str, ...], list[Word]] = {}
    for row in rows:
        if row["level"] == "5" and row["text"].strip():
            place = (row["block_num"], row["par_num"], row["line_num"])
            lines.setdefault(place, []).append(_word(row))
    whole = rows[0]
    return PageText(
        int(whole["width"]),
        int(whole["height"]),
        tuple(
            Line(tuple(words), max(word.top + word.height for word in words))
            for words in lines.values()
        ),
    )


def _word(row: dict[str, str]) -> Word:
    box = (int(row[side]) for side in ("left", "top", "width", "height"))
    return Word(normalize("NFC", row["text"].strip()), *box, float(row["conf"]))
