"""A token of SoftHSM with a key and a certificate of an invented office, made once."""

import os
import subprocess
import sys
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import rsa
from cryptography.hazmat.primitives.serialization import (
    BestAvailableEncryption,
    Encoding,
    NoEncryption,
    PrivateFormat,
    pkcs12,
)
from cryptography.x509.oid import ExtendedKeyUsageOID, NameOID

DRIVER = "/usr/lib/softhsm/libsofthsm2.so"
TOKEN, KEY, PIN = "quay-thu", "ky-so", "246813"
SIGNER = "Trung tâm Phục vụ hành chính công"

_KEEP_CERTIFICATE = """
import sys, pkcs11
from pathlib import Path
from pkcs11 import Attribute as A
lib = pkcs11.lib(sys.argv[1])
with lib.get_token(token_label=sys.argv[2]).open(rw=True, user_pin=sys.argv[3]) as session:
    der = Path(sys.argv[5]).read_bytes()
    session.create_object({A.CLASS: pkcs11.ObjectClass.CERTIFICATE, A.TOKEN: True,
        A.CERTIFICATE_TYPE: pkcs11.CertificateType.X_509, A.LABEL: sys.argv[4], A.ID: b"\\x01",
        A.VALUE: der, A.SUBJECT: Path(sys.argv[6]).read_bytes()})
"""


@dataclass(frozen=True)
class Office:
    """Files of an office that signs. root: PEM of who vouches for it."""

    folder: Path
    config: Path
    root: Path
    pkcs12: Path


def make_office(folder: Path, *, days: int = 365) -> Office:
    """days: how long the certificate is good from now; below zero: it has expired."""
    root_key, key = (rsa.generate_private_key(65537, 2048) for _ in range(2))
    root = certificate("CA thu nghiem", root_key, None, None, 3650)
    leaf = certificate(SIGNER, key, root, root_key, days)
    (folder / "root.pem").write_bytes(root.public_bytes(Encoding.PEM))
    (folder / "leaf.der").write_bytes(leaf.public_bytes(Encoding.DER))
    (folder / "subject.der").write_bytes(leaf.subject.public_bytes())
    plain = key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())
    (folder / "key.pem").write_bytes(plain)
    packed = pkcs12.serialize_key_and_certificates(
        b"ky-so", key, leaf, [root], BestAvailableEncryption(PIN.encode())
    )
    (folder / "ky-so.p12").write_bytes(packed)
    return Office(folder, _token(folder), folder / "root.pem", folder / "ky-so.p12")


def _token(folder: Path) -> Path:
    tokens, config = folder / "tokens", folder / "softhsm2.conf"
    tokens.mkdir()
    config.write_text(f"directories.tokendir = {tokens}\nobjectstore.backend = file\n")
    environment = {**os.environ, "SOFTHSM2_CONF": str(config)}
    named = ["--label", TOKEN, "--pin", PIN, "--so-pin", "13579246"]
    key = ["--token", TOKEN, "--label", KEY, "--id", "01", "--pin", PIN]
    files = [str(folder / "leaf.der"), str(folder / "subject.der")]
    for command in (
        ["softhsm2-util", "--init-token", "--free", *named],
        ["softhsm2-util", "--import", str(folder / "key.pem"), *key],
        [sys.executable, "-c", _KEEP_CERTIFICATE, DRIVER, TOKEN, PIN, KEY, *files],
    ):
        subprocess.run(command, env=environment, check=True, capture_output=True, timeout=60)
    return config


def _vouched(key: rsa.RSAPrivateKey) -> x509.AuthorityKeyIdentifier:
    return x509.AuthorityKeyIdentifier.from_issuer_public_key(key.public_key())


def certificate(
    name: str,
    key: rsa.RSAPrivateKey,
    issuer: x509.Certificate | None,
    issuer_key: rsa.RSAPrivateKey | None,
    days: int,
    *,
    stamps: bool = False,
) -> x509.Certificate:
    """stamps: of a time-stamp service."""
    now = datetime.now(UTC)
    subject = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, name)])
    begins = now - timedelta(days=2 if days > 0 else 30)
    usage = x509.KeyUsage(
        digital_signature=issuer is not None, content_commitment=issuer is not None,
        key_encipherment=False, data_encipherment=False, key_agreement=False,
        key_cert_sign=issuer is None, crl_sign=issuer is None, encipher_only=False,
        decipher_only=False,
    )  # fmt: skip
    built = (
        x509.CertificateBuilder()
        .subject_name(subject)
        .issuer_name(issuer.subject if issuer else subject)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(begins)
        .not_valid_after(now + timedelta(days=days))
        .add_extension(x509.BasicConstraints(ca=issuer is None, path_length=None), critical=True)
        .add_extension(usage, critical=True)
        .add_extension(x509.SubjectKeyIdentifier.from_public_key(key.public_key()), critical=False)
        .add_extension(_vouched(issuer_key or key), critical=False)
    )
    if stamps:
        purpose = x509.ExtendedKeyUsage([ExtendedKeyUsageOID.TIME_STAMPING])
        built = built.add_extension(purpose, critical=True)
    return built.sign(issuer_key or key, hashes.SHA256())
