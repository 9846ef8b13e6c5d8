"""Names of electronic files: ASCII, short, told apart."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.file_names import component_name, result_name, slug
from tests.app.pages import OWN


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Tờ khai yêu cầu", "to-khai-yeu-cau"),
        ("Đơn đề nghị (bản chính)/2", "don-de-nghi-ban-chinh-2"),
        ("../../etc/passwd", "etc-passwd"),
        ("   ", "giay-to"),
        ("…", "giay-to"),
        (
            "Giấy chứng nhận đăng ký hộ kinh doanh cá thể",
            "giay-chung-nhan-dang-ky-ho-kinh-doanh-ca",
        ),
        ("a" * 60, "a" * 40),
    ],
)
def test_a_slug_is_folded_words_cut_at_a_word(text: str, name: str) -> None:
    assert slug(text) == name


def test_the_parts_of_a_name() -> None:
    assert component_name(OWN, 3, "Tờ khai", 2) == f"{OWN}_03_to-khai_2.pdf"
    assert result_name(OWN, 1) == f"{OWN}_KQ_1.pdf"


@given(st.text(max_size=80))
def test_any_title_gives_a_name_every_system_takes(text: str) -> None:
    assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", slug(text))
    assert len(slug(text)) <= 40
