"""The four faces every form is printed in: Liberation Serif 2.1.5, the advances of Times New Roman.

The system's fonts are never asked: the same family name can be a version without ơ, ư and ạ.
"""

from functools import cache
from hashlib import sha256
from pathlib import Path
from unicodedata import category, combining, normalize

from reportlab import rl_config
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFError, TTFont

from app.errors import DeviceError

REGULAR = "LiberationSerif"
BOLD = "LiberationSerif-Bold"
ITALIC = "LiberationSerif-Italic"
BOLD_ITALIC = "LiberationSerif-BoldItalic"
FOLDER = Path(__file__).parents[1] / "resources" / "fonts"
#: What stands for a letter no face has: an empty box to be filled in by hand.
BOX = "□"

_FILES = {
    REGULAR: (
        "LiberationSerif-Regular.ttf",
        "29d12439831b7f59194efec85872f24f54eff05738933f9a860220d2abff88ba",
    ),
    BOLD: (
        "LiberationSerif-Bold.ttf",
        "446a4421f297698427170fd7db20e59169a4188baaaf940e9bea58af6341a723",
    ),
    ITALIC: (
        "LiberationSerif-Italic.ttf",
        "c1830c433ab41379f1139fac388989d37c9f08c81e1bd643efdcc7946db30753",
    ),
    BOLD_ITALIC: (
        "LiberationSerif-BoldItalic.ttf",
        "36dd6965be8915f6d7efb259757f1f7546a7c6f72c53a20bbe4ae7092f2cd558",
    ),
}


@cache
def register(folder: Path = FOLDER) -> frozenset[int]:
    """Checks and registers the faces once; the code points all four can print.

    Raises DeviceError("printer.font_damaged"): a changed font could drop a mark from a name.
    """
    fonts = [_checked(folder / file, name, digest) for name, (file, digest) in _FILES.items()]
    for font in fonts:
        pdfmetrics.registerFont(font)
    # Binary streams: a fifth smaller and quicker than reportlab's ASCII-85.
    rl_config.useA85 = 0
    pdfmetrics.registerFontFamily(REGULAR, REGULAR, BOLD, ITALIC, BOLD_ITALIC)
    return frozenset.intersection(*(frozenset(font.face.charToGlyph) for font in fonts))


def _checked(path: Path, name: str, digest: str) -> TTFont:
    try:
        if sha256(path.read_bytes()).hexdigest() != digest:
            raise DeviceError("printer.font_damaged", file=path.name)
        return TTFont(name, str(path))
    except (OSError, TTFError) as error:
        raise DeviceError("printer.font_damaged", file=path.name) from error


def file_of(name: str, folder: Path = FOLDER) -> Path:
    """The file of a face, for pictures made of dots. `register` has checked it."""
    return folder / _FILES[name][0]


class Letters:
    """The texts of one document, made printable; remembers what had to be left to the pen.

    A receipt with a box to fill in by hand serves the citizen; a refused one, or a name that
    silently lost a letter, does not.
    """

    def __init__(self, printable: frozenset[int]) -> None:
        self._printable = printable
        self._missing: dict[str, None] = {}

    @property
    def missing(self) -> tuple[str, ...]:
        """Letters drawn as a box, in order of appearance, e.g. `U+738B`."""
        return tuple(f"U+{ord(char):04X}" for char in self._missing)

    def fit(self, text: str) -> str:
        """NFC, line ends as blanks, invisible characters dropped, unknown letters as a box."""
        return "".join(self._one(char) for char in normalize("NFC", text))

    def _one(self, char: str) -> str:
        if char in "\t\n\r\u2028\u2029":
            return " "
        if category(char) in ("Cc", "Cf", "Cs", "Co", "Cn"):
            return ""
        for form in (char, normalize("NFKC", char)):
            if all(self._can_print(part) for part in form):
                return form
        self._missing[char] = None
        return BOX

    def _can_print(self, char: str) -> bool:
        """A mark without a composed letter (Ê Đê names) would stand beside its letter."""
        return ord(char) in self._printable and not combining(char)
