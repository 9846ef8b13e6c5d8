"""What is taken away before a page is read, and what must stay."""

import numpy as np
import pytest

from scanning.imaging.arrays import cv2
from scanning.imaging.encode import decode
from scanning.practice.sheet import DPI, Sheet, mm
from scanning.reading.ink import blackened, flattened, print_only
from scanning.reading.leaders import leader_dots
from scanning.reading.marks import without_marks
from scanning.reading.prepare import prepare

TEXT = "Ông Lương Thạch ở ấp Mỹ Lợi. Số: 12"


def pixels(sheet: Sheet) -> np.ndarray:
    return decode(sheet.jpeg()).pixels


def ink_at(page: np.ndarray, box: tuple[float, float, float, float], dpi: int = 200) -> int:
    """Dark pixels in a box of millimetres: left, top, right, bottom."""
    left, top, right, bottom = (round(edge / 25.4 * dpi) for edge in box)
    return int((page[top:bottom, left:right] < 128).sum())


def prepared(sheet: Sheet) -> np.ndarray:
    return prepare(pixels(sheet), DPI).page


def printed(x: float = 25, y: float = 50) -> Sheet:
    sheet = Sheet(5, 0.0)
    sheet.text((x, y), TEXT)
    return sheet


def test_dots_behind_a_field_go_and_its_letters_stay():
    alone = prepared(printed())
    sheet = printed()
    sheet.dots(100, 190, 50)
    cleaned = prepared(sheet)
    assert ink_at(cleaned, (99, 45, 192, 52)) == 0
    kept, before = (ink_at(page, (24, 43, 95, 53)) for page in (cleaned, alone))
    assert kept == pytest.approx(before, rel=0.01)


@pytest.mark.parametrize("leader", ["." * 60, "…" * 22])
def test_so_do_dots_that_were_typed(leader):
    sheet = printed()
    sheet.text((100, 50), leader)
    assert ink_at(prepared(sheet), (99, 45, 192, 52)) == 0


def test_dots_below_what_was_written_over_them_go_too():
    sheet = Sheet(5, 0.0)
    sheet.dots(25, 190, 51.2)
    sheet.text((40, 50), "Lê Hà")
    cleaned = prepared(sheet)
    assert ink_at(cleaned, (58, 45, 192, 53)) == 0
    assert ink_at(cleaned, (24, 50.6, 39, 53)) == 0


def test_rules_and_frames_go_and_what_crosses_them_stays():
    sheet = printed(30, 50)
    for y in (44, 54):
        sheet.rule((25, y), (190, y))
    for x in (25.0, 115.0, 190.0):
        sheet.rule((x, 44), (x, 54))
    cleaned = prepared(sheet)
    assert ink_at(cleaned, (112, 40, 192, 58)) == 0
    assert ink_at(cleaned, (24, 40, 28, 58)) == 0
    alone = ink_at(prepared(printed(30, 50)), (29, 45, 110, 53.5))
    assert ink_at(cleaned, (29, 45, 110, 53.5)) == pytest.approx(alone, rel=0.03)


def test_a_red_stamp_goes_and_the_print_below_it_stays():
    alone = ink_at(prepared(printed(30, 50)), (29, 44, 99, 53))
    sheet = printed(30, 50)
    sheet.stamp((60, 80), "ỦY BAN NHÂN DÂN XÃ MỸ LỢI * TỈNH MẪU *", "UBND")
    cleaned = prepared(sheet)
    assert ink_at(cleaned, (38, 60, 82, 100)) == 0
    assert ink_at(cleaned, (29, 44, 99, 53)) == pytest.approx(alone, rel=0.01)


def test_a_blue_signature_goes_and_blue_words_stay():
    sheet = Sheet(5, 0.0)
    sheet.sign((60, 80))
    sheet.write((30, 150), "Phạm Mẫu")
    cleaned = prepared(sheet)
    assert ink_at(cleaned, (35, 65, 85, 95)) == 0
    assert ink_at(cleaned, (28, 140, 60, 153)) > 200


def test_specks_far_from_words_go_and_full_stops_stay():
    page = np.full((600, 800), 255, np.uint8)
    cv2.putText(page, "Lan.", (100, 300), cv2.FONT_HERSHEY_SIMPLEX, 1, 0, 3)
    speckled = page.copy()
    speckled[100:103, 600:603] = speckled[500:503, 50:53] = 0
    assert np.array_equal(without_marks(speckled), without_marks(page))
    assert int((without_marks(page) < 128).sum()) == int((page < 128).sum())


def test_shadow_becomes_paper_and_pale_ink_black():
    height, width = 400, 600
    light = np.linspace(120, 250, width)[None, :].repeat(height, 0)
    page = light.copy()
    page[190:210, 100:500] *= 0.55
    level = blackened(flattened(page.astype(np.uint8)))
    assert level[50:150].min() > 210
    assert level[195:205, 150:450].max() < 60


def test_grey_pages_are_taken_as_they_are():
    page = np.full((40, 40), 200, np.uint8)
    assert print_only(page) is page


def test_a_point_finds_its_way_back_to_the_stored_page():
    sheet = Sheet(5, 2.0)
    for y in range(40, 200, 8):
        sheet.text((25, y), "Những dòng chữ để biết trang nghiêng bao nhiêu độ")
    stored = pixels(sheet)
    copy = prepare(stored, DPI)
    y, x = np.argwhere(copy.page < 60)[0]
    there = copy.back @ (x, y, 1.0)
    around = stored[round(there[1]) - 3 : round(there[1]) + 4, round(there[0]) - 3 :][:, :7]
    assert around.min() < 110


def test_a_page_of_few_dots_is_enlarged_for_reading():
    small = np.full((mm(20) // 3, mm(30) // 3), 255, np.uint8)
    copy = prepare(small, 100)
    assert copy.dpi == 200
    assert copy.page.shape[1] == pytest.approx(2 * small.shape[1], abs=1)


@pytest.mark.parametrize("step", [7.0, 9.46, 13.5])
def test_a_row_of_equal_steps_is_a_leader_also_where_dots_are_hidden(step):
    x = 100 + step * np.arange(60)
    hidden = np.r_[0:8, 14:30, 41:60]
    y = 300 + 0.004 * x
    found = leader_dots(x[hidden].round(), y[hidden].round())
    assert len(found) == len(hidden)


def test_dots_of_letters_are_no_leader():
    rng = np.random.default_rng(8)
    for _ in range(200):
        x = np.cumsum(rng.uniform(7, 60, 40))
        y = 300 + rng.choice([0.0, 0.0, 5.0], 40)
        assert len(leader_dots(x, y)) <= 6


def test_noise_all_over_a_page_takes_no_time():
    noise = np.where(np.random.default_rng(2).random((2339, 1654)) < 0.06, 0, 255)
    assert without_marks(noise.astype(np.uint8)).shape == (2339, 1654)
