"""Skew found on pages whose skew is known."""

import numpy as np
import pytest
from PIL import Image

from app.ports.scanner import ScannedPage, ScanProfile
from scanning.imaging import card, pipeline, skew
from scanning.imaging.copies import Copies
from scanning.imaging.encode import decode
from scanning.imaging.marks import marks_of
from scanning.practice.cards import card_on_glass
from scanning.practice.papers import application, confirmation
from scanning.practice.sheet import Sheet
from tests.scanning.samples import PAPER, PAYLOAD

ANGLES = (-9.3, -4.6, -1.7, -0.4, 0.0, 0.3, 1.1, 2.9, 5.2, 7.6)


def found(data: bytes) -> skew.Skew:
    return skew.text_skew(marks_of(Copies(decode(data).pixels, 300)))


def test_pages_at_known_angles_are_measured_to_a_twentieth_of_a_degree():
    kinds = (application, confirmation)
    errors = [
        abs(found(kinds[seed % 2](PAPER, seed, angle)).angle - angle)
        for seed, angle in enumerate(ANGLES)
    ]
    print(f"skew errors: median {np.median(errors):.3f}, max {max(errors):.3f}")
    assert np.median(errors) <= 0.05
    assert max(errors) <= 0.3


def test_counter_clockwise_is_positive_and_the_page_comes_out_straight():
    page = ScannedPage("x", 0, application(PAPER, 1, 3.0), 2480, 3508, 300)
    clean = pipeline.clean(page, ScanProfile())
    assert clean.facts.angle_deg == pytest.approx(3.0, abs=0.1)
    assert abs(found(clean.image).angle) <= 0.1


def test_a_photograph_with_two_words_gives_no_answer():
    sheet = Sheet(5, 0.0)
    noise = np.random.default_rng(1).integers(0, 180, (150, 120, 3)).astype(np.uint8)
    picture = np.kron(noise, np.ones((10, 10, 1), np.uint8))
    turned = Image.fromarray(picture).rotate(1.6, fillcolor=(90, 90, 90))
    sheet.picture((40, 60), turned)
    sheet.text((60, 240), "Ảnh thẻ")
    assert found(sheet.jpeg()) == skew.Skew()


def test_a_page_with_a_signature_only_is_not_turned():
    sheet = Sheet(6, 0.0)
    sheet.sign((140, 200))
    assert found(sheet.jpeg()) == skew.Skew()


@pytest.mark.parametrize("angle", [-4.0, -0.7, 1.9, 6.5])
def test_a_card_is_measured_by_its_own_edges(angle):
    box = card.find_card(decode(card_on_glass(PAYLOAD, angle=angle)).pixels, 300)
    assert box is not None
    assert box.angle == pytest.approx(angle, abs=0.15)


def test_a_page_of_text_is_no_card():
    assert card.find_card(decode(application(PAPER, 2)).pixels, 300) is None
