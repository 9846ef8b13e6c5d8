"""Numbers of judged pages outlive the day, stay small, and never stand in the way."""

import json
import logging
from pathlib import Path

import pytest

from app.domain.page import PageFacts
from app.domain.page_quality import Decision, PageRecord
from storage.page_log import PageLogFile


def record(edge: float) -> PageRecord:
    return PageRecord(PageFacts("Đơn của bà Bích.pdf", 0, quality={"edge": edge}), Decision.KEPT)


def lines(path: Path) -> list[float]:
    return [json.loads(line)["quality"]["edge"] for line in path.read_text().splitlines()]


def test_each_page_is_a_line_behind_those_before_readable_by_its_owner_only(tmp_path: Path) -> None:
    path = tmp_path / "page-quality.jsonl"
    PageLogFile(path).add([record(0.1), record(0.2)])
    PageLogFile(path).add([record(0.3)])
    assert lines(path) == [0.1, 0.2, 0.3]
    assert path.stat().st_mode & 0o777 == 0o600


def test_a_full_file_becomes_an_old_one_and_the_oldest_goes(tmp_path: Path) -> None:
    path = tmp_path / "page-quality.jsonl"
    full = PageLogFile(path, full=1)
    for number in range(7):
        full.add([record(number)])
    assert lines(path) == [6]
    assert [lines(tmp_path / f"page-quality.jsonl.{n}") for n in (1, 2, 3, 4)] == [
        [5], [4], [3], [2],
    ]  # fmt: skip
    assert len(list(tmp_path.iterdir())) == 5


def test_a_log_that_cannot_be_written_is_told_and_stops_nothing(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level(logging.WARNING):
        PageLogFile(tmp_path / "gone" / "page-quality.jsonl").add([record(0.1)])
    assert "1 pages were not kept" in caplog.text
