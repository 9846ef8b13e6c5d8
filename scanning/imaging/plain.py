"""Odd kinds of picture made plain: 8 bits, grey or colour, opaque on white paper, upright."""

import numpy as np
from PIL import Image as Pillow
from PIL import ImageOps

_WHITE = (255, 255, 255)
#: Pillow's modes of 16 and 32 bits; converting them itself cuts off instead of scaling.
_DEEP = ("I", "F")


def is_plain(image: Pillow.Image) -> bool:
    """Whether OpenCV decodes it as it is meant."""
    return image.mode in ("RGB", "L", "1") or (image.mode == "P" and not _see_through(image))


def plain(image: Pillow.Image) -> Pillow.Image:
    """Mode L or RGB. What is transparent shows white paper: ink alone on nothing is ink."""
    upright = ImageOps.exif_transpose(image)
    if upright.mode.split(";")[0] in _DEEP:
        return _eight_bits(upright)
    if _see_through(upright):
        layer = upright.convert("RGBA")
        paper = Pillow.new("RGB", layer.size, _WHITE)
        paper.paste(layer, mask=layer.getchannel("A"))
        return paper.convert("L") if upright.mode in ("LA", "La") else paper
    return upright.convert("L" if upright.mode in ("1", "L") else "RGB")


def _see_through(image: Pillow.Image) -> bool:
    return image.mode in ("RGBA", "LA", "PA", "RGBa", "La") or "transparency" in image.info


def _eight_bits(image: Pillow.Image) -> Pillow.Image:
    """Deep greys: 16 bits scaled to 8, anything else by its own range."""
    deep = np.asarray(image).astype(np.float32)
    low, high = float(deep.min()), float(deep.max())
    if low >= 0 and high <= 255 and image.mode != "F":
        return Pillow.fromarray(deep.astype(np.uint8))
    if low >= 0 and high <= 65535 and image.mode != "F":
        low, high = 0.0, 65535.0
    scaled = (deep - low) * (255 / max(high - low, 1e-6))
    return Pillow.fromarray(scaled.astype(np.uint8))
