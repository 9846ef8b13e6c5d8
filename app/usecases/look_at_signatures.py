"""Whose signatures a file bears, and whether they hold: looked at anew each time it is shown."""

from dataclasses import dataclass

from app.domain.signatures import SignatureFacts
from app.ports.signing import Signer
from app.ports.store import PageStore


@dataclass(frozen=True, slots=True)
class LookAtSignatures:
    """Half a second a file, in a process of its own: never on the window's thread.

    Errors: those of `Signer.look`; StoreError.
    """

    pages: PageStore
    signer: Signer

    def __call__(self, content: bytes) -> tuple[SignatureFacts, ...]:
        """In the order they were made; none for what is no PDF or bears none."""
        if not content.startswith(b"%PDF-") or b"/ByteRange" not in content:
            return ()
        return self.signer.look(content)

    def kept(self, key: str) -> tuple[SignatureFacts, ...]:
        """The same for a file in the page store."""
        return self(self.pages.get(key))
