"""The sheet of form 02 or 03 over the reception, and what a draft was told, in words."""

from PySide6.QtCore import QCoreApplication

from app.domain.verbs import Verb
from ui.formats import day_and_clock
from ui.kit.card import Card
from ui.presenters.reception_advice import DraftAdvice
from ui.presenters.reception_state import Advice, ReceptionState
from ui.views.act_sheet import ActSheetView

#: Of the sheet in px: reason, some papers and F9 without scrolling.
_LEAST = 440


class AdviceCard(Card):
    """The same sheet as of a numbered dossier."""

    def __init__(self) -> None:
        super().__init__(name="advice")
        self.sheet = ActSheetView()
        self.sheet.setMinimumHeight(_LEAST)
        self.add(self.sheet)
        self.hide()

    def connect_to(self, advice: DraftAdvice) -> None:
        """Intents to the presenter."""
        self.sheet.commit.connect(advice.commit)
        self.sheet.back.connect(advice.close)
        self.sheet.reason.written.connect(advice.write_reason)
        self.sheet.fields.answered.connect(advice.answer)
        self.sheet.papers.changed.connect(advice.paper_changed)
        self.sheet.papers.added.connect(advice.add_paper)

    def show_state(self, state: ReceptionState) -> None:
        """Hidden while no form is prepared."""
        self.setVisible(state.advising is not None)
        if state.advising is not None:
            self.sheet.show_state(state.advising)
        else:
            self.sheet.gone()


def advice_words(advice: Advice) -> str:
    """What this draft was told last."""
    told = {
        Verb.ASK_SUPPLEMENT: QCoreApplication.translate(
            "Advice", "Đã in phiếu yêu cầu bổ sung cho nháp này lúc {at}."
        ),
        Verb.REFUSE: QCoreApplication.translate(
            "Advice", "Đã in phiếu từ chối tiếp nhận cho nháp này lúc {at}."
        ),
    }
    return told[advice.verb].format(at=day_and_clock(advice.at))
