"""What is empty and what is not."""

from collections.abc import Callable

import pytest
from PIL import Image, ImageDraw

from scanning.imaging.blank import is_blank
from scanning.imaging.copies import Copies
from scanning.imaging.encode import decode
from scanning.practice.papers import application, confirmation, empty_back
from scanning.practice.sheet import Sheet, mm
from tests.scanning.samples import PAPER


def judge(data: bytes) -> bool:
    return is_blank(Copies(decode(data).pixels, 300))


def drawn(draw: Callable[[Sheet], object], seed: int) -> bytes:
    sheet = Sheet(seed, 0.6)
    draw(sheet)
    return sheet.jpeg()


def pencil(sheet: Sheet) -> None:
    """Three grey words, as written with a soft pencil."""
    note = Image.new("RGB", (900, 140), (250, 249, 244))
    ImageDraw.Draw(note).line(
        [(20 + 9 * x, 70 + 40 * (x % 5 - 2)) for x in range(95)], (150, 150, 152), 4
    )
    sheet.picture((50, 100), note)


CONTENT: dict[str, Callable[[Sheet], object]] = {
    "signature": lambda sheet: sheet.sign((140, 180)),
    "small signature": lambda sheet: sheet.sign((60, 250), 18),
    "stamp": lambda sheet: sheet.stamp((110, 120), "ỦY BAN NHÂN DÂN XÃ *", "UBND"),
    "pencil": pencil,
    "one line": lambda sheet: sheet.text((30, 60), "Đã nhận đủ hồ sơ."),
    "page number": lambda sheet: sheet.centred((105, 285), "2", 11, "Regular"),
    "one word by pen": lambda sheet: sheet.write((80, 140), "Đồng ý"),
    "thin rule": lambda sheet: sheet.rule((30, 100), (120, 100)),
}


@pytest.mark.parametrize("what", CONTENT)
@pytest.mark.parametrize("seed", [1, 2, 3])
def test_a_side_with_anything_on_it_is_kept(what, seed):
    assert not judge(drawn(CONTENT[what], seed))


@pytest.mark.parametrize("make", [application, confirmation])
def test_papers_are_not_blank(make):
    assert not judge(make(PAPER, 4))


@pytest.mark.parametrize("seed", range(4))
@pytest.mark.parametrize("shining", [True, False])
def test_an_empty_back_is_blank_even_when_the_front_shines_through(seed, shining):
    assert judge(empty_back(seed, shining))


def test_punch_holes_and_a_streak_of_the_glass_do_not_count():
    sheet = Sheet(9, 0.0)
    for y in (108, 188):
        sheet.pen.ellipse((mm(9), mm(y), mm(15), mm(y + 6)), 200)
    sheet.rule((120, 2), (120, 295), 2)
    assert judge(sheet.jpeg())


def test_dust_does_not_count():
    sheet = Sheet(10, 0.3)
    for at in range(25):
        x, y = sheet.random.uniform(10, 200), sheet.random.uniform(10, 280)
        sheet.pen.ellipse((mm(x), mm(y), mm(x) + 3 + at % 5, mm(y) + 3 + at % 4), 230)
    assert judge(sheet.jpeg())
