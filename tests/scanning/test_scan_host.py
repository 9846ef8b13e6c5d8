"""The parent keeps its pages whatever the child does."""

from time import monotonic

import pytest

from app.cancel import CancelToken
from app.errors import Cancelled, DeviceError
from app.jobs import ignore
from app.ports.scanner import ScanProfile
from scanning.host import ScanHost
from tests.scanning.conftest import children, until_error


def scan_with(module: str, silence: float = 20.0, cancel: CancelToken | None = None):
    host = ScanHost(module=f"tests.scanning.children.{module}", silence=silence)
    return host.scan("any", ScanProfile(), cancel or CancelToken(), ignore)


def test_a_crash_in_mid_page_keeps_the_pages_before_it():
    pages, error = until_error(scan_with("crashing"), DeviceError)
    assert [page.index for page in pages] == [0, 1]
    assert (error.code, error.params) == ("scanner.driver_crash", {"page": 2})


def test_garbage_on_the_pipe_counts_as_a_crash():
    pages, error = until_error(scan_with("garbage"), DeviceError)
    assert [page.data for page in pages] == [b"page one"]
    assert error.code == "scanner.driver_crash"


def test_what_a_library_prints_does_not_reach_the_pipe():
    assert [page.data for page in scan_with("printing")] == [b"page"]


def test_a_silent_driver_meets_the_deadline():
    started = monotonic()
    pages, error = until_error(scan_with("silent", silence=0.5), DeviceError)
    assert (pages, error.code) == ([], "scanner.silent")
    assert monotonic() - started < 10


def test_a_fired_token_ends_a_silent_driver_at_once():
    token = CancelToken()
    token.cancel()
    started = monotonic()
    with pytest.raises(Cancelled):
        list(scan_with("silent", cancel=token))
    assert monotonic() - started < 10
    assert children("tests.scanning.children.silent") == []


def test_leaving_a_scan_in_the_middle_leaves_no_process_behind():
    pages = scan_with("garbage")
    next(pages)
    pages.close()
    assert children("tests.scanning.children.garbage") == []
