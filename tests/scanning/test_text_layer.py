"""The invisible text of a PDF: found, copied, and lying on the words of the image."""

import html
import io
import re
import subprocess
from pathlib import Path
from typing import Any

import pikepdf
import pypdfium2
import pytest
from pikepdf import pdfa
from PIL import Image, ImageChops

from app.domain.page_text import Line, PageText, Word
from app.ports.scanner import CleanPage, PageFacts
from resources.fonts import build_invisible
from scanning.imaging import text_layer
from scanning.imaging.document import document as archived
from scanning.imaging.host import ImagingHost

#: Words at (left, baseline, width, height above the baseline), pixels at 300 dpi.
WORDS = (
    (("Đặng", 300, 190, 48), ("Thị", 510, 110, 52), ("Ẵm", 640, 130, 60)),
    (("Số:", 300, 100, 44), ("035190001234", 430, 420, 38), ("(nghìn", 870, 210, 50)),
    (("lặng", 900, 150, 45), ("lẽ,", 1900, 90, 46)),
)


def document(*told: Any, **more: Any) -> bytes:
    """The file without its report."""
    return archived(*told, **more).pdf


def page_text(slope: float = 0.0, size: tuple[int, int] = (2480, 3508)) -> PageText:
    lines = []
    for row, words in enumerate(WORDS):
        baseline = 500 + 150 * row
        start = words[0][1]
        lines.append(
            Line(
                tuple(
                    Word(
                        text,
                        left,
                        round(baseline + slope * (left + width / 2 - start)) - above,
                        width,
                        above,
                        90.0,
                    )
                    for text, left, width, above in words
                ),
                baseline,
                slope,
            )
        )
    return PageText(*size, tuple(lines))


def paper(size: tuple[int, int] = (2480, 3508), dpi: int = 300) -> CleanPage:
    buffer = io.BytesIO()
    Image.new("RGB", size, (250, 248, 240)).save(buffer, "JPEG")
    return CleanPage(PageFacts("x", 0), buffer.getvalue(), b"", dpi)


def pdftotext(pdf: bytes, *options: str) -> str:
    return subprocess.run(
        ["pdftotext", *options, "-", "-"], input=pdf, capture_output=True, check=True
    ).stdout.decode()


def boxes(pdf: bytes) -> dict[str, tuple[float, float, float, float]]:
    """Left, top, right, bottom of each word, millimetres."""
    found = re.findall(
        r'xMin="(.*?)" yMin="(.*?)" xMax="(.*?)" yMax="(.*?)">(.*?)<', pdftotext(pdf, "-bbox")
    )
    return {
        html.unescape(word): tuple(float(edge) / 72 * 25.4 for edge in edges)
        for *edges, word in found
    }


def test_the_words_are_found_with_their_blanks_and_lines():
    pdf = document([paper()], "Đơn", [page_text()])
    lines = [line.split() for line in pdftotext(pdf, "-layout").splitlines() if line.strip()]
    assert lines == [[word for word, *_ in row] for row in WORDS]
    assert "Đặng Thị Ẵm\n" in pdftotext(pdf)


def test_another_reader_copies_the_same():
    opened = pypdfium2.PdfDocument(document([paper()], "Đơn", [page_text()]))
    text = opened[0].get_textpage().get_text_bounded()
    assert text.split() == [word for row in WORDS for word, *_ in row]


@pytest.mark.parametrize("slope", [0.0, 0.03, -0.035])
@pytest.mark.parametrize(("size", "dpi"), [((2480, 3508), 300), ((2339, 1654), 200)])
def test_they_lie_on_the_words_of_the_image(slope, size, dpi):
    text = page_text(slope, size)
    found = boxes(document([paper(size, dpi)], "Đơn", [text]))
    for word in text.words:
        left, _, right, _ = (edge for edge in found[word.text])
        scale = 25.4 / dpi
        assert left == pytest.approx(word.left * scale, abs=1)
        assert right == pytest.approx((word.left + word.width) * scale, abs=1)
        middle = (found[word.text][1] + found[word.text][3]) / 2
        assert middle == pytest.approx((word.top + word.height / 2) * scale, abs=1)


def test_the_file_is_archivable_with_text():
    pdf = document([paper(), paper()], "Đơn", [page_text(), page_text(0.02)])
    report = pdfa.validate_written(io.BytesIO(pdf), "2b")
    assert (report.verdict, list(report.findings)) == ("pass", [])


def test_pages_without_text_stand_between_pages_with_it():
    pdf = document([paper()] * 3, "Đơn", [None, page_text()])
    assert [bool(page.strip()) for page in pdftotext(pdf).split("\f")[:3]] == [False, True, False]


def test_nothing_of_it_is_painted():
    bare, laid = (
        pypdfium2.PdfDocument(document([paper()], "Đơn", texts))[0].render().to_pil()
        for texts in ([], [page_text()])
    )
    assert ImageChops.difference(bare, laid).getbbox() is None


def test_one_small_font_serves_the_whole_document():
    bare = document([paper()] * 5, "Đơn")
    laid = document([paper()] * 5, "Đơn", [page_text()] * 5)
    assert len(laid) - len(bare) < 8_000
    with pikepdf.open(io.BytesIO(laid)) as pdf:
        fonts = {page.Resources.Font["/ReadText"].objgen for page in pdf.pages}
    assert len(fonts) == 1


def test_letters_beyond_the_plane_and_empty_words_do_no_harm():
    words = (Word("💧", 300, 400, 50, 40, 90.0), Word("nước", 400, 400, 120, 40, 90.0))
    text = PageText(2480, 3508, (Line(words, 440),))
    assert pdftotext(document([paper()], "Đơn", [text])).split() == ["nước"]


def test_the_image_comes_out_of_a_laid_file_untouched(tmp_path):
    path = tmp_path / "don.pdf"
    page = paper()
    path.write_bytes(document([page], "Đơn", [page_text()]))
    imaging = ImagingHost()
    (again,) = imaging.expand([path])
    imaging.close()
    assert again.data == page.image


def test_the_text_goes_to_the_process_that_makes_the_file():
    imaging = ImagingHost()
    pdf = imaging.document([paper(), paper()], "Đơn", [None, page_text()]).pdf
    imaging.close()
    assert "Đặng Thị Ẵm" in pdftotext(pdf)


def test_the_shipped_font_is_what_its_script_makes(tmp_path):
    build_invisible.build(tmp_path / "made.ttf")
    shipped = Path(text_layer.__file__).parents[2] / "resources" / "fonts" / "Invisible.ttf"
    assert (tmp_path / "made.ttf").read_bytes() == shipped.read_bytes()
    declared = (text_layer._WIDTH, text_layer._ASCENT, text_layer._DESCENT)
    assert declared == (build_invisible.WIDTH, build_invisible.ASCENT, build_invisible.DESCENT)
