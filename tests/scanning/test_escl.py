"""Direct eSCL against the practice scanner over real HTTP."""

import io
import threading
from collections.abc import Iterator
from contextlib import closing
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest
from PIL import Image

from app.cancel import CancelToken
from app.errors import Cancelled, DeviceError
from app.jobs import ignore
from app.ports.scanner import ScanProfile
from scanning.drivers.escl import EsclDriver
from scanning.drivers.escl_http import EsclHttp
from scanning.drivers.escl_xml import Status, nearest, read_capabilities, read_status
from tests.scanning.conftest import SMALL, page_pixels, pixels_of, png, until_error


def jpeg_of(seed: int) -> bytes:
    buffer = io.BytesIO()
    Image.fromarray(page_pixels(seed)).save(buffer, "JPEG", quality=90)
    return buffer.getvalue()


@pytest.fixture
def driver(practice) -> EsclDriver:
    return EsclDriver((practice.url,), silence=20)


@pytest.fixture
def name(practice) -> str:
    return f"escl:{practice.url}"


def status(practice) -> Status:
    with closing(EsclHttp(practice.url, 5)) as wire:
        return read_status(wire.get("ScannerStatus").body)


def scan(driver, name, cancel=None, profile=SMALL):
    return driver.scan(name, profile, cancel or CancelToken(), ignore)


def test_the_scanner_is_seen_with_its_sources(driver, name):
    (info,) = driver.devices()
    assert (info.name, info.driver) == (name, "escl")
    assert info.sources == ("feeder", "duplex", "flatbed")


def test_the_scanners_own_jpeg_bytes_arrive(driver, name, practice):
    fed = [jpeg_of(seed) for seed in range(4)]
    practice.feed(fed)
    pages = list(scan(driver, name))
    assert [page.data for page in pages] == fed
    assert [(page.index, page.width, page.height) for page in pages][3] == (3, 1240, 874)


def test_a_lower_resolution_is_honoured(driver, name, practice):
    practice.feed([png(page_pixels(1))])
    (page,) = scan(driver, name, profile=ScanProfile(dpi=150, paper="card"))
    assert (page.dpi, page.width, page.height) == (150, 620, 437)


def test_grey_is_honoured(driver, name, practice):
    practice.feed([jpeg_of(1)])
    (page,) = scan(driver, name, profile=ScanProfile(colour=False, paper="card"))
    assert pixels_of(page.data).ndim == 2


@pytest.mark.parametrize(
    ("fault", "code"),
    [
        ("jam", "scanner.jam"),
        ("end", "scanner.jam"),
        ("door", "scanner.cover_open"),
        ("multifeed", "scanner.multifeed"),
        ("cut", "scanner.io"),
        ("gone", "scanner.io"),
    ],
)
def test_trouble_at_page_three_keeps_two(driver, name, practice, fault, code):
    practice.feed(jpeg_of(seed) for seed in range(4))
    practice.fault(fault, 3)
    pages, error = until_error(scan(driver, name), DeviceError)
    assert (len(pages), error.code, error.params) == (2, code, {"page": 2})


def test_an_empty_feeder_says_so(driver, name):
    pages, error = until_error(scan(driver, name), DeviceError)
    assert (pages, error.code) == ([], "scanner.no_docs")


def test_a_scanner_that_is_gone_is_offline(driver, name, practice):
    practice.kill()
    assert driver.devices() == ()
    _, error = until_error(scan(driver, name), DeviceError)
    assert error.code == "scanner.offline"


def test_a_page_that_never_comes_meets_the_deadline(name, practice):
    practice.feed([jpeg_of(1)])
    practice.fault("hang", 1)
    impatient = EsclDriver((practice.url,), silence=0.5)
    _, error = until_error(scan(impatient, name), DeviceError)
    assert error.code == "scanner.io"


def test_a_cancel_frees_the_scanner_for_the_next_scan(driver, name, practice):
    practice.feed(jpeg_of(seed) for seed in range(3))
    practice.fault("hang", 2)
    token = CancelToken()
    pages = scan(driver, name, token)
    next(pages)
    threading.Timer(0.2, token.cancel).start()
    with pytest.raises(Cancelled):
        next(pages)
    assert status(practice).state == "Idle"
    assert len(list(scan(driver, name))) == 2


def test_a_busy_scanner_is_asked_again(driver, name, practice):
    practice.feed([jpeg_of(1)])
    practice.fault("busy", 1)
    assert len(list(scan(driver, name))) == 1


@pytest.mark.parametrize(
    ("asked", "offered", "taken"),
    [
        (300, (100, 200, 300, 600), 300),
        (250, (100, 300), 300),
        (600, (100, 300), 300),
        (300, (), 300),
    ],
)
def test_the_smallest_resolution_that_is_enough_is_taken(asked, offered, taken):
    assert nearest(asked, offered) == taken


@pytest.mark.parametrize(
    "body", [b"", b"<html>", b"<a/>", b"\xff\xfe", b"<!DOCTYPE a [<!ENTITY b 'c'>]>"]
)
def test_what_is_no_scanner_is_refused(body):
    with pytest.raises(ValueError, match="not"):
        read_capabilities(body)


@pytest.fixture
def web_page() -> Iterator[str]:
    """A device that answers everything with a login page."""

    class Page(BaseHTTPRequestHandler):
        def do_GET(self):
            self.send_response(200)
            self.end_headers()
            self.wfile.write(b"<html><body>Please log in</body></html>")

        def log_message(self, *_words):
            return

    server = ThreadingHTTPServer(("127.0.0.1", 0), Page)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_address[1]}/eSCL"
    server.shutdown()
    server.server_close()


def test_a_web_page_is_not_a_scanner(web_page):
    assert EsclDriver((web_page,)).devices() == ()


def test_the_feeder_tells_whether_paper_lies_in_it(driver, name, practice):
    assert driver.loaded(name) is False
    practice.feed([jpeg_of(1)])
    assert driver.loaded(name) is True
    practice.close()
    with pytest.raises(DeviceError, match=r"scanner.offline"):
        driver.loaded(name)
