"""Sample papers of invented people: applications, confirmations, copies, empty backs.

Names, numbers and addresses come from the caller; nothing here belongs to anyone.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from random import Random

from scanning.practice.sheet import Sheet

_MOTTO = ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc")
_PLEDGE = (
    "Tôi cam đoan những nội dung khai trên đây là đúng sự thật và chịu trách nhiệm",
    "trước pháp luật về cam đoan của mình. Kính đề nghị cơ quan xem xét, giải quyết",
    "theo quy định của pháp luật.",
)


@dataclass(frozen=True, slots=True)
class Paper:
    """What stands on a sample paper. fields: label and what was filled in by pen."""

    title: str
    to: str
    fields: Sequence[tuple[str, str]]
    signer: str
    place: str = ""
    stamp: tuple[str, str] | None = None


def application(paper: Paper, seed: int, skew: float | None = None) -> bytes:
    """An application form filled in by hand, as a scanner's JPEG (A4, 300 dpi).

    skew: degrees, counter-clockwise positive; None: within 2 degrees by the seed.
    """
    sheet = _sheet(seed, skew)
    sheet.shine_through(_reverse())
    _head(sheet)
    sheet.centred((105, 50), paper.title.upper(), 14)
    sheet.centred((105, 60), f"Kính gửi: {paper.to}", 13, "Italic")
    y = _fields(sheet, paper.fields, 74)
    for line in _PLEDGE:
        sheet.text((25, y), line)
        y += 7.5
    _foot(sheet, paper, y + 8)
    return sheet.jpeg()


def confirmation(paper: Paper, seed: int, skew: float | None = None) -> bytes:
    """A paper issued by an office: number, typed text in a ruled table, stamp and signature."""
    sheet = _sheet(seed, skew)
    _head(sheet, paper.to)
    sheet.centred((105, 56), paper.title.upper(), 14)
    y = _table(sheet, paper.fields, 68)
    sheet.text((25, y + 8), "Giấy này được cấp để bổ sung hồ sơ đề nghị giải quyết thủ tục.")
    _foot(sheet, paper, y + 22)
    return sheet.jpeg()


def empty_back(seed: int, shining: bool = True) -> bytes:
    """The unprinted back of a sheet, and, when `shining`, what shows of its front."""
    sheet = _sheet(seed, None)
    if shining:
        sheet.shine_through(_reverse(), 0.12)
    return sheet.jpeg()


def _sheet(seed: int, skew: float | None) -> Sheet:
    chance = Random(seed)  # noqa: S311  (paper, not secrets)
    return Sheet(seed, round(chance.uniform(-2, 2), 2) if skew is None else skew)


def _head(sheet: Sheet, office: str = "") -> None:
    middle = 142.0 if office else 105.0
    if office:
        sheet.centred((56, 22), office.upper(), 10.5)
        sheet.text((40, 34), "Số:        /GXN", 12)
    sheet.centred((middle, 22), _MOTTO[0], 12)
    sheet.centred((middle, 28.5), _MOTTO[1], 13)
    sheet.rule((middle - 30, 30.5), (middle + 30, 30.5))


def _fields(sheet: Sheet, fields: Sequence[tuple[str, str]], y: float) -> float:
    for number, (label, value) in enumerate(fields, 1):
        end = sheet.text((25, y), f"{number}. {label}: ")
        sheet.dots(end + 1, 190, y)
        sheet.write((end + 3, y - 0.6), value)
        y += 9
    sheet.dots(25, 190, y)
    return y + 10


def _table(sheet: Sheet, fields: Sequence[tuple[str, str]], top: float) -> float:
    y = top
    for label, value in fields:
        sheet.rule((25, y), (190, y))
        sheet.text((27, y + 6.5), label, 12)
        sheet.text((82, y + 6.5), value, 12, "Bold")
        y += 10
    sheet.rule((25, y), (190, y))
    for x in (25, 80, 190):
        sheet.rule((x, top), (x, y))
    return y


def _foot(sheet: Sheet, paper: Paper, y: float) -> None:
    sheet.centred((145, y), paper.place or "Ngày …… tháng …… năm 2026", 13, "Italic")
    sheet.centred((145, y + 8), "NGƯỜI KÝ" if paper.stamp else "NGƯỜI LÀM ĐƠN")
    sheet.sign((146, y + 22))
    if paper.stamp:
        sheet.stamp((126, y + 20), *paper.stamp)
    sheet.centred((145, y + 38), paper.signer)


def _reverse() -> list[str]:
    """The print of the other side: a page of rules to read."""
    return [f"{row + 1}. {_PLEDGE[row % 3]}" for row in range(14)]
