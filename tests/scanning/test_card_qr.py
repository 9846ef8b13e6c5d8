"""Citizen cards: right or nothing, never wrong."""

import io

import numpy as np
import pytest
from PIL import Image, ImageDraw, ImageFilter

from scanning.cards.marks import marks_of
from scanning.cards.qr import read_qrs
from scanning.imaging.arrays import grey
from scanning.imaging.codes import read_codes
from scanning.imaging.encode import decode
from scanning.practice.cards import card_image, card_on_glass, card_photo
from scanning.practice.papers import application
from scanning.practice.sheet import mm
from tests.scanning.samples import PAPER, payload


def read(data: bytes) -> str | None:
    found = read_qrs(decode(data).pixels)
    assert len(found) < 2
    return found[0] if found else None


@pytest.mark.parametrize(("qr_mm", "dpi"), [(14, 200), (14, 300), (11, 300), (10, 300), (10, 600)])
@pytest.mark.parametrize("number", [1, 2, 3])
def test_cards_on_the_glass_are_read(qr_mm, dpi, number):
    text, angle = payload(number), (-3.0, 0.4, 7.0)[number - 1]
    assert read(card_on_glass(text, qr_mm=qr_mm, dpi=dpi, angle=angle)) == text


@pytest.mark.parametrize(("qr_mm", "dpi"), [(14, 200), (10, 300)])
@pytest.mark.parametrize("number", [1, 3])
def test_soft_scans_that_plain_reading_misses_are_read_enlarged(qr_mm, dpi, number):
    text = payload(number)
    sharp = Image.open(io.BytesIO(card_on_glass(text, qr_mm=qr_mm, dpi=dpi, angle=7.0)))
    buffer = io.BytesIO()
    sharp.filter(ImageFilter.GaussianBlur(1.0)).save(buffer, "JPEG", quality=75)
    assert read(buffer.getvalue()) == text
    assert read_codes(grey(decode(buffer.getvalue()).pixels)) == ()


@pytest.mark.parametrize("turn", [90, 180, 270])
def test_a_card_lying_another_way_round_is_read(turn):
    text = payload(4)
    image = Image.open(io.BytesIO(card_on_glass(text))).rotate(turn, expand=True)
    assert read_qrs(np.asarray(image)[:, :, ::-1].copy()) == (text,)


@pytest.mark.parametrize("seed", range(5))
def test_a_photo_by_phone_is_read(seed):
    text = payload(seed + 10)
    assert read(card_photo(text, seed=seed)) == text


def test_bad_photos_give_the_right_text_or_none():
    tried = [
        (payload(seed), read(card_photo(payload(seed), seed=seed, width=900, blur=blur)))
        for seed in range(4)
        for blur in (0.8, 1.4, 2.2)
    ]
    print(f"read {sum(text == got for text, got in tried)} of {len(tried)} bad photos")
    assert all(got in (text, None) for text, got in tried)


@pytest.mark.parametrize("number", range(1, 6))
def test_a_code_with_a_scratch_through_its_corners_is_read(number):
    text = payload(number)
    card = card_image(text, qr_mm=14)
    side = mm(14)
    left, top = card.width - side - mm(2.5) - mm(0.6), mm(2.5)
    draw = ImageDraw.Draw(card)
    for x in (left + mm(1.2), left + side - mm(1.2)):
        draw.line((x, top, x, top + mm(2.6)), "white", 5)
        draw.line((x - mm(1), top + mm(1), x + mm(1), top + mm(2)), "black", 4)
    level = grey(np.asarray(card)[:, :, ::-1].copy())
    assert read_codes(level) == ()
    assert read_qrs(level) == (text,)


def test_two_cards_are_both_found():
    both = Image.new("RGB", (1300, 1500), (247, 247, 245))
    for row in range(2):
        both.paste(card_image(payload(row + 1), qr_mm=14), (100, 50 + 700 * row))
    assert set(read_qrs(np.asarray(both)[:, :, ::-1].copy())) == {payload(1), payload(2)}


def test_a_drawn_card_with_lines_of_one_dot_is_read():
    text = "035090001234||Nguyễn Văn An|15081990|Nam|Xóm 1, Hà Nam|10012022"
    pixels = np.asarray(card_image(text))[:, :, ::-1].copy()
    assert marks_of(pixels).codes == (text,)


def test_a_page_without_a_card_gives_none():
    assert read(application(PAPER, 3)) is None
