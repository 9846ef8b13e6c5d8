"""`quay digitise` and `quay read-id`: a file that cannot be read stops none of the others."""

import os
from pathlib import Path

import pytest

from app.cli.main import main
from scanning.practice.cards import card_image
from scanning.practice.papers import Paper, application
from tests.app.outside import Result, said

PAYLOAD = "035090001234||Nguyễn Văn An|15081990|Nam|Xóm 1, Hà Nam|10012022"


@pytest.fixture
def files(tmp_path: Path) -> dict[str, str]:
    """A paper, a card, a page of noise that is no picture, an empty file, and one not there."""
    paper = Paper("Tờ khai", "Sở Tư pháp", (("Họ và tên", "Nguyễn Văn An"),), "An")
    (tmp_path / "tờ khai.jpg").write_bytes(application(paper, 1))
    card_image(PAYLOAD).save(tmp_path / "thẻ.png")
    (tmp_path / "hỏng.jpg").write_bytes(b"\xff\xd8\xff" + os.urandom(64))
    (tmp_path / "rỗng.pdf").write_bytes(b"")
    names = ("tờ khai.jpg", "thẻ.png", "hỏng.jpg", "rỗng.pdf", "không có.jpg")
    return {Path(name).stem: str(tmp_path / name) for name in names}


def digitised(capsys: pytest.CaptureFixture[str], out: Path, *paths: str) -> Result:
    return said(capsys, "digitise", *paths, "--no-ocr", "--out", str(out), "--json")


def test_a_bad_file_is_told_and_the_others_are_digitised(
    files: dict[str, str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    bad = [files[name] for name in ("hỏng", "rỗng", "không có")]
    done = digitised(capsys, tmp_path / "out", bad[0], files["tờ khai"], *bad[1:])
    assert (done.status, done.json["page_count"]) == (1, 1)
    (document,) = done.json["documents"]
    assert Path(document["file"]).read_bytes().startswith(b"%PDF-")
    assert [one["source"] for one in done.json["rejected"]] == [Path(p).name for p in bad]
    assert all(one["problem"] in done.err for one in done.json["rejected"])


def test_nothing_but_bad_files_is_unreadable_input(
    files: dict[str, str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    done = digitised(capsys, tmp_path / "out", files["hỏng"], files["không có"])
    assert (done.status, done.json["documents"], len(done.json["rejected"])) == (2, [], 2)


def test_good_files_alone_reject_nothing(
    files: dict[str, str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    done = digitised(capsys, tmp_path / "out", files["tờ khai"])
    assert (done.status, done.json["rejected"]) == (0, [])


def test_the_sentence_for_people_counts_what_was_left_out(
    files: dict[str, str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    done = said(
        capsys,
        "digitise",
        files["rỗng"],
        files["tờ khai"],
        "--no-ocr",
        "--out",
        str(tmp_path / "o"),
    )
    assert "rỗng.pdf là tệp rỗng" in done.err
    assert "1 trang" in done.out
    assert "1 tệp không đọc được" in done.out


def test_every_picture_of_a_card_gets_its_own_answer(
    files: dict[str, str], capsys: pytest.CaptureFixture[str]
) -> None:
    names = ("không có", "thẻ", "hỏng", "tờ khai", "rỗng")
    done = said(capsys, "read-id", *(files[name] for name in names), "--json")
    problems = [one["problem"] for one in done.json]
    assert done.status == 1
    assert problems[:3] == ["cli.cannot_read", None, "imaging.not_an_image"]
    assert problems[4] == "imaging.empty"
    assert done.json[1]["payload"] == PAYLOAD


def test_pictures_that_cannot_be_read_are_unreadable_input(
    files: dict[str, str], capsys: pytest.CaptureFixture[str]
) -> None:
    done = said(capsys, "read-id", files["hỏng"], files["không có"])
    assert done.status == 2
    assert "không có.jpg" in done.out + done.err
    assert main(["read-id", files["tờ khai"]]) == 1  # read well, and there is no card on it
