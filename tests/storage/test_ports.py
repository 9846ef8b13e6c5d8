from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from uuid import uuid4

import pytest

from app.domain.procedure import Agency, Case, Procedure, RequiredPaper, TimeUnit
from app.errors import NotFound
from app.ports.store import Draft
from storage.catalogue_files import read_yaml
from storage.store import SqlStore
from tests.storage.parts import AGENCY, DAY, NOW, received

PROCEDURE = Procedure(
    "2.000488",
    "Cấp Phiếu lý lịch tư pháp",
    AGENCY,
    "Sở Tư pháp",
    "LLTP",
    "Lý lịch tư pháp",
    (
        Case("Mặc định", 10, TimeUnit.DAY, 200_000, (RequiredPaper("Tờ khai", originals=1),)),
        Case("Không hạn", None, TimeUnit.HOUR, 0, ()),
    ),
)
RESOURCES = Path(__file__).parents[2] / "resources"


def kept(store: SqlStore, *procedures: Procedure) -> None:
    with store.unit_of_work() as uow:
        agency = Agency(AGENCY, "STP", "Sở Tư pháp")
        uow.catalogue.replace_all((agency,), procedures)
        uow.commit()


@pytest.mark.parametrize("code", ["2.000488", " 2.000488 ", "2.000488.000.00.00.H25"])
def test_a_procedure_is_found_with_and_without_the_provinces_suffix(
    store: SqlStore, code: str
) -> None:
    kept(store, PROCEDURE)
    with store.unit_of_work() as uow:
        assert uow.catalogue.procedure(code, DAY) == PROCEDURE
        assert uow.catalogue.agencies() == (Agency(AGENCY, "STP", "Sở Tư pháp"),)


@pytest.mark.parametrize("code", ["2.000999", "", "không phải mã"])
def test_an_unknown_procedure_is_not_found(store: SqlStore, code: str) -> None:
    kept(store, PROCEDURE)
    with store.unit_of_work() as uow, pytest.raises(NotFound) as caught:
        uow.catalogue.procedure(code, DAY)
    assert caught.value.code == "procedure.not_found"


def test_of_two_versions_the_one_in_force_on_the_day_counts(store: SqlStore) -> None:
    new = replace(PROCEDURE, name="Mới", valid_from=DAY)
    ended = replace(PROCEDURE, code="2.000777", valid_to=DAY - timedelta(days=1))
    kept(store, PROCEDURE, new, ended)
    with store.unit_of_work() as uow:
        assert uow.catalogue.procedures(DAY) == (new,)
        assert uow.catalogue.procedures(DAY - timedelta(days=1)) == (PROCEDURE, ended)
        assert uow.catalogue.procedure("2.000488", date(2020, 1, 1)) == PROCEDURE


def test_the_catalogue_of_the_program_comes_back_whole(store: SqlStore) -> None:
    agencies, procedures = read_yaml(RESOURCES / "catalogue.yaml")
    with store.unit_of_work() as uow:
        uow.catalogue.replace_all(agencies, procedures)
        uow._session.expire_all()
        stored = uow.catalogue.procedures(DAY)
    assert stored == tuple(sorted(procedures, key=lambda found: found.code))


def test_the_same_open_item_is_not_raised_twice_until_it_is_closed(store: SqlStore) -> None:
    dossier = received()
    with store.unit_of_work() as uow:
        uow.dossiers.save(dossier)
        for _ in range(2):
            uow.attention.raise_item("refused", "sync.refused", NOW, dossier, "Sai mã", field="x")
        (item,) = uow.attention.open_items()
        uow.attention.close_item(item.id, "Hoa", NOW)
        assert uow.attention.open_items() == ()
        uow.attention.raise_item("refused", "sync.refused", NOW, dossier)
        assert len(uow.attention.open_items()) == 1
    assert (item.message, item.params, item.dossier_code) == (
        "Sai mã",
        {"field": "x"},
        str(dossier.code),
    )


def test_items_of_different_dossiers_stand_side_by_side_newest_first(store: SqlStore) -> None:
    first, second = received(1), received(2)
    with store.unit_of_work() as uow:
        for dossier, at in ((first, NOW), (second, NOW + timedelta(hours=1)), (None, NOW)):
            if dossier:
                uow.dossiers.save(dossier)
            uow.attention.raise_item("late", "sync.late", at, dossier)
        found = [item.dossier_id for item in uow.attention.open_items()]
    assert found == [second.id, None, first.id]


def test_prints_are_counted_for_each_form(store: SqlStore) -> None:
    dossier = received()
    with store.unit_of_work() as uow:
        uow.dossiers.save(dossier)
        before = [
            uow.prints.record(dossier.id, form, "ab" * 32, "printer", "Hoa", NOW)
            for form in ("receipt", "receipt", "return-slip")
        ]
        assert uow.prints.count(dossier.id, "receipt") == 2
    assert before == [0, 1, 0]


def test_a_cursor_moves_only_with_its_transaction(store: SqlStore) -> None:
    with store.unit_of_work() as uow:
        assert uow.cursors.get("changes") == ""
        uow.cursors.set("changes", "7")
        uow.commit()
    with store.unit_of_work() as uow:
        uow.cursors.set("changes", "8")
    with store.unit_of_work() as uow:
        assert uow.cursors.get("changes") == "7"


def test_drafts_are_replaced_listed_newest_first_and_thrown_away(store: SqlStore) -> None:
    older = Draft(uuid4(), NOW, {"owner": {"name": "Nguyễn"}, "papers": [1, None]})
    newer = Draft(uuid4(), NOW + timedelta(seconds=5), {})
    with store.unit_of_work() as uow:
        for draft in (replace(older, state={}), newer, older):
            uow.drafts.save(draft)
        uow._session.expire_all()
        assert uow.drafts.all() == (newer, older)
        uow.drafts.delete(newer.id)
        assert uow.drafts.all() == (older,)
