"""Faults made on purpose are seen, and pages without them are left in peace."""

from collections.abc import Callable
from functools import cache

import numpy as np
import pytest
from PIL import Image

from app.domain.page import PageFacts
from app.domain.page_quality import Judgement, Reason, Verdict, judge
from scanning.imaging import encode, quality
from scanning.imaging.copies import Copies
from tests.pages import kinds, wear

KINDS = ("form", "letter", "table", "photograph")


@cache
def page(kind: str, level: str = "office") -> np.ndarray:
    return wear.worn(kinds.drawn(kind, 3, 0.0), level, 3)


def judged(pixels: np.ndarray, dpi: int = 300) -> Judgement:
    numbers = quality.measure(Copies(encode.decode(wear.jpeg(pixels)).pixels, dpi))
    return judge(PageFacts("x", 0, quality=numbers))


@pytest.mark.parametrize("level", wear.WEARS)
@pytest.mark.parametrize("kind", KINDS)
def test_ordinary_pages_are_good_even_copied_and_faxed(kind, level):
    assert judged(page(kind, level)) == Judgement()


FAULTS: dict[str, tuple[Callable, Verdict, Reason]] = {
    "out of focus": (lambda p: wear.blurred(p, 3.5), Verdict.RESCAN, Reason.BLURRED),
    "dark": (lambda p: wear.darkened(p, 0.75), Verdict.LOOK, Reason.DARK),
    "very dark": (lambda p: wear.darkened(p, 0.5), Verdict.RESCAN, Reason.DARK),
    "shadow": (lambda p: wear.shaded(p, 0.35), Verdict.LOOK, Reason.SHADED),
    "bent corner": (lambda p: wear.folded(p, 260, 200), Verdict.LOOK, Reason.CORNER),
    "missing corner": (lambda p: wear.folded(p, 180, 40), Verdict.RESCAN, Reason.CORNER),
    "fingertip": (wear.with_finger, Verdict.LOOK, Reason.FINGER),
    "too long": (
        lambda p: np.vstack([p, p[:900][::-1]]),
        Verdict.LOOK,
        Reason.LENGTH,
    ),
}


@pytest.mark.parametrize("fault", FAULTS)
@pytest.mark.parametrize("kind", ["form", "letter"])
def test_a_fault_is_named_and_no_other(kind, fault):
    damage, verdict, reason = FAULTS[fault]
    assert judged(damage(page(kind))) == Judgement(verdict, (reason,))


@pytest.mark.parametrize("kind", ["letter", "table"])
def test_letters_cut_at_the_edge_are_seen(kind):
    assert Reason.CUT_EDGE in judged(wear.shifted(page(kind), 420)).reasons


def test_a_rule_that_reaches_the_edge_is_no_cut_text():
    ruled = page("form").copy()
    ruled[900:906] = 30
    ruled[:, 1200:1204] = 30
    assert judged(ruled) == Judgement()


def test_pink_paper_is_not_dark():
    pink = np.minimum(page("letter"), np.array([176, 170, 240], np.uint8))
    assert judged(pink) == Judgement()


@pytest.mark.parametrize(("dpi", "size"), [(200, (1654, 2339)), (600, (4960, 7016))])
def test_sharpness_does_not_depend_on_the_resolution(dpi, size):
    picture = Image.fromarray(page("letter")).resize(size, Image.Resampling.LANCZOS)
    assert judged(np.asarray(picture), dpi) == Judgement()


def test_paper_of_another_standard_size_has_its_own_length():
    a5 = page("letter")[:2480, :1748]
    assert judged(np.ascontiguousarray(a5)).reasons in ((), (Reason.CUT_EDGE,))


def test_a_receipt_has_no_length_to_be_wrong():
    receipt = np.ascontiguousarray(page("letter")[:, 300:1245])
    assert "length" not in quality.measure(Copies(receipt, 300))


def test_an_empty_sheet_has_no_sharpness():
    assert "edge" not in quality.measure(Copies(np.full((3508, 2480, 3), 244, np.uint8), 300))
