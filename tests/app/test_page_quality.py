"""A page's numbers become a verdict with reasons; the clerk's decision is kept beside them."""

import json

import pytest

from app.domain.page import PageCode, PageFacts
from app.domain.page_quality import LIMITS, Decision, Judgement, PageRecord, Reason, Verdict, judge
from ui.messages import MESSAGES

GOOD = {
    "edge": 0.3,
    "paper": 240.0,
    "ink": 3.0,
    "shade": 9.0,
    "corner": 1.0,
    "strip": 0.0,
    "finger": 0.0,
    "length": 100.0,
    "skew_left": 0.0,
}


def page(**numbers: float) -> PageFacts:
    return PageFacts("Đơn của bà Bích.pdf", 0, quality={**GOOD, **numbers})


def test_a_crisp_light_page_is_good_and_has_no_reason() -> None:
    assert judge(page()) == Judgement(Verdict.GOOD, ())


@pytest.mark.parametrize(
    ("numbers", "verdict", "reason"),
    [
        ({"edge": 0.18}, Verdict.LOOK, Reason.BLURRED),
        ({"edge": 0.15}, Verdict.RESCAN, Reason.BLURRED),
        ({"paper": 185}, Verdict.LOOK, Reason.DARK),
        ({"paper": 135}, Verdict.RESCAN, Reason.DARK),
        ({"shade": 107}, Verdict.LOOK, Reason.SHADED),
        ({"corner": 37}, Verdict.LOOK, Reason.CORNER),
        ({"corner": 212}, Verdict.RESCAN, Reason.CORNER),
        ({"strip": 1.8}, Verdict.LOOK, Reason.CUT_EDGE),
        ({"strip": 6.8}, Verdict.RESCAN, Reason.CUT_EDGE),
        ({"finger": 0.41}, Verdict.LOOK, Reason.FINGER),
        ({"length": 135}, Verdict.LOOK, Reason.LENGTH),
        ({"length": 80}, Verdict.LOOK, Reason.LENGTH),
        ({"skew_left": 1.5}, Verdict.LOOK, Reason.ASKEW),
        ({"skew_left": 4}, Verdict.RESCAN, Reason.ASKEW),
    ],
)
def test_each_fault_has_its_reason(numbers, verdict, reason) -> None:
    assert judge(page(**numbers)) == Judgement(verdict, (reason,))


def test_the_worst_fault_decides_and_all_are_told_once() -> None:
    judged = judge(page(paper=185, edge=0.1, length=140))
    assert judged == Judgement(Verdict.RESCAN, (Reason.BLURRED, Reason.DARK, Reason.LENGTH))


def test_what_was_not_measured_is_not_judged() -> None:
    assert judge(PageFacts("máy quét", 0)) == Judgement()


def test_an_empty_side_needs_no_second_scan() -> None:
    facts = PageFacts("máy quét", 0, blank=True, quality={**GOOD, "edge": 0.05, "corner": 200})
    assert judge(facts) == Judgement()


def test_every_reason_has_limits_and_words() -> None:
    assert {limit.reason for limit in LIMITS} == set(Reason)
    assert {f"page.{reason}" for reason in Reason} <= set(MESSAGES)


def test_the_log_keeps_numbers_and_decision_and_nothing_of_a_person() -> None:
    facts = PageFacts(
        "Đơn của bà Bích.pdf", 3, codes=(PageCode("QRCode", "035090001234|An"),), quality=GOOD
    )
    line = PageRecord(facts, Decision.KEPT).line()
    assert json.loads(line) == {
        "decision": "kept",
        "verdict": "good",
        "reasons": [],
        "blank": False,
        "quality": GOOD,
    }


def test_the_log_tells_why_a_page_was_scanned_again() -> None:
    told = json.loads(PageRecord(page(edge=0.1, paper=185), Decision.RESCANNED).line())
    assert (told["decision"], told["verdict"]) == ("rescanned", "rescan")
    assert told["reasons"] == ["blurred", "dark"]


def test_the_worst_reason_comes_first() -> None:
    assert judge(page(edge=0.18, skew_left=5)).reasons == (Reason.ASKEW, Reason.BLURRED)
