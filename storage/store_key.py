"""Whether a database file belongs to a key, told from its first 16 bytes.

SQLCipher begins a file with a 16-byte salt and takes any salt we choose. Half of ours is
random, the other half an HMAC of it under the key; so a wrong key, another program's file and
damage inside our own file are three different findings, and none of them needs a write.
"""

import hashlib
import hmac
import os
from pathlib import Path

from app.errors import StoreError

KEY_SIZE = 32
PAGE_SIZE = 4096
_PLAIN_SQLITE = b"SQLite format 3\x00"


def new_salt(dek: bytes) -> bytes:
    """A salt that only the holder of `dek` can recognise."""
    random = os.urandom(8)
    return random + _mark(dek, random)


def check_file(path: Path, dek: bytes) -> None:
    """Raise StoreError when the file is not a store of this key. Reads 16 bytes, writes nothing.

    Codes: store.damaged (empty), store.not_encrypted, store.foreign, store.wrong_key.
    """
    with path.open("rb") as file:
        head = file.read(16)
    size = path.stat().st_size
    if size == 0:
        raise StoreError("store.damaged")
    if head == _PLAIN_SQLITE:
        raise StoreError("store.not_encrypted")
    if len(head) == 16 and hmac.compare_digest(_mark(dek, head[:8]), head[8:]):
        return
    raise StoreError("store.foreign" if size % PAGE_SIZE else "store.wrong_key")


def _mark(dek: bytes, random: bytes) -> bytes:
    return hmac.digest(dek, b"quay store salt" + random, hashlib.sha256)[:8]
