"""`quay print`: every form by its name, lists by agency and day, a second print marked."""

import json
import subprocess
from pathlib import Path
from typing import Any

import pytest

from tests.app.test_cli import Quay, code, lines, made, quay, row

__all__ = ["code", "lines", "made", "quay"]


def text(path: Path) -> str:
    done = subprocess.run(["pdftotext", "-layout", str(path), "-"], capture_output=True, check=True)
    return " ".join(done.stdout.decode().split())


def printed(quay: Quay, folder: Path, form: str, *code: str) -> tuple[Any, str]:
    out = folder / f"{form}.pdf"
    done = quay("print", form, *code, "--out", str(out), "--json")
    assert done.status == 0, done.err
    return done.json, text(out)


@pytest.mark.parametrize("form", ["receipt", "thermal", "control", "history", "fee-receipt",
                                  "declaration"])  # fmt: skip
def test_a_received_dossier_prints(quay: Quay, code: str, tmp_path: Path, form: str) -> None:
    document, said = printed(quay, tmp_path, form, code)
    assert (document["form"], document["reprint"]) == (form, 0)
    assert "Nguyễn Văn An" in said
    again = printed(quay, tmp_path, form, code)
    assert ("BẢN IN LẠI LẦN 1" in again[1]) is (form != "declaration")


def test_a_hand_over_names_agency_and_day(quay: Quay, code: str, tmp_path: Path) -> None:
    quay("act", code, "forward")
    today = json.loads(quay("show", code, "--json").out)["events"][-1]["at"][:10]
    document, said = printed(quay, tmp_path, "handover", "STP", "--date", today)
    assert document["reprint"] == 0
    assert said.count(code) == 2  # both copies
    assert "Cơ quan nhận: Sở Tư pháp" in said
    assert code not in printed(quay, tmp_path, "handover", "STP", "--date", "2020-01-02")[1]
    assert quay("print", "handover", "Sở không có", "--out", str(tmp_path / "x.pdf")).status != 0


def test_the_life_of_a_dossier_prints_at_every_step(quay: Quay, code: str, tmp_path: Path) -> None:
    told = tmp_path / "told.json"
    steps: tuple[tuple[str, str, dict[str, Any]], ...] = (
        ("ask-supplement", "supplement", {"papers": ["Ảnh 4x6"], "deadline": "2027-01-05"}),
        ("supplement-received", "receipt", {}),
        ("forward", "control", {}),
        ("apologise", "apology", {"due_at": "2027-03-01"}),
        ("record-result", "return-slip", {"document": "12/STP"}),
        ("hand-over", "return-receipt", {"taken_back": ["Giấy phép cũ"]}),
    )
    for verb, form, facts in steps:
        told.write_text(json.dumps(facts))
        assert quay("act", code, verb, "--reason", "vì", "--data-file", str(told)).status == 0
        document, said = printed(quay, tmp_path, form, code)
        assert document["reprint"] == 0
        assert code in said
    assert "1. Giấy phép cũ" in said


@pytest.mark.parametrize("form", ["refusal", "stop", "apology", "return-slip", "postal-label"])
def test_a_form_that_is_not_ready_is_refused(
    quay: Quay, code: str, tmp_path: Path, form: str
) -> None:
    out = tmp_path / "x.pdf"
    assert quay("print", form, code, "--out", str(out)).status == 3
    assert not out.exists()


def test_a_label_for_the_post(quay: Quay, lines: Any, tmp_path: Path) -> None:
    received = quay("receive", str(lines(row(return_by="post"))), "--json").json["received"]
    _, said = printed(quay, tmp_path, "postal-label", received[0]["code"])
    assert "dán mã bưu gửi vào đây" in said


@pytest.mark.parametrize("form", ["results", "dispatch", "uncollected"])
def test_lists_of_the_day_need_no_code(quay: Quay, tmp_path: Path, form: str) -> None:
    assert printed(quay, tmp_path, form)[0]["form"] == form
    assert quay("print", "guidance", "--out", str(tmp_path / "g.pdf")).status == 2


def test_a_declaration_of_a_procedure_is_left_to_the_pen(quay: Quay, tmp_path: Path) -> None:
    said = printed(quay, tmp_path, "declaration", "1.005092")[1]
    assert "CẤP BẢN SAO VĂN BẰNG, CHỨNG CHỈ TỪ SỔ GỐC" in said
    assert "Họ và tên: Ngày, tháng, năm sinh:" in said
    assert quay("print", "declaration", "9.999999", "--out", str(tmp_path / "x.pdf")).status != 0


def test_guidance_is_of_a_procedure(quay: Quay, tmp_path: Path) -> None:
    assert "PHIẾU HƯỚNG DẪN" in printed(quay, tmp_path, "guidance", "2.000488")[1]
