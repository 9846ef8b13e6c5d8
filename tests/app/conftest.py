from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.app.counter import Counter, open_counter


@pytest.fixture
def counter(tmp_path: Path) -> Iterator[Counter]:
    opened = open_counter(tmp_path / "data")
    yield opened
    opened.store.close()
