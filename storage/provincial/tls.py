"""Who we talk to: the province's certificates, our own, and the keys we expect to see.

A pin is checked inside the handshake: a wrong key gets not one byte of a dossier.
"""

import base64
import hashlib
import ipaddress
import ssl
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from cryptography import x509
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat

from app.errors import InvalidInput
from app.settings import ProvinceSettings


def check_address(url: str) -> None:
    """Refuse what is not https, except http to this machine. Raises InvalidInput."""
    parts = urlsplit(url)
    if parts.scheme == "https" and parts.hostname:
        return
    if parts.scheme == "http" and is_loopback(parts.hostname or ""):
        return
    raise InvalidInput("province.plain_http", host=parts.hostname or "")


def is_loopback(host: str) -> bool:
    """True for names and numbers of this machine."""
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"


def tls_context(settings: ProvinceSettings) -> ssl.SSLContext:
    """CA file (else the system's), client certificate, pins; TLS 1.2 at least.

    client_cert: one PEM file with certificate and key, or `CERT,KEY`. Raises
    InvalidInput("province.bad_certificate") naming the setting.
    """
    try:
        context = ssl.create_default_context(cafile=settings.ca_file or None)
    except OSError as error:
        raise InvalidInput("province.bad_certificate", key="ca_file") from error
    context.minimum_version = ssl.TLSVersion.TLSv1_2
    if settings.client_cert:
        _load_own(context, settings.client_cert)
    if settings.pins:
        context.sslsocket_class = _pinned(frozenset(map(_digest, settings.pins)))
    return context


def spki_pin(certificate: bytes) -> bytes:
    """SHA-256 of the public key of a DER certificate."""
    return _digest_of_key(x509.load_der_x509_certificate(certificate))


def _digest_of_key(certificate: x509.Certificate) -> bytes:
    key = certificate.public_key()
    return hashlib.sha256(
        key.public_bytes(Encoding.DER, PublicFormat.SubjectPublicKeyInfo)
    ).digest()


def pin_of_pem(path: Path) -> str:
    """The text to put under `pins` for the first certificate of a PEM file."""
    certificate = x509.load_pem_x509_certificate(path.read_bytes())
    return "sha256/" + base64.b64encode(_digest_of_key(certificate)).decode()


def _load_own(context: ssl.SSLContext, setting: str) -> None:
    certificate, _, key = setting.partition(",")
    try:
        context.load_cert_chain(certificate.strip(), key.strip() or None)
    except (OSError, ValueError) as error:
        raise InvalidInput("province.bad_certificate", key="client_cert") from error


def _digest(pin: str) -> bytes:
    """`sha256/BASE64`, bare base64 or hexadecimal."""
    text = pin.strip().removeprefix("sha256/")
    try:
        digest = bytes.fromhex(text) if len(text) == 64 else base64.b64decode(text, validate=True)
    except ValueError as error:
        raise InvalidInput("province.bad_certificate", key="pins") from error
    if len(digest) != 32:
        raise InvalidInput("province.bad_certificate", key="pins")
    return digest


def _pinned(pins: frozenset[bytes]) -> type[ssl.SSLSocket]:
    class PinnedSocket(ssl.SSLSocket):
        """A socket that hangs up on a key it does not know."""

        def do_handshake(self, *args: Any, **kwargs: Any) -> None:  # noqa: ANN401  (as the parent)
            super().do_handshake(*args, **kwargs)
            certificate = self.getpeercert(binary_form=True)
            if certificate is None or spki_pin(certificate) not in pins:
                self.close()
                raise ssl.SSLCertVerificationError("SPKI pin mismatch")

    return PinnedSocket
