"""Where the private key is: behind a driver, or in a file. Inside the signing process only."""

from datetime import UTC, datetime
from pathlib import Path

import pkcs11
from asn1crypto import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric.ec import ECDSA, EllipticCurvePrivateKey
from cryptography.hazmat.primitives.asymmetric.padding import PKCS1v15
from cryptography.hazmat.primitives.asymmetric.rsa import RSAPrivateKey
from cryptography.hazmat.primitives.serialization import load_der_private_key
from pyhanko.config.pkcs11 import TokenCriteria
from pyhanko.sign.pkcs11 import PKCS11Signer, open_pkcs11_session
from pyhanko.sign.signers import Signer, SimpleSigner

from scanning.signing.problems import Trouble

_HASHES = {"sha256": hashes.SHA256(), "sha384": hashes.SHA384(), "sha512": hashes.SHA512()}


class OpenKey:
    """A signer that is ready. close: log out of the token."""

    def __init__(self, signer: Signer, session: pkcs11.Session | None = None) -> None:
        self.signer = signer
        self._session = session

    @property
    def certificate(self) -> x509.Certificate:
        """Of the key. Raises `Trouble` without one."""
        found = self.signer.signing_cert
        if found is None:
            raise Trouble("signing.no_key")
        return found

    def close(self) -> None:
        """A file has nothing to close."""
        if self._session is not None:
            self._session.close()


def peek(driver: str, token: str, key: str) -> x509.Certificate | None:
    """The certificate on a token, which needs no PIN; None where the token shows it to nobody."""
    if not Path(driver).is_file():
        raise Trouble("signing.driver_missing")
    wanted: dict[pkcs11.Attribute, object] = {
        pkcs11.Attribute.CLASS: pkcs11.ObjectClass.CERTIFICATE
    }
    if key:
        wanted[pkcs11.Attribute.LABEL] = key
    try:
        with _session(driver, token, None) as session:
            shown = [bytes(one[pkcs11.Attribute.VALUE]) for one in session.get_objects(wanted)]
    except pkcs11.PKCS11Error as error:
        raise Trouble("signing.failed") from error
    return x509.Certificate.load(shown[0]) if len(shown) == 1 else None


def of_token(driver: str, token: str, key: str, pin: str) -> OpenKey:
    """token, key: their labels; "" for the first token, the only key."""
    if not Path(driver).is_file():
        raise Trouble("signing.driver_missing")
    try:
        session = _session(driver, token, pin)
    except (pkcs11.PinIncorrect, pkcs11.PinInvalid, pkcs11.PinLenRange) as error:
        raise Trouble("signing.wrong_pin") from error
    except pkcs11.PinLocked as error:
        raise Trouble("signing.pin_locked") from error
    except pkcs11.PKCS11Error as error:
        raise Trouble("signing.failed") from error
    label = key or _only_key(session)
    try:
        signer = PKCS11Signer(session, cert_label=label, key_label=label)
        _ = signer.signing_cert
    except (pkcs11.PKCS11Error, ValueError, LookupError) as error:
        session.close()
        raise Trouble("signing.no_key") from error
    return OpenKey(signer, session)


def _session(driver: str, token: str, pin: str | None) -> pkcs11.Session:
    """Logged in with a PIN, else as anybody. Raises `Trouble`, pkcs11.PKCS11Error."""
    criteria = TokenCriteria(label=token) if token else None
    try:
        return open_pkcs11_session(driver, token_criteria=criteria, user_pin=pin)
    except (pkcs11.NoSuchToken, pkcs11.TokenNotPresent, pkcs11.DeviceRemoved) as error:
        raise Trouble("signing.no_token") from error
    except pkcs11.PKCS11Error as error:
        if "No token" in str(error):
            raise Trouble("signing.no_token") from error
        raise


def of_file(path: str, pin: str) -> OpenKey:
    """A PKCS#12 file; the PIN opens it."""
    try:
        data = Path(path).read_bytes()
    except OSError as error:
        raise Trouble("signing.no_token") from error
    signer = _KeptKey.load_pkcs12_data(data, other_certs=[], passphrase=pin.encode())
    if signer is None:
        raise Trouble("signing.wrong_pin")
    return OpenKey(signer)


def check_dates(certificate: x509.Certificate, now: datetime | None = None) -> None:
    """Raises `Trouble("signing.expired")` outside the days of the certificate."""
    at = now or datetime.now(UTC)
    if not certificate.not_valid_before <= at <= certificate.not_valid_after:
        raise Trouble("signing.expired")


def _only_key(session: pkcs11.Session) -> str:
    found = list(session.get_objects({pkcs11.Attribute.CLASS: pkcs11.ObjectClass.PRIVATE_KEY}))
    if len(found) != 1:
        session.close()
        raise Trouble("signing.no_key")
    return str(found[0][pkcs11.Attribute.LABEL])


class _KeptKey(SimpleSigner):
    """Reads the private key once; pyHanko reads it twice for each signature, 29 ms a time."""

    _read: RSAPrivateKey | EllipticCurvePrivateKey | None = None

    def sign_raw(self, data: bytes, digest_algorithm: str) -> bytes:
        """PKCS#1 v1.5 for RSA, ECDSA for curves; whatever else as pyHanko does it."""
        if self._read is None:
            key = load_der_private_key(self.signing_key.dump(), password=None)
            if not isinstance(key, RSAPrivateKey | EllipticCurvePrivateKey):
                return bytes(super().sign_raw(data, digest_algorithm))
            self._read = key
        algorithm = _HASHES[digest_algorithm]
        if isinstance(self._read, RSAPrivateKey):
            return self._read.sign(data, PKCS1v15(), algorithm)
        return self._read.sign(data, ECDSA(algorithm))
