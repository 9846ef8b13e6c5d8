"""One spelling inside, folding for search, and the order of Vietnamese names."""

import re
import unicodedata
from functools import cmp_to_key
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QCollator, QLocale

from app.domain.text import clean, fold, initials, name_key, words

GIVEN = tuple(re.findall(r"\w+", "An Ánh Ân Ẩn Bình Dũng Dương Đào Đức Uyên Ức Ưng Ý Yến"))
MORE = """
    Anh Ảnh Ãnh Ạnh Ăn Ằn Ba Bá Bả Bã Bạ Bà Cẩm Chi Đan Đàn Dân Dần Duệ Gia Hà Hạ Hải Hằng Hân
    Hòa Hoà Khuê Lan Lân Lê Lệ Mai Mỹ Nga Ngà Oanh Ông Ổn Ơn Phúc Quý Sơn Tâm Tấm Thị Thẩm Thúy
    Tú Từ Tự Tư Ứng Văn Vân Xuân Yên Ỷ Nguyễn Trần Phạm Đặng Vũ Võ Đỗ Bùi
"""
PARTS = (*GIVEN, *re.findall(r"\w+", MORE))


def test_text_is_composed_and_its_blanks_are_single() -> None:
    typed = unicodedata.normalize("NFD", "  Nguyễn\u00a0 Thị\tẴm \n")
    assert clean(typed) == "Nguyễn Thị Ẵm"
    assert unicodedata.is_normalized("NFC", clean(typed))


@pytest.mark.parametrize(
    ("text", "folded"),
    [("Đường Đặng", "duong dang"), ("ƯỞNG ươ", "uong uo"), ("  Ý  Yên ", "y yen"), ("", "")],
)
def test_folding_leaves_no_mark_and_no_stroke(text: str, folded: str) -> None:
    assert fold(text) == folded
    assert fold(unicodedata.normalize("NFD", text)) == folded


@given(st.text(max_size=30))
@settings(max_examples=100, deadline=None)
def test_cleaning_and_folding_twice_changes_nothing(text: str) -> None:
    assert clean(clean(text)) == clean(text)
    assert words(fold(text)) == words(text)


def test_initials_and_words_are_folded() -> None:
    assert initials("Nguyễn Văn Ẵm") == "nva"
    assert words("Giấy phép, lần 2!") == ("giay", "phep", "lan", "2")


def test_given_names_stand_in_vietnamese_order() -> None:
    shuffled = Random(1).sample(GIVEN, len(GIVEN))
    assert tuple(sorted(shuffled, key=name_key)) == GIVEN


def test_the_given_name_decides_before_the_family_name() -> None:
    names = ["Trần Văn Bình", "Nguyễn Thị Ánh", "Lê Văn An", "Đỗ An", "Phạm Văn An"]
    assert sorted(names, key=name_key) == [
        "Đỗ An", "Lê Văn An", "Phạm Văn An", "Nguyễn Thị Ánh", "Trần Văn Bình",
    ]  # fmt: skip


def test_spelling_and_case_do_not_change_the_order() -> None:
    assert name_key("ĐỖ  văn ẩn") == name_key(unicodedata.normalize("NFD", "Đỗ Văn Ẩn"))
    assert name_key("") == name_key("  ")


def oracle(one: str, other: str) -> int:
    """QCollator part by part: given name, middle names, family name."""
    collator = QCollator(QLocale("vi_VN"))
    for ours, theirs in zip(ordered(one), ordered(other), strict=True):
        if judged := collator.compare(ours, theirs):
            return judged
    return 0


def ordered(name: str) -> list[str]:
    parts = name.split()
    return [parts[-1], *parts[1:-1], parts[0]]


def test_names_sort_as_the_collator_of_the_locale_sorts_them() -> None:
    chance = Random(2026)
    names = [" ".join(chance.choices(PARTS, k=3)) for _ in range(400)]
    expected = [ordered(name) for name in sorted(names, key=cmp_to_key(oracle))]
    assert [ordered(name) for name in sorted(names, key=name_key)] == expected


def test_what_cannot_be_seen_does_not_stay_in_a_name() -> None:
    assert clean("Lê\u0000 \u202eThị\u200b Hà\ufeff") == "Lê Thị Hà"
