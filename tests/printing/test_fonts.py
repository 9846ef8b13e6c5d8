"""What is printed is what was written: no lost mark, no borrowed font."""

import re
import shutil
import subprocess
import unicodedata
from dataclasses import replace
from pathlib import Path

import pytest

from app.errors import DeviceError
from printing import fonts
from printing.forms import ReportlabForms
from tests.printing import reading
from tests.printing.samples import DOSSIER, HEADING, JOB, OWNER

MARKS = ("", "\u0300", "\u0309", "\u0303", "\u0301", "\u0323")
LETTERS = "".join(
    unicodedata.normalize("NFC", vowel + mark) for vowel in "aăâeêioôơuưy" for mark in MARKS
)
ALPHABET = LETTERS + LETTERS.upper() + "đĐ"


def receipt(name: str) -> bytes:
    owner = replace(OWNER, name=name)
    return ReportlabForms(HEADING).render("receipt", replace(DOSSIER, owner=owner), JOB)


def test_every_vietnamese_letter_is_in_all_four_faces() -> None:
    printable = fonts.register()
    assert len(set(ALPHABET)) == 146
    assert {char for char in ALPHABET if ord(char) not in printable} == set()


def test_every_vietnamese_letter_is_printed_and_extracted() -> None:
    name = " ".join(ALPHABET[start : start + 12] for start in range(0, len(ALPHABET), 12))
    text = reading.text(receipt(name))
    assert all(group in text for group in name.split())


@pytest.mark.parametrize("letter", ["Ẵ", "Ỡ", "Ễ", "Ậ"])
def test_stacked_marks_are_drawn_above_and_not_clipped(letter: str) -> None:
    """More ink above the letter than the letter without its tone has."""
    plain = unicodedata.normalize("NFD", letter)[0]
    assert ink_rows(letter) > ink_rows(plain)


def ink_rows(letter: str) -> int:
    """Height in pixels of the only letter printed 40 points large on a separator sheet."""
    pdf = ReportlabForms(HEADING).separators(None, (f"x{letter}x",))
    boxes = subprocess.run(
        ["pdftotext", "-bbox", "-", "-"], input=pdf, capture_output=True, check=True
    )
    word = re.search(
        rf'xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">x{letter}x<',
        boxes.stdout.decode(),
    )
    assert word is not None
    left, top, right, bottom = (float(edge) * 144 / 72 for edge in word.groups())
    crop = reading.raster(pdf, 144).crop((left, top - 30, right, bottom))
    ink = crop.point(lambda grey: 255 if grey < 128 else 0).getbbox()
    assert ink is not None
    return ink[3] - ink[1]


def test_all_fonts_are_embedded_subsets_with_unicode() -> None:
    found = reading.fonts(receipt("Đỗ Ẵm Ỡ"))
    assert {font.name.split("+")[-1] for font in found} == {
        "LiberationSerif",
        "LiberationSerif-Bold",
        "LiberationSerif-Italic",
    }
    assert all(font.embedded and font.subset and font.unicode for font in found)


@pytest.mark.parametrize(
    ("written", "printed", "missing"),
    [
        ("Nguye\u0302\u0303n", "Nguyễn", ()),
        ("王Thị", "□Thị", ("U+738B",)),
        ("Bê\u0306", "Bê□", ("U+0306",)),
        ("Ａn", "An", ()),
        ("Bình\u200b\x07\ufeff", "Bình", ()),
        ("Tổ 3\nPhủ Lý", "Tổ 3 Phủ Lý", ()),
    ],
)
def test_letters_are_kept_replaced_visibly_or_dropped_when_invisible(
    written: str, printed: str, missing: tuple[str, ...]
) -> None:
    letters = fonts.Letters(fonts.register())
    assert letters.fit(written) == printed
    assert letters.missing == missing


def test_a_letter_left_to_the_pen_is_announced_on_the_paper() -> None:
    text = reading.text(receipt("王 Thị Ẵm"))
    assert "□ Thị Ẵm" in text
    assert "không có trong phông chữ in (U+738B)" in text
    assert "phông chữ in" not in reading.text(receipt("Thị Ẵm"))


@pytest.mark.parametrize("damage", ["changed", "gone"])
def test_a_damaged_font_is_refused(tmp_path: Path, damage: str) -> None:
    folder = tmp_path / "fonts"
    shutil.copytree(fonts.FOLDER, folder)
    file = folder / "LiberationSerif-Bold.ttf"
    if damage == "gone":
        file.unlink()
    else:
        file.write_bytes(file.read_bytes() + b"\0")
    with pytest.raises(DeviceError) as caught:
        fonts.register(folder)
    assert caught.value.code == "printer.font_damaged"
    assert caught.value.params == {"file": "LiberationSerif-Bold.ttf"}


def test_markup_in_a_name_is_text() -> None:
    assert "A & <b>B</b> {x}" in reading.text(receipt("A & <b>B</b> {x}"))
