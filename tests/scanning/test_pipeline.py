"""What a page becomes: its own bytes when nothing had to change."""

import io

import numpy as np
import pytest
from PIL import Image

from app.ports.scanner import ScannedPage, ScanProfile
from scanning.imaging import encode, pipeline
from scanning.imaging.problems import TooLarge, Unreadable
from scanning.practice.cards import card_on_glass
from scanning.practice.papers import application, empty_back
from scanning.practice.sheet import Sheet
from tests.scanning.conftest import pixels_of
from tests.scanning.samples import PAPER, PAYLOAD


def page(data: bytes, dpi: int = 300) -> ScannedPage:
    with Image.open(io.BytesIO(data)) as image:
        return ScannedPage("máy 1", 4, data, image.width, image.height, dpi)


def clean(data: bytes, dpi: int = 300, **wish):
    return pipeline.clean(page(data, dpi), ScanProfile(**wish))


def saved(image: Image.Image, kind: str = "JPEG", **options) -> bytes:
    buffer = io.BytesIO()
    image.save(buffer, kind, **options)
    return buffer.getvalue()


def test_a_straight_jpeg_keeps_its_own_bytes():
    data = application(PAPER, 1, 0.0)
    assert clean(data).image == data


def test_a_skew_below_a_fifth_of_a_degree_changes_nothing():
    data = application(PAPER, 1, 0.15)
    result = clean(data)
    assert result.image == data
    assert 0 < result.facts.angle_deg < 0.2


def test_a_png_becomes_a_jpeg_of_the_same_size_and_colour():
    straight = Image.open(io.BytesIO(application(PAPER, 1, 0.0)))
    result = pixels_of(clean(saved(straight, "PNG", compress_level=1)).image)
    assert result.shape == (3508, 2480, 3)
    assert np.abs(result.astype(int) - np.asarray(straight)).mean() < 4


def test_a_turned_page_keeps_its_size_and_its_red_stamp():
    result = pixels_of(clean(application(PAPER, 1, 2.0)).image).astype(int)
    red = (result[:, :, 0] - result[:, :, 1] > 70).sum()
    assert result.shape == (3508, 2480, 3)
    assert red > 5000


def test_corners_that_come_in_by_turning_have_the_papers_tone():
    result = pixels_of(clean(application(PAPER, 1, 2.0)).image)
    assert result[:40, :40].min() > 190


def test_a_grey_page_stays_grey():
    grey = Image.open(io.BytesIO(application(PAPER, 1, 2.0))).convert("L")
    assert pixels_of(clean(saved(grey)).image).ndim == 2


def test_facts_carry_where_the_page_came_from_and_its_numbers():
    result = clean(application(PAPER, 1, 1.0))
    assert (result.facts.source, result.facts.index, result.dpi) == ("máy 1", 4, 300)
    assert not result.facts.blank
    assert result.facts.quality["edge"] > 0.2
    assert 1 < result.facts.quality["ink"] < 6
    assert max(pixels_of(result.thumbnail).shape) == 320


def test_an_empty_side_is_flagged_kept_and_not_turned():
    data = empty_back(5)
    result = clean(data)
    assert result.facts.blank
    assert (result.image, result.facts.angle_deg) == (data, 0.0)


def test_a_card_on_the_glass_is_turned_by_its_edges_and_its_code_is_told():
    result = clean(card_on_glass(PAYLOAD, angle=5.0), source="flatbed", paper="card")
    assert result.facts.angle_deg == pytest.approx(5.0, abs=0.15)
    assert [code.text for code in result.facts.codes] == [PAYLOAD]


@pytest.mark.parametrize("dpi", [200, 400])
def test_skew_is_found_at_other_resolutions(dpi):
    image = Image.open(io.BytesIO(application(PAPER, 2, -1.5)))
    scale = dpi / 300
    resized = image.resize((round(image.width * scale), round(image.height * scale)))
    assert clean(saved(resized), dpi).facts.angle_deg == pytest.approx(-1.5, abs=0.1)


def test_a_photo_is_turned_upright_by_its_exif():
    sheet = Sheet(1, 0.0)
    sheet.text((30, 60), "Đã nhận đủ hồ sơ.")
    upright = sheet.image()
    exif = Image.Exif()
    exif[0x0112] = 6  # the camera was held turned: show the picture turned clockwise
    data = saved(upright.rotate(90, expand=True), exif=exif)
    result = pixels_of(clean(data).image)
    assert result.shape == (3508, 2480, 3)
    assert np.abs(result.astype(int) - np.asarray(upright)).mean() < 4


@pytest.mark.parametrize("data", [b"", b"not an image", b"\xff\xd8\xff\xe0", b"\x89PNG\r\n\x1a\n"])
def test_what_is_no_image_is_refused(data):
    with pytest.raises(Unreadable):
        encode.decode(data)


def test_a_page_cut_off_in_transfer_is_refused_not_filled_with_grey():
    data = application(PAPER, 1, 0.0)
    with pytest.raises(Unreadable):
        encode.decode(data[: len(data) // 2])


def test_what_a_phone_appends_to_a_photo_does_no_harm():
    data = application(PAPER, 1, 0.0)
    assert encode.decode(data + b"ftypmp42" * 99).pixels.shape == (3508, 2480, 3)


def test_a_bomb_of_pixels_is_refused_by_its_header():
    bomb = saved(Image.new("1", (20_000, 20_000)), "PNG")
    assert len(bomb) < 300_000
    with pytest.raises(TooLarge):
        encode.decode(bomb)
