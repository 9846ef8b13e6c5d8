"""A sheet as the practice scanner sees it: asked area, resolution, colours and file format."""

import io
from collections import OrderedDict
from dataclasses import dataclass
from hashlib import sha256
from threading import Lock

from PIL import Image

#: The practice sheets are images at this many dots per inch.
SHEET_DPI = 300
_CACHED = 64
_PIL_FORMATS = {"image/jpeg": "JPEG", "image/png": "PNG"}


@dataclass(frozen=True, slots=True)
class Look:
    """How a job wants its pages. width, height: pixels of the asked area at `dpi`."""

    format: str
    colour: bool
    dpi: int
    width: int
    height: int


class Renderer:
    """Keeps the last pages encoded: encoding PNG costs more than all the rest of a scan."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._cache: OrderedDict[tuple[bytes, Look], bytes] = OrderedDict()

    def page(self, data: bytes, look: Look) -> bytes:
        """The encoded page; the sheet's own bytes when it already looks so."""
        key = (sha256(data).digest(), look)
        with self._lock:
            if key in self._cache:
                self._cache.move_to_end(key)
                return self._cache[key]
        encoded = _render(data, look)
        with self._lock:
            self._cache[key] = encoded
            while len(self._cache) > _CACHED:
                self._cache.popitem(last=False)
        return encoded


def _render(data: bytes, look: Look) -> bytes:
    with Image.open(io.BytesIO(data)) as sheet:
        mode = "RGB" if look.colour else "L"
        fits = (sheet.format, sheet.mode, sheet.size) == (
            _PIL_FORMATS[look.format],
            mode,
            (look.width, look.height),
        )
        if fits and look.dpi == SHEET_DPI:
            return data
        image = sheet.convert(mode)
    if look.dpi != SHEET_DPI:
        scale = look.dpi / SHEET_DPI
        size = (round(image.width * scale), round(image.height * scale))
        image = image.resize(size, Image.Resampling.BOX if scale < 1 else Image.Resampling.BICUBIC)
    return _encoded(_area(image, look), look)


def _area(image: Image.Image, look: Look) -> Image.Image:
    """The asked area from the top left; what no paper covers is white like the scanner's lid."""
    if image.size == (look.width, look.height):
        return image
    white = 255 if image.mode == "L" else (255, 255, 255)
    area = Image.new(image.mode, (look.width, look.height), white)
    area.paste(image, (0, 0))
    return area


def _encoded(image: Image.Image, look: Look) -> bytes:
    buffer = io.BytesIO()
    dpi = (look.dpi, look.dpi)
    if look.format == "image/png":
        image.save(buffer, "PNG", compress_level=1, dpi=dpi)
    else:
        image.save(buffer, "JPEG", quality=90, subsampling=0, dpi=dpi)
    return buffer.getvalue()
