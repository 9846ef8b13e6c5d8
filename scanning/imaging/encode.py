"""Images to bytes and back. A JPEG that was not changed keeps its own bytes."""

import io
from dataclasses import dataclass

import numpy as np
from PIL import Image as Pillow

from scanning.imaging.arrays import Image, cv2
from scanning.imaging.plain import is_plain, plain
from scanning.imaging.problems import MAX_PIXELS, TooLarge, Unreadable

#: JPEG quality of stored pages: stamps stay red, an A4 page stays below 1 MB.
_QUALITY, _THUMBNAIL_QUALITY = 75, 70
_THUMBNAIL = 320
_ORIENTATION = 0x0112
#: End of image: a JPEG without it was cut off, or has something behind it.
_END = b"\xff\xd9"


@dataclass(frozen=True, slots=True)
class Decoded:
    """pixels: upright by the file's EXIF; keepable: its bytes are a JPEG that may be archived."""

    pixels: Image
    keepable: bool


def decode(data: bytes) -> Decoded:
    """Decode JPEG or PNG. Raises `Unreadable`, `TooLarge`."""
    try:
        with Pillow.open(io.BytesIO(data), formats=("JPEG", "PNG")) as image:
            if image.width * image.height > MAX_PIXELS:
                raise TooLarge
            if image.format == "JPEG" and not data.rstrip(b"\0\r\n ").endswith(_END):
                image.load()  # OpenCV would fill the missing half with grey and say nothing
            if not is_plain(image):
                return Decoded(_from_pillow(plain(image)), keepable=False)
            upright = image.getexif().get(_ORIENTATION, 1) == 1
            keepable = image.format == "JPEG" and image.mode in ("RGB", "L") and upright
            return Decoded(_by_opencv(data, colour=image.mode in ("RGB", "P")), keepable)
    except Pillow.DecompressionBombError as error:
        raise TooLarge from error
    except (OSError, ValueError, SyntaxError) as error:
        raise Unreadable from error


def _by_opencv(data: bytes, *, colour: bool) -> Image:
    """Twice as fast as Pillow, and upright by the file's EXIF."""
    flags = cv2.IMREAD_COLOR if colour else cv2.IMREAD_GRAYSCALE
    try:
        pixels = cv2.imdecode(np.frombuffer(data, np.uint8), flags)
    except cv2.error as error:
        raise Unreadable from error
    if pixels is None:
        raise Unreadable
    return np.asarray(pixels, np.uint8)


def _from_pillow(image: Pillow.Image) -> Image:
    pixels = np.asarray(image)
    if pixels.ndim == 3:
        pixels = cv2.cvtColor(pixels, cv2.COLOR_RGB2BGR)
    return np.asarray(pixels, np.uint8)


def jpeg(page: Image, quality: int = _QUALITY) -> bytes:
    """The page as JPEG."""
    done, data = cv2.imencode(".jpg", page, [cv2.IMWRITE_JPEG_QUALITY, quality])
    if not done:
        raise Unreadable
    return data.tobytes()


def shrunk(page: Image) -> Image:
    """The page so small that its longer side has 320 pixels."""
    scale = _THUMBNAIL / max(page.shape[:2])
    height, width = (max(1, round(side * scale)) for side in page.shape[:2])
    small = cv2.resize(page, (width, height), interpolation=cv2.INTER_AREA)
    return np.asarray(small, np.uint8)


def thumbnail(small: Image) -> bytes:
    """A `shrunk` page as JPEG."""
    return jpeg(small, _THUMBNAIL_QUALITY)
