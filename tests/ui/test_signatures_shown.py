"""What the signatures of a file say stands beside it: in the strip, and over the opened file."""

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from app.domain.signatures import SignatureFacts
from app.errors import DeviceError
from app.usecases.print_form import PrintedForm
from tests.ui.digitise_parts import Bench as Strip
from tests.ui.fakes import Counter
from tests.ui.pdf_sample import one_page_pdf
from tests.ui.test_attachments import Bench
from ui.presenters.attachments import ATTACHMENT
from ui.signature_words import signature_words
from ui.tokens import Tone
from ui.views.paper_panel import PaperPanel

AT = datetime(2026, 11, 12, 2, 30, tzinfo=UTC)
GOOD = SignatureFacts("Sở Tư pháp", AT, intact=True, whole=True, timed=True, trusted=True)
SIGNED = one_page_pdf("don") + b"\n% /ByteRange [0 1 2 3]"


@pytest.mark.parametrize(
    ("facts", "words"),
    [
        (GOOD, "Chữ ký số: Sở Tư pháp · 12/11/2026 09:30 · nội dung còn nguyên · có dấu thời gian"
               " · chứng thư tin cậy"),
        (replace(GOOD, intact=False, timed=False),
         "Chữ ký số: Sở Tư pháp · 12/11/2026 09:30 · KHÔNG HỢP LỆ: nội dung đã ký bị thay đổi"
         " hoặc hỏng · chứng thư tin cậy"),
        (SignatureFacts("", None, intact=True, whole=False, timed=False),
         "Chữ ký số: không rõ người ký · CÓ SỬA ĐỔI sau khi ký · chưa kiểm được người ký:"
         " quầy chưa có chứng thư gốc"),
        (replace(GOOD, at=None, timed=False, trusted=False),
         "Chữ ký số: Sở Tư pháp · nội dung còn nguyên · KHÔNG RÕ NGUỒN chứng thư"),
    ],
)  # fmt: skip
def test_a_signature_is_told_in_words(facts: SignatureFacts, words: str) -> None:
    assert signature_words([facts]) == words


def test_an_opened_file_comes_with_its_signatures(counter: Counter) -> None:
    counter.signer.found = (GOOD,)
    bench = Bench(counter, SIGNED)
    bench.presenter.open_file(bench.file)
    (paper,) = bench.shell.papers
    assert (paper.pdf, paper.signatures) == (SIGNED, (GOOD,))


def test_a_file_whose_signatures_cannot_be_looked_at_is_shown_and_that_is_said(
    counter: Counter, monkeypatch: pytest.MonkeyPatch
) -> None:
    def silent(_pdf: bytes) -> tuple[SignatureFacts, ...]:
        raise DeviceError("signing.silent")

    monkeypatch.setattr(counter.signer, "look", silent)
    bench = Bench(counter, SIGNED)
    bench.presenter.open_file(bench.file)
    assert bench.shell.papers[0].signatures == ()
    problem = bench.presenter.state.problem
    assert problem is not None
    assert problem.code == "signing.silent"


@pytest.mark.parametrize(
    ("facts", "tone"), [(GOOD, ""), (replace(GOOD, whole=False), Tone.ERROR.value)]
)
def test_over_the_file_a_broken_signature_is_red(
    qtbot: QtBot, facts: SignatureFacts, tone: str
) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    panel = PaperPanel(window)
    panel.show_paper(PrintedForm(ATTACHMENT, "Đơn", SIGNED, 0, "", (facts,)))
    note = panel.findChild(QLabel, "paper.note")
    assert note is not None
    assert note.text() == signature_words([facts])
    assert (note.property("textTone") or "") == tone


def test_a_signed_file_in_the_strip_is_looked_at_once(counter: Counter, tmp_path: Path) -> None:
    counter.signer.found = (GOOD,)
    bench = Strip(counter)
    bench.for_dossier()
    file = tmp_path / "ban-sao.pdf"
    file.write_bytes(SIGNED)
    bench.presenter.open_files([file])
    (page,) = bench.state.pages
    assert counter.store.pages.get(page.kept.original) == SIGNED
    assert bench.state.signatures == {page.kept.original: (GOOD,)}
    counter.signer.found = ()
    bench.presenter.select([0])
    assert bench.state.signatures == {page.kept.original: (GOOD,)}


def test_the_signatures_are_there_again_when_the_strip_comes_back(
    counter: Counter, tmp_path: Path
) -> None:
    counter.signer.found = (GOOD,)
    bench = Strip(counter)
    code = bench.for_dossier()
    file = tmp_path / "ban-sao.pdf"
    file.write_bytes(SIGNED)
    bench.presenter.open_files([file])
    bench.presenter.back()
    assert bench.state.signatures == {}
    bench.presenter.open_code(code)
    bench.presenter.select([0])
    (page,) = bench.state.pages
    assert bench.state.signatures == {page.kept.original: (GOOD,)}
