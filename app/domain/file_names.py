"""Names of electronic files: ASCII, told apart by dossier, paper and version."""

import re

from app.domain.text import fold


def slug(text: str, longest: int = 40) -> str:
    """Folded words joined by `-`, cut at a word: `Tờ khai yêu cầu` gives `to-khai-yeu-cau`."""
    joined = re.sub(r"[^a-z0-9]+", "-", fold(text)).strip("-")
    if len(joined) <= longest:
        return joined or "giay-to"
    return joined[: longest + 1].rpartition("-")[0] or joined[:longest]


def component_name(code: str, number: int, paper: str, version: int = 1) -> str:
    """`{MaHoSo}_{STT}_{paper}_{v}.pdf` for a paper that was handed in."""
    return f"{code}_{number:02d}_{slug(paper)}_{version}.pdf"


def result_name(code: str, number: int) -> str:
    """`{MaHoSo}_KQ_{n}.pdf` for a result."""
    return f"{code}_KQ_{number}.pdf"
