"""Separator sheets read back whatever way they are fed."""

import pytest

from printing.forms import ReportlabForms
from tests.printing import reading
from tests.printing.samples import HEADING

FORMS = ReportlabForms(HEADING)
CODE = "000.00.14.H25-240105-0003"


@pytest.mark.parametrize(
    ("code", "papers", "said"),
    [
        (None, (), "PATCHT"),
        (None, ("Tờ khai",), "TM-01"),
        (CODE, ("Tờ khai",), f"TM-01-{CODE}"),
    ],
)
@pytest.mark.parametrize("turn", [2, 178, -3])
def test_a_sheet_says_one_thing_by_bars_and_qr_fed_either_way_up(
    code: str | None, papers: tuple[str, ...], said: str, turn: float
) -> None:
    sheet = FORMS.separators(code, papers)
    found = reading.codes(reading.scanned(sheet, sigma=15, skew=turn))
    assert found == {"Code128": said, "QRCode": said}


def test_each_paper_has_its_sheet_with_its_name_in_words() -> None:
    papers = ("Tờ khai yêu cầu", "Bản chụp căn cước", "Giấy tờ " * 37)
    pdf = FORMS.separators(None, papers)
    text = reading.text(pdf)
    assert reading.pages(pdf) == 3
    for said in ("Giấy tờ số 01", "Tờ khai yêu cầu", "Giấy tờ số 02", "Bản chụp căn cước"):
        assert said in text
    assert reading.codes(reading.raster(pdf, page=3))["Code128"] == "TM-03"


def test_a_bound_sheet_names_its_dossier() -> None:
    text = reading.text(FORMS.separators(CODE, ("Tờ khai",)))
    assert f"Của hồ sơ: {CODE}" in text
    assert "Chỉ dùng cho hồ sơ ghi trên tờ này" in text
