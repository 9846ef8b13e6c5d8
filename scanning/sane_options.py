"""Setting SANE options by what they are, not by raw numbers. Pure; no SANE library needed.

pyinsane2 hands out FIXED options as raw 16.16 integers and caches the list of options although
setting one may change the others, so the list is fetched anew after each mode or source.
"""

from collections.abc import Callable, Iterable, Mapping
from typing import Any, Protocol


class Capabilities(Protocol):
    """What pyinsane2 says one may do with an option."""

    def is_active(self) -> bool:
        """False: setting it now is an error."""
        ...

    def is_settable(self) -> bool:
        """False: only a button on the device changes it."""
        ...


class Option(Protocol):
    """The part of pyinsane2's ScannerOption that is used here."""

    val_type: Any
    constraint: Any
    capabilities: Capabilities
    value: Any


Options = Mapping[str, Option]

#: SANE_TYPE_FIXED and SANE_UNIT_MM (sane.h).
_FIXED = 2
_ONE = 1 << 16

#: Millimetres of the scanned area, width and height.
PAPERS: Mapping[str, tuple[float, float]] = {
    "A3": (297.0, 420.0),
    "A4": (210.0, 297.0),
    "A5": (148.0, 210.0),
    "card": (105.0, 74.0),  # the card (85.6 x 54) laid roughly into the corner of the glass
}

_WORDS = {
    "duplex": ("duplex",),
    "feeder": ("adf", "feeder", "automatic document"),
    "flatbed": ("flatbed", "platen", "fb", "normal", "document table"),
}


class OptionRefused(Exception):
    """The device cannot do what the profile asks."""


def usable(options: Options, name: str) -> bool:
    """True when the option is there, active and may be set by us."""
    option = options.get(name)
    return (
        option is not None and option.capabilities.is_active() and option.capabilities.is_settable()
    )


def raw(option: Option, value: float) -> int:
    """The value as SANE wants it: 16.16 for FIXED, whole for INT, clipped into its limits."""
    number = round(value * _ONE) if int(option.val_type) == _FIXED else round(value)
    limits = option.constraint
    if isinstance(limits, tuple):
        return int(max(limits[0], min(limits[1], number)))
    if isinstance(limits, list) and limits:
        return int(min(limits, key=lambda allowed: (abs(allowed - number), -allowed)))
    return number


def plain(option: Option) -> float:
    """The option's number as people read it (dpi, millimetres)."""
    value = float(option.value)
    return value / _ONE if int(option.val_type) == _FIXED else value


def source_name(names: Iterable[str], source: str) -> str | None:
    """The device's own word for "feeder", "duplex" or "flatbed"; None when it has none."""
    for name in names:
        if kind_of_source(name) == source:
            return name
    return None


def kind_of_source(name: str) -> str | None:
    """What one of the device's source names means."""
    words = name.lower()
    for kind, signs in _WORDS.items():
        if any(sign in words for sign in signs):
            return kind
    return None


def mode_name(names: Iterable[str], colour: bool) -> str | None:
    """The device's 8-bit colour or grey mode. Never 1 bit: pyinsane2 unpacks that for minutes."""
    wanted = ("color", "colour", "24bit") if colour else ("gray", "grey")
    for name in names:
        if any(word in name.lower() for word in wanted):
            return name
    return None


def choose(fetch: Callable[[], Options], name: str, value: str | None) -> None:
    """Set a word option such as mode or source. Raises `OptionRefused`."""
    options = fetch()
    if not usable(options, name):
        return
    if value is None:
        raise OptionRefused(name)
    if options[name].value != value:
        options[name].value = value


def set_number(fetch: Callable[[], Options], name: str, value: float) -> None:
    """Set a number option when it can be set; the nearest allowed value is taken."""
    options = fetch()
    if usable(options, name):
        options[name].value = raw(options[name], value)


def set_area(fetch: Callable[[], Options], paper: str) -> None:
    """The scanned area from the top left corner, millimetres."""
    width, height = PAPERS[paper]
    for name, value in (
        ("page-width", width),
        ("page-height", height),
        ("tl-x", 0.0),
        ("tl-y", 0.0),
        ("br-x", width),
        ("br-y", height),
    ):
        set_number(fetch, name, value)


def check_depth(fetch: Callable[[], Options]) -> None:
    """8 bits a sample. 16 bits come back in a wrong mode without an error, so they are refused."""
    set_number(fetch, "depth", 8)
    options = fetch()
    depth = options.get("depth")
    if depth is not None and depth.capabilities.is_active() and depth.value != 8:
        raise OptionRefused("depth")
