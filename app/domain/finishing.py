"""What a scanned file still needs before it may leave for the province."""

from dataclasses import dataclass

from app.domain.dossier import FileStage
from app.domain.signatures import Level


@dataclass(frozen=True, slots=True)
class Finishing:
    """reads: pages are read here; signs: files leave only with the signature of the counter.

    stamps: a time-stamp service is asked for each signature.
    """

    reads: bool = False
    signs: bool = False
    stamps: bool = False

    def stage(self, *, read: bool) -> FileStage:
        """Where a file stands whose pages were all read, or not: text first, signature last."""
        if self.reads and not read:
            return FileStage.READING
        return FileStage.SIGNING if self.signs else FileStage.FINISHED

    def after(self, level: Level) -> FileStage:
        """Where a file stands that was just signed: without its time stamp it waits for one."""
        return FileStage.STAMPING if self.stamps and level is Level.BASIC else FileStage.FINISHED
