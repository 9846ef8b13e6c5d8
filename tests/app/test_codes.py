"""Dossier numbers and procedure codes: found where they are, never guessed."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.codes import DossierCode, Status, procedure_stem
from app.errors import InvalidInput

DAY = date(2026, 11, 23)
REAL = [
    "000.00.14.H56-200203-0118",
    "000.17.22.H56-210531-0001",
    "H15.50.05.13-261008-0975",
    "G22.99.08-260921-896048",
    "H25-261123-1234567",
]


@pytest.mark.parametrize("text", REAL)
def test_official_numbers_of_the_country_are_read(text: str) -> None:
    code = DossierCode.find(text)
    assert code is not None
    assert (code.text, code.is_provisional, code.agency) == (text, False, text.split("-", 1)[0])


@pytest.mark.parametrize(
    "scanned",
    [
        "https://tracuu.example.vn/tra-cuu?ma=000.00.14.H25-261123-0001&x=1",
        "  000.00.14.h25-261123-0001\r\n",
        "Mã hồ sơ:000.00.14.H25-261123-0001.",
        "TM-02-000.00.14.H25-261123-0001",
    ],
)
def test_a_number_is_found_inside_what_was_scanned(scanned: str) -> None:
    assert DossierCode.find(scanned) == DossierCode("000.00.14.H25-261123-0001")


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Nguyễn Văn An",
        "00.00.14.H25-261123-0001",  # a digit is missing: not the agency H25
        "1000.00.14.H25-261123-0001",
        "H25-261123-12345678",  # too long: not the first seven digits of it
        "H25-261123-123",
        "000.00.14.H25-26112-0001",
        "٠٠٠.٠٠.١٤.H25-261123-0001",  # digits, but not ours
    ],
)
def test_a_cut_or_misread_number_never_passes_for_another(text: str) -> None:
    assert DossierCode.find(text) is None
    with pytest.raises(InvalidInput, match="code_shape"):
        DossierCode(text)


@given(st.integers(1, 9_999_999))
def test_a_made_number_is_found_again(sequence: int) -> None:
    made = DossierCode.official("000.00.14.H25", DAY, sequence)
    assert DossierCode.find(f"?{str(made).lower()} ") == made
    assert not made.is_provisional


@given(st.sampled_from(["01", "99", "Q3", "TAY1"]), st.integers(1, 20_000))
def test_a_provisional_number_stays_one_however_many_there_are(station: str, nth: int) -> None:
    made = DossierCode.provisional(station, DAY, nth)
    assert DossierCode.find(str(made)) == made
    assert made.is_provisional


def test_numbers_are_padded() -> None:
    assert str(DossierCode.official("000.00.14.H25", DAY, 7)) == "000.00.14.H25-261123-0007"
    assert str(DossierCode.provisional("01", DAY, 7)) == "T01-261123-007"


@pytest.mark.parametrize("code", ["2.000488", " 2.000488 ", "2.000488.000.00.00.H25"])
def test_the_provinces_suffix_is_dropped(code: str) -> None:
    assert procedure_stem(code) == "2.000488"


@pytest.mark.parametrize("code", ["", "4.000488", "2.00048", "2.000488.H25", "2.0004881"])
def test_other_procedure_codes_are_refused(code: str) -> None:
    with pytest.raises(InvalidInput, match=r"procedure.code_shape"):
        procedure_stem(code)


def test_ten_statuses_with_their_labels_and_three_ends() -> None:
    assert [s.value for s in Status] == list(range(1, 11))
    assert len({s.label for s in Status}) == 10
    assert {s.value for s in Status if s.is_final} == {3, 7, 10}
