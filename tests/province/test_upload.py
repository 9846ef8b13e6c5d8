"""Files go in checked chunks, go on after a cut, and are whole at the other end."""

import hashlib
import os
from collections.abc import Iterator
from dataclasses import replace

import httpx
import pytest

from app.ports.province import AnswerKind, FileToSend
from storage.provincial.client import ProvinceClient
from storage.provincial.exchange import Exchange
from storage.provincial.reference_process import ReferenceProvince
from storage.provincial.session import Session
from storage.provincial.upload import TusUpload
from tests.province.gateway_process import PASSWORD

K = AnswerKind
CONTENT = os.urandom(300_000)


def file(content: bytes = CONTENT, name: str = "To-khai.pdf", **changes: object) -> FileToSend:
    def chunks(offset: int) -> Iterator[bytes]:
        for start in range(offset, len(content), 7_000):
            yield content[start : start + 7_000]

    whole = FileToSend(
        "7", "000.00.14.H25-261123-0001", name, len(content),
        hashlib.sha256(content).hexdigest(), chunks,
    )  # fmt: skip
    return replace(whole, **changes)


@pytest.fixture
def small_chunks(gateway: ReferenceProvince, client: ProvinceClient) -> Iterator[TusUpload]:
    """Chunks of 64 KiB, so that a small file has several."""
    exchange = Exchange(gateway.settings, "x")
    session = Session(exchange, gateway.settings, lambda: PASSWORD)
    assert session.open() is None
    yield TusUpload(exchange, session, 65_536)
    exchange.close()


def send(upload: TusUpload, gateway: ReferenceProvince, sent: FileToSend) -> tuple[AnswerKind, str]:
    done = upload.send(f"{gateway.url}/files", sent, lambda _: None, lambda: False)
    return done.answer.kind, done.url


def download(gateway: ReferenceProvince, url: str) -> bytes:
    login = {"username": "quay", "password": PASSWORD}
    token = httpx.post(f"{gateway.url}/auth", json=login).json()["session"]
    return httpx.get(url, headers={"Authorization": f"Bearer {token}"}).raise_for_status().content


def test_a_file_arrives_whole_under_the_address_it_is_told_by(
    gateway: ReferenceProvince, client: ProvinceClient
) -> None:
    remembered: list[str] = []
    done = client.upload(file(), remembered.append, lambda: False)
    assert done.answer.kind is K.ACCEPTED
    assert remembered == [done.url]
    assert download(gateway, done.url) == CONTENT


@pytest.mark.parametrize("fault", ["cut=2", "noreply=1", "lost=1", "late=1", "5xx=2", "truncate=1"])
def test_a_broken_upload_goes_on_and_arrives_once(
    gateway: ReferenceProvince, small_chunks: TusUpload, fault: str
) -> None:
    sent = file(name=f"{fault[:4]}.pdf")
    urls = [""]
    gateway.faults(fault)
    for _ in range(6):
        again = replace(sent, upload_url=urls[-1])
        done = small_chunks.send(f"{gateway.url}/files", again, urls.append, lambda: False)
        if done.url:
            break
    assert download(gateway, done.url) == CONTENT
    assert set(urls[1:]) == {done.url}


def test_after_a_stop_only_the_rest_is_sent(
    gateway: ReferenceProvince, small_chunks: TusUpload
) -> None:
    asked, urls, offsets = iter([False, False, True]), [], []
    sent = file(name="stop.pdf")
    first = small_chunks.send(f"{gateway.url}/files", sent, urls.append, lambda: next(asked))
    assert (first.answer.kind, first.answer.detail) == (K.NOT_SENT, "stopped")

    def noted(offset: int) -> Iterator[bytes]:
        offsets.append(offset)
        return sent.chunks(offset)

    again = replace(sent, upload_url=urls[0], chunks=noted)
    assert send(small_chunks, gateway, again) == (K.ACCEPTED, urls[0])
    assert offsets == [2 * 65_536]


def test_the_same_file_announced_again_gets_the_same_place(
    gateway: ReferenceProvince, small_chunks: TusUpload
) -> None:
    first = send(small_chunks, gateway, file(name="lai.pdf"))
    assert send(small_chunks, gateway, file(name="lai.pdf")) == first


def test_a_file_that_is_not_what_was_announced_is_never_accepted(
    gateway: ReferenceProvince, small_chunks: TusUpload
) -> None:
    kind, url = send(small_chunks, gateway, file(sha256="0" * 64))
    assert (kind, url) == (K.REFUSED, "")


def test_a_file_shorter_than_announced_is_refused_not_repeated(
    gateway: ReferenceProvince, small_chunks: TusUpload
) -> None:
    kind, _ = send(small_chunks, gateway, file(name="ngan.pdf", size=len(CONTENT) + 1))
    assert kind is K.REFUSED


def test_an_upload_the_province_forgot_starts_again(
    gateway: ReferenceProvince, small_chunks: TusUpload
) -> None:
    gone = f"{gateway.url}/files/{'0' * 32}"
    kind, url = send(small_chunks, gateway, file(name="quen.pdf", upload_url=gone))
    assert (kind, url != gone) == (K.ACCEPTED, True)


def test_the_session_is_never_shown_to_another_server(
    gateway: ReferenceProvince, small_chunks: TusUpload
) -> None:
    elsewhere = "http://127.0.0.1:9/files/1"
    kind, url = send(small_chunks, gateway, file(name="la.pdf", upload_url=elsewhere))
    assert kind is K.ACCEPTED
    assert url.startswith(gateway.url)


def test_a_file_needs_a_session_to_be_read(
    gateway: ReferenceProvince, small_chunks: TusUpload
) -> None:
    _, url = send(small_chunks, gateway, file(name="kin.pdf"))
    assert httpx.get(url).status_code == 401


def test_a_province_without_file_service_takes_no_files(gateway: ReferenceProvince) -> None:
    client = ProvinceClient(replace(gateway.settings, file_endpoint=""), lambda: PASSWORD, "x")
    assert not client.takes_files
    assert client.upload(file(), lambda _: None, lambda: False).answer.error_code == "not_offered"
    client.close()
