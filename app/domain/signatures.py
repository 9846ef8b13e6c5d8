"""Electronic signatures: what one of ours is, and what is known of those that came with a file."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class Level(StrEnum):
    """PAdES baseline level (ETSI EN 319 142-1)."""

    BASIC = "B-B"
    TIMED = "B-T"


@dataclass(frozen=True, slots=True)
class Signed:
    """A file that was just signed. at: aware; signer: the certificate's own name."""

    pdf: bytes
    level: Level
    signer: str
    at: datetime


@dataclass(frozen=True, slots=True)
class Certificate:
    """Whose key a token holds, and until when it is good (aware)."""

    signer: str
    valid_until: datetime


@dataclass(frozen=True, slots=True)
class SignatureFacts:
    """One signature of a file. at: what the file claims, or None.

    intact: the signed bytes are unchanged; whole: nothing was added behind the signature but
    further signatures and their proofs; timed: a time stamp covers it; trusted: by a root this
    machine was told of; None: no root was told.
    """

    signer: str
    at: datetime | None
    intact: bool
    whole: bool
    timed: bool
    trusted: bool | None = None

    @property
    def good(self) -> bool:
        """Nothing speaks against it."""
        return self.intact and self.whole and self.trusted is not False
