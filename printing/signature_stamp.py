"""What a signature looks like on the page: two ways, each a small PDF that the signer lays on.

The text form is that of a copy in electronic form (Nghị định 30/2020/NĐ-CP, Phụ lục I, phần II):
form of the copy, agency, time with its zone; Times, upright, lower case, 10 points, black. The
other is the agency's seal in red at its real size (Thông tư 01/2019/TT-BNV), with agency and time.
"""

from datetime import datetime
from io import BytesIO
from pathlib import Path

from PIL import Image
from reportlab.lib.colors import black
from reportlab.lib.utils import ImageReader, simpleSplit
from reportlab.pdfgen.canvas import Canvas

from app.domain.calendar import ZONE
from app.domain.text import clean
from app.errors import DeviceError
from printing.fonts import REGULAR, register

#: Points: the decree's size, the room of a line, the widest a stamp may be (75 mm).
_SIZE, _LINE, _WIDTH = 10, 12, 213
#: A seal is a circle of 36 mm (Thông tư 24/2017/TT-BCA); its picture may hold more around it.
_SEAL = 36 / 25.4 * 72
_FORM = "Sao y"


def text_stamp(agency: str, at: datetime) -> bytes:
    """Form of the copy, agency, time of signing (aware; shown in Vietnam's zone)."""
    lines = [_FORM, *_broken(clean(agency)), _time(at)]
    return _drawn(lines, None)


def seal_stamp(agency: str, at: datetime, seal: Path) -> bytes:
    """The seal's picture, agency and time. Raises DeviceError("signing.no_seal")."""
    try:
        with Image.open(seal, formats=("PNG",)) as picture:
            flat = Image.new("RGB", picture.size, "white")
            rgba = picture.convert("RGBA")
            flat.paste(rgba, mask=rgba.getchannel("A"))  # PDF/A knows no transparency everywhere
    except (OSError, ValueError) as error:
        raise DeviceError("signing.no_seal") from error
    return _drawn([*_broken(clean(agency)), _time(at)], flat)


def _time(at: datetime) -> str:
    """`01/12/2026 09:15:04 +07:00` (the decree: day, hour, minute, second, zone by ISO 8601)."""
    local = at.astimezone(ZONE)
    zone = f"{local:%z}"
    return f"{local:%d/%m/%Y %H:%M:%S} {zone[:3]}:{zone[3:]}"


def _broken(agency: str) -> list[str]:
    register()
    return [str(line) for line in simpleSplit(agency, REGULAR, _SIZE, _WIDTH - 6)]


def _drawn(lines: list[str], seal: Image.Image | None) -> bytes:
    register()
    text_height = len(lines) * _LINE + 4
    height = text_height + (_SEAL + 2 if seal else 0)
    out = BytesIO()
    canvas = Canvas(out, (_WIDTH, height), pdfVersion=(1, 4), invariant=True)
    canvas.setFillColor(black)
    if seal is not None:
        left = _WIDTH - _SEAL
        canvas.drawImage(ImageReader(seal), left, text_height + 1, _SEAL, _SEAL)
    canvas.setFont(REGULAR, _SIZE)
    for number, line in enumerate(lines, start=1):
        canvas.drawRightString(_WIDTH - 3, text_height - number * _LINE + 2, line)
    canvas.save()
    return out.getvalue()
