"""The commands, in the order of the help page."""

from pathlib import Path

from app.cli.commands import (
    catalogue,
    devices,
    digitise,
    dossiers,
    due,
    exchange,
    later,
    papers,
    practice,
    reception,
    report,
    setup,
    window,
)

ALL = (
    window,
    practice,
    setup,
    due,
    catalogue,
    digitise,
    devices,
    reception,
    dossiers,
    papers,
    exchange,
    report,
    later,
)


def path_or_none(text: str | None) -> Path | None:
    """A path option."""
    return Path(text) if text else None
