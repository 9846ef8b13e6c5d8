"""What is seen of the counter's key without its PIN."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from app.cli.self_check import signing_check
from app.errors import DeviceError
from app.settings import from_mapping
from scanning.signing.host import CounterSigner, KeyPlace
from tests.signing.token import DRIVER, KEY, SIGNER, TOKEN, Office

NOW = datetime.now(UTC)


def lines(now: datetime = NOW, **signing: object) -> list[tuple[bool, str]]:
    found = signing_check(from_mapping({"signing": signing}), now)
    return [(line.ok, f"{line.detail} {line.next_step}") for line in found]


def test_a_token_shows_its_certificate_to_anybody(token: CounterSigner) -> None:
    found = token.peek()
    assert found is not None
    assert found.signer == SIGNER
    assert found.valid_until > NOW + timedelta(days=300)


def test_a_counter_that_does_not_sign_has_no_line() -> None:
    assert lines() == []


def test_the_line_names_signer_and_last_day() -> None:
    ((ok, words),) = lines(driver=DRIVER, token=TOKEN, key=KEY)
    assert ok
    assert words.startswith(f"{SIGNER}, chứng thư dùng được đến ")


def test_a_month_before_the_last_day_it_warns() -> None:
    ((ok, words),) = lines(NOW + timedelta(days=340), driver=DRIVER, token=TOKEN)
    assert not ok
    assert "Xin cấp lại chứng thư" in words


def test_a_key_file_shows_nothing_without_its_pin(office: Office, tmp_path: Path) -> None:
    ((ok, words),) = lines(pkcs12=str(office.pkcs12))
    assert ok
    assert "nhập PIN" in words
    ((ok, _),) = lines(pkcs12=str(tmp_path / "none.p12"))
    assert not ok


def test_what_must_be_signed_and_cannot_be_is_said() -> None:
    ((ok, _),) = lines(required=True, pkcs12="/nowhere/key.p12")
    assert not ok
    with pytest.raises(DeviceError, match=r"signing.no_token"):
        CounterSigner(KeyPlace(DRIVER, "another token")).peek()
    with pytest.raises(DeviceError, match=r"signing.driver_missing"):
        CounterSigner(KeyPlace("/nowhere/driver.so")).peek()
