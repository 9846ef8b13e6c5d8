"""What a scanned file still needs before it may leave for the province."""

from dataclasses import dataclass

from app.domain.dossier import FileStage


@dataclass(frozen=True, slots=True)
class Finishing:
    """reads: pages are read here; signs: files leave only with the signature of the counter."""

    reads: bool = False
    signs: bool = False

    def stage(self, *, read: bool) -> FileStage:
        """Where a file stands whose pages were all read, or not: text first, signature last."""
        if self.reads and not read:
            return FileStage.READING
        return FileStage.SIGNING if self.signs else FileStage.FINISHED
