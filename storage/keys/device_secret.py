"""The machine's own secret: without it the data folder opens nowhere else.

`keystore`: the operating system's key store. `file:PATH`: an administrator's choice where there
is none; never chosen by the program itself.
"""

import os
import stat
from pathlib import Path

import keyring
from keyring.backend import KeyringBackend
from keyring.errors import KeyringError

from app.errors import InvalidInput, StoreError
from storage.durable import sync_folder, write_whole
from storage.file_faults import from_system

_SERVICE = "quay"
#: Backends that keep nothing, or keep it in plain text.
_REFUSED = ("keyring.backends.fail", "keyring.backends.null", "keyrings.")


def create_secret(choice: str, data: Path, device: str) -> bytes:
    """The machine's secret, made when there is none yet. device: name of this folder's secret.

    Raises StoreError: keys.no_keystore, keys.file_inside, keys.file_mode; InvalidInput:
    keys.no_folder.
    """
    path = _file(choice, data)
    if path is None:
        return _create_in_keystore(device)
    if not path.exists():
        if not path.parent.is_dir():  # who may read it is the administrator's choice, not ours
            raise InvalidInput("keys.no_folder", folder=str(path.parent))
        try:
            write_whole(path, [os.urandom(32).hex().encode()])
            sync_folder(path.parent)
        except OSError as error:
            raise from_system(error) from error
    return _read_file(path)


def read_secret(choice: str, data: Path, device: str) -> bytes:
    """The machine's secret. Raises StoreError as above, and keys.device_missing."""
    path = _file(choice, data)
    return _read_keystore(device) if path is None else _read_file(path)


def _file(choice: str, data: Path) -> Path | None:
    """None for the key store."""
    if choice == "keystore":
        return None
    kind, _, name = choice.partition(":")
    path = Path(name).expanduser()
    if kind != "file" or not path.is_absolute():
        raise InvalidInput("settings.bad_value", key="security.device_key")
    if path.resolve().is_relative_to(data.resolve()):
        raise StoreError("keys.file_inside")
    return path


def _read_file(path: Path) -> bytes:
    try:
        mode = path.stat().st_mode
        if os.name != "nt" and (mode & 0o077 or not stat.S_ISREG(mode)):
            raise StoreError("keys.file_mode")
        return _bytes(path.read_text(encoding="ascii").strip())
    except (OSError, UnicodeDecodeError) as error:
        raise StoreError("keys.device_missing") from error


def _create_in_keystore(device: str) -> bytes:
    secret = os.urandom(32)
    try:
        _backend().set_password(_SERVICE, device, secret.hex())
    except KeyringError as error:
        raise StoreError("keys.no_keystore") from error
    if _read_keystore(device) != secret:
        raise StoreError("keys.no_keystore")
    return secret


def _read_keystore(device: str) -> bytes:
    try:
        return _bytes(_backend().get_password(_SERVICE, device) or "")
    except KeyringError as error:
        raise StoreError("keys.no_keystore") from error


def _backend() -> KeyringBackend:
    chosen = keyring.get_keyring()
    for backend in getattr(chosen, "backends", [chosen]):
        if not type(backend).__module__.startswith(_REFUSED):
            found: KeyringBackend = backend
            return found
    raise StoreError("keys.no_keystore")


def _bytes(text: str) -> bytes:
    try:
        secret = bytes.fromhex(text)
    except ValueError:
        secret = b""
    if len(secret) != 32:
        raise StoreError("keys.device_missing")
    return secret
