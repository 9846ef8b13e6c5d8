"""Where things lie on this machine."""

import os
from dataclasses import dataclass
from pathlib import Path

from platformdirs import user_data_path

ROOT = Path(__file__).resolve().parents[2]
RESOURCES = ROOT / "resources"
CATALOGUE = RESOURCES / "catalogue.yaml"
HOLIDAYS = RESOURCES / "holidays.yaml"
UNITS = RESOURCES / "units"


@dataclass(frozen=True, slots=True)
class DataFolder:
    """The counter's data folder and what has which name in it."""

    path: Path

    @property
    def settings(self) -> Path:
        """The administrator's file."""
        return self.path / "settings.toml"

    @property
    def own_holidays(self) -> Path:
        """A table that wins over the shipped one, when it exists."""
        return self.path / "holidays.yaml"

    @property
    def log(self) -> Path:
        """No personal data in it."""
        return self.path / "quay.log"

    @property
    def page_log(self) -> Path:
        """Numbers of judged pages and what the clerk decided; nothing of a person."""
        return self.path / "page-quality.jsonl"

    def make(self) -> None:
        """Create the folder, readable by its owner only."""
        self.path.mkdir(mode=0o700, parents=True, exist_ok=True)


def data_folder(given: Path | None, *, practice: bool) -> DataFolder:
    """`--data`, else QUAY_DATA, else the platform's folder; practice has one of its own."""
    if given is not None:
        return DataFolder(given.absolute())
    name = "quay-practice" if practice else "quay"
    environment = os.environ.get("QUAY_DATA")
    if environment and not practice:
        return DataFolder(Path(environment).absolute())
    return DataFolder(user_data_path(name, appauthor=False))
