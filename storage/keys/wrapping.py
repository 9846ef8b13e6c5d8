"""Wrapping the store's key: KEK = HKDF(Argon2id(PIN) || device secret), then AES-256-GCM.

A six-digit PIN alone falls in about 50 core hours, so the device secret is part of the key; name
and role are authenticated with it, so nobody becomes a supervisor by editing a file.
"""

import os
from dataclasses import asdict, dataclass
from typing import Any, Self

from argon2.low_level import Type, hash_secret_raw
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from app.domain.people import Employee, Role
from storage.canonical import canonical


@dataclass(frozen=True, slots=True)
class Cost:
    """Work of one Argon2id; the default takes about 0.2 s on a counter's machine."""

    passes: int = 3
    memory_kib: int = 64 * 1024
    lanes: int = 4


@dataclass(frozen=True, slots=True)
class WrappedKey:
    """The store's key as one employee can open it; all bytes as hex."""

    name: str
    role: str
    salt: str
    nonce: str
    wrapped: str
    passes: int
    memory_kib: int
    lanes: int

    @property
    def employee(self) -> Employee:
        """Whose it is; proven only by `unwrap`."""
        return Employee(self.name, Role(self.role))

    def document(self) -> dict[str, Any]:
        """For the key file."""
        return asdict(self)

    @classmethod
    def wrap(cls, dek: bytes, employee: Employee, pin: str, device: bytes, cost: Cost) -> Self:
        """Wrap a key for a person. device: the machine's secret, 32 bytes."""
        salt, nonce = os.urandom(16), os.urandom(12)
        kek = _kek(pin, device, salt, cost)
        wrapped = AESGCM(kek).encrypt(nonce, dek, _told(employee.name, employee.role.value))
        work = asdict(cost)
        return cls(
            employee.name, employee.role.value, salt.hex(), nonce.hex(), wrapped.hex(), **work
        )

    def unwrap(self, pin: str, device: bytes) -> bytes | None:
        """The key, or None: another PIN, another machine, or the entry was changed."""
        cost = Cost(self.passes, self.memory_kib, self.lanes)
        kek = _kek(pin, device, bytes.fromhex(self.salt), cost)
        told = _told(self.name, self.role)
        try:
            return AESGCM(kek).decrypt(bytes.fromhex(self.nonce), bytes.fromhex(self.wrapped), told)
        except InvalidTag:
            return None


def _kek(pin: str, device: bytes, salt: bytes, cost: Cost) -> bytes:
    stretched = hash_secret_raw(
        pin.encode(), salt, cost.passes, cost.memory_kib, cost.lanes, 32, Type.ID
    )
    derive = HKDF(algorithm=SHA256(), length=32, salt=None, info=b"quay employee key")
    return derive.derive(stretched + device)


def _told(name: str, role: str) -> bytes:
    return canonical({"name": name, "role": role}).encode()
