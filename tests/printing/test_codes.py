"""Bars and QR read back from a poor scan and never carry an identity number."""

from dataclasses import replace

import pytest

from app.domain.codes import DossierCode
from printing.barcode import modules
from printing.forms import ReportlabForms
from printing.qr import tracking_address
from tests.printing import reading
from tests.printing.samples import DOSSIER, HEADING, JOB, PROVISIONAL, RESOLVED, RETURNED

FORMS = ReportlabForms(HEADING)
#: The longest official numbers in use and the usual ones.
NUMBERS = [
    "000.00.14.H25-240105-0003",
    "000.00.14.H25-260107-0003",
    "H15.50.05.13-261008-0975",
    "G22.99.08-260921-896048",
    "H42.13-261122-0003",
]


@pytest.mark.parametrize("number", NUMBERS)
@pytest.mark.parametrize("skew", [2.0, -2.0])
def test_the_bars_read_back_from_a_grey_noisy_skewed_scan(number: str, skew: float) -> None:
    pdf = FORMS.render("receipt", replace(DOSSIER, code=DossierCode(number)), JOB)
    found = reading.codes(reading.scanned(pdf, sigma=15, skew=skew))
    assert found["Code128"] == number


def test_the_qr_leads_to_the_province_with_the_tracking_code() -> None:
    found = reading.codes(reading.scanned(FORMS.render("receipt", DOSSIER, JOB)))
    url = "https://dichvucong.example.vn/tra-cuu?MHS=000.00.14.H25-240105-0003&MTC=4821"
    assert found["QRCode"] == url
    assert DossierCode.find(found["QRCode"]) == DOSSIER.code
    assert DOSSIER.owner.id_number not in found["QRCode"]


def test_a_provisional_number_is_not_sent_to_the_province() -> None:
    found = reading.codes(reading.scanned(FORMS.render("receipt", PROVISIONAL, JOB)))
    assert set(found.values()) == {"TQ1-240105-001"}


@pytest.mark.parametrize(
    ("form", "dossier"), [("return-slip", RESOLVED), ("return-receipt", RETURNED)]
)
def test_the_papers_of_the_return_carry_the_number(form: str, dossier) -> None:
    found = reading.codes(reading.scanned(FORMS.render(form, dossier, JOB)))
    assert found["Code128"] == "000.00.14.H25-240105-0003"


@pytest.mark.parametrize(
    ("url", "said"),
    [
        ("", "H42-1"),
        ("https://a.vn/x", "https://a.vn/x?MHS=H42-1&MTC=77"),
        ("https://a.vn/x?t=1", "https://a.vn/x?t=1&MHS=H42-1&MTC=77"),
        ("https://a.vn/{code}/{check}", "https://a.vn/H42-1/77"),
    ],
)
def test_the_address_follows_the_province_s_pattern(url: str, said: str) -> None:
    assert tracking_address(url, "H42-1", "77") == said


def test_digits_in_pairs_make_the_bars_shorter() -> None:
    assert len(modules("240105240105")) < len(modules("ABCDEFGHIJKL"))
