"""Pages of files from outside: JPEG, PNG, TIFF, PDF. Runs in a child, trusts nothing."""

import io
import stat
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pypdfium2
from PIL import Image as Pillow
from pypdfium2 import raw as pdfium

from app.domain.media import media_type_of
from scanning.imaging.jpeg_segments import picture_only
from scanning.imaging.plain import plain
from scanning.imaging.problems import (
    MAX_PIXELS,
    Empty,
    Encrypted,
    NotSupported,
    TooLarge,
    Unreadable,
)

#: PDF pages are drawn at this many dots per inch; a photo without its own word counts as this.
_DPI = 300
#: What a scanner may say, and the resolutions at which a sheet without a word is looked for.
_FEWEST, _MOST, _USUAL = 100, 1200, (300, 200, 600, 400, 240, 150)
_MAX_PAGES = 500
_MAX_FILE = 256 << 20
_IMAGES = frozenset({"image/jpeg", "image/png", "image/tiff"})
_ORIENTATION = 0x0112


@dataclass(frozen=True, slots=True)
class FilePage:
    """One page: JPEG or PNG bytes."""

    data: bytes
    width: int
    height: int
    dpi: int


def pages_in(data: bytes) -> Iterator[FilePage]:
    """Pages in order. Raises `Unreadable`, `NotSupported`, `TooLarge`, `Encrypted`."""
    kind = media_type_of(data)
    if kind == "application/pdf":
        yield from _pdf(data)
    elif kind in _IMAGES:
        yield from _image(data)
    else:
        raise NotSupported


def read_file(path: Path) -> bytes:
    """All of a plain file; a pipe or a device would be read for ever.

    Raises `Unreadable`, `Empty`, `NotSupported`, `TooLarge`.
    """
    try:
        found = path.stat()
        if not stat.S_ISREG(found.st_mode):
            raise NotSupported
        if found.st_size > _MAX_FILE:
            raise TooLarge
        data = path.read_bytes()
    except OSError as error:
        raise Unreadable from error
    if not data:
        raise Empty
    return data


def _image(data: bytes) -> Iterator[FilePage]:
    try:
        with Pillow.open(io.BytesIO(data), formats=("JPEG", "PNG", "TIFF")) as image:
            _check(image.width, image.height)
            if image.format == "TIFF":
                yield from _frames(image)
            else:
                yield from _whole(data, image)
    except Pillow.DecompressionBombError as error:
        raise TooLarge from error
    except (OSError, ValueError, SyntaxError, EOFError, MemoryError) as error:
        raise Unreadable from error


def _whole(data: bytes, image: Pillow.Image) -> Iterator[FilePage]:
    image.load()  # a broken body must fail here, with the file's name
    if _stretched(image):
        yield _encoded(*_squared(image))
        return
    upright = image.getexif().get(_ORIENTATION, 1) == 1
    if image.format == "JPEG" and upright:
        data = picture_only(data)
    yield FilePage(data, image.width, image.height, _dpi(image))


def _frames(image: Pillow.Image) -> Iterator[FilePage]:
    frames = getattr(image, "n_frames", 1)
    if frames > _MAX_PAGES:
        raise TooLarge
    for number in range(frames):
        image.seek(number)
        _check(image.width, image.height)
        yield _encoded(*_squared(image))


def _pdf(data: bytes) -> Iterator[FilePage]:
    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        if error.err_code == pdfium.FPDF_ERR_PASSWORD:
            raise Encrypted from error
        raise Unreadable from error
    if not 0 < len(document) <= _MAX_PAGES:
        raise TooLarge if len(document) else Unreadable
    try:
        for number in range(len(document)):
            page = document[number]
            yield _sole_jpeg(page) or _drawn(page)
    except pypdfium2.PdfiumError as error:
        raise Unreadable from error


def _sole_jpeg(page: pypdfium2.PdfPage) -> FilePage | None:
    """The scanner's own JPEG when the page is nothing but that, upright and uncropped."""
    objects = [item for item in page.get_objects(max_depth=2) if not _unseen(item)]
    if len(objects) != 1 or objects[0].type != pdfium.FPDF_PAGEOBJ_IMAGE or page.get_rotation():
        return None
    image = objects[0]
    if image.get_filters() != ["DCTDecode"] or not _fills(image, page):
        return None
    data = bytes(image.get_data(decode_simple=False))
    width, height = image.get_px_size()
    _check(width, height)
    if not _plain_jpeg(data, (width, height)):
        return None
    return FilePage(picture_only(data), width, height, round(width / page.get_width() * 72))


def _plain_jpeg(data: bytes, size: tuple[int, int]) -> bool:
    try:
        with Pillow.open(io.BytesIO(data), formats=("JPEG",)) as picture:
            return picture.mode in ("RGB", "L") and picture.size == size
    except (OSError, ValueError, SyntaxError):
        return False


def _unseen(item: pypdfium2.PdfObject) -> bool:
    """Text of a scanner's recognition lies invisible over the picture."""
    if item.type != pdfium.FPDF_PAGEOBJ_TEXT:
        return False
    mode = pdfium.FPDFTextObj_GetTextRenderMode(item.raw)
    return bool(mode == pdfium.FPDF_TEXTRENDERMODE_INVISIBLE)


def _fills(image: pypdfium2.PdfObject, page: pypdfium2.PdfPage) -> bool:
    left, bottom, right, top = image.get_bounds()
    matrix = image.get_matrix()
    upright = abs(matrix.b) < 0.01 and abs(matrix.c) < 0.01 and matrix.a > 0 and matrix.d > 0
    edges = (left, bottom, page.get_width() - right, page.get_height() - top)
    return upright and all(abs(edge) < 1.5 for edge in edges)


def _drawn(page: pypdfium2.PdfPage) -> FilePage:
    scale = _DPI / 72
    for item in page.get_objects(max_depth=4):
        if item.type == pdfium.FPDF_PAGEOBJ_IMAGE:
            _check(*item.get_px_size())  # before its data are unfolded
    _check(page.get_width() * scale, page.get_height() * scale)
    return _encoded(page.render(scale=scale).to_pil().convert("RGB"), _DPI)


def _encoded(image: Pillow.Image, dpi: int) -> FilePage:
    buffer = io.BytesIO()
    image.save(buffer, "JPEG", quality=92, subsampling=0)
    return FilePage(buffer.getvalue(), image.width, image.height, dpi)


def _squared(image: Pillow.Image) -> tuple[Pillow.Image, int]:
    """A fax has twice as many dots across as down: made square at the finer of the two."""
    dots = _dpi(image)
    if not _stretched(image):
        return plain(image), dots
    across, down = _said(image)
    dots = max(across, down)
    size = (round(image.width * dots / across), round(image.height * dots / down))
    _check(*size)
    return plain(image).resize(size, Pillow.Resampling.BILINEAR), dots


def _stretched(image: Pillow.Image) -> bool:
    across, down = _said(image)
    believable = all(_FEWEST / 2 <= dots <= _MOST for dots in (across, down))
    return believable and max(across, down) > 1.1 * min(across, down)


def _dpi(image: Pillow.Image) -> int:
    """The file's own word where it is a scanner's, else by its size (photos say 72 and mean none).

    A picture as large as a whole sheet at one of the scanners' resolutions is that sheet.
    """
    said = round(_said(image)[0])
    if _FEWEST <= said <= _MOST:
        return said
    sides = sorted(image.size)
    for dots in _USUAL:
        sheet = (210 / 25.4 * dots, 297 / 25.4 * dots)
        if all(abs(side / true - 1) < 0.006 for side, true in zip(sides, sheet, strict=True)):
            return dots
    return _DPI


def _said(image: Pillow.Image) -> tuple[int, int]:
    """Dots per inch across and down, 0 where the file does not tell."""
    across, down = image.info.get("dpi", (0, 0))
    return _whole_number(across), _whole_number(down)


def _whole_number(said: float) -> int:
    try:
        return round(float(said))
    except (ValueError, OverflowError, ZeroDivisionError):
        return 0


def _check(width: float, height: float) -> None:
    if width * height > MAX_PIXELS or width < 1 or height < 1:
        raise TooLarge
