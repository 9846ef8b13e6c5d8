"""Whatever an import brings, every form comes out: long names, long words, sixty papers."""

from dataclasses import replace

import pytest

from app.domain.codes import ReturnBy
from app.domain.dossier import Dossier, DossierPaper
from app.domain.party import Party
from printing.forms import ReportlabForms
from printing.forms.registry import FORMS
from tests.printing import reading
from tests.printing.lives import job, life
from tests.printing.samples import HEADING, RESOLVED
from tests.printing.test_lives import dossier_for

WORDS = " ".join(["Nguyễn"] * 1143)
ONE_WORD = "ộ" * 8000
LONG_HEADING = replace(HEADING, superior=WORDS, unit=WORDS, contact=WORDS, place=WORDS)


def swollen(form: str, text: str) -> Dossier:
    """A dossier ready for the form, with every text made as long as it can come."""
    dossier = RESOLVED if form == "postal-label" else dossier_for(form, "TT01_2018")
    somebody = Party(text, text, address=text, phone=text, email=text, birth_date="1990")
    papers = tuple(
        DossierPaper(text if n < 3 else f"Giấy số {n}", originals=1, present=True)
        for n in range(60)
    )
    told = {"papers": f"{text}\n{text}", "deadline": text, "document": text, "taken_back": text}
    events = tuple(
        replace(event, reason=text, actor=text[:200], data={**event.data, **told})
        for event in dossier.events
    )
    return replace(
        dossier, owner=somebody, filer=somebody, papers=papers, events=events, summary=text,
        procedure_name=text, agency_name=text, shelf=text, return_note=text, fee_name=text,
        return_address=text, return_by=ReturnBy.POST, time_label=text,
    )  # fmt: skip


@pytest.mark.parametrize(
    ("text", "heading"), [(WORDS, LONG_HEADING), (ONE_WORD, HEADING)], ids=["words", "one word"]
)
@pytest.mark.parametrize("form", [*FORMS, "thermal"])
def test_a_form_breaks_or_shortens_and_never_fails(form: str, text: str, heading) -> None:
    told = {"receiver": text, "receiver_id": text, "authority": text, "reprint": 1}
    printing = replace(job("TT01_2018", **told), clerk=text)
    pdf = ReportlabForms(heading).render(form, swollen(form, text), printing)
    assert 1 <= reading.pages(pdf) < 20
    assert "BẢN IN LẠI LẦN 1" in reading.text(pdf)


def test_sixty_papers_are_all_on_the_receipt_and_the_signatures_on_its_last_page() -> None:
    papers = tuple(
        DossierPaper(f"Giấy tờ thứ {n:02d} của hồ sơ", originals=1, present=True) for n in range(60)
    )
    dossier = replace(life("receipt", "TT01_2018"), papers=papers)
    pdf = ReportlabForms(HEADING).render("receipt", dossier, job("TT01_2018"))
    text = reading.text(pdf)
    assert all(f"Giấy tờ thứ {n:02d} của hồ sơ" in text for n in range(60))
    assert text.index("Giấy tờ thứ 59") < text.index("NGƯỜI TIẾP NHẬN HỒ SƠ")


@pytest.mark.parametrize("form", [form for form in FORMS if form != "postal-label"])
def test_the_mark_of_a_reprint_lies_whole_inside_the_upper_margin(form: str) -> None:
    """Four millimetres are what an office printer cannot reach."""
    plain, marked = (
        reading.raster(
            ReportlabForms(HEADING).render(form, dossier_for(form, "TT01_2018"), one), 100
        )
        for one in (job("TT01_2018"), job("TT01_2018", reprint=12))
    )
    above = (0, 0, marked.width, round(19 / 25.4 * 100))
    box = marked.crop(above).point(lambda grey: 255 if grey < 128 else 0).getbbox()
    clear = plain.crop(above).point(lambda grey: 255 if grey < 128 else 0).getbbox()
    assert clear is None
    assert box is not None
    assert min(box[1], marked.width - box[2]) / 100 * 25.4 >= 4
    assert box[3] < above[3]


@pytest.mark.parametrize("form", ["receipt", "supplement", "refusal", "return-slip"])
def test_what_is_not_known_is_left_to_the_pen_and_never_invented(form: str) -> None:
    bare = replace(dossier_for(form, "TT01_2018"), owner=Party("Nguyễn Văn An"), due_at=None)
    bare = replace(bare, shelf="", tracking_code="", note="", time_label="")
    heading = replace(HEADING, contact="", place="", tracking_url="")
    text = reading.text(ReportlabForms(heading).render(form, bare, job("TT01_2018")))
    assert "None" not in text
    assert "{" not in text
    assert "...................., ngày" in text
    assert "19/01/2024" not in text
