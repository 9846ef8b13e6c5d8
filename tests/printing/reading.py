"""Reads a printed PDF back as a person or a scanner would."""

import subprocess
from dataclasses import dataclass
from io import BytesIO

import numpy as np
import pikepdf
import zxingcpp
from PIL import Image, ImageFilter


def text(pdf: bytes) -> str:
    """What pdftotext extracts, runs of blanks made one."""
    done = subprocess.run(
        ["pdftotext", "-layout", "-", "-"], input=pdf, capture_output=True, check=True
    )
    return " ".join(done.stdout.decode().split())


def flowed(pdf: bytes) -> str:
    """The same in the order of the page's own text: a cell of a table is not torn apart."""
    done = subprocess.run(["pdftotext", "-", "-"], input=pdf, capture_output=True, check=True)
    return " ".join(done.stdout.decode().split())


def pages(pdf: bytes) -> int:
    with pikepdf.open(BytesIO(pdf)) as document:
        return len(document.pages)


@dataclass(frozen=True)
class Font:
    name: str
    embedded: bool
    subset: bool
    unicode: bool


def fonts(pdf: bytes) -> list[Font]:
    """What pdffonts lists."""
    done = subprocess.run(["pdffonts", "-"], input=pdf, capture_output=True, check=True)
    rows = [line.split() for line in done.stdout.decode().splitlines()[2:]]
    return [Font(r[0], *(mark == "yes" for mark in r[-5:-2])) for r in rows]


def raster(pdf: bytes, dpi: int = 150, page: int = 1) -> Image.Image:
    """A grey page image."""
    command = ["pdftoppm", "-gray", "-r", str(dpi), "-f", str(page), "-l", str(page), "-"]
    done = subprocess.run(command, input=pdf, capture_output=True, check=True)
    return Image.open(BytesIO(done.stdout)).convert("L")


def scanned(pdf: bytes, *, dpi: int = 150, sigma: float = 15, skew: float = 2, page: int = 1):
    """The page as a cheap scanner sees it: turned, a little soft, noisy."""
    image = raster(pdf, dpi, page).rotate(skew, Image.Resampling.BICUBIC, fillcolor=255)
    soft = np.asarray(image.filter(ImageFilter.GaussianBlur(0.4)), dtype=np.float32)
    noise = np.random.default_rng(7).normal(0, sigma, soft.shape)
    return Image.fromarray(np.clip(soft + noise, 0, 255).astype(np.uint8))


def codes(image: Image.Image) -> dict[str, str]:
    """Format to text of every code zxing-cpp finds."""
    found = zxingcpp.read_barcodes(image)
    return {str(code.format).replace(" ", ""): code.text for code in found}


def every_code(image: Image.Image) -> list[zxingcpp.Barcode]:
    """Every code, several of one format too."""
    return list(zxingcpp.read_barcodes(image))


def size_mm(pdf: bytes) -> tuple[int, int]:
    """Width and height of the first page."""
    with pikepdf.open(BytesIO(pdf)) as document:
        left, low, right, high = (float(edge) for edge in document.pages[0].mediabox)
    return round((right - left) / 72 * 25.4), round((high - low) / 72 * 25.4)
