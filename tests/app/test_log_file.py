"""The log file may be sent to support: it holds no word of a citizen."""

import logging
import sys

from app.bootstrap.logs import WithoutTexts

NAME = "Nguyễn Thị Ẵm"


def _cause() -> None:
    raise KeyError(NAME)


def _defect() -> None:
    try:
        _cause()
    except KeyError as error:
        raise ValueError(f"no such person: {NAME}") from error


def test_a_traceback_names_types_and_places_and_no_person() -> None:
    try:
        _defect()
    except ValueError:
        record = logging.LogRecord("t", 40, "t.py", 1, "defect", None, sys.exc_info())
    written = WithoutTexts("%(message)s").format(record)
    assert NAME not in written
    for expected in ("defect", "ValueError", "KeyError", "_defect", "_cause"):
        assert expected in written
