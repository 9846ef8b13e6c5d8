"""Bar and matrix codes on a page: Code 128, Code 39 and QR, nothing else is looked for."""

import re

import zxingcpp
from zxingcpp import BarcodeFormat

from app.ports.scanner import PageCode
from scanning.imaging.arrays import Image

#: What is looked for, and the port's names of what may come back.
_WANTED = zxingcpp.BarcodeFormats(
    [BarcodeFormat.Code128, BarcodeFormat.Code39, BarcodeFormat.QRCode]
)
_NAMES = {
    BarcodeFormat.Code128: "Code128",
    BarcodeFormat.Code39: "Code39",
    BarcodeFormat.Code39Std: "Code39",
    BarcodeFormat.QRCode: "QRCode",
    BarcodeFormat.QRCodeModel2: "QRCode",
}
#: Code 39 has no check digit: ruled lines and fences of a form can pass for two or three letters.
#: Its extended alphabet, which no sheet of ours uses, is no reading either.
_CODE39 = re.compile(r"[0-9A-Z .$/+%-]{4,}")


def read_codes(page: Image) -> tuple[PageCode, ...]:
    """Codes from top to bottom, each text once. A doubtful reading is no reading."""
    found = zxingcpp.read_barcodes(page, formats=_WANTED, try_invert=False)
    sound = [barcode for barcode in found if barcode.valid and _believable(barcode)]
    sound.sort(key=lambda barcode: (barcode.position.top_left.y, barcode.position.top_left.x))
    codes = (PageCode(_NAMES[barcode.format], barcode.text) for barcode in sound)
    return tuple(dict.fromkeys(codes))


def _believable(barcode: zxingcpp.Barcode) -> bool:
    if not barcode.text or barcode.format not in _NAMES:
        return False
    return _NAMES[barcode.format] != "Code39" or _CODE39.fullmatch(barcode.text) is not None
