"""Tiếp nhận (F3): the form, and the receipt that follows it."""

from collections.abc import Callable
from uuid import UUID

from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QStackedWidget, QWidget

from app.domain.verbs import Verb
from app.ports.camera import CameraFrame
from ui.kit.page_crop import page_crop
from ui.presenters.reception import ReceptionPresenter
from ui.presenters.reception_state import ReceptionState
from ui.stations import BuiltStation, StationContext
from ui.views.receipt_page import ReceiptPage
from ui.views.reception_page import ReceptionPage


class ReceptionView(QStackedWidget):
    """Shows one of its two pages."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("reception_station")
        self.form = ReceptionPage()
        self.receipt = ReceiptPage()
        self.addWidget(self.form)
        self.addWidget(self.receipt)

    def show_state(self, state: ReceptionState) -> None:
        """The receipt as soon as there is a dossier."""
        self.form.show_state(state)
        self.receipt.show_state(state)
        self.setCurrentWidget(self.receipt if state.received is not None else self.form)

    def bind_keys(self) -> None:
        """Keys of this station; those of a page that is not shown do nothing."""
        form, receipt = self.form, self.receipt
        keys: dict[str, tuple[QWidget, Callable[[], object]]] = {
            "Ctrl+2": (form, lambda: form.advise.emit(Verb.ASK_SUPPLEMENT)),
            "Ctrl+3": (form, lambda: form.advise.emit(Verb.REFUSE)),
            "Ctrl+B": (form, form.toggle_filer),
            "Ctrl+G": (form, form.papers.another.emit),
            "Ctrl+L": (form, form.copy_earlier.emit),
            "Ctrl+M": (form, form.side.fee.unfold),
            "Ctrl+O": (form, form.owner.kind.setFocus),
            "Ctrl+Return": (form, form.take_fact),
            "Ctrl+Enter": (form, form.take_fact),
            "Ctrl+Shift+Return": (form, form.facts_wanted.emit),
            "Ctrl+Shift+Enter": (form, form.facts_wanted.emit),
            "Ctrl+R": (form, form.papers.reuse.emit),
            "Ctrl+N": (receipt, receipt.more.emit),
            "Ctrl+P": (receipt, receipt.group.emit),
            "Shift+F5": (form, form.watch_card.emit),
            "Ctrl+T": (receipt, receipt.owners.emit),
        }
        for key, (page, call) in keys.items():
            QShortcut(QKeySequence(key), page, call)

    def show_frame(self, frame: CameraFrame) -> None:
        """The newest picture of the camera."""
        self.form.camera.show_frame(frame)

    def point_at(self, field: str) -> None:
        """A field of the form."""
        self.form.point_at(field)


def build(context: StationContext) -> BuiltStation:
    """The station with its presenter."""
    view = ReceptionView()
    session = context.session
    presenter = ReceptionPresenter(
        view, session.desk, session.employee, context.jobs, context.timers, context.shell, page_crop
    )
    connect(view, presenter)
    view.bind_keys()
    return BuiltStation(view, presenter)


def connect(view: ReceptionView, presenter: ReceptionPresenter) -> None:
    """Intents of the widgets to the presenter."""
    page, receipt = view.form, view.receipt
    page.advice.connect_to(presenter.advice)
    page.advise.connect(presenter.advice.open)
    page.fact_wanted.connect(presenter.form.facts.take)
    page.facts_wanted.connect(presenter.form.facts.take_greens)
    page.copy_earlier.connect(presenter.form.copy.open)
    page.read_card.connect(presenter.read_card)
    page.watch_card.connect(presenter.watch_card)
    page.camera.closed.connect(presenter.camera.close)
    page.card_file.connect(presenter.card_file)
    page.other_filer.connect(presenter.form.set_other_filer)
    page.leave.connect(presenter.leave)
    page.save_draft.connect(presenter.autosave.now)
    page.receive.committed.connect(presenter.receive)
    page.side.obstacles.wanted.connect(presenter.go_to)
    page.drafts.resumed.connect(lambda text: presenter.resume(UUID(text)))
    page.drafts.thrown.connect(lambda text: presenter.autosave.throw_away(UUID(text)))
    page.drafts.undone.connect(presenter.autosave.undo)
    _connect_procedure(page, presenter)
    _connect_people(page, presenter)
    _connect_papers(page, presenter)
    _connect_fee(page, presenter)
    receipt.more.connect(presenter.more_for_same)
    receipt.owners.connect(presenter.more_owners)
    receipt.group.connect(presenter.receipt.print_group)
    receipt.again.connect(presenter.receipt.print)
    receipt.save.connect(presenter.receipt.save)
    receipt.digitise.connect(presenter.digitise)
    receipt.following.connect(presenter.leave)


def _connect_papers(page: ReceptionPage, presenter: ReceptionPresenter) -> None:
    card, edits, known = page.papers, presenter.form.papers, presenter.form.known
    card.ticked.connect(lambda number, present: edits.tick(number, present=present))
    card.opened.connect(edits.open)
    card.scan.connect(presenter.digitise)
    card.another.connect(edits.begin_adding)
    card.reuse.connect(known.open)
    card.adder.added.connect(edits.add)
    details = card.details
    details.counted.connect(edits.count)
    details.excused.connect(edits.excuse)
    details.done.connect(edits.close)
    details.dropped.connect(edits.drop)
    details.let_go.connect(edits.let_go)
    page.on_file.taken.connect(known.take)
    page.on_file.closed.connect(presenter.form.close_sheet)
    page.copy.searched.connect(presenter.form.copy.search)
    page.copy.picked.connect(presenter.form.copy.pick)
    page.copy.closed.connect(presenter.form.close_sheet)


def _connect_fee(page: ReceptionPage, presenter: ReceptionPresenter) -> None:
    fee, form = page.side.fee, presenter.form
    fee.paid.connect(form.set_fee_paid)
    fee.timing_chosen.connect(form.choose_fee_timing)
    fee.method_chosen.connect(form.choose_fee_method)
    fee.typed.connect(form.typed)
    fee.left.connect(form.left)


def _connect_procedure(page: ReceptionPage, presenter: ReceptionPresenter) -> None:
    card, form = page.procedure, presenter.form
    card.picker.edited.connect(form.search_procedure)
    card.picker.picked.connect(form.choose_procedure)
    card.picker.left.connect(lambda: form.left("procedure"))
    card.case_chosen.connect(form.choose_case)
    card.sets_changed.connect(form.set_sets)
    card.channel_chosen.connect(form.set_channel)
    card.return_chosen.connect(form.set_return_by)
    card.guidance.connect(presenter.show_guidance)
    card.typed.connect(form.typed)
    card.left.connect(form.left)


def _connect_people(page: ReceptionPage, presenter: ReceptionPresenter) -> None:
    form = presenter.form
    for address in page.addresses:
        address.taken.connect(form.hints.take)
        address.closed.connect(form.hints.close)
    for card in (page.owner, page.filer):
        card.typed.connect(form.typed)
        card.left.connect(form.left)
        card.entered.connect(form.entered)
        card.card_undone.connect(presenter.card.undo)
    page.owner.kind_chosen.connect(form.choose_kind)
    page.owner.sex_chosen.connect(lambda sex: form.choose_sex("owner", sex))
    page.filer.sex_chosen.connect(lambda sex: form.choose_sex("filer", sex))
