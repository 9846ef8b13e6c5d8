"""Makes `Invisible.ttf`: one empty glyph, half an em wide, that every letter of a text layer uses.

Run from the source folder after changing a metric here; the file is committed. The text layer of
a scanned page is never painted, but PDF/A wants its font embedded.
"""

from pathlib import Path

from fontTools.fontBuilder import FontBuilder
from fontTools.pens.ttGlyphPen import TTGlyphPen

#: Units of the em; `scanning/imaging/text_layer.py` declares the same to the PDF.
EM, WIDTH, ASCENT, DESCENT = 1000, 500, 880, -120
_NAME = "QuayInvisible"
#: 2026-01-01, in seconds since 1904 as fonts count.
_MADE = 3_850_070_400


def build(path: Path) -> None:
    """Write the font. The same bytes every time: no clock goes into it."""
    font = FontBuilder(EM, isTTF=True)
    font.setupGlyphOrder([".notdef", "letter"])
    font.setupCharacterMap({})
    font.setupGlyf({name: TTGlyphPen(None).glyph() for name in (".notdef", "letter")})
    font.setupHorizontalMetrics({name: (WIDTH, 0) for name in (".notdef", "letter")})
    font.setupHorizontalHeader(ascent=ASCENT, descent=DESCENT)
    font.setupNameTable({"familyName": _NAME, "styleName": "Regular", "psName": _NAME})
    font.setupOS2(sTypoAscender=ASCENT, sTypoDescender=DESCENT)
    font.setupPost(keepGlyphNames=False)
    font.updateHead(created=_MADE, modified=_MADE)
    font.font.recalcTimestamp = False
    font.save(path)


if __name__ == "__main__":
    build(Path(__file__).with_name("Invisible.ttf"))
