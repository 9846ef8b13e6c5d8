import os
import resource
from collections.abc import Iterator
from contextlib import contextmanager
from io import BytesIO
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.errors import StoreError
from storage import durable
from storage.page_files import EncryptedPages
from storage.sealed import CHUNK, open_sealed, plain_size, seal
from tests.storage.parts import DEK

SIZES = [0, 1, CHUNK - 1, CHUNK, CHUNK + 1, 2 * CHUNK, 2 * CHUNK + 7]


@pytest.fixture
def pages(tmp_path: Path) -> EncryptedPages:
    return EncryptedPages(tmp_path / "pages", DEK)


def files(tmp_path: Path) -> list[Path]:
    return [path for path in tmp_path.rglob("*") if path.is_file()]


def problem(pages: EncryptedPages, key: str) -> str:
    with pytest.raises(StoreError) as caught:
        pages.get(key)
    return caught.value.code


@contextmanager
def room_for(size: int) -> Iterator[None]:
    """No file may grow beyond `size` bytes, as on a full disk."""
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, before[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)


@pytest.mark.parametrize("size", SIZES)
def test_every_size_comes_back_whole(pages: EncryptedPages, size: int) -> None:
    data = os.urandom(size)
    assert pages.get(pages.put(data)) == data


@given(st.integers(0, 2 * CHUNK + 9))
@settings(max_examples=30, deadline=None)
def test_reading_may_start_anywhere(offset: int) -> None:
    data = bytes(range(251)) * (2 * CHUNK // 251 + 1)
    sealed = BytesIO(b"".join(seal(data, DEK, b"name")))
    assert b"".join(open_sealed(sealed, DEK, b"name", offset)) == data[offset:]


@pytest.mark.parametrize("size", SIZES)
def test_the_size_on_disk_tells_the_size_inside(size: int) -> None:
    assert plain_size(len(b"".join(seal(bytes(size), DEK, b"name")))) == size


def test_the_same_content_twice_is_one_file(pages: EncryptedPages, tmp_path: Path) -> None:
    assert pages.put(b"a page") == pages.put(b"a page")
    assert len(files(tmp_path)) == 1


def test_a_name_does_not_tell_the_content(pages: EncryptedPages, tmp_path: Path) -> None:
    other = EncryptedPages(tmp_path / "other", bytes(32))
    assert pages.put(b"a page") != other.put(b"a page")


@pytest.mark.parametrize("position", [0, 4, 6, 30, 70, 100, -1])
def test_a_flipped_bit_is_found(pages: EncryptedPages, tmp_path: Path, position: int) -> None:
    key = pages.put(b"a page" * 100)
    (path,) = files(tmp_path)
    content = bytearray(path.read_bytes())
    content[position] ^= 1
    path.write_bytes(content)
    assert problem(pages, key) == "store.file_damaged"


@pytest.mark.parametrize("size", [0, 3, 64, 65, 70, 65 + CHUNK + 16, 66 + CHUNK + 16])
def test_a_truncated_file_is_found(pages: EncryptedPages, tmp_path: Path, size: int) -> None:
    key = pages.put(os.urandom(CHUNK + 5000))
    (path,) = files(tmp_path)
    path.write_bytes(path.read_bytes()[:size])
    assert problem(pages, key) == "store.file_damaged"


def test_two_files_cannot_be_exchanged(pages: EncryptedPages, tmp_path: Path) -> None:
    first, second = pages.put(b"first"), pages.put(b"other")
    folder = tmp_path / "pages"
    (folder / first[:2] / first).write_bytes((folder / second[:2] / second).read_bytes())
    assert problem(pages, first) == "store.file_damaged"


def test_a_damaged_file_is_written_anew(pages: EncryptedPages, tmp_path: Path) -> None:
    key = pages.put(b"a page")
    (path,) = files(tmp_path)
    path.write_bytes(b"x" * path.stat().st_size)
    assert pages.put(b"a page") == key
    assert pages.get(key) == b"a page"


@pytest.mark.parametrize("key", ["", "0" * 64, "../../etc/passwd", "A" * 64])
def test_an_unknown_key_is_missing(pages: EncryptedPages, key: str) -> None:
    assert problem(pages, key) == "store.file_missing"


def test_a_full_disk_leaves_no_torn_file(pages: EncryptedPages, tmp_path: Path) -> None:
    kept = pages.put(b"earlier")
    with room_for(100_000), pytest.raises(StoreError) as caught:
        pages.put(os.urandom(300_000))
    assert caught.value.code == "store.disk_full"
    assert pages.get(kept) == b"earlier"
    assert len(files(tmp_path)) == 1


def test_a_disk_that_takes_only_part_of_a_write_is_asked_again(
    pages: EncryptedPages, monkeypatch: pytest.MonkeyPatch
) -> None:
    write = os.write
    monkeypatch.setattr(durable.os, "write", lambda fd, view: write(fd, view[: 1 + len(view) // 2]))
    data = os.urandom(300_000)
    assert pages.get(pages.put(data)) == data


def test_file_then_name_then_folder_become_durable_in_this_order(
    pages: EncryptedPages, monkeypatch: pytest.MonkeyPatch
) -> None:
    steps: list[str] = []
    fsync, replace = os.fsync, Path.replace

    def synced(descriptor: int) -> None:
        target = Path(f"/proc/self/fd/{descriptor}").readlink()
        steps.append(target.suffix or target.name)
        fsync(descriptor)

    def renamed(self: Path, target: Path) -> Path:
        steps.append("rename")
        return replace(self, target)

    monkeypatch.setattr(durable.os, "fsync", synced)
    monkeypatch.setattr(Path, "replace", renamed)
    key = pages.put(b"a page")
    assert steps == ["pages", ".tmp", "rename", key[:2]]


def test_what_a_killed_writer_left_is_swept(pages: EncryptedPages, tmp_path: Path) -> None:
    key = pages.put(b"a page")
    debris = tmp_path / "pages" / key[:2] / "0123.tmp"
    debris.write_bytes(b"half")
    assert EncryptedPages(tmp_path / "pages", DEK).get(key) == b"a page"
    assert not debris.exists()
