"""The fault specification: what it says, and that it is repeatable."""

from collections import Counter

import pytest

from storage.gateway.faults import BadSpec, FaultPlan, Repeat


def test_a_whole_number_hits_the_next_requests_and_then_stops() -> None:
    plan = FaultPlan("lost=2")
    assert [plan.draw("service") for _ in range(3)] == ["lost", "lost", None]


def test_shares_are_met_and_exclude_each_other() -> None:
    plan = FaultPlan("lost=0.1,noreply=0.2", seed=7)
    met = Counter(plan.draw("service") for _ in range(10_000))
    assert 900 < met["lost"] < 1100
    assert 1850 < met["noreply"] < 2150


def test_the_same_seed_draws_the_same_faults() -> None:
    spec = "lost=0.1,late=0.1,noreply=0.1,5xx=0.1,truncate=0.05"
    drawn = [[FaultPlan(spec, seed).draw("service") for _ in range(1)] for seed in (3, 3)]
    runs = []
    for seed in (3, 3, 4):
        plan = FaultPlan(spec, seed)
        runs.append([plan.draw("service") for _ in range(200)])
    assert drawn[0] == drawn[1]
    assert runs[0] == runs[1] != runs[2]


@pytest.mark.parametrize(
    ("spec", "area", "met"),
    [
        ("lost=9", "login", None), ("lost=9", "other", None), ("login-lost=9", "service", None),
        ("login-lost=9", "login", "lost"), ("html200=9", "login", "html200"),
        ("html200=9", "other", "html200"),
        ("cut=9", "service", None), ("cut=9", "file", "cut"), ("noreply=9", "file", "noreply"),
    ],
)  # fmt: skip
def test_a_fault_meets_only_its_part_of_the_way(spec: str, area: str, met: str | None) -> None:
    assert FaultPlan(spec).draw(area) == met


def test_modes_are_read_beside_the_faults() -> None:
    plan = FaultPlan("repeat=duplicate,expire=50,outage=1,html200=3")
    assert (plan.repeat, plan.expire, plan.outage) == (Repeat.DUPLICATE, 50, True)


@pytest.mark.parametrize(
    "spec", ["verloren=1", "lost", "lost=x", "lost=1.5", "lost=-0.1", "repeat=maybe", "expire=-1"]
)
def test_a_specification_that_means_nothing_is_refused_and_changes_nothing(spec: str) -> None:
    plan = FaultPlan("lost=1")
    with pytest.raises(BadSpec):
        plan.set(spec)
    assert plan.draw("service") == "lost"
