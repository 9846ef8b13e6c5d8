"""Pictures of the window at each station, over the day's own store."""

from collections.abc import Sequence
from pathlib import Path

from app.domain.dossier import Dossier
from app.practice.workplace import PracticeWorkplace
from app.usecases.workplace import Session


def photograph(
    workplace: PracticeWorkplace, session: Session, received: Sequence[Dossier], folder: Path
) -> list[Path]:
    """One PNG a station. Needs no display."""
    return []
