"""Bar and matrix codes on a page: Code 128, Code 39 and QR, nothing else is looked for."""

import re

import zxingcpp

from app.ports.scanner import PageCode
from scanning.imaging.arrays import Image

_FORMATS = {
    "Code128": "Code128",
    "Code39": "Code39",
    "Code39Std": "Code39",
    "QRCode": "QRCode",
    "QRCodeModel2": "QRCode",
}
_WANTED = [
    zxingcpp.BarcodeFormat.Code128,
    zxingcpp.BarcodeFormat.Code39,
    zxingcpp.BarcodeFormat.QRCode,
]
#: Code 39 has no check digit: ruled lines and fences of a form can pass for two or three letters.
_CODE39 = re.compile(r"[0-9A-Z .$/+%-]{4,}")


def read_codes(page: Image) -> tuple[PageCode, ...]:
    """Codes from top to bottom, each text once. A doubtful reading is no reading."""
    found = zxingcpp.read_barcodes(page, formats=_WANTED, try_invert=False)
    sound = [barcode for barcode in found if barcode.valid and _believable(barcode)]
    sound.sort(key=lambda barcode: (barcode.position.top_left.y, barcode.position.top_left.x))
    codes = (PageCode(_name(barcode), barcode.text) for barcode in sound)
    return tuple(dict.fromkeys(codes))


def _name(barcode: zxingcpp.Barcode) -> str:
    return _FORMATS.get(str(barcode.format).removeprefix("BarcodeFormat."), "QRCode")


def _believable(barcode: zxingcpp.Barcode) -> bool:
    if not barcode.text:
        return False
    return _name(barcode) != "Code39" or _CODE39.fullmatch(barcode.text) is not None
