"""A procedure's rules by day: what an import closes, and what a dossier keeps."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from itertools import pairwise
from pathlib import Path
from threading import Thread

import pytest
from sqlalchemy import select

from app.domain.catalogue import BadRows, CatalogueFile
from app.domain.people import Employee, Role
from app.domain.procedure import Agency, Procedure, TimeUnit
from app.domain.versions import in_force, with_version
from app.errors import InvalidInput, NotAllowed
from app.ports.province import NumberBlock
from app.usecases.guidance import Guidance
from app.usecases.import_catalogue import ImportCatalogue
from storage.tables import AuditRow
from tests.app.counter import Counter, reception
from tests.app.dossiers import HOA

CODE = "2.000488"
FIRST = date(2026, 12, 1)


@dataclass
class Told:
    """A reader that says what it was given."""

    file: CatalogueFile

    def read(self, _path: Path, _known: object = ()) -> CatalogueFile:
        return self.file


@pytest.fixture
def old(counter: Counter) -> Procedure:
    return Guidance(counter.store, counter.clock).procedure(CODE)


def days(procedure: Procedure, amount: int, **changed: object) -> Procedure:
    case = replace(procedure.cases[0], amount=amount, unit=TimeUnit.WORKING_DAY, fee=300_000)
    return replace(procedure, cases=(case,), **changed)  # type: ignore[arg-type]


def bring(counter: Counter, *procedures: Procedure, **more: object) -> ImportCatalogue:
    file = CatalogueFile((), procedures, **more)  # type: ignore[arg-type]
    return ImportCatalogue(counter.store, Told(file), counter.clock)


def versions(counter: Counter) -> list[tuple[date | None, date | None]]:
    with counter.store.unit_of_work() as uow:
        return [(v.valid_from, v.valid_to) for v in uow.catalogue.versions(CODE)]


def at(day: int, month: int = 12, hour: int = 9) -> datetime:
    return datetime(2026, month, day, hour - 7, 30, tzinfo=UTC)


def test_a_new_version_closes_the_one_before_it_the_day_before(
    counter: Counter, old: Procedure
) -> None:
    done = bring(counter, days(old, 3, valid_from=FIRST))(Path("x.xlsx"), HOA)
    assert (done.changed, done.added) == ((CODE,), ())
    assert versions(counter) == [(None, date(2026, 11, 30)), (FIRST, None)]


def test_a_dossier_of_the_last_day_keeps_the_old_rules_and_the_next_day_has_the_new_ones(
    counter: Counter, old: Procedure
) -> None:
    bring(counter, days(old, 3, valid_from=FIRST))(Path("x.xlsx"), HOA)
    with counter.store.unit_of_work() as uow:
        for day in (date(2026, 11, 30), FIRST):
            uow.numbers.add(NumberBlock(old.agency_id, day, 1, 9, str(day)))
        uow.commit()
    counter.clock.at = at(1)
    last = counter.receive(replace(reception(), received_at=at(30, 11, hour=16)), HOA)
    new = counter.receive(replace(reception(), received_at=at(1)), HOA)
    assert (last.time_label, last.fee) == (old.cases[0].time_label, old.cases[0].fee)
    assert (new.time_label, new.fee) == ("3 ngày làm việc", 300_000)
    assert counter.read(last).time_label == last.time_label


def test_the_day_is_the_local_day(counter: Counter, old: Procedure) -> None:
    bring(counter, days(old, 3, valid_from=FIRST))(Path("x.xlsx"), HOA)
    counter.clock.at = datetime(2026, 11, 30, 17, 5, tzinfo=UTC)  # 00:05 on 1 December in Viet Nam
    assert counter.receive(reception(), HOA).fee == 300_000


def test_without_a_day_a_changed_procedure_begins_today(counter: Counter, old: Procedure) -> None:
    bring(counter, days(old, 3))(Path("x.xlsx"), HOA)
    assert versions(counter) == [(None, date(2026, 11, 22)), (date(2026, 11, 23), None)]


def test_the_first_day_can_be_said_with_the_command(counter: Counter, old: Procedure) -> None:
    bring(counter, days(old, 3))(Path("x.xlsx"), HOA, FIRST)
    assert versions(counter)[1] == (FIRST, None)


def test_the_same_rules_again_are_no_new_version(counter: Counter, old: Procedure) -> None:
    done = bring(counter, replace(old, valid_from=None))(Path("x.xlsx"), HOA)
    assert (done.changed, versions(counter)) == ((), [(None, None)])


def test_the_same_first_day_again_is_a_correction(counter: Counter, old: Procedure) -> None:
    for amount in (3, 4):
        bring(counter, days(old, amount, valid_from=FIRST))(Path("x.xlsx"), HOA)
    assert versions(counter) == [(None, date(2026, 11, 30)), (FIRST, None)]
    with counter.store.unit_of_work() as uow:
        assert uow.catalogue.procedure(CODE, FIRST).cases[0].amount == 4


def test_a_version_between_two_ends_before_the_later_one(counter: Counter, old: Procedure) -> None:
    later = date(2027, 1, 1)
    bring(counter, days(old, 3, valid_from=later))(Path("x.xlsx"), HOA)
    bring(counter, days(old, 4, valid_from=FIRST))(Path("x.xlsx"), HOA)
    assert versions(counter) == [
        (None, date(2026, 11, 30)), (FIRST, date(2026, 12, 31)), (later, None),
    ]  # fmt: skip


def test_a_version_that_lasts_into_a_later_one_is_refused_and_nothing_is_kept(
    counter: Counter, old: Procedure
) -> None:
    bring(counter, days(old, 3, valid_from=FIRST))(Path("x.xlsx"), HOA)
    wrong = days(old, 4, valid_from=date(2026, 11, 25), valid_to=date(2027, 1, 1))
    fine = replace(old, code="1.009999")
    with pytest.raises(BadRows) as refused:
        bring(counter, fine, wrong)(Path("x.xlsx"), HOA)
    assert [row.code for row in refused.value.rows] == ["catalogue.overlap"]
    with counter.store.unit_of_work() as uow:
        assert uow.catalogue.versions("1.009999") == ()
    assert len(versions(counter)) == 2


def test_a_procedure_can_be_ended_by_its_last_day(counter: Counter, old: Procedure) -> None:
    last = date(2026, 12, 31)
    bring(counter, replace(old, valid_to=last))(Path("x.xlsx"), HOA)
    assert versions(counter) == [(None, last)]


def test_the_audit_says_who_imported_which_file(counter: Counter, old: Procedure) -> None:
    bring(counter, days(old, 3), sha256="abc")(Path("x.xlsx"), HOA)
    with counter.store._reading() as session:
        row = session.scalars(select(AuditRow).order_by(AuditRow.seq.desc())).first()
    assert row is not None
    assert (row.who, row.act) == (HOA.name, "catalogue.import")
    assert row.detail == {
        "agencies": "0", "added": "0", "changed": "1", "dropped": "0", "sha256": "abc"
    }  # fmt: skip


def test_a_reader_may_not_import(counter: Counter, old: Procedure) -> None:
    with pytest.raises(NotAllowed):
        bring(counter, old)(Path("x.xlsx"), Employee("Khách", Role.READ_ONLY))


def test_a_record_that_knows_only_the_name_of_an_agency_leaves_its_notes(
    counter: Counter, old: Procedure
) -> None:
    whole = Agency(old.agency_id, "STP", "Sở Tư pháp", note="Ghi chú", contact="Anh Nam")
    with counter.store.unit_of_work() as uow:
        uow.catalogue.replace_all((whole,), ())
        uow.commit()
    bare = Agency(old.agency_id, "", "SỞ TƯ PHÁP TỈNH")
    file = CatalogueFile((bare,), (replace(old, agency_name=bare.name),), whole_agencies=False)
    ImportCatalogue(counter.store, Told(file), counter.clock)(Path("x.json"), HOA)
    found = Guidance(counter.store, counter.clock)
    assert next(a for a in found.agencies() if a.id == whole.id) == whole
    assert found.procedure(CODE).agency_name == "Sở Tư pháp"


def test_the_index_of_the_window_is_new_after_an_import(counter: Counter, old: Procedure) -> None:
    guidance = Guidance(counter.store, counter.clock)
    before = guidance.index()
    bring(counter, replace(old, code="1.009999", name="Thủ tục hoàn toàn mới"))(Path("x"), HOA)
    assert before.search("hoan toan moi") == ()
    assert [p.code for p in guidance.index().search("hoan toan moi")] == ["1.009999"]


def test_dossiers_received_while_a_file_is_imported_have_the_old_rules_or_the_new_ones(
    counter: Counter, old: Procedure
) -> None:
    new = days(old, 3)
    imports = [Thread(target=bring(counter, p), args=(Path("x"), HOA)) for p in (new, old, new)]
    for each in imports:
        each.start()
    got = [counter.receive(reception(), HOA) for _ in range(6)]
    for each in imports:
        each.join(30)
    both = {(p.cases[0].time_label, p.cases[0].fee) for p in (old, new)}
    assert {(d.time_label, d.fee) for d in got} <= both
    assert len({d.code for d in got}) == 6


def rules(amount: int, first: date | None, last: date | None = None) -> Procedure:
    bare = Procedure("1.000001", str(amount), "a", "A", "", "", ())
    return replace(bare, valid_from=first, valid_to=last)


def every_day(first: date, days: int) -> Iterator[date]:
    return (date.fromordinal(first.toordinal() + n) for n in range(days))


def test_no_import_changes_what_was_in_force_before_its_first_day() -> None:
    known: dict[date | None, Procedure] = {None: rules(0, None)}
    today = date(2026, 6, 1)
    for number, first in enumerate((date(2026, 3, 1), date(2026, 9, 1), date(2026, 5, 5)), 1):
        before = {d: in_force(tuple(known.values()), d) for d in every_day(date(2026, 1, 1), 365)}
        for version in with_version(tuple(known.values()), rules(number, first), today):
            known[version.valid_from] = version
        names = {d: v.name for d, v in before.items() if v and d < first}
        now = {d: in_force(tuple(known.values()), d) for d in names}
        assert {d: v.name for d, v in now.items() if v} == names
    spans = sorted((v.valid_from or date.min, v.valid_to or date.max) for v in known.values())
    assert all(a[1] < b[0] for a, b in pairwise(spans))


def test_an_end_before_the_beginning_is_refused() -> None:
    with pytest.raises(InvalidInput, match=r"catalogue\.ended"):
        with_version((rules(0, None),), rules(1, None, date(2026, 1, 1)), date(2026, 6, 1))
