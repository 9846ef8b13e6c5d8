"""OCR-B as small pictures to compare with, drawn from the font that is shipped."""

from functools import cache
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from PIL import Image as Pillow
from PIL import ImageDraw, ImageFont

from scanning.imaging.arrays import cv2

_FONT = Path(__file__).resolve().parents[2] / "resources" / "fonts" / "OCRB.otf"
#: Pixels from one character to the next; a character with the white around it that belongs to it.
PITCH, WIDTH, HEIGHT = 20, 18, 24
_WIDTH_OF_EM, _CAPITAL_OF_EM = 0.723, 0.701
_FINER = 4
_SOFT = 0.9

Glyph = NDArray[np.float32]


@cache
def glyph(char: str) -> Glyph:
    """Ink 1, paper 0, as soft as a scan is."""
    face = ImageFont.truetype(str(_FONT), _FINER * PITCH / _WIDTH_OF_EM)
    size = (_FINER * WIDTH, _FINER * HEIGHT)
    picture = Pillow.new("L", size, 0)
    capital = _FINER * PITCH / _WIDTH_OF_EM * _CAPITAL_OF_EM
    base = (size[1] + capital) / 2
    ImageDraw.Draw(picture).text((size[0] / 2, base), char, 255, face, anchor="ms")
    fine = np.asarray(picture, np.float32) / 255
    small = cv2.resize(fine, (WIDTH, HEIGHT), interpolation=cv2.INTER_AREA)
    return np.asarray(cv2.GaussianBlur(small, (0, 0), _SOFT), np.float32)
