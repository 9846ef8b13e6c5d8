"""A stack of sixty sheets printed on both sides, each side with its own name to be read back.

The names are QR codes of no meaning to the program: they tell where a side ended up.
"""

import io
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import pikepdf
import segno
import zxingcpp
from PIL import Image, ImageDraw, ImageFont

FONT = Path(__file__).resolve().parents[2] / "resources/fonts/LiberationSerif-Regular.ttf"
A4 = (2480, 3508)
SHEETS = 60
#: Positions in the stack (from 0): sheet to the number of the paper it opens.
SEPARATORS = {14: 2, 29: 3, 44: 4}
#: Sheets whose back is empty, and the one that lies on its head.
EMPTY_BACKS, UPSIDE_DOWN = (7, 50), 20
LINES = (
    "Kính gửi: Trung tâm Phục vụ hành chính công tỉnh",
    "Tôi đề nghị cơ quan xem xét, giải quyết theo quy định của pháp luật.",
    "Những nội dung khai trên đây là đúng sự thật, nếu sai tôi xin chịu trách nhiệm.",
)


@dataclass(frozen=True)
class Side:
    """What was read back of a stored page: its name, and whether it stands upright."""

    name: str
    upright: bool


def name_of(sheet: int, side: str) -> str:
    return f"MAT-{sheet:03d}-{side}"


def lay_out(folder: Path) -> None:
    """Files `NNN-A.jpg` and `NNN-B.jpg`, front and back of each sheet."""
    for sheet in range(SHEETS):
        for side in "AB":
            image = _side(sheet, side)
            if sheet == UPSIDE_DOWN:
                image = image.transpose(Image.Transpose.ROTATE_180)
            image.save(folder / f"{sheet:03d}-{side}.jpg", quality=85, dpi=(300, 300))


def wanted() -> dict[int, list[str]]:
    """Names of the sides in each paper, from 1, in order."""
    papers: dict[int, list[str]] = {1: []}
    paper = 1
    for sheet in range(SHEETS):
        if sheet in SEPARATORS:
            paper = SEPARATORS[sheet]
            papers[paper] = []
            continue
        papers[paper].append(name_of(sheet, "A"))
        if sheet not in EMPTY_BACKS:
            papers[paper].append(name_of(sheet, "B"))
    return papers


def sides_of(pdf: bytes) -> Iterator[Side]:
    """What each page of a stored file is."""
    with pikepdf.open(io.BytesIO(pdf)) as document:
        for page in document.pages:
            (image,) = page.get_images().values()
            with Image.open(io.BytesIO(image.read_raw_bytes())) as picture:
                (code,) = zxingcpp.read_barcodes(picture.convert("L"))
                yield Side(code.text, abs(code.orientation) < 10)


def _side(sheet: int, side: str) -> Image.Image:
    paper = Image.new("RGB", A4, (250, 249, 244))
    if sheet in SEPARATORS:
        return _separator(paper, SEPARATORS[sheet]) if side == "A" else paper
    if side == "B" and sheet in EMPTY_BACKS:
        return paper
    pen = ImageDraw.Draw(paper)
    _write(pen, (300, 300), [f"Tờ {sheet + 1}, mặt {side}"], 72)
    _write(pen, (300, 500), [LINES[n % len(LINES)] for n in range(18)], 54)
    paper.paste(_qr(name_of(sheet, side)), (1800, 2700))
    return paper


def _separator(paper: Image.Image, number: int) -> Image.Image:
    paper.paste(_qr(f"TM-{number:02d}", scale=24), (900, 1200))
    _write(ImageDraw.Draw(paper), (900, 900), [f"TỜ TÁCH {number:02d}"], 90)
    return paper


def _write(pen: ImageDraw.ImageDraw, at: tuple[int, int], lines: Sequence[str], size: int) -> None:
    font = ImageFont.truetype(str(FONT), size)
    for number, line in enumerate(lines):
        pen.text((at[0], at[1] + number * size * 2), line, (40, 40, 44), font)


def _qr(text: str, scale: int = 12) -> Image.Image:
    out = io.BytesIO()
    segno.make(text, error="m", micro=False).save(out, "png", scale=scale, border=4)
    return Image.open(out).convert("RGB")
