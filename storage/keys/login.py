"""Who may open a store: employees with a PIN, on the machine the store was made on."""

import hmac
import os
import re
from datetime import datetime
from pathlib import Path
from uuid import uuid4

from app.domain.people import Employee
from app.errors import InvalidInput, StoreError
from storage.keys import practice as practice_mode
from storage.keys.device_secret import create_secret, read_secret
from storage.keys.key_file import KeyFile, device_mark
from storage.keys.tries import begin_try, forget_tries
from storage.keys.wrapping import Cost, WrappedKey
from storage.layout import DATABASE, KEYS, TRIES

_PIN = re.compile(r"[0-9]{6,12}")


def has_keys(data: Path) -> bool:
    """True when the folder has its keys: the counter was set up."""
    return (data / KEYS).exists()


def employees(data: Path) -> tuple[str, ...]:
    """Names of those who have a PIN here, in order of entry; none when nothing is set up."""
    return tuple(entry.name for entry in KeyFile.read(data).entries) if has_keys(data) else ()


def people(data: Path) -> tuple[Employee, ...]:
    """Those who have a PIN here, with their roles, in order of entry."""
    return tuple(e.employee for e in KeyFile.read(data).entries) if has_keys(data) else ()


def create_keys(data: Path, device_key: str, employee: Employee, pin: str, practice: bool) -> bytes:
    """The new key of a store, wrapped for its first employee.

    device_key: `keystore` or `file:PATH`; not used in practice mode, where the key is public and
    the PIN known. Raises StoreError (keys.exist, keys.lost, keys.no_keystore, keys.file_mode,
    keys.file_inside) and InvalidInput("keys.pin_shape").
    """
    _check_pin(pin, practice)
    if has_keys(data):
        raise StoreError("keys.exist")
    if (data / DATABASE).exists():
        raise StoreError("keys.lost")  # a new key would never open the store that is here
    device = f"device-{uuid4().hex}"
    secret = practice_mode.DEVICE_SECRET if practice else create_secret(device_key, data, device)
    dek = practice_mode.KEY if practice else os.urandom(32)
    entry = WrappedKey.wrap(dek, employee, pin, secret, _cost(practice))
    KeyFile(practice, device, device_mark(secret, device), (entry,)).write(data)
    return dek


def unlock(
    data: Path,
    device_key: str,
    pin: str,
    practice: bool,
    now: datetime,
    employee: str | None = None,
) -> tuple[bytes, Employee]:
    """The store's key and whose PIN it was.

    now: aware, for the back-off; employee: only this person's PIN counts.

    Raises Locked("keys.wrong_pin", left=n) or ("keys.wait", seconds=s); StoreError (keys.missing,
    keys.damaged, keys.device_missing, keys.device_changed, keys.practice_folder,
    keys.real_folder, and those of the device secret).
    """
    file = KeyFile.read(data)
    secret = _secret(file, data, device_key, practice)
    tries = begin_try(data / TRIES, now)
    found = _open(file, pin, secret, employee)
    if found is None:
        raise tries.refusal()
    forget_tries(data / TRIES)
    return found


def add_employee(
    data: Path, device_key: str, dek: bytes, employee: Employee, pin: str, practice: bool
) -> None:
    """One more person, or a new PIN for a known one.

    Raises InvalidInput("keys.pin_shape") or ("keys.pin_taken"): a PIN tells who works. In
    practice mode everybody has the known one.
    """
    _check_pin(pin, practice)
    file = KeyFile.read(data)
    secret = _secret(file, data, device_key, practice)
    holder = _open(file, pin, secret)
    if not practice and holder is not None and holder[1].name != employee.name:
        raise InvalidInput("keys.pin_taken")
    file.with_entry(WrappedKey.wrap(dek, employee, pin, secret, _cost(practice))).write(data)


def _open(
    file: KeyFile, pin: str, secret: bytes, only: str | None = None
) -> tuple[bytes, Employee] | None:
    for entry in file.entries:
        dek = entry.unwrap(pin, secret) if only in (None, entry.name) else None
        if dek is not None:
            return dek, entry.employee
    return None


def _secret(file: KeyFile, data: Path, device_key: str, practice: bool) -> bytes:
    if file.practice != practice:
        raise StoreError("keys.practice_folder" if file.practice else "keys.real_folder")
    if practice:
        return practice_mode.DEVICE_SECRET
    secret = read_secret(device_key, data, file.device)
    if not hmac.compare_digest(device_mark(secret, file.device), file.device_mark):
        raise StoreError("keys.device_changed")
    return secret


def _check_pin(pin: str, practice: bool) -> None:
    if not _PIN.fullmatch(pin) or (practice and pin != practice_mode.PIN):
        raise InvalidInput("keys.pin_shape")


def _cost(practice: bool) -> Cost:
    return practice_mode.COST if practice else Cost()
