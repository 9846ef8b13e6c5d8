"""Files as the gateway keeps them: a row with how much arrived, the bytes in a folder."""

import hashlib
import os
import secrets
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import Connection, insert, select, update

from storage.gateway import tables
from storage.gateway.state import Gateway


@dataclass(frozen=True, slots=True)
class StoredFile:
    """One upload. received == size: complete and its hash checked."""

    id: str
    code: str
    name: str
    sha256: str
    size: int
    received: int


class WrongOffset(Exception):
    """The chunk does not continue where the file ends."""


class WrongHash(Exception):
    """The complete file is not what was announced; it starts again from nothing."""


def create(gateway: Gateway, code: str, name: str, sha256: str, size: int) -> StoredFile:
    """A place for a file; the same file of the same dossier again gets the same place."""
    table = tables.files
    with gateway.holdings.write() as connection:
        same = (table.c.code == code, table.c.sha256 == sha256, table.c.name == name)
        row = connection.execute(select(table).where(*same)).first()
        if row is not None:
            return StoredFile(*row)
        stored = StoredFile(secrets.token_hex(16), code, name, sha256, size, 0)
        _insert(connection, stored)
    path_of(gateway, stored.id).touch()
    return stored


def find(gateway: Gateway, file_id: str) -> StoredFile | None:
    """The row of a file."""
    with gateway.holdings.read() as connection:
        row = connection.execute(select(tables.files).where(tables.files.c.id == file_id)).first()
    return None if row is None else StoredFile(*row)


def append(gateway: Gateway, file: StoredFile, offset: int, chunk: bytes) -> int:
    """The new length. Raises WrongOffset or WrongHash. The bytes are on the disk first."""
    path, table = path_of(gateway, file.id), tables.files
    with gateway.holdings.write() as connection:
        mine = table.c.id == file.id
        received = connection.execute(select(table.c.received).where(mine)).scalar_one()
        length = offset + len(chunk)
        if offset != received or length > file.size:
            raise WrongOffset(file.id)
        _write(path, offset, chunk)
        bad = length == file.size and _hash(path) != file.sha256
        connection.execute(update(table).where(mine).values(received=0 if bad else length))
    if bad:
        raise WrongHash(file.id)
    return length


def keep_whole(
    gateway: Gateway, connection: Connection, code: str, name: str, content: bytes
) -> StoredFile:
    """A file of the province's own: a result, or an attachment of an online dossier."""
    digest = hashlib.sha256(content).hexdigest()
    size = len(content)
    file = StoredFile(secrets.token_hex(16), code, name, digest, size, size)
    _write(path_of(gateway, file.id), 0, content)
    _insert(connection, file)
    return file


def path_of(gateway: Gateway, file_id: str) -> Path:
    """Where the bytes lie; ids are hexadecimal, so never outside the folder."""
    gateway.file_folder.mkdir(parents=True, exist_ok=True)
    return gateway.file_folder / file_id


def _insert(connection: Connection, file: StoredFile) -> None:
    connection.execute(
        insert(tables.files).values(
            id=file.id,
            code=file.code,
            name=file.name,
            sha256=file.sha256,
            size=file.size,
            received=file.received,
        )
    )


def _write(path: Path, offset: int, chunk: bytes) -> None:
    with path.open("r+b" if path.exists() else "w+b") as stream:
        stream.truncate(offset)
        stream.seek(offset)
        stream.write(chunk)
        stream.flush()
        os.fsync(stream.fileno())


def _hash(path: Path) -> str:
    with path.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()
