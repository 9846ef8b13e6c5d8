"""pyinsane2 in its worker against SANE's own test device."""

import pytest

from app.cancel import CancelToken
from app.errors import Cancelled, DeviceError
from app.jobs import ignore
from app.ports.scanner import ScanProfile
from scanning.host import ScanHost
from tests.scanning.conftest import pixels_of, until_error

QUICK = ScanProfile(dpi=50, paper="A5")


def scan(host: ScanHost, profile: ScanProfile = QUICK, report=ignore):
    return host.scan("test:0", profile, CancelToken(), report)


def with_status(folder, status: str) -> ScanHost:
    return ScanHost(folder, options={"read-return-value": f"SANE_STATUS_{status}"})


def test_the_device_is_listed_with_its_sources(test_backend):
    (device,) = ScanHost(test_backend).devices()
    assert device["name"] == "test:0"
    assert device["sources"] == ["feeder", "flatbed"]


def test_the_feeder_gives_its_ten_pages(test_backend):
    pages = list(scan(ScanHost(test_backend)))
    assert [page.index for page in pages] == list(range(10))
    assert {(page.dpi, page.source) for page in pages} == {(50, "test:0")}


def test_resolution_and_area_are_given_in_sixteenths_not_raw(test_backend):
    page = next(scan(ScanHost(test_backend), ScanProfile(dpi=300, paper="A5")))
    assert page.dpi == 300
    assert abs(page.width - 148 / 25.4 * 300) < 15


def test_the_glass_gives_one_page(test_backend):
    flatbed = ScanProfile(dpi=50, paper="A5", source="flatbed")
    assert len(list(scan(ScanHost(test_backend), flatbed))) == 1


@pytest.mark.parametrize(("colour", "bands"), [(True, 3), (False, 2)])
def test_colour_and_grey_come_as_asked(test_backend, colour, bands):
    profile = ScanProfile(dpi=50, paper="A5", colour=colour, source="flatbed")
    host = ScanHost(test_backend, options={"test-picture": "Color pattern"}, encoding="png")
    (page,) = scan(host, profile)
    pixels = pixels_of(page.data)
    assert pixels.ndim == bands
    assert pixels.std() > 5


@pytest.mark.parametrize(
    ("status", "code"),
    [
        ("JAMMED", "scanner.jam"),
        ("COVER_OPEN", "scanner.cover_open"),
        ("DEVICE_BUSY", "scanner.busy"),
        ("IO_ERROR", "scanner.io"),
        ("NO_DOCS", "scanner.no_docs"),
        ("NO_MEM", "scanner.io"),
        ("INVAL", "scanner.bad_option"),
        ("UNSUPPORTED", "scanner.bad_option"),
        ("ACCESS_DENIED", "scanner.busy"),
    ],
)
def test_each_status_becomes_its_code(test_backend, status, code):
    pages, error = until_error(scan(with_status(test_backend, status)), DeviceError)
    assert (pages, error.code, error.params) == ([], code, {"page": 0})


def test_a_cancel_at_the_device_is_a_cancel(test_backend):
    with pytest.raises(Cancelled):
        list(scan(with_status(test_backend, "CANCELLED")))


def test_after_an_error_the_next_scan_is_fine(test_backend):
    until_error(scan(with_status(test_backend, "JAMMED")), DeviceError)
    assert len(list(scan(ScanHost(test_backend)))) == 10


def test_an_unknown_device_is_a_refused_option_not_a_hang(test_backend):
    host = ScanHost(test_backend)
    pages, error = until_error(host.scan("test:9", QUICK, CancelToken(), ignore), DeviceError)
    assert (pages, error.code) == ([], "scanner.bad_option")


def test_a_source_the_device_does_not_have_is_refused(test_backend):
    duplex = ScanProfile(dpi=50, source="duplex")
    _, error = until_error(scan(ScanHost(test_backend), duplex), DeviceError)
    assert error.code == "scanner.bad_option"


def test_pages_are_reported_as_they_come(test_backend):
    seen = []
    list(scan(ScanHost(test_backend), report=seen.append))
    assert [step.done for step in seen if step.what == "scanner.pages"] == list(range(1, 11))


def test_an_empty_sane_offers_nothing(tmp_path):
    (tmp_path / "dll.conf").write_text("\n")
    assert ScanHost(tmp_path).devices() == []


def test_a_device_without_a_sensor_does_not_tell_whether_paper_is_there(test_backend):
    assert ScanHost(test_backend).loaded("test:0") is None
