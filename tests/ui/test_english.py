"""The English of the window: nothing is missing, nothing is lost, nothing stays Vietnamese."""

import re
import unicodedata
from pathlib import Path
from string import Formatter

import pytest
from PySide6.QtCore import QTranslator

from resources.i18n.build import GLOSSARY, QM, TS, Entry, entries, release
from resources.i18n.texts import Source, of_file, texts

#: What a person types into a catalogue or reads on the program's title stands as it is.
NAMES = (
    "Quầy", "Toàn trình", "Một phần", "Không quy định", "Trong ngày", "Ngày làm việc", "Ngày",
    "Giờ", "Có", "Không",
)  # fmt: skip
ENTRIES = tuple(entries())


def missing(found: set[Source]) -> set[tuple[str, str, bool]]:
    """Texts without a finished English."""
    known = {(e.context, e.source, e.numerus) for e in ENTRIES if e.finished}
    return {(text.context, text.text, text.numerus) for text in found} - known


def placeholders(text: str) -> list[str]:
    return sorted(name for _, name, _, _ in Formatter().parse(text) if name is not None)


def has_marks(text: str) -> bool:
    """A letter with a Vietnamese mark, or đ."""
    plain = unicodedata.normalize("NFD", text)
    return bool(re.search("[\u0300\u0301\u0302\u0303\u0306\u0309\u031b\u0323đĐ]", plain))


def translator(qm: Path) -> QTranslator:
    found = QTranslator()
    assert found.load(str(qm))
    return found


def spoken(qm: QTranslator, entry: Entry) -> list[str]:
    """In the singular and in the plural, or as it is."""
    numbers = (1, 2) if entry.numerus else (-1,)
    return [qm.translate(entry.context, entry.source, None, number) for number in numbers]


def test_every_text_of_the_sources_has_its_english() -> None:
    assert not missing(texts()), "python resources/i18n/build.py"


def test_what_nobody_says_any_more_is_gone() -> None:
    said = {(text.context, text.text, text.numerus) for text in texts()}
    assert not {(e.context, e.source, e.numerus) for e in ENTRIES} - said


@pytest.mark.parametrize(
    "line",
    [
        'class BookView:\n    def f(self):\n        self.tr("Chữ mới")',
        'x = QT_TRANSLATE_NOOP("Problem", "Chữ mới")',
        'def _tr(text):\n    return QCoreApplication.translate("Step", text)\n\n\n_tr("Chữ mới")',
        'StationFactory(Station.BOOK, "Chữ mới", "F8", build)',
    ],
)
def test_a_new_text_without_english_is_found(tmp_path: Path, line: str) -> None:
    planted = tmp_path / "planted.py"
    planted.write_text(line, encoding="utf-8")
    assert [text for _, text, _ in missing(set(of_file(planted)))] == ["Chữ mới"]


def test_a_translation_keeps_the_placeholders() -> None:
    wrong = [
        entry.source
        for entry in ENTRIES
        for form in entry.forms
        if entry.finished and placeholders(form) != placeholders(entry.source)
    ]
    assert not wrong


def test_blanks_at_the_ends_are_kept() -> None:
    for entry in ENTRIES:
        for form in entry.forms:
            kept = entry.source[:1].isspace(), entry.source[-1:].isspace()
            assert (form[:1].isspace(), form[-1:].isspace()) == kept, entry.source


def test_no_translation_is_vietnamese() -> None:
    for entry in ENTRIES:
        for form in entry.forms:
            if entry.source in NAMES:
                continue
            assert form != entry.source or not has_marks(form), form
            assert not has_marks(re.sub(rf"\b({'|'.join(NAMES)})\b", "", form)), form


def test_the_glossary_is_kept() -> None:
    """The rarest terms, which nothing else may be called; "receipt" has more than one source."""
    for term in ("giấy hẹn", "phiếu kẹp", "tờ tách", "số tạm", "phiếu ký nhận"):
        for entry in ENTRIES:
            if term in entry.source.lower():
                assert all(GLOSSARY[term] in form.lower() for form in entry.forms), entry.source


def test_the_compiled_file_is_made_from_the_translations(tmp_path: Path) -> None:
    release(TS, tmp_path / "again.qm")
    kept, again = translator(QM), translator(tmp_path / "again.qm")
    for entry in ENTRIES:
        said = spoken(kept, entry)
        assert said == spoken(again, entry), entry.source
        assert said == list(entry.forms), entry.source
