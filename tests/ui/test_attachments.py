"""Files of a dossier, opened by Enter: from here, over the line, or not at all."""

from dataclasses import dataclass, field, replace
from uuid import uuid4

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.domain.dossier import ScanFile
from app.ports.province import Answer, AnswerKind, Fetched
from app.usecases.open_attachment import OpenAttachment
from tests.ui.fake_work import FakeShell, InlineJobs
from tests.ui.fakes import Counter
from tests.ui.pdf_sample import one_page_pdf, small_jpeg
from ui.kit.image_pdf import as_pdf
from ui.kit.pdf_preview import PdfPreview
from ui.presenters.look_up import LookUpPresenter, LookUpState


@dataclass
class Line:
    """The province with one file, or without a line."""

    content: bytes = b""
    asked: list[str] = field(default_factory=list)

    def fetch(self, url: str, most: int, stop: object) -> Fetched:
        self.asked.append(url)
        if not self.content:
            return Fetched(Answer(AnswerKind.NOT_SENT))
        return Fetched(Answer(AnswerKind.ACCEPTED), self.content)


class Screen:
    def show_state(self, state: LookUpState) -> None:
        self.state = state


class Bench:
    """An open dossier whose first paper has a file at the province."""

    def __init__(self, counter: Counter, content: bytes) -> None:
        self.line, self.shell, self.jobs = Line(content), FakeShell(), InlineJobs()
        opener = OpenAttachment(counter.store, counter.clock, lambda: self.line)
        session = replace(counter.session, desk=replace(counter.desk, open_attachment=opener))
        dossier = counter.receive()
        file = ScanFile(uuid4(), "", "don.pdf", "Đơn", 0, 0, "", url="https://tinh/don.pdf")
        first, *rest = dossier.papers
        dossier = replace(dossier, papers=(replace(first, files=(file,)), *rest))
        counter.store.tables.dossiers[dossier.id] = dossier
        self.presenter = LookUpPresenter(Screen(), session, self.jobs, self.shell)
        self.presenter.open(str(dossier.code))
        self.file = str(file.id)


def test_a_file_is_fetched_once_and_shown_each_time(counter: Counter) -> None:
    bench = Bench(counter, one_page_pdf("don"))
    bench.presenter.open_file(bench.file)
    bench.presenter.open_file(bench.file)
    assert bench.line.asked == ["https://tinh/don.pdf"]
    assert [paper.title for paper in bench.shell.papers] == ["Đơn", "Đơn"]
    assert bench.presenter.state.dossier.papers[0].files[0].key


def test_while_a_file_comes_nothing_else_is_fetched(counter: Counter) -> None:
    bench = Bench(counter, one_page_pdf("don"))
    bench.jobs.hold = True
    for _ in range(5):
        bench.presenter.open_file(bench.file)
    assert bench.presenter.state.fetching == bench.file
    bench.jobs.release()
    assert bench.presenter.state.fetching == ""
    assert len(bench.shell.papers) == 1
    assert "fetch" in bench.jobs.lanes


@pytest.mark.parametrize(
    ("content", "code"),
    [(b"", "attachment.offline"), (b"PK\x03\x04 a letter", "attachment.no_preview")],
)
def test_what_cannot_be_shown_is_said(counter: Counter, content: bytes, code: str) -> None:
    bench = Bench(counter, content)
    bench.presenter.open_file(bench.file)
    assert bench.presenter.state.problem.code == code
    assert not bench.shell.papers


def test_a_paper_without_a_file_opens_nothing(counter: Counter) -> None:
    bench = Bench(counter, b"")
    bench.presenter.open_file("1")
    assert bench.line.asked == []
    assert bench.presenter.state.problem is None


def test_a_picture_is_previewed_as_a_page(qtbot: QtBot) -> None:
    preview: QWidget = PdfPreview(name="here")
    qtbot.addWidget(preview)
    preview.show_pdf(as_pdf(small_jpeg()))
    assert preview.pages == 1
    assert as_pdf(b"no picture") == b"no picture"
