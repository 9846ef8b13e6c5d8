"""The words of a page as invisible text over its image, to search and to copy.

Each word is one run, stretched to its box and standing on its baseline, with a blank as wide as
the gap behind it. All letters use one empty glyph of an embedded font; ToUnicode says what they
are. Written by us because a text layer must lie on the stored image, not on the copy that was
read.
"""

import math
from collections.abc import Iterable, Iterator
from pathlib import Path

import pikepdf
from pikepdf import Array, Dictionary, Name

from app.domain.page_text import Line, PageText, Word

_FONT_FILE = Path(__file__).resolve().parents[2] / "resources" / "fonts" / "Invisible.ttf"
_FONT = Name.ReadText
#: As in `resources/fonts/build_invisible.py`; thousandths of the font size.
_WIDTH, _ASCENT, _DESCENT = 500, 880, -120
#: A letter's number in the font is its code point; beyond this plane Vietnamese has none.
_LAST = 0xFFFF
#: Mappings in one block of a ToUnicode table, by its specification.
_BLOCK = 100
_INVISIBLE = 3


class TextLayer:
    """The text layers of one document. `finish` before it is saved: it embeds the font."""

    def __init__(self, pdf: pikepdf.Pdf) -> None:
        self._pdf = pdf
        self._font: pikepdf.Object | None = None
        self._letters: set[int] = set()

    def add(self, page: pikepdf.Page, text: PageText) -> None:
        """Lay `text` over a page that is wholly covered by the image the boxes lie on."""
        runs = list(_runs(page, text))
        if not runs:
            return
        self._letters.update(ord(letter) for word in text.words for letter in _letters(word.text))
        page.add_resource(self._embedded(), Name.Font, _FONT)
        body = f"q BT {_INVISIBLE} Tr\n" + "\n".join(runs) + "\nET Q"
        page.contents_add(self._pdf.make_stream(body.encode("ascii")))

    def finish(self) -> None:
        """Write down which letters were used."""
        if self._font is None:
            return
        used = sorted(self._letters | {ord(" ")})
        descendant = self._font.DescendantFonts[0]
        descendant.CIDToGIDMap = self._pdf.make_stream(b"\0\1" * (used[-1] + 1))
        self._font.ToUnicode = self._pdf.make_stream(_to_unicode(used))

    def _embedded(self) -> pikepdf.Object:
        if self._font is None:
            self._font = self._pdf.make_indirect(self._type0())
        return self._font

    def _type0(self) -> Dictionary:
        name = Name("/QuayInvisible")
        data = _FONT_FILE.read_bytes()
        descriptor = Dictionary(
            Type=Name.FontDescriptor,
            FontName=name,
            Flags=4,
            FontBBox=Array([0, _DESCENT, _WIDTH, _ASCENT]),
            ItalicAngle=0,
            Ascent=_ASCENT,
            Descent=_DESCENT,
            CapHeight=_ASCENT,
            StemV=80,
            FontFile2=self._pdf.make_stream(data, Length1=len(data)),
        )
        descendant = Dictionary(
            Type=Name.Font,
            Subtype=Name.CIDFontType2,
            BaseFont=name,
            CIDSystemInfo=Dictionary(
                Registry=pikepdf.String("Adobe"), Ordering=pikepdf.String("Identity"), Supplement=0
            ),
            FontDescriptor=self._pdf.make_indirect(descriptor),
            DW=_WIDTH,
        )
        return Dictionary(
            Type=Name.Font,
            Subtype=Name.Type0,
            BaseFont=name,
            Encoding=Name("/Identity-H"),
            DescendantFonts=Array([self._pdf.make_indirect(descendant)]),
        )


def _runs(page: pikepdf.Page, text: PageText) -> Iterator[str]:
    left, _, right, top = (float(edge) for edge in page.mediabox)
    scale = (right - left) / max(1, text.width)
    for line in text.lines:
        for word, behind in _with_next(line.words):
            yield from _run(line, word, behind, scale, (left, top))


def _with_next(words: tuple[Word, ...]) -> Iterable[tuple[Word, Word | None]]:
    return zip(words, (*words[1:], None), strict=True)


def _run(
    line: Line, word: Word, behind: Word | None, scale: float, corner: tuple[float, float]
) -> Iterator[str]:
    """Font, place and letters of one word. corner: left and top of the page, points."""
    letters = _letters(word.text)
    if not letters or word.width <= 0:
        return
    size = _size(line, word) * scale
    angle = -math.atan(line.slope)
    cos, sin = math.cos(angle), math.sin(angle)
    x = corner[0] + word.left * scale
    y = corner[1] - line.baseline_at(word.left) * scale
    stretched = 100 * word.width * scale / (len(letters) * size * _WIDTH / 1000)
    yield f"{_FONT} {size:.2f} Tf {stretched:.2f} Tz"
    yield f"{cos:.5f} {sin:.5f} {-sin:.5f} {cos:.5f} {x:.2f} {y:.2f} Tm <{_hex(letters)}> Tj"
    if behind is not None:
        gap = max(1, behind.left - word.left - word.width) * scale
        yield f"{100 * gap / (size * _WIDTH / 1000):.2f} Tz <{_hex(' ')}> Tj"


def _size(line: Line, word: Word) -> float:
    """Font size in pixels at which the word's highest letter is as high as the font's."""
    above = line.baseline_at(word.left + word.width / 2) - word.top
    return max(above, word.height / 2, 1.0) * 1000 / _ASCENT


def _letters(text: str) -> str:
    return "".join(letter for letter in text if 0 < ord(letter) <= _LAST)


def _hex(letters: str) -> str:
    return letters.encode("utf-16-be").hex()


def _to_unicode(used: list[int]) -> bytes:
    """The table from the font's numbers to letters, in blocks."""
    blocks = []
    for start in range(0, len(used), _BLOCK):
        block = used[start : start + _BLOCK]
        pairs = "\n".join(f"<{code:04x}> <{code:04x}>" for code in block)
        blocks.append(f"{len(block)} beginbfchar\n{pairs}\nendbfchar")
    return "\n".join([_CMAP_HEAD, *blocks, _CMAP_TAIL]).encode("ascii")


_CMAP_HEAD = """/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<0000> <ffff>
endcodespacerange"""
_CMAP_TAIL = """endcmap
CMapName currentdict /CMap defineresource pop
end
end"""
