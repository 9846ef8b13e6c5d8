"""`quay bench` names what it can measure, and shows each figure beside its peer."""

import json

import pytest

from app.cli.commands import bench
from app.cli.main import main
from tests.benchmarks.row import Row


def test_an_unknown_benchmark_is_named_with_those_there_are(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert main(["bench", "speed-of-light"]) == 2
    assert "speed-of-light" in capsys.readouterr().err


def test_an_installation_without_tests_says_so(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(bench, "_ROOM", "tests.benchmarks_that_were_not_installed")
    assert main(["bench"]) == 2
    assert "./run bench" in capsys.readouterr().err


def test_a_figure_is_shown_with_its_ratio_to_the_peer() -> None:
    document = Row("scan", 12.0, 48.0, "ms", "unpaper").document()
    assert json.loads(json.dumps(document))["ratio"] == 0.25
    assert Row("peak", 180.0, None, "MB", "").document()["ratio"] is None


def test_beside_a_peer_of_nothing_there_is_no_ratio() -> None:
    assert str(Row("wrong", 0.0, 0.0, "fields", "must be 0")) == (
        "wrong: 0 fields  ·  0 fields  must be 0"
    )
