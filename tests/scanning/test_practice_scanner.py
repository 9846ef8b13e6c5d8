"""The practice scanner as a device: its control door and its end."""

import http.client
import json
import subprocess
import sys
from urllib.parse import urlsplit

import pytest

from scanning.practice.launch import PracticeScanner
from tests.scanning.conftest import page_pixels, png


def ask(scanner: PracticeScanner, method: str, path: str, body: bytes = b"") -> tuple[int, bytes]:
    parts = urlsplit(scanner.url)
    connection = http.client.HTTPConnection(parts.hostname or "", parts.port, timeout=10)
    connection.request(method, path, body)
    answer = connection.getresponse()
    return answer.status, answer.read()


def loaded(scanner: PracticeScanner) -> int:
    return json.loads(ask(scanner, "GET", "/feeder")[1])["sheets"]


def test_paper_goes_in_and_out(practice):
    practice.feed([png(page_pixels(1, (50, 50)))] * 3)
    assert loaded(practice) == 3
    practice.empty()
    assert loaded(practice) == 0


def test_files_are_taken_from_the_pages_folder_only(tmp_path):
    (tmp_path / "pages").mkdir()
    (tmp_path / "pages" / "1.png").write_bytes(png(page_pixels(1, (50, 50))))
    (tmp_path / "secret.png").write_bytes(b"secret")
    scanner = PracticeScanner(tmp_path / "pages")
    scanner.feed_files(["1.png"])
    with pytest.raises(ValueError, match="refused"):
        scanner.feed_files(["../secret.png"])
    assert loaded(scanner) == 1
    scanner.close()


@pytest.mark.parametrize(
    "body",
    [b"", b"<a", b"<a/>" * 2, b"<a><XResolution>9</XResolution></a>", b"<a><Width>x</Width></a>"],
)
def test_a_job_it_cannot_do_is_refused(practice, body):
    assert ask(practice, "POST", "/eSCL/ScanJobs", body)[0] == 400


def test_an_empty_feeder_refuses_the_job(practice):
    body = b"<a><InputSource>Feeder</InputSource></a>"
    assert ask(practice, "POST", "/eSCL/ScanJobs", body)[0] == 409


def test_an_unknown_path_or_job_is_not_found(practice):
    assert ask(practice, "GET", "/eSCL/ScanJobs/99/NextDocument")[0] == 404
    assert ask(practice, "GET", "/etc/passwd")[0] == 404
    assert ask(practice, "DELETE", "/eSCL/ScanJobs/99")[0] == 404


def test_it_ends_when_its_parent_is_gone():
    process = subprocess.Popen(
        [sys.executable, "-m", "scanning.practice"], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    )
    assert json.loads(process.stdout.readline())["url"].startswith("http://127.0.0.1:")
    process.stdin.close()
    assert process.wait(10) == 0
    process.stdout.close()
