"""What was read on pages is kept, and dossiers are found by it; unfinished files wait in line."""

from dataclasses import replace
from uuid import UUID

import pytest

from app.domain.dossier import Dossier, DossierPaper, FileStage, ScanFile
from app.domain.page import KeptPage
from app.domain.page_text import Line, PageText, Word
from app.ports.store import SendState
from storage.store import SqlStore
from tests.storage.parts import NOW, received, scan

TEXT = PageText(
    2480,
    3508,
    (
        Line(
            (Word("Cộng", 300, 200, 110, 40, 96.4), Word("hòa", 420, 200, 90, 40, 91.0)), 240, 0.013
        ),
        Line(
            (Word("Số:", 300, 400, 60, 40, 88.0), Word("12/2026/QĐ-UBND", 380, 400, 400, 40, 77.5)),
            440,
        ),
    ),
)


def with_files(dossier: Dossier, *files: ScanFile) -> Dossier:
    return replace(dossier, papers=(DossierPaper("Đơn đề nghị", files=files),))


def filed(store: SqlStore, sequence: int, *files: ScanFile, texts: dict[str, PageText]) -> UUID:
    dossier = with_files(received(sequence), *files)
    with store.unit_of_work() as uow:
        uow.dossiers.save(dossier)
        for key, text in texts.items():
            uow.texts.put(key, text)
        uow.texts.index(dossier.id)
        uow.commit()
    return dossier.id


def codes(store: SqlStore, typed: str, limit: int = 50) -> list[str]:
    return [line.code[-4:] for line in store.queries.search(typed, limit)]


def test_a_page_text_comes_back_as_it_was_read(store: SqlStore) -> None:
    with store.unit_of_work() as uow:
        uow.texts.put("k1", PageText(1, 1))
        uow.texts.put("k1", TEXT)
        uow.commit()
    with store.unit_of_work() as uow:
        assert uow.texts.get("k1") == TEXT
        assert uow.texts.get("k2") is None


@pytest.mark.parametrize("typed", ["cong hoa", "CỘNG", "12/2026/QĐ-UBND", "122026", "hòa cộng"])
def test_a_dossier_is_found_by_the_words_of_its_papers(store: SqlStore, typed: str) -> None:
    page = replace(scan(), images=(KeptPage("k1", 300),))
    filed(store, 17, page, texts={"k1": TEXT})
    filed(store, 18, replace(scan(), images=(KeptPage("k2", 300),)), texts={"k2": PageText(1, 1)})
    assert codes(store, typed) == ["0017"]


def test_people_and_numbers_come_before_what_only_stands_in_papers(store: SqlStore) -> None:
    name = received(17).owner.name
    told = PageText(9, 9, (Line((Word(name.split()[-1], 0, 0, 9, 9, 90.0),), 9),))
    filed(store, 17, texts={})
    other = replace(received(18), owner=replace(received(18).owner, name="Trần Thị Oanh"))
    page = replace(scan(), images=(KeptPage("k1", 300),))
    other = with_files(other, page)
    with store.unit_of_work() as uow:
        uow.dossiers.save(other)
        uow.texts.put("k1", told)
        uow.texts.index(other.id)
        uow.commit()
    assert codes(store, name.split()[-1]) == ["0017", "0018"]
    assert codes(store, name.split()[-1], limit=1) == ["0017"]


def test_unfinished_files_wait_in_the_order_of_their_dossiers(store: SqlStore) -> None:
    first = replace(scan(), stage=FileStage.READING)
    signing = replace(scan(), stage=FileStage.SIGNING)
    filed(store, 18, first, signing, scan(), texts={})
    filed(store, 17, replace(scan(), stage=FileStage.READING), texts={})
    assert [f.code[-4:] for f in store.queries.unfinished(FileStage.READING)] == ["0018", "0017"]
    (waiting,) = store.queries.unfinished(FileStage.SIGNING)
    assert (waiting.file_id, waiting.title, waiting.pages) == (
        signing.id, signing.title, signing.pages,
    )  # fmt: skip


@pytest.mark.parametrize("stage", [FileStage.READING, FileStage.SIGNING])
def test_a_file_leaves_only_when_it_is_finished(store: SqlStore, stage: FileStage) -> None:
    file = replace(scan(), stage=stage)
    dossier = with_files(received(17), file)
    with store.unit_of_work() as uow:
        uow.dossiers.save(dossier)
        uow.outbox.put_file(dossier, file, NOW)
        assert uow.outbox.next_due(NOW) is None
        assert uow.outbox.next_at() is None
        uow.dossiers.save(dossier.with_file(replace(file, stage=FileStage.FINISHED)))
        due = uow.outbox.next_due(NOW)
        assert due is not None
        assert (due.file_id, due.state) == (file.id, SendState.WAITING)
