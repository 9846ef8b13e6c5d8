"""The strip of 80 mm, the postal label, several dossiers at once, declarations."""

from dataclasses import replace
from io import BytesIO

import pikepdf
import pytest
import yaml

from app.domain.codes import DossierCode, PartyKind, ReturnBy
from app.domain.party import Party
from app.errors import InvalidInput, NotAllowed
from printing import declarations
from printing.forms import ReportlabForms
from printing.spool import media
from tests.printing import reading
from tests.printing.samples import DOSSIER, HEADING, JOB, OWNER, PROVISIONAL, RESOLVED
from tests.printing.test_pages import page_text

FORMS = ReportlabForms(HEADING)
POSTED = replace(RESOLVED, return_by=ReturnBy.POST, postal_item="EE123456785VN")


def test_the_strip_is_one_bit_dots_of_203_dpi_as_wide_as_the_paper() -> None:
    pdf = FORMS.render("thermal", DOSSIER, JOB)
    with pikepdf.open(BytesIO(pdf)) as document:
        (image,) = document.pages[0].get_images().values()
        assert (image.BitsPerComponent, image.ColorSpace) == (1, "/DeviceGray")
        assert image.Width == 576
    assert reading.size_mm(pdf)[0] == 80
    assert media(pdf).startswith("Custom.80x")
    assert "000.00.14.H25-240105-0003" in reading.text(pdf)


def test_a_burnt_strip_is_read_by_a_telephone() -> None:
    code = reading.codes(reading.raster(FORMS.render("thermal", DOSSIER, JOB), 203))["QRCode"]
    assert code.endswith("MHS=000.00.14.H25-240105-0003&MTC=4821")


def test_a_strip_of_a_provisional_number_calls_it_so() -> None:
    pdf = FORMS.render("thermal", PROVISIONAL, replace(JOB, reprint=1))
    text = reading.text(pdf)
    assert "Số tạm" in text
    assert "BẢN IN LẠI LẦN 1" in text
    assert reading.codes(reading.raster(pdf, 203))["QRCode"] == "TQ1-240105-001"


def test_the_label_is_a6_with_both_addresses_and_bars_that_read_back() -> None:
    pdf = FORMS.render("postal-label", POSTED, JOB)
    text = reading.text(pdf)
    assert reading.size_mm(pdf) == (105, 148)
    assert media(pdf) == "A6"
    for said in (HEADING.unit, HEADING.contact, OWNER.name, "phường Thanh Châu", OWNER.phone,
                 "EE 123 456 785 VN"):  # fmt: skip
        assert said in text
    assert reading.codes(reading.scanned(pdf))["Code128"] == "EE123456785VN"


def test_the_label_goes_where_the_citizen_said() -> None:
    elsewhere = replace(POSTED, return_address="Số 1 phố Huế, Hà Nội")
    text = reading.text(FORMS.render("postal-label", elsewhere, JOB))
    assert "Số 1 phố Huế" in text
    assert "Thanh Châu" not in text


def test_without_a_code_there_is_room_for_the_post_s_own_sticker() -> None:
    pdf = FORMS.render("postal-label", replace(POSTED, postal_item=""), JOB)
    assert "dán mã bưu gửi vào đây" in reading.text(pdf)
    assert reading.codes(reading.raster(pdf)) == {}


def test_a_label_with_a_mistyped_code_or_for_the_counter_is_not_printed() -> None:
    with pytest.raises(InvalidInput, match=r"postal\.check_digit"):
        FORMS.render("postal-label", replace(POSTED, postal_item="EE123456784VN"), JOB)
    with pytest.raises(NotAllowed):
        FORMS.render("postal-label", RESOLVED, JOB)


def test_an_unpaid_fee_is_collected_at_the_door_and_nothing_else() -> None:
    owed = replace(POSTED, fee_paid=False, fee_timing="after")
    text = reading.text(FORMS.render("postal-label", owed, JOB))
    assert "Thu hộ khi phát: 200.000 đ" in text
    assert "Không thu tiền" in reading.text(FORMS.render("postal-label", POSTED, JOB))


def group(count: int) -> bytes:
    codes = [DossierCode(f"000.00.14.H25-240105-{n:04d}") for n in range(1, count + 1)]
    return FORMS.group(tuple(replace(DOSSIER, code=code) for code in codes), JOB)


def test_several_dossiers_have_one_receipt_and_a_list_of_every_paper() -> None:
    pdf = group(4)
    assert reading.pages(pdf) == 2
    first, second = page_text(pdf, 1), page_text(pdf, 2)
    assert "Đã tiếp nhận 04 hồ sơ" in first
    assert "BIÊN BẢN GIAO NHẬN HỒ SƠ" in second
    assert second.count("Văn bản ủy quyền") == 4
    found = {code.text for code in reading.every_code(reading.scanned(pdf))}
    assert found == {f"000.00.14.H25-240105-{n:04d}" for n in range(1, 5)}


def test_one_dossier_is_no_group_and_twenty_break_cleanly() -> None:
    with pytest.raises(NotAllowed):
        group(1)
    text = reading.flowed(group(20))
    assert text.count("000.00.14.H25-240105-0020") == 2


def declaration(code: str, **changes: object) -> str:
    dossier = replace(DOSSIER, procedure_code=code, code=None, status=None, **changes)
    return reading.text(FORMS.render("declaration", dossier, JOB))


def test_a_declaration_is_filled_with_what_is_known_and_dots_for_the_rest() -> None:
    text = declaration("2.000488", owner=replace(OWNER, birth_date="12/03/1990"))
    for said in ("TỜ KHAI YÊU CẦU CẤP PHIẾU LÝ LỊCH TƯ PHÁP", "Kính gửi: Sở Tư pháp",
                 "1. Họ và tên: Nguyễn Thị Hồng Nhung", "12/03/1990", "035190001234",
                 "□ Nam ■ Nữ", "5. Nơi sinh: 6. Quốc tịch: 7. Dân tộc:"):  # fmt: skip
        assert said in text
    assert "In lúc" in text
    assert "BẢN IN LẠI" not in text


def test_what_nobody_knows_is_not_ticked() -> None:
    assert "□ Nam □ Nữ" in declaration("2.000488", owner=replace(OWNER, sex=""))


def test_an_organisation_s_declaration_is_signed_by_its_head() -> None:
    company = Party("Công ty A & B", "0100233488", PartyKind.ENTERPRISE)
    text = declaration("2.000004", owner=company)
    assert "Công ty A & B đăng ký chương trình khuyến mại" in text
    assert "ĐẠI DIỆN THEO PHÁP LUẬT" in text


def test_a_procedure_without_a_package_takes_the_general_one() -> None:
    assert "ĐƠN ĐỀ NGHỊ" in declaration("9.999999")


def test_every_package_serves_a_procedure_of_the_catalogue_and_names_only_known_facts() -> None:
    catalogue = yaml.safe_load((declarations.FOLDER.parents[1] / "catalogue.yaml").read_text())
    codes = {procedure["code"] for procedure in catalogue["procedures"]}
    known = declarations.values(DOSSIER, JOB, HEADING)
    for path in declarations.FOLDER.glob("*.yaml"):
        data = yaml.safe_load(path.read_text())
        assert set(data.get("procedures", ())) <= codes
        assert set(named(data["lines"])) <= set(known)
        assert declaration((data.get("procedures") or ["9.999999"])[0])


def named(lines: list[dict[str, object]]) -> list[str]:
    """Placeholders that lines take their values from."""
    found = [str(line["value"]) for line in lines if "value" in line]
    return found + [name for line in lines for name in named(line.get("pair", []))]
