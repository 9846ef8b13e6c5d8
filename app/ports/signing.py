"""Signing with a token or a key file, and looking at signatures, as the inside sees them.

Errors of all: DeviceError signing.driver_missing, signing.no_token, signing.no_key,
signing.expired (the certificate), signing.driver_crash, signing.silent, signing.failed;
Locked signing.wrong_pin, signing.pin_locked.
"""

from typing import Protocol

from app.domain.signatures import Certificate, SignatureFacts, Signed


class SigningSession(Protocol):
    """An open token. One PIN serves a batch; close it as soon as the batch is done."""

    @property
    def certificate(self) -> Certificate:
        """Whose signature this gives."""
        ...

    def sign(self, pdf: bytes, stamp: bytes | None) -> Signed:
        """An incremental update: the bytes given stay as they are, at the beginning.

        stamp: a small PDF of one page, laid into the top right corner of the first page.
        InvalidInput signing.bad_file for what is no PDF, or one that may not be changed.
        """
        ...

    def close(self) -> None:
        """Log out; the PIN is forgotten."""
        ...


class Signer(Protocol):
    """The counter's own key."""

    @property
    def configured(self) -> bool:
        """The settings name a token or a key file."""
        ...

    def open(self, pin: str) -> SigningSession:
        """After one wrong PIN one more try is made, then none: tokens lock themselves."""
        ...

    def peek(self) -> Certificate | None:
        """Whose key it is, without a PIN; None where only the PIN shows it."""
        ...

    def stamp(self, pdf: bytes) -> bytes:
        """A time stamp behind what was signed; the bytes given stay as they are, at the beginning.

        DeviceError signing.no_service when none is set up, or none answered within seconds.
        """
        ...

    def look(self, pdf: bytes) -> tuple[SignatureFacts, ...]:
        """Signatures of a file in the order they were made; none for an unsigned one."""
        ...

    def close(self) -> None:
        """End the process that looks."""
        ...
