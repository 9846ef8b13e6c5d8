"""The format of an encrypted file: AES-256-GCM in chunks, so that truncation shows.

    "QPG1" | version (1 byte) | nonce (12) | wrapped file key (48) | chunk | chunk | …

A chunk is 1 MiB of plain bytes (the last one less, or none) and a 16-byte tag. Its nonce is
7 zero bytes, a 4-byte counter and 1 for the last chunk (the STREAM construction); nonces may
start at zero in every file because every file has its own random key. What the file is named
after is authenticated with the key, so two files cannot be exchanged.
"""

import os
from collections.abc import Iterator
from typing import BinaryIO

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from app.errors import StoreError

CHUNK = 1 << 20
_TAG = 16
_MAGIC = b"QPG1\x01"
_NONCE = 12
_WRAPPED = 32 + _TAG
_HEADER = len(_MAGIC) + _NONCE + _WRAPPED


def seal(data: bytes, wrapping: bytes, name: bytes) -> Iterator[bytes]:
    """The encrypted file, piece by piece. wrapping: 32-byte key; name: authenticated."""
    file_key, nonce = os.urandom(32), os.urandom(_NONCE)
    yield _MAGIC + nonce + AESGCM(wrapping).encrypt(nonce, file_key, _MAGIC + name)
    cipher, view = AESGCM(file_key), memoryview(data)
    count = max(1, -(-len(data) // CHUNK))
    for number in range(count):
        piece = view[number * CHUNK : (number + 1) * CHUNK]
        yield cipher.encrypt(_chunk_nonce(number, last=number == count - 1), piece, None)


def open_sealed(file: BinaryIO, wrapping: bytes, name: bytes, offset: int) -> Iterator[bytes]:
    """Plain bytes from `offset` on. Raises StoreError("store.file_damaged") at the bad chunk.

    At least one chunk is always read, so that a file cut at a chunk's edge shows too.
    """
    try:
        cipher = _cipher(file, wrapping, name)
        number = max(0, offset - 1) // CHUNK
        skip = offset - number * CHUNK
        file.seek(number * (CHUNK + _TAG), os.SEEK_CUR)
        sealed = file.read(CHUNK + _TAG)
        while True:
            following = file.read(CHUNK + _TAG)
            plain = cipher.decrypt(_chunk_nonce(number, last=not following), sealed, None)
            yield plain[skip:]
            if not following:
                return
            number, skip, sealed = number + 1, 0, following
    except InvalidTag as error:
        raise StoreError("store.file_damaged") from error


def plain_size(sealed_size: int) -> int:
    """How many plain bytes a file of this size holds; negative when it holds no whole chunk."""
    body = sealed_size - _HEADER
    return body - _TAG * max(1, -(-body // (CHUNK + _TAG)))


def _cipher(file: BinaryIO, wrapping: bytes, name: bytes) -> AESGCM:
    header = file.read(_HEADER)
    if len(header) != _HEADER or not header.startswith(_MAGIC):
        raise StoreError("store.file_damaged")
    nonce, wrapped = header[len(_MAGIC) : -_WRAPPED], header[-_WRAPPED:]
    return AESGCM(AESGCM(wrapping).decrypt(nonce, wrapped, _MAGIC + name))


def _chunk_nonce(number: int, *, last: bool) -> bytes:
    return bytes(7) + number.to_bytes(4, "big") + bytes([last])
