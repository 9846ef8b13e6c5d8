"""Pages with one code each, printed as large as our separator sheets print them."""

from collections.abc import Callable, Iterator, Mapping
from itertools import product

import numpy as np
import zxingcpp
from PIL import Image as Pillow

from app.ports.scanner import PageCode, ScannedPage
from scanning.imaging.arrays import Image, at_dpi, cv2, grey
from scanning.practice.sheet import Sheet
from tests.benchmarks.scan_pages import DPI, Sample
from tests.pages import kinds, wear

#: Pixels of a module at 300 dpi: bars as wide as `printing.barcode.MODULE` (0.42 mm), 0.5 mm.
_BARS, _SQUARES = 5, 6
_CODES: Mapping[str, tuple[PageCode, zxingcpp.BarcodeFormat, int]] = {
    "Code 128": (PageCode("Code128", "H42.19-261122-0001"), zxingcpp.BarcodeFormat.Code128, _BARS),
    "Code 39": (PageCode("Code39", "TCHC-0427"), zxingcpp.BarcodeFormat.Code39, _BARS),
    "PATCHT": (PageCode("Code39", "PATCHT"), zxingcpp.BarcodeFormat.Code39, _BARS),
    "QR": (
        PageCode("QRCode", "000.19.42.H42-261122-0002"),
        zxingcpp.BarcodeFormat.QRCode,
        _SQUARES,
    ),
}
_RESOLUTIONS = (150, 200, 300)

Harm = Callable[[Image, np.random.Generator], Image]


def pages() -> Iterator[tuple[Sample, PageCode]]:
    """Every code at every resolution, unharmed, harmed in each way and in all ways at once."""
    other = _other_side()
    harms: Mapping[str, tuple[Harm, ...]] = {
        "": (),
        "grey": (_grey,),
        "noise": (_noise,),
        "skew": (_skew,),
        "bleed": (_bleed(other),),
        "all": (_bleed(other), _skew, _noise, _grey),
    }
    for seed, ((name, (code, kind, scale)), dpi, (harm, steps)) in enumerate(
        product(_CODES.items(), _RESOLUTIONS, harms.items())
    ):
        chance = np.random.default_rng(seed)
        page = _printed(code, kind, scale)
        for step in steps:
            page = step(page, chance)
        page = at_dpi(page, DPI, dpi)
        height, width = page.shape[:2]
        data = wear.jpeg(page, 75)
        yield Sample(name, ScannedPage(f"{name} {dpi} {harm}", 0, data, width, height, dpi)), code


def _printed(code: PageCode, kind: zxingcpp.BarcodeFormat, scale: int) -> Image:
    made = zxingcpp.create_barcode(code.text, kind)
    sheet = Sheet(3, 0.0)
    sheet.picture(
        (40, 60), Pillow.fromarray(np.asarray(zxingcpp.write_barcode_to_image(made, scale=scale)))
    )
    sheet.centred((105, 140), "GIẤY TỜ THỨ HAI", 24)
    sheet.text((30, 160), "Đặt tờ này trước giấy tờ; máy tự tách, không cần bấm gì thêm.")
    return wear.pixels(sheet.image())


def _other_side() -> Image:
    """How dark the other side shows through: mirrored and blurred by the paper."""
    back = np.ascontiguousarray(grey(wear.pixels(kinds.drawn("letter", 3)))[:, ::-1])
    return np.asarray(255 - cv2.GaussianBlur(back, (0, 0), 4), np.uint8)


def _bleed(other: Image) -> Harm:
    def harmed(page: Image, _chance: np.random.Generator) -> Image:
        darker = np.asarray(other * np.float32(0.2), np.uint8)
        return np.asarray(cv2.subtract(page, cv2.merge([darker] * 3)), np.uint8)

    return harmed


def _skew(page: Image, chance: np.random.Generator) -> Image:
    height, width = page.shape[:2]
    angle = 2.0 if chance.random() < 0.5 else -2.0
    matrix = cv2.getRotationMatrix2D((width / 2, height / 2), angle, 1.0)
    turned = cv2.warpAffine(page, matrix, (width, height), borderMode=cv2.BORDER_REPLICATE)
    return np.asarray(turned, np.uint8)


def _noise(page: Image, chance: np.random.Generator) -> Image:
    noise = chance.standard_normal(page.shape[:2], np.float32)[:, :, None] * 14
    return np.asarray(np.clip(page + noise, 0, 255), np.uint8)


def _grey(page: Image, _chance: np.random.Generator) -> Image:
    """Pale ink, as from an empty cartridge, scanned without colour."""
    return np.asarray(grey(page) * np.float32(0.6) + 96, np.uint8)
