"""Whom the client talks to: certificates, pins, and no plain http beyond this machine."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from app.errors import InvalidInput
from app.ports.province import Answer, AnswerKind
from app.settings import ProvinceSettings
from storage.provincial.client import ProvinceClient
from storage.provincial.reference_process import ReferenceProvince
from storage.provincial.shapes import ProvincialWire
from storage.provincial.tls import check_address, pin_of_pem
from tests.province.certificates import Authority
from tests.province.examples import dossier
from tests.province.gateway_process import PASSWORD, ROOT

K = AnswerKind
BODY = ProvincialWire().dossier_body(dossier(), update=False)
Secure = tuple[ReferenceProvince, Authority, Path]


@pytest.fixture(scope="module")
def secure(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Secure]:
    """A gateway that asks for client certificates."""
    folder = tmp_path_factory.mktemp("tls")
    authority = Authority(folder)
    server = authority.issue("server")
    options = [
        "--db", f"sqlite:///{folder / 'p.sqlite'}", "--tls-cert", str(server),
        "--client-ca", str(authority.file), "--read-timeout", "2",
    ]  # fmt: skip
    with ReferenceProvince(options, PASSWORD, ROOT) as gateway:
        yield gateway, authority, server


@pytest.fixture(scope="module")
def ours(secure: Secure) -> ProvinceSettings:
    gateway, authority, _ = secure
    certificate = str(authority.issue("quay"))
    return replace(gateway.settings, ca_file=str(authority.file), client_cert=certificate)


def send(settings: ProvinceSettings) -> Answer:
    client = ProvinceClient(settings, lambda: PASSWORD, "x")
    try:
        return client.send(BODY)
    finally:
        client.close()


def test_the_right_authority_certificate_and_pin_let_a_dossier_through(
    secure: Secure, ours: ProvinceSettings
) -> None:
    pinned = replace(ours, pins=("00" * 32, pin_of_pem(secure[2])))
    assert send(pinned).kind in (K.ACCEPTED, K.EXISTS)


def test_a_wrong_pin_ends_the_handshake_before_a_byte_is_sent(ours: ProvinceSettings) -> None:
    answer = send(replace(ours, pins=("00" * 32,)))
    assert (answer.kind, answer.error_code) == (K.NOT_SENT, "tls.pin")


def test_an_unknown_authority_ends_the_handshake(ours: ProvinceSettings) -> None:
    assert send(replace(ours, ca_file="")).kind is K.NOT_SENT


def test_without_our_certificate_the_province_does_not_listen(ours: ProvinceSettings) -> None:
    assert send(replace(ours, client_cert="")).kind is K.NOT_SENT


@pytest.mark.parametrize(
    "url",
    ["http://tinh.example", "ftp://tinh.example", "tinh.example", "http://127.0.0.1.example", ""],
)
def test_an_address_that_is_not_https_is_refused(url: str) -> None:
    with pytest.raises(InvalidInput):
        check_address(url)
    with pytest.raises(InvalidInput):
        ProvinceClient(ProvinceSettings(adapter_url=url), lambda: "", "x")


@pytest.mark.parametrize(
    "url", ["https://tinh.example", "http://127.0.0.1:80", "http://[::1]:1", "http://localhost"]
)
def test_https_and_this_machine_are_allowed(url: str) -> None:
    check_address(url)


def test_a_plain_file_address_is_refused_before_the_first_call() -> None:
    settings = ProvinceSettings("https://tinh.example", file_endpoint="http://files.example")
    with pytest.raises(InvalidInput):
        ProvinceClient(settings, lambda: "", "x")


@pytest.mark.parametrize(
    ("setting", "value"),
    [("ca_file", "/khong/co"), ("client_cert", "/khong/co"), ("pins", ("abc",))],
)
def test_an_unreadable_certificate_is_named_by_its_setting(setting: str, value: object) -> None:
    with pytest.raises(InvalidInput) as refused:
        ProvinceClient(
            replace(ProvinceSettings("https://tinh.example"), **{setting: value}), lambda: "", "x"
        )
    assert refused.value.params == {"key": setting}
