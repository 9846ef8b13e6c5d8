"""All drivers behind one door."""

import pytest

from app.cancel import CancelToken
from app.errors import Cancelled, DeviceError
from app.jobs import ignore
from app.ports.scanner import ScanProfile
from scanning.drivers.folder import FolderDriver
from scanning.scanner import Scanners, build_scanners
from tests.scanning.conftest import page_pixels, png, until_error


@pytest.fixture
def folder(tmp_path):
    pages = tmp_path / "pages"
    pages.mkdir()
    for number in (1, 2, 10):
        (pages / f"trang {number}.png").write_bytes(png(page_pixels(number, (40, 30))))
    (pages / "ghi chú.txt").write_text("not a page")
    return pages


@pytest.fixture
def scanners(folder):
    return Scanners([FolderDriver((folder,))])


def scan(scanners, device=None, cancel=None, **wish):
    return scanners.scan(device, ScanProfile(**wish), cancel or CancelToken(), ignore)


def test_a_folder_feeds_its_images_in_natural_order(scanners, folder):
    files = [(folder / f"trang {number}.png").read_bytes() for number in (1, 2, 10)]
    assert [page.data for page in scan(scanners)] == files


def test_an_image_without_a_resolution_takes_the_profiles(scanners):
    assert {page.dpi for page in scan(scanners, dpi=200)} == {200}


def test_a_broken_image_keeps_those_before_it(scanners, folder):
    (folder / "trang 3.jpg").write_bytes(b"\xff\xd8 broken")
    pages, error = until_error(scan(scanners), DeviceError)
    assert (len(pages), error.code) == (2, "imaging.unreadable")
    assert error.params["source"] == "trang 3.jpg"


def test_an_empty_folder_is_an_empty_feeder(scanners, folder):
    for file in folder.iterdir():
        file.unlink()
    _, error = until_error(scan(scanners), DeviceError)
    assert error.code == "scanner.no_docs"


def test_a_fired_token_stops_between_pages(scanners):
    token = CancelToken()
    pages = scan(scanners, cancel=token)
    next(pages)
    token.cancel()
    with pytest.raises(Cancelled):
        next(pages)


def test_names_are_unique_over_all_drivers(folder):
    twice = Scanners([FolderDriver((folder,)), FolderDriver((folder,))])
    first, second = (info.name for info in twice.devices())
    assert first != second
    assert {page.source for page in scan(twice, second)} == {second}


def test_without_any_scanner_it_says_so(tmp_path):
    _, error = until_error(scan(Scanners([FolderDriver((tmp_path / "none",))])), DeviceError)
    assert error.code == "scanner.none"


def test_an_unknown_name_is_offline(scanners):
    _, error = until_error(scan(scanners, "canon"), DeviceError)
    assert error.code == "scanner.offline"


def test_a_source_the_scanner_lacks_is_said_before_anything_moves(scanners):
    _, error = until_error(scan(scanners, source="flatbed"), DeviceError)
    assert error.code == "scanner.no_source"


def test_a_scanner_switched_on_later_is_found_by_name(tmp_path, folder):
    later = tmp_path / "later"
    scanners = Scanners([FolderDriver((folder, later))])
    assert len(scanners.devices()) == 1
    folder.rename(later)
    assert len(list(scan(scanners, f"folder:{later}"))) == 3


def test_all_ways_stand_side_by_side(tmp_path, practice, folder):
    (tmp_path / "sane").mkdir()
    (tmp_path / "sane" / "dll.conf").write_text("test\n")
    scanners = build_scanners(
        sane_config_dir=tmp_path / "sane",
        escl_urls=[practice.url, "http://127.0.0.1:9/eSCL"],
        folders=[folder],
    )
    drivers = [info.driver for info in scanners.devices()]
    assert (drivers[0], drivers[-1], "sane" in drivers) == ("escl", "folder", True)
