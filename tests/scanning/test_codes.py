"""Bar and matrix codes on pages; nothing is read where nothing is."""

import numpy as np
import pytest
import zxingcpp
from PIL import Image

from app.ports.scanner import PageCode
from scanning.imaging.arrays import grey
from scanning.imaging.codes import read_codes
from scanning.imaging.encode import decode
from scanning.practice.papers import application, confirmation, empty_back
from scanning.practice.sheet import Sheet
from tests.scanning.samples import PAPER

FORMATS = {
    "Code128": zxingcpp.BarcodeFormat.Code128,
    "Code39": zxingcpp.BarcodeFormat.Code39,
    "QRCode": zxingcpp.BarcodeFormat.QRCode,
}


def picture(code: PageCode, scale: int = 4) -> Image.Image:
    made = zxingcpp.create_barcode(code.text, FORMATS[code.format])
    return Image.fromarray(np.asarray(zxingcpp.write_barcode_to_image(made, scale=scale)))


def page(*codes: PageCode, turn: float = 0.0) -> np.ndarray:
    sheet = Sheet(3, 0.0)
    for row, code in enumerate(codes):
        sheet.picture((40, 40 + 60 * row), picture(code))
    turned = sheet.image().rotate(
        turn, Image.Resampling.BICUBIC, expand=True, fillcolor=(247, 247, 245)
    )
    return grey(np.asarray(turned)[:, :, ::-1].copy())


NUMBER = PageCode("Code128", "H42.19-261122-0001")
CODES = [NUMBER, PageCode("Code39", "PATCHT"), PageCode("QRCode", "H42.19-261122-0002")]


@pytest.mark.parametrize("code", CODES)
@pytest.mark.parametrize("turn", [0, 3.5, 90, 180, 270, -6])
def test_a_separator_is_read_however_it_lies(code, turn):
    assert read_codes(page(code, turn=turn)) == (code,)


def test_several_codes_come_from_top_to_bottom():
    assert read_codes(page(*CODES)) == tuple(CODES)


def test_the_same_code_twice_counts_once():
    assert read_codes(page(NUMBER, NUMBER)) == (NUMBER,)


def test_a_short_code_39_is_no_reading():
    assert read_codes(page(PageCode("Code39", "AB"))) == ()


@pytest.mark.parametrize("seed", range(4))
@pytest.mark.parametrize("make", [application, confirmation])
def test_papers_without_codes_give_none(make, seed):
    assert read_codes(grey(decode(make(PAPER, seed)).pixels)) == ()


def test_an_empty_side_and_noise_give_none():
    assert read_codes(grey(decode(empty_back(1)).pixels)) == ()
    noise = np.random.default_rng(4).integers(0, 255, (800, 800)).astype(np.uint8)
    assert read_codes(noise) == ()
