"""The one set of design tokens: colours for light and dark, sizes for both. No Qt."""

from dataclasses import dataclass
from enum import StrEnum


class Tone(StrEnum):
    """What a pill or banner means; the theme gives it its colours."""

    NEUTRAL = "neutral"
    INFO = "info"
    OK = "ok"
    WARNING = "warning"
    ERROR = "error"


class Role(StrEnum):
    """Kinds of text; each has one size and weight."""

    BODY = "body"
    MUTED = "muted"
    LABEL = "label"
    HEADING = "heading"
    TITLE = "title"
    NAME = "name"
    AMOUNT = "amount"
    PROBLEM = "problem"


@dataclass(frozen=True, slots=True)
class Colours:
    """`#RRGGBB` of one appearance. tint: the background that goes with a colour."""

    dark: bool
    background: str
    surface: str
    raised: str
    line: str
    soft_line: str
    text: str
    muted: str
    primary: str
    primary_hover: str
    primary_tint: str
    on_primary: str
    ok: str
    ok_tint: str
    warning: str
    warning_tint: str
    error: str
    error_tint: str
    focus: str
    selection: str
    nav: str
    nav_active: str
    nav_text: str
    nav_muted: str
    paper: str

    def tone(self, tone: Tone) -> tuple[str, str]:
        """Text and background of a tone."""
        return {
            Tone.NEUTRAL: (self.muted, self.soft_line),
            Tone.INFO: (self.primary, self.primary_tint),
            Tone.OK: (self.ok, self.ok_tint),
            Tone.WARNING: (self.warning, self.warning_tint),
            Tone.ERROR: (self.error, self.error_tint),
        }[tone]


LIGHT = Colours(
    dark=False,
    background="#F3F5F8",
    surface="#FFFFFF",
    raised="#F8FAFC",
    line="#D5DCE5",
    soft_line="#E6EBF1",
    text="#17212F",
    muted="#56657A",
    primary="#0B5CAD",
    primary_hover="#094C90",
    primary_tint="#E3EFFB",
    on_primary="#FFFFFF",
    ok="#17733F",
    ok_tint="#E1F4E8",
    warning="#8A5200",
    warning_tint="#FDF0D9",
    error="#B3261E",
    error_tint="#FCE8E6",
    focus="#F2A900",
    selection="#DBE9F8",
    nav="#0F2A47",
    nav_active="#1C446E",
    nav_text="#FFFFFF",
    nav_muted="#BFD0E2",
    paper="#8C97A5",
)

DARK = Colours(
    dark=True,
    background="#12171E",
    surface="#1B222C",
    raised="#202935",
    line="#3A4656",
    soft_line="#2B3542",
    text="#E8EDF3",
    muted="#A3B1C2",
    primary="#5BA8F5",
    primary_hover="#7DBBF8",
    primary_tint="#1D3651",
    on_primary="#0B1622",
    ok="#6CCB93",
    ok_tint="#16331F",
    warning="#F0B95B",
    warning_tint="#3A2C10",
    error="#F2938C",
    error_tint="#40201E",
    focus="#F2A900",
    selection="#23425F",
    nav="#0A1119",
    nav_active="#1D3651",
    nav_text="#FFFFFF",
    nav_muted="#B4C2D1",
    paper="#0C1016",
)

#: Font size in px and weight of each kind of text.
TYPE: dict[Role, tuple[int, int]] = {
    Role.BODY: (14, 400),
    Role.MUTED: (13, 400),
    Role.LABEL: (13, 400),
    Role.HEADING: (15, 600),
    Role.TITLE: (20, 600),
    Role.NAME: (20, 600),
    Role.AMOUNT: (26, 700),
    Role.PROBLEM: (13, 500),
}

FAMILY = "Quay Sans"
SPACE_XS, SPACE_S, SPACE_M, SPACE_L, SPACE_XL = 4, 8, 12, 16, 24
RADIUS, CARD_RADIUS, PILL_RADIUS = 6, 8, 9
CONTROL, PRIMARY, ROW, PILL = 36, 46, 36, 23
RAIL, TOP_BAR, STATUS_BAR, SIDE = 196, 58, 34, 310
