from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule

from app.domain.codes import DossierCode
from app.ports.province import NumberBlock
from storage.store import SqlStore, open_store
from tests.storage.parts import AGENCY, DAY, DEK, FakeWire, FixedClock, provisional, received

TOMORROW = DAY + timedelta(days=1)
FIXED = (5001, 5003)


def block(first: int, last: int, day: date = DAY, lease: str = "") -> NumberBlock:
    return NumberBlock(AGENCY, day, first, last, lease or f"{day}/{first}")


def give(store: SqlStore, *blocks: NumberBlock) -> None:
    with store.unit_of_work() as uow:
        for leased in blocks:
            uow.numbers.add(leased)
        uow.commit()


def take(store: SqlStore, day: date = DAY, fixed: tuple[int, int] | None = None) -> str:
    with store.unit_of_work() as uow:
        code = uow.numbers.take(AGENCY, day, fixed)
        uow.commit()
    return str(code)


def test_a_lease_is_used_up_in_order_and_then_there_is_none(store: SqlStore) -> None:
    give(store, block(51, 52), block(1, 1))
    taken = [take(store)[-4:] for _ in range(4)]
    assert taken == ["0001", "0051", "0052", "None"]


def test_a_lease_belongs_to_its_day_and_agency(store: SqlStore) -> None:
    give(store, block(1, 5, TOMORROW))
    with store.unit_of_work() as uow:
        assert uow.numbers.take(AGENCY, DAY, None) is None
        assert uow.numbers.take("H25.99", TOMORROW, None) is None
        assert uow.numbers.left(AGENCY, TOMORROW) == 5
        assert uow.numbers.left(AGENCY, DAY) == 0


def test_the_same_lease_twice_is_one(store: SqlStore) -> None:
    give(store, block(1, 2), block(1, 2))
    assert [take(store)[-4:] for _ in range(3)] == ["0001", "0002", "None"]


def test_a_lease_over_numbers_already_known_is_left_alone(store: SqlStore) -> None:
    give(store, block(1, 2))
    take(store)
    give(store, block(1, 10, lease="again"))
    assert [take(store)[-4:] for _ in range(2)] == ["0002", "None"]


def test_a_number_that_came_from_elsewhere_is_not_given_again(store: SqlStore) -> None:
    give(store, block(1, 2))
    with store.unit_of_work() as uow:
        uow.dossiers.save(replace(received(1), imported=True))
        uow.commit()
    assert take(store)[-4:] == "0002"


def test_the_fixed_block_restarts_each_day_and_never_within_one(store: SqlStore) -> None:
    assert [take(store, DAY, FIXED)[-4:] for _ in range(4)] == ["5001", "5002", "5003", "None"]
    assert take(store, TOMORROW, FIXED)[-4:] == "5001"
    assert take(store, DAY, (5002, 5009))[-4:] == "5004"
    assert take(store, DAY, (1, 4999)) == "None"


def test_a_number_of_a_unit_that_was_not_committed_comes_back(store: SqlStore) -> None:
    give(store, block(1, 1))
    with store.unit_of_work() as uow:
        uow.numbers.take(AGENCY, DAY, None)
    assert take(store)[-4:] == "0001"


def test_provisional_numbers_count_by_station_and_day(store: SqlStore) -> None:
    with store.unit_of_work() as uow:
        codes = [uow.numbers.provisional("01", DAY) for _ in range(2)]
        codes += [uow.numbers.provisional("02", DAY), uow.numbers.provisional("01", TOMORROW)]
    assert [str(code) for code in codes] == [
        "T01-261123-001",
        "T01-261123-002",
        "T02-261123-001",
        "T01-261124-001",
    ]


def test_dossiers_without_an_official_number_wait_oldest_first(store: SqlStore) -> None:
    older, newer, done = provisional(1), provisional(2), provisional(3)
    with store.unit_of_work() as uow:
        for dossier in (older, newer, done, received(9), received(None)):
            uow.dossiers.save(dossier)
        uow.dossiers.save(replace(done, code=DossierCode.official(AGENCY, DAY, 3)))
        assert uow.numbers.waiting_for_number() == (older, newer)


class NumbersUnderCrashes(RuleBasedStateMachine):
    """However units end, whatever is leased, over midnight: a kept number is kept once."""

    days = st.sampled_from([DAY, TOMORROW])

    def __init__(self) -> None:
        super().__init__()
        self.folder = TemporaryDirectory()
        self.data = Path(self.folder.name)
        self.kept: list[str] = []
        self.open()

    def open(self) -> None:
        self.store = open_store(self.data, DEK, FakeWire(), clock=FixedClock())

    @rule(first=st.integers(1, 40), size=st.integers(1, 8), day=days)
    def lease(self, first: int, size: int, day: date) -> None:
        give(self.store, block(first, first + size - 1, day))

    @rule(day=days, fixed=st.sampled_from([None, (31, 36), (33, 50)]), commits=st.booleans())
    def receive(self, day: date, fixed: tuple[int, int] | None, commits: bool) -> None:
        with self.store.unit_of_work() as uow:
            code = uow.numbers.take(AGENCY, day, fixed) or uow.numbers.provisional("01", day)
            uow.dossiers.save(replace(received(), code=code))
            if commits:
                uow.commit()
                self.kept.append(str(code))

    @rule()
    def power_cut(self) -> None:
        with self.store.unit_of_work() as uow:
            uow.numbers.take(AGENCY, DAY, (31, 36))
        self.store.close()
        self.open()

    @invariant()
    def no_number_twice(self) -> None:
        assert len(set(self.kept)) == len(self.kept)

    def teardown(self) -> None:
        self.store.close()
        self.folder.cleanup()


TestNumbersUnderCrashes = NumbersUnderCrashes.TestCase
TestNumbersUnderCrashes.settings = settings(max_examples=25, stateful_step_count=20, deadline=None)
