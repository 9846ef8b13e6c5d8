"""Makes "Quay Sans" out of Be Vietnam Pro, for whoever renews the font of the window.

Usage: python resources/fonts/ui/build_ui_font.py FOLDER_WITH_WOFF_FILES
(the `files/` folder of the package `@fontsource/be-vietnam-pro`; needs fontTools).

Why our own build: the original says that its ascent is 1000 while the marks of Ẵ reach 1154, and
toolkits cut off what is above the ascent, so that "Ẵm" is shown as "Ăm". The name is changed
because the font is changed (OFL, beside this file).
"""

import sys
import tempfile
from pathlib import Path

from fontTools.merge import Merger
from fontTools.ttLib import TTFont

FAMILY = "Quay Sans"
WEIGHTS = {400: "Regular", 500: "Medium", 600: "SemiBold", 700: "Bold"}
SUBSETS = ("latin", "latin-ext", "vietnamese")
ASCENT, DESCENT = 1180, -280


def main(source: Path, target: Path) -> None:
    """Writes one TTF a weight into `target`."""
    for weight, style in WEIGHTS.items():
        font = merged(source, weight)
        set_metrics(font)
        rename(font, weight, style)
        font.save(target / f"QuaySans-{style}.ttf")


def merged(source: Path, weight: int) -> TTFont:
    """The three subsets of one weight in one font."""
    with tempfile.TemporaryDirectory() as folder:
        paths = []
        for subset in SUBSETS:
            part = TTFont(source / f"be-vietnam-pro-{subset}-{weight}-normal.woff")
            part.flavor = None
            paths.append(Path(folder) / f"{subset}.ttf")
            part.save(paths[-1])
        return Merger().merge([str(path) for path in paths])


def set_metrics(font: TTFont) -> None:
    """Room for the highest and lowest Vietnamese marks, the same in every table."""
    font["hhea"].ascent, font["hhea"].descent, font["hhea"].lineGap = ASCENT, DESCENT, 0
    table = font["OS/2"]
    table.sTypoAscender, table.sTypoDescender, table.sTypoLineGap = ASCENT, DESCENT, 0
    table.usWinAscent, table.usWinDescent = ASCENT, -DESCENT


def rename(font: TTFont, weight: int, style: str) -> None:
    """Family and style names; weight 400 and 700 are the family's own regular and bold."""
    font["OS/2"].usWeightClass = weight
    names = font["name"]
    plain = weight in (400, 700)
    values = {
        1: FAMILY if plain else f"{FAMILY} {style}",
        2: style if plain else "Regular",
        3: f"{FAMILY} {style} 1.0",
        4: f"{FAMILY} {style}",
        6: f"QuaySans-{style}",
        16: FAMILY,
        17: style,
    }
    for number in (1, 2, 3, 4, 6, 16, 17, 18, 21, 22, 25):
        names.removeNames(nameID=number)
    for number, text in values.items():
        names.setName(text, number, 3, 1, 0x409)
    bold = weight == 700
    selection = font["OS/2"].fsSelection & ~0b100001 & ~(1 << 6)
    font["OS/2"].fsSelection = selection | (1 << 5 if bold else 1 << 6)
    font["head"].macStyle = 1 if bold else 0


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(__file__).resolve().parent)
