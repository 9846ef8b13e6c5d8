"""Scans on disk: encrypted, named by content, durable before their key is known.

Written to a temporary name in the same folder, looped until every byte is there, fsynced,
renamed, and the folder fsynced; then the row may be written. A name is an HMAC of the content,
so that a thief cannot confirm that a known document is here.
"""

import hashlib
import hmac
import re
from collections.abc import Iterator
from pathlib import Path
from uuid import uuid4

from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from app.errors import StoreError
from storage.durable import make_folder, sync_folder, write_whole
from storage.file_faults import from_system
from storage.sealed import open_sealed, plain_size, seal

_KEY = re.compile(r"[0-9a-f]{64}")
_UNFINISHED = ".tmp"


class EncryptedPages:
    """`app.ports.store.PageStore` in a folder. Thread-safe."""

    def __init__(self, folder: Path, dek: bytes) -> None:
        """Sweeps what a killed writer left; nobody else may be writing (see LockFile)."""
        self._folder = folder
        self._wrapping = _derived(dek, b"scan")
        self._naming = _derived(dek, b"scan name")
        make_folder(folder)
        for debris in folder.glob(f"*/*{_UNFINISHED}"):
            debris.unlink(missing_ok=True)

    def put(self, data: bytes) -> str:
        """Keep a file; its key. StoreError("store.disk_full") or ("store.write_failed")."""
        key = hmac.digest(self._naming, data, hashlib.sha256).hex()
        path = self._path(key)
        try:
            if self._is_whole(key, len(data)):
                sync_folder(path.parent)  # another thread may have renamed it just now
            else:
                make_folder(path.parent)
                self._write(path, key, data)
        except OSError as error:
            raise from_system(error) from error
        return key

    def get(self, key: str) -> bytes:
        """Raises StoreError("store.file_missing") or ("store.file_damaged")."""
        return b"".join(self.chunks(key))

    def chunks(self, key: str, offset: int = 0) -> Iterator[bytes]:
        """Plain bytes from `offset` on, about 1 MiB at a time; each is checked before it comes."""
        if not _KEY.fullmatch(key):
            raise StoreError("store.file_missing")
        try:
            with self._path(key).open("rb") as file:
                yield from open_sealed(file, self._wrapping, bytes.fromhex(key), offset)
        except FileNotFoundError as error:
            raise StoreError("store.file_missing") from error
        except OSError as error:
            raise StoreError("store.file_damaged") from error

    def keys(self) -> Iterator[str]:
        """Every file kept."""
        for path in sorted(self._folder.glob("??/*")):
            if _KEY.fullmatch(path.name):
                yield path.name

    def _write(self, path: Path, key: str, data: bytes) -> None:
        unfinished = path.with_name(f"{uuid4().hex}{_UNFINISHED}")
        try:
            write_whole(unfinished, seal(data, self._wrapping, bytes.fromhex(key)))
            unfinished.replace(path)
            sync_folder(path.parent)
        except BaseException:
            unfinished.unlink(missing_ok=True)
            raise

    def _is_whole(self, key: str, size: int) -> bool:
        """The same content is here already and reads back: a damaged copy is written anew."""
        path = self._path(key)
        if not path.exists() or plain_size(path.stat().st_size) != size:
            return False
        try:
            for _ in self.chunks(key):
                pass
        except StoreError:
            return False
        return True

    def _path(self, key: str) -> Path:
        return self._folder / key[:2] / key


def _derived(dek: bytes, purpose: bytes) -> bytes:
    return HKDF(algorithm=SHA256(), length=32, salt=None, info=b"quay " + purpose).derive(dek)
