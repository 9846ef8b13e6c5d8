from collections.abc import Iterator
from pathlib import Path

import pytest

from storage.store import SqlStore, open_store
from tests.storage.parts import DEK, FakeWire, FixedClock


@pytest.fixture
def data(tmp_path: Path) -> Path:
    return tmp_path / "data"


@pytest.fixture
def store(data: Path) -> Iterator[SqlStore]:
    opened = open_store(data, DEK, FakeWire(), clock=FixedClock())
    yield opened
    opened.close()
