"""A dossier that gets its official number: each of its files is called by it, each by its own."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from app.domain.reception import PaperAtHand
from app.ports.province import NumberBlock
from app.sync.numbers import ExchangeNumbers
from tests.app.counter import AGENCY, Counter, open_counter, reception
from tests.app.dossiers import HOA, NOW


@pytest.fixture
def counter(tmp_path: Path) -> Iterator[Counter]:
    opened = open_counter(tmp_path / "data")
    yield opened
    opened.store.close()


def test_files_of_one_paper_keep_names_of_their_own(counter: Counter) -> None:
    yesterday = NOW - timedelta(days=1)  # no number of that day is left
    papers = PaperAtHand("Tờ khai", pages=counter.scanned(b"x"))
    dossier = counter.receive(replace(reception(papers), received_at=yesterday), HOA)
    assert dossier.provisional_code is not None
    counter.file(dossier.id, 1, counter.scanned(b"y"), HOA)
    with counter.store.unit_of_work() as uow:
        uow.numbers.add(NumberBlock(AGENCY, yesterday.date(), 1, 10, "L0"))
        uow.commit()
    assert ExchangeNumbers(counter.store, counter.clock)() == 1
    now = counter.read(dossier)
    assert [file.name for file in now.files] == [
        f"{now.code}_01_to-khai_1.pdf",
        f"{now.code}_01_to-khai_2.pdf",
    ]
