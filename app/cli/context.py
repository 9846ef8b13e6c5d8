"""What every command is given: the global options, and a session when it needs one."""

import json
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from app.bootstrap.folders import DataFolder, data_folder
from app.bootstrap.logs import log_to
from app.domain.calendar import ZONE
from app.errors import InvalidInput, Locked
from app.ports.clock import Clock, SystemClock
from app.settings import Settings, load

if TYPE_CHECKING:  # a command without a store must not wait for one to be imported
    from app.bootstrap.workplace import LocalWorkplace
    from app.usecases.workplace import Session

DONE, PROBLEM, USAGE, PERSON = 0, 1, 2, 3
#: Years that a counter can mean; others are slips of the finger.
_FIRST_YEAR, _LAST_YEAR = 1990, 2100


class ShiftedClock:
    """A clock that starts at a given moment and then runs (practice only)."""

    def __init__(self, start: datetime) -> None:
        self._offset = start - datetime.now(UTC)

    def now(self) -> datetime:
        """The shifted present, aware, UTC."""
        return datetime.now(UTC) + self._offset


@dataclass(frozen=True, slots=True)
class Context:
    """Global options. as_json: one document on stdout and nothing else there.

    person: who works, where several have the same PIN or only one person's PIN shall count.
    """

    data: Path | None = None
    practice: bool = False
    pin_file: str | None = None
    as_json: bool = False
    now: str | None = None
    person: str | None = None

    @property
    def folder(self) -> DataFolder:
        """The data folder these options mean."""
        return data_folder(self.data, practice=self.practice)

    @property
    def settings(self) -> Settings:
        """Settings of the data folder; all defaults when there is none."""
        return load(self.folder.settings)

    def clock(self) -> Clock:
        """The machine's clock, or the one of `--now` in practice mode."""
        if self.now is None:
            return SystemClock()
        if not self.practice:
            raise InvalidInput("cli.now_only_practice")
        return ShiftedClock(moment(self.now))

    @contextmanager
    def session(self, *, sync: bool = False) -> Iterator[tuple["LocalWorkplace", "Session"]]:
        """An unlocked counter; closed in order at the end. Raises Locked without a PIN."""
        log_to(self.folder.log)
        workplace = self._workplace()
        try:
            yield workplace, self._unlocked(workplace, sync=sync)
        finally:
            workplace.close()

    def _workplace(self) -> "LocalWorkplace":
        if self.practice:
            from app.practice.workplace import PracticeWorkplace

            return PracticeWorkplace(self.folder, self.clock())
        from app.bootstrap.workplace import local_workplace
        from storage import keys

        if not keys.has_keys(self.folder.path):
            raise Locked("cli.no_store")
        return local_workplace(self.folder, self.clock())

    def _unlocked(self, workplace: "LocalWorkplace", *, sync: bool) -> "Session":
        from storage import keys

        dek, person = keys.unlock(
            workplace.folder.path,
            workplace.settings.security.device_key,
            self.pin(),
            practice=workplace.practice,
            now=workplace.clock.now(),
            employee=self.person,
        )
        return workplace.open(dek, person, sync=sync)

    def pin(self) -> str:
        """From `--pin-file`, or the known one in practice mode; never from argv."""
        if self.pin_file == "-":
            return sys.stdin.readline().strip()
        if self.pin_file is not None:
            try:
                return Path(self.pin_file).read_text(encoding="utf-8").strip()
            except (OSError, UnicodeDecodeError) as error:
                raise InvalidInput("cli.pin_file") from error
        if self.practice:
            return "000000"
        raise Locked("cli.no_pin")

    def show(self, document: Any, text: str) -> None:  # noqa: ANN401  (any JSON)
        """The document with --json, the text for people without."""
        if self.as_json:
            json.dump(document, sys.stdout, ensure_ascii=False, indent=2, default=str)
            sys.stdout.write("\n")
        elif text:
            sys.stdout.write(text.rstrip("\n") + "\n")


def moment(text: str) -> datetime:
    """An ISO moment; without a zone it is Asia/Ho_Chi_Minh. Raises InvalidInput("cli.moment")."""
    try:
        found = datetime.fromisoformat(text)
    except ValueError as error:
        raise InvalidInput("cli.moment", text=text[:40]) from error
    if not _FIRST_YEAR <= found.year <= _LAST_YEAR:
        raise InvalidInput("cli.moment", text=text[:40])
    return found if found.tzinfo else found.replace(tzinfo=ZONE)


def day(text: str) -> date:
    """An ISO day. Raises InvalidInput("cli.moment")."""
    return moment(text).date()


def iso(at: datetime | None) -> str | None:
    """Local time with offset, whole seconds."""
    return None if at is None else at.astimezone(ZONE).replace(microsecond=0).isoformat()


def note(text: str) -> None:
    """A line for people on stderr."""
    sys.stderr.write(text + "\n")
