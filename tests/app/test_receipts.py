"""Ranges of receipts and their monthly report; VietQR against codes that banks accepted."""

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.receipts import Series, UsedNumber, WrittenOff, parse_series, series_use
from app.domain.vietqr import BankAccount, crc16, parse_bank, vietqr
from app.errors import InvalidInput
from app.settings import from_mapping

START = date(2026, 11, 1)
AT = datetime(2026, 11, 1, 8, tzinfo=UTC)


def test_ranges_are_read_in_the_order_of_use() -> None:
    assert parse_series("AB/26P:0000001-0000500; AB/27P: 501-600 ;") == (
        Series("AB/26P", 1, 500),
        Series("AB/27P", 501, 600),
    )
    assert parse_series("") == ()


@pytest.mark.parametrize(
    "text",
    ["AB", "AB:1", "AB:0-5", "AB:5-4", "AB:1-12345678", ":1-2", "AB:1-5;AB:5-9", "AB:a-b"],
)
def test_a_range_that_is_none_is_refused_with_the_settings(text: str) -> None:
    with pytest.raises(InvalidInput) as caught:
        from_mapping({"counter": {"fee_series": text}})
    assert caught.value.params == {"key": "counter.fee_series"}


@given(st.data())
def test_what_was_there_is_used_written_off_or_left(data: st.DataObject) -> None:
    series = Series("AB", 11, 60)
    used_to = data.draw(st.integers(10, 60), "used to")
    off_to = data.draw(st.integers(used_to, 60), "written off to")
    days = sorted(data.draw(st.lists(st.integers(0, 30), min_size=50, max_size=50), "days"))
    used = [
        UsedNumber("AB", number, START + timedelta(days=days[number - 11]))
        for number in range(11, used_to + 1)
    ] + [UsedNumber("other", 12, START)]
    off = [(WrittenOff("AB", used_to + 1, off_to, AT, "Mai", "x"), START + timedelta(days=40))]
    months = [(0, 10), (11, 30), (31, 60)]
    uses = [
        series_use(series, START + timedelta(days=a), START + timedelta(days=b), used, off)
        for a, b in months
    ]
    assert [use.opening for use in uses] == [50, *(use.closing for use in uses[:-1])]
    assert sum(use.used for use in uses) == used_to - 10
    assert uses[-1].closing == 60 - off_to


@pytest.mark.parametrize(
    ("bin_", "account", "amount", "purpose", "end"),
    [
        ("970415", "0011001932418", 120_000, "ung ho lu lut", "C15C"),
        ("970416", "257678859", 10_000, "Chuyen tien", "53E6"),
        ("970436", "0011001800879", 100_000, "nhan tien", "D1EF"),
    ],
)
def test_a_code_is_the_one_that_banks_accepted(
    bin_: str, account: str, amount: int, purpose: str, end: str
) -> None:
    assert vietqr(BankAccount(bin_, account, "X"), amount, purpose)[-4:] == end


def test_the_checksum_is_the_published_one() -> None:
    assert crc16(b"123456789") == 0x29B1


@pytest.mark.parametrize(
    ("code", "purpose"),
    [
        ("000.00.14.H25-261123-0001", "0825000.00.14.H25-261123-0001"),
        ("000.00.14.H25-261123-12345", "08230000014H25-261123-12345"),
        ("H25.000.000.000.000-261123-1234567", "08250000000000002611231234567"),
    ],
)
def test_the_purpose_holds_the_dossier_number_in_25_letters(code: str, purpose: str) -> None:
    text = vietqr(BankAccount("970436", "0123456789", "X"), 1, code)
    assert purpose in text
    assert len(purpose) <= 29


@pytest.mark.parametrize(("amount", "code"), [(0, "A"), (-5, "A"), (5, "Đ")])
def test_no_code_is_made_of_what_no_bank_takes(amount: int, code: str) -> None:
    with pytest.raises(ValueError, match="not a transfer"):
        vietqr(BankAccount("970436", "0123456789", "X"), amount, code)


def test_a_bank_is_bin_account_and_name() -> None:
    found = parse_bank(" 970436-0123456789-BUU DIEN  TINH-HA NAM ")
    assert found == BankAccount("970436", "0123456789", "BUU DIEN TINH-HA NAM")
    assert parse_bank("") is None


@pytest.mark.parametrize("text", ["97043-1-A", "970436-12 3-A", "970436-123", "970436--A", "x"])
def test_a_bank_that_is_none_is_refused_with_the_settings(text: str) -> None:
    with pytest.raises(InvalidInput) as caught:
        from_mapping({"counter": {"bank": text}})
    assert caught.value.params == {"key": "counter.bank"}
