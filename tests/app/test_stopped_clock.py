"""What the verbs promise after a stop is what `quay due --stop` says."""

from itertools import pairwise

import pytest

from app.domain.calendar import Term
from app.domain.procedure import TimeUnit
from app.domain.verbs import Verb
from tests.app.counter import Counter
from tests.app.dossiers import HOA
from tests.app.due_lines import STOPS, Line
from tests.app.test_due_table import at, shipped

#: Lines whose stops a dossier received on Monday 16/11/2026 at 09:00 can have, one after another.
_LIVED = [
    line
    for line in STOPS
    if line.received == "2026-11-16T09:00"
    and all(one.split("/")[0] > line.received for one in line.stops)
    and all(a.split("/")[1] <= b.split("/")[0] for a, b in pairwise(line.stops))
]
_SUPPLEMENT = (Verb.ASK_SUPPLEMENT, Verb.SUPPLEMENT_RECEIVED)
_WAYS = [
    *((line, _SUPPLEMENT) for line in _LIVED),
    (STOPS[0], (Verb.ASK_PAYMENT, Verb.PAID)),
    (STOPS[0], (Verb.RECORD_STOP, Verb.RESUME)),
]


@pytest.mark.parametrize(("line", "way"), _WAYS, ids=[f"{w[0]}: {li.why}" for li, w in _WAYS])
def test_verbs_and_quay_due_promise_the_same(
    counter: Counter, line: Line, way: tuple[Verb, Verb]
) -> None:
    counter.clock.at = at(line.received)
    dossier = counter.received()
    counter.act(str(dossier.code), Verb.FORWARD, HOA)
    stops = [(at(one.split("/")[0]), at(one.split("/")[1])) for one in line.stops]
    for stop in stops:
        for verb, moment in zip(way, stop, strict=True):
            counter.clock.at = moment
            after = counter.act(str(dossier.code), verb, HOA, "vì thế")
    assert dossier.time_label == "10 ngày"
    promised = shipped().due(at(line.received), Term(10, TimeUnit.DAY), stops)
    assert after.due_at == promised.at
    assert after.previous_due_at is not None


def test_enough_lines_can_be_lived_through() -> None:
    assert len(_LIVED) >= 10
