"""Is a page's picture good enough? A verdict with its reasons, from the pipeline's numbers.

A verdict only asks a person to look; no page is ever refused, changed or deleted for it.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType

from app.domain.page import PageFacts


class Verdict(StrEnum):
    """GOOD: nothing to see. LOOK: a person should. RESCAN: likely not legible for others."""

    GOOD = "good"
    LOOK = "look"
    RESCAN = "rescan"


class Reason(StrEnum):
    """What is wrong with a page; its sentence is the window's."""

    BLURRED = "blurred"
    DARK = "dark"
    SHADED = "shaded"
    CORNER = "corner"
    CUT_EDGE = "cut_edge"
    FINGER = "finger"
    LENGTH = "length"
    ASKEW = "askew"


class Decision(StrEnum):
    """What the clerk did about a page."""

    KEPT = "kept"
    RESCANNED = "rescanned"
    SET_ASIDE = "set_aside"


@dataclass(frozen=True, slots=True)
class Limit:
    """From where on a metric asks for a look and for another scan; None: never for that.

    low: below it is bad; otherwise above it.
    """

    reason: Reason
    metric: str
    look: float
    rescan: float | None
    low: bool = False

    def verdict(self, value: float) -> Verdict:
        """Of one number."""
        if self.rescan is not None and self._beyond(value, self.rescan):
            return Verdict.RESCAN
        return Verdict.LOOK if self._beyond(value, self.look) else Verdict.GOOD

    def _beyond(self, value: float, limit: float) -> bool:
        return value < limit if self.low else value > limit


#: Starting points: measured on one base page with 29 made-up faults and set again on the generated
#: pages of `tests/pages` (each fault with its strength: tests/scanning/test_quality.py). They are
#: to follow the clerk's own decisions, which the log keeps (`PageRecord`).
LIMITS: tuple[Limit, ...] = (
    # Crisp 0.28 and more, office scan 0.24, photocopy 0.18; blur of 2 pixels 0.17, of 3 0.14.
    Limit(Reason.BLURRED, "edge", 0.19, 0.16, low=True),
    # Paper 231-252; under-exposed 185, 135, 98.
    Limit(Reason.DARK, "paper", 200, 150, low=True),
    # Even light 7-16, a shadow over half the page 107.
    Limit(Reason.SHADED, "shade", 40, None),
    # Corners of flat paper 1-2, a light fold 37, a dark one 212.
    Limit(Reason.CORNER, "corner", 30, 120),
    # Nothing at the rim 0.0; a page fed too far to one side, its letters cut, 6.8.
    Limit(Reason.CUT_EDGE, "strip", 1.0, 4.0),
    # No finger 0.00-0.05, a fingertip 0.41.
    Limit(Reason.FINGER, "finger", 0.2, None),
    # Two sheets drawn in together are longer than any; a sheet that slipped is shorter.
    Limit(Reason.LENGTH, "length", 105, None),
    Limit(Reason.LENGTH, "length", 95, None, low=True),
    # What is left after straightening; the eye sees one degree.
    Limit(Reason.ASKEW, "skew_left", 1.0, 3.0),
)


@dataclass(frozen=True, slots=True)
class Judgement:
    """The worst verdict of all limits, and every reason that is not good, the worst first."""

    verdict: Verdict = Verdict.GOOD
    reasons: tuple[Reason, ...] = ()


_RANK: Mapping[Verdict, int] = MappingProxyType({v: rank for rank, v in enumerate(Verdict)})


def judge(facts: PageFacts) -> Judgement:
    """Of a page as scanned. A metric that was not measured is not judged; a blank side is good."""
    if facts.blank:
        return Judgement()
    found = [
        (limit.verdict(facts.quality[limit.metric]), limit.reason)
        for limit in LIMITS
        if limit.metric in facts.quality
    ]
    bad = [(verdict, reason) for verdict, reason in found if verdict is not Verdict.GOOD]
    bad.sort(key=lambda each: _RANK[each[0]], reverse=True)
    worst = bad[0][0] if bad else Verdict.GOOD
    return Judgement(worst, tuple(dict.fromkeys(reason for _, reason in bad)))


@dataclass(frozen=True, slots=True)
class PageRecord:
    """A page's numbers beside what the clerk decided, so that the limits can follow the clerk.

    It carries no name, number or picture: neither the page's source (a file's name may be a
    person's) nor its codes.
    """

    facts: PageFacts
    decision: Decision

    def line(self) -> str:
        """One JSON object: `{"decision": "kept", "verdict": "look", …, "quality": {…}}`."""
        judged = judge(self.facts)
        return json.dumps(
            {
                "decision": self.decision,
                "verdict": judged.verdict,
                "reasons": judged.reasons,
                "blank": self.facts.blank,
                "quality": {name: round(v, 4) for name, v in sorted(self.facts.quality.items())},
            }
        )
