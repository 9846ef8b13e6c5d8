"""Tiếp nhận (F3): the form, and the receipt that follows it."""

from uuid import UUID

from PySide6.QtWidgets import QStackedWidget

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

    def point_at(self, field: str) -> None:
        """A field of the form."""
        self.form.point_at(field)


def build(context: StationContext) -> BuiltStation:
    """The station with its presenter."""
    view = ReceptionView()
    session = context.session
    presenter = ReceptionPresenter(
        view, session.desk, session.employee, context.jobs, context.timers, context.shell
    )
    connect(view, presenter)
    return BuiltStation(view, presenter)


def connect(view: ReceptionView, presenter: ReceptionPresenter) -> None:
    """Intents of the widgets to the presenter."""
    page, receipt = view.form, view.receipt
    page.read_card.connect(presenter.read_card)
    page.card_file.connect(presenter.card_file)
    page.other_filer.connect(presenter.form.set_other_filer)
    page.leave.connect(presenter.leave)
    page.save_draft.connect(presenter.autosave.now)
    page.receive.committed.connect(presenter.receive)
    page.side.obstacles.wanted.connect(presenter.go_to)
    page.side.fee.paid.connect(presenter.form.set_fee_paid)
    page.drafts.resumed.connect(lambda text: presenter.resume(UUID(text)))
    page.drafts.thrown.connect(lambda text: presenter.autosave.throw_away(UUID(text)))
    page.drafts.undone.connect(presenter.autosave.undo)
    _connect_procedure(page, presenter)
    _connect_people(page, presenter)
    page.papers.ticked.connect(
        lambda number, present: presenter.form.tick_paper(number, present=present)
    )
    page.papers.scan.connect(presenter.digitise)
    receipt.again.connect(presenter.receipt.print)
    receipt.save.connect(presenter.receipt.save)
    receipt.digitise.connect(presenter.digitise)
    receipt.following.connect(presenter.leave)


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
    for card in (page.owner, page.filer):
        card.typed.connect(form.typed)
        card.left.connect(form.left)
        card.entered.connect(form.entered)
        card.card_undone.connect(presenter.card.undo)
    page.owner.kind_chosen.connect(form.choose_kind)
    page.owner.sex_chosen.connect(lambda sex: form.choose_sex("owner", sex))
    page.filer.sex_chosen.connect(lambda sex: form.choose_sex("filer", sex))
