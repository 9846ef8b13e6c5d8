"""A saved PDF is whole or not there."""

import errno
import os
from pathlib import Path

import pytest

from app.errors import DeviceError, InvalidInput
from printing.folder import PdfFolder


def test_it_writes_every_byte_for_its_owner_only(tmp_path: Path) -> None:
    PdfFolder().save(b"%PDF-whole", tmp_path / "a.pdf")
    assert (tmp_path / "a.pdf").read_bytes() == b"%PDF-whole"
    assert (tmp_path / "a.pdf").stat().st_mode & 0o077 == 0
    assert [p.name for p in tmp_path.iterdir()] == ["a.pdf"]


def test_a_folder_that_is_not_there_is_not_made_up(tmp_path: Path) -> None:
    with pytest.raises(InvalidInput) as caught:
        PdfFolder().save(b"%PDF", tmp_path / "giay" / "a.pdf")
    assert caught.value.code == "printer.no_folder"
    assert list(tmp_path.iterdir()) == []


def test_a_full_disk_leaves_the_old_file_and_nothing_else(monkeypatch, tmp_path: Path) -> None:
    path = tmp_path / "a.pdf"
    path.write_bytes(b"old")

    def full(_handle: int) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(DeviceError) as caught:
        PdfFolder().save(b"new", path)
    assert caught.value.code == "printer.not_saved"
    assert path.read_bytes() == b"old"
    assert [p.name for p in tmp_path.iterdir()] == ["a.pdf"]


def test_a_new_paper_stands_beside_those_of_the_same_name(tmp_path: Path) -> None:
    folder = PdfFolder()
    made = [folder.save_new(content, tmp_path, "giay") for content in (b"one", b"two", b"three")]
    assert [path.name for path in made] == ["giay.pdf", "giay_2.pdf", "giay_3.pdf"]
    assert [path.read_bytes() for path in made] == [b"one", b"two", b"three"]
    assert all(path.stat().st_mode & 0o077 == 0 for path in made)


def test_a_new_paper_that_cannot_be_written_leaves_nothing(monkeypatch, tmp_path: Path) -> None:
    def full(_handle: int) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(DeviceError):
        PdfFolder().save_new(b"new", tmp_path, "giay")
    assert list(tmp_path.iterdir()) == []
    with pytest.raises(InvalidInput, match=r"printer\.no_folder"):
        PdfFolder().save_new(b"new", tmp_path / "none", "giay")
