"""Số hóa (F4): the strip on the left, papers and scanner on the right."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QHideEvent, QShowEvent
from PySide6.QtWidgets import QSizePolicy

from app.domain.reception import PaperAtHand
from app.errors import CounterError
from ui import tokens as t
from ui.i18n import words
from ui.kit.banner import Banner
from ui.kit.button import Button
from ui.kit.card import Card
from ui.kit.page import Page
from ui.kit.table import Cell, Column, Row, Table
from ui.kit.text import Text
from ui.presenters.arrangement import Arrangement
from ui.presenters.digitise import DigitisePresenter
from ui.presenters.digitise_state import DigitiseState, Filed
from ui.stations import BuiltStation, StationContext
from ui.tokens import Role, Tone
from ui.views.foreign_bar import ForeignBar
from ui.views.illegible_bar import IllegibleBar
from ui.views.scan_card import ScanCard
from ui.views.strip_card import StripCard
from ui.views.target_card import NoTargetCard

#: Files whose refusal is told one by one.
_REFUSED = 4
#: Owner, procedure and two papers; more where there is room.
_SHEET = 190
#: What the strip's buttons need beside the right column.
_WIDE = 760
#: A list inside the page takes what is left instead of making the page scroll.
_GIVES_WAY = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Ignored)


class DigitiseView(Page):
    """finish: F9; shown: came to the screen or left it; paper_chosen: from 0; files: paths."""

    finish = Signal()
    back = Signal()
    shown = Signal(bool)
    paper_chosen = Signal(int)
    files = Signal(list)

    def __init__(self) -> None:
        super().__init__(self.tr("Số hóa giấy tờ"), name="digitise", side=344, least_left=_WIDE)
        self.done = Banner(Tone.OK, name="digitise.done")
        self.refused = Banner(Tone.WARNING, name="digitise.refused")
        self.foreign = ForeignBar()
        self.illegible = IllegibleBar()
        self.no_target = NoTargetCard()
        self.strip = StripCard()
        self.scan = ScanCard()
        self._owner = Text("", Role.NAME, wrap=True, name="digitise.owner")
        self._about = Text("", Role.MUTED, wrap=True, name="digitise.about")
        self._papers = Table(
            (Column(self.tr("Giấy tờ")), Column(self.tr("Trang"), 92)),
            name="digitise.papers",
            label=self.tr("Giấy tờ của hồ sơ"),
        )
        self._papers.chosen.connect(lambda key: self.paper_chosen.emit(int(key)) if key else None)
        self._papers.setSizePolicy(_GIVES_WAY)
        self._papers.setMinimumHeight(84)
        self._had_pages = self._was_ready = False
        self._arrange()
        self.setAcceptDrops(True)

    def show_state(self, state: DigitiseState) -> None:
        """The arrangement is computed once for all parts."""
        plan = state.arrangement
        target = state.target
        self.problem.say("" if plan.foreign is not None else words(state.problem))
        self.notice.say(words(state.draft_problem))
        self.done.say(self._done_words(state.filed))
        self.refused.say(self._refused_words(state.refused))
        self.foreign.show_foreign(plan.foreign)
        self.illegible.show_state(state)
        n = len(state.pages)
        self.step.say(self.tr("{n} trang", "", n).format(n=n) if n else "", Tone.INFO)
        self.no_target.show_state(state)
        for widget in (self.strip, self._sheet, self._finish):
            widget.setVisible(target is not None)
        self.strip.show_state(state, plan)
        self.scan.show_state(state)
        self._finish.setEnabled(not state.busy and plan.content > 0)
        self._finish.say(
            self.tr("Đưa vào hồ sơ đang nhận") if state.for_reception else self.tr("Lưu vào hồ sơ")
        )
        if target is not None:
            self._owner.setText(target.owner or self.tr("Chưa có tên chủ hồ sơ"))
            code = str(target.code) if target.code else self.tr("Đang tiếp nhận")
            self._about.setText(f"{code} · {target.procedure}" if target.procedure else code)
            self._show_papers(state, plan)
        self._focus(state)

    def showEvent(self, event: QShowEvent) -> None:
        """Where the hands are needed first."""
        super().showEvent(event)
        self.shown.emit(True)
        if self.no_target.isVisible():
            self.no_target.code.input.setFocus()
        elif not self._had_pages:
            self.scan.focus_scan()

    def hideEvent(self, event: QHideEvent) -> None:
        """Another station is shown."""
        super().hideEvent(event)
        self.shown.emit(False)

    def _focus(self, state: DigitiseState) -> None:
        """A dossier brings the scan button, the first page the keys of the strip."""
        has, ready = bool(state.pages), state.target is not None
        if has and not self._had_pages:
            self.strip.list.setFocus()
        elif ready and not self._was_ready and not has:
            self.scan.focus_scan()
        self._had_pages, self._was_ready = has, ready

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Images and PDFs."""
        if event.mimeData().hasUrls():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """All of them, in the order given."""
        urls = [url for url in event.mimeData().urls() if url.isLocalFile()]
        self.files.emit([Path(url.toLocalFile()) for url in urls])

    def _show_papers(self, state: DigitiseState, plan: Arrangement) -> None:
        rows = tuple(
            self._row(number, paper, len(plan.pages_of(number)))
            for number, paper in enumerate(plan.papers)
        )
        chosen = {plan.places[n] for n in state.selected} if plan.places else set()
        only = str(next(iter(chosen))) if len(chosen) == 1 else ""
        self._papers.show_rows(rows, only)

    def _row(self, number: int, paper: PaperAtHand, new: int) -> Row:
        before = len(paper.pages) - new
        count = self.tr("{n} trang", "", before + new).format(n=before + new)
        if new:
            cell = Cell(f"+{new}" if before else count, Tone.OK)
        elif before:
            cell = Cell(count, Tone.INFO)
        else:
            cell = Cell(
                self.tr("Có giấy") if paper.present else "—", None, hint=self.tr("Chưa quét")
            )
        return Row(str(number), (Cell(f"{number + 1}. {paper.name}", hint=paper.name), cell))

    def _done_words(self, filed: Filed | None) -> str:
        if filed is None:
            return ""
        if filed.code is None:
            return self.tr("Đã đưa {n} trang vào hồ sơ đang tiếp nhận.", "", filed.pages).format(
                n=filed.pages
            )
        return self.tr(
            "Đã lưu {n} trang ({papers} giấy tờ) vào hồ sơ {code}; sẽ tự gửi.", "", filed.pages
        ).format(n=filed.pages, papers=filed.papers, code=filed.code)

    def _refused_words(self, refused: Sequence[CounterError]) -> str:
        """Each file in a line of its own; a long list is cut, and says so."""
        lines = [words(error) for error in refused[:_REFUSED]]
        more = len(refused) - len(lines)
        if more > 0:
            lines.append(self.tr("Và {n} tệp khác không nhận được.", "", more).format(n=more))
        return "\n".join(lines)

    def _arrange(self) -> None:
        back = Button(self.tr("Quay lại"), key="Esc", name="digitise.back")
        back.clicked.connect(self.back)
        self.head.addWidget(back)
        for widget in (self.done, self.refused, self.foreign, self.illegible, self.no_target):
            self.left.addWidget(widget)
        self.left.addWidget(self.strip, 1)
        self._sheet = Card(name="digitise.target")
        self._sheet.setMinimumHeight(_SHEET)
        self._sheet.add(self._owner, self._about)
        self._sheet.body.addWidget(self._papers, 1)
        self._finish = Button(self.tr("Lưu vào hồ sơ"), "primary", key="F9", name="finish")
        self._finish.setMinimumHeight(t.PRIMARY)
        self._finish.clicked.connect(self.finish)
        self.right.addWidget(self._sheet, 1)
        self.right.addWidget(self.scan)
        self.right.addStretch(0)
        self.right.addWidget(self._finish)


def build(context: StationContext) -> BuiltStation:
    """The station with its presenter."""
    view = DigitiseView()
    session = context.session
    presenter = DigitisePresenter(
        view, session.desk, session.employee, context.jobs, context.timers, context.shell
    )
    connect(view, presenter)
    return BuiltStation(view, presenter)


def connect(view: DigitiseView, presenter: DigitisePresenter) -> None:
    """Intents of the widgets to the presenter."""
    view.finish.connect(presenter.filing.finish)
    view.back.connect(presenter.back)
    view.shown.connect(lambda shown: presenter.feeder.shown(shown=shown))
    view.paper_chosen.connect(presenter.select_paper)
    view.files.connect(presenter.open_files)
    view.foreign.aside.connect(presenter.foreign_aside)
    view.foreign.ours.connect(presenter.foreign_is_ours)
    view.foreign.other.connect(presenter.open_foreign)
    view.illegible.anyway.connect(presenter.filing.finish)
    view.illegible.look.connect(presenter.next_flagged)
    view.no_target.opened.connect(presenter.open_code)
    view.no_target.resumed.connect(presenter.open_batch)
    strip, scan = view.strip, view.scan
    strip.list.selected.connect(presenter.select)
    keys = strip.list.keys
    keys.stepped.connect(presenter.move_by)
    keys.shifted.connect(presenter.shift)
    keys.undone.connect(presenter.undo)
    keys.rescanned.connect(presenter.rescan)
    keys.inserted.connect(presenter.insert)
    keys.turned.connect(presenter.turn)
    keys.flagged.connect(presenter.next_flagged)
    strip.view.connect(lambda on: presenter.view_page(on=on))
    strip.view_stepped.connect(presenter.view_step)
    strip.moved.connect(presenter.move_to)
    strip.aside.connect(presenter.set_aside)
    strip.restored.connect(presenter.put_back)
    scan.scan.connect(presenter.scan)
    scan.cancel.connect(presenter.scanner.cancel)
    scan.look.connect(presenter.scanner.look)
    scan.auto_chosen.connect(lambda on: presenter.feeder.choose(on=on))
    scan.device_chosen.connect(presenter.choose_device)
    scan.profile_chosen.connect(presenter.choose_profile)
    scan.files.connect(presenter.open_files)
