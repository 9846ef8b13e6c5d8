"""What the wire, the forms and the law take of a catalogue."""

from collections.abc import Mapping
from types import MappingProxyType

#: TrichYeuHoSo (a procedure's name) takes 1000 characters.
NAME, PAPER_NAME, SHORT, LINE, TEXT = 1000, 500, 60, 500, 4000
#: Ten years, in days or hours; nothing costs more; nobody hands in more sheets.
MOST_TIME, MOST_FEE, MOST_SHEETS = 3650, 10_000_000_000, 999
#: No smaller note is in circulation: 200 is a 200.000 that Excel read as a decimal.
LEAST_FEE = 1000
DEFAULT_CASE = "Mặc định"
#: The unit of a case for which the law sets no date.
NO_TIME = "Không quy định"
#: Words in which people name a way to scan, folded, and the profile they mean.
SCAN_WORDS: Mapping[str, str] = MappingProxyType(
    {
        "mot mat mau": "a4-mau",
        "a4 mau mot mat": "a4-mau",
        "hai mat": "a4-hai-mat",
        "hai mat mau": "a4-hai-mat",
        "a4 mau hai mat": "a4-hai-mat",
        "xam": "a4-xam",
        "a4 xam mot mat": "a4-xam",
        "a4 xam hai mat": "a4-xam-hai-mat",
        "200 dpi": "a4-200",
        "a4 mau 200 dpi": "a4-200",
        "a3": "a3-mau",
        "a3 mau": "a3-mau",
        "a5": "a5-mau",
        "a5 mau": "a5-mau",
        "mat kinh": "mat-kinh",
    }
)
