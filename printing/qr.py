"""QR beside the bars: where a telephone follows the dossier. Never holds an identity number."""

from urllib.parse import quote

import segno
from reportlab.lib.units import mm
from reportlab.platypus import Flowable

#: Blank modules the standard asks for on every side.
QUIET = 4


def tracking_address(url: str, code: str, check: str) -> str:
    """What the QR says: the province's page for `code` and its 4-digit code, or `code` alone.

    url: a page that takes MHS and MTC, or a pattern with {code} and {check}; "" when there is none.
    """
    if not url:
        return code
    if "{code}" in url:
        return url.replace("{code}", quote(code)).replace("{check}", quote(check))
    sign = "&" if "?" in url else "?"
    return f"{url}{sign}MHS={quote(code)}" + (f"&MTC={quote(check)}" if check else "")


class Qr(Flowable):
    """A QR of level M, `size` points wide with its quiet zone."""

    def __init__(self, text: str, size: float = 27 * mm) -> None:
        super().__init__()
        self._rows = tuple(tuple(row) for row in segno.make_qr(text, error="m").matrix)
        self.width = self.height = size

    def wrap(self, *_available: float) -> tuple[float, float]:
        """Its own size; it is never scaled to fit."""
        return self.width, self.height

    def draw(self) -> None:
        """One rectangle a run of dark modules, one path in all: no hairlines between them."""
        module = self.width / (len(self._rows) + 2 * QUIET)
        path = self.canv.beginPath()
        for line, row in enumerate(self._rows):
            y = self.height - (line + 1 + QUIET) * module
            for start, length in _runs(row):
                path.rect((start + QUIET) * module, y, length * module, module)
        self.canv.drawPath(path, stroke=0, fill=1)


def _runs(row: tuple[int, ...]) -> list[tuple[int, int]]:
    runs: list[tuple[int, int]] = []
    for column, dark in enumerate(row):
        if dark and runs and sum(runs[-1]) == column:
            runs[-1] = (runs[-1][0], runs[-1][1] + 1)
        elif dark:
            runs.append((column, 1))
    return runs
