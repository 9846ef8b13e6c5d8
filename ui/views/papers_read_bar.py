"""Under a person's fields: how far the scanned papers were read, and the place to look at."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.domain.page_field import FieldState
from ui import tokens as t
from ui.i18n import words_of
from ui.kit.button import Button
from ui.kit.picture import Picture
from ui.kit.text import Text
from ui.presenters.field_offers import FieldOffer, PapersRead, empty_greens
from ui.presenters.reception_state import ReceptionState
from ui.tokens import Role
from ui.views.offer_line import TONES

#: Letters of print as large as on the paper.
_LARGE = 84


class PapersReadBar(QWidget):
    """all_wanted: every sure fact whose field is empty. Hidden while there is nothing to say."""

    all_wanted = Signal()

    def __init__(self, who: str) -> None:
        super().__init__()
        self.setObjectName(f"{who}.papers_read")
        self._picture = Picture(_LARGE, name=f"{who}.papers_read.picture")
        self._words = Text("", Role.MUTED, wrap=True, name=f"{who}.papers_read.words")
        self._all = Button("", key="Ctrl+Shift+Enter", name=f"{who}.papers_read.all")
        self._all.clicked.connect(self.all_wanted)
        line = QHBoxLayout()
        line.setSpacing(t.SPACE_M)
        line.addWidget(self._words, 1)
        line.addWidget(self._all)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(t.SPACE_XS)
        column.addWidget(self._picture)
        column.addLayout(line)
        self.hide()

    def show_state(self, state: ReceptionState) -> None:
        """Of the person whom the papers name."""
        read, offers = state.papers_read, state.offers
        looked = offers.get(read.looked)
        self.setVisible(bool(offers or read.pending))
        self._words.setText(
            self._look(looked) if looked else self._summary(read, tuple(offers.values()))
        )
        self._words.set_tone(TONES[looked.state] if looked else None)
        self._show_picture(read, looked)
        sure = empty_greens(state.party(read.who), tuple(offers.values()))
        self._all.setVisible(bool(sure) and looked is None)
        self._all.say(self.tr("Lấy {n} mục rõ", "", len(sure)).format(n=len(sure)))

    def _show_picture(self, read: PapersRead, looked: FieldOffer | None) -> None:
        if looked is None:
            self._picture.hide()
            return
        self._picture.show_image(read.crop_of(looked), TONES[looked.state], looked.value)

    def _summary(self, read: PapersRead, offers: Sequence[FieldOffer]) -> str:
        """How far reading is, what can be taken, and what only can be looked at."""
        parts = []
        if read.pending:
            n = read.pending
            parts.append(self.tr("Đang đọc {n} trang vừa quét…", "", n).format(n=n))
        taken = sum(offer.can_be_taken for offer in offers)
        if taken:
            words = self.tr("Giấy tờ đã quét có {n} mục; bấm Ctrl+Enter trong ô để lấy.", "", taken)
            parts.append(words.format(n=taken))
        wrong = len(offers) - taken
        if wrong:
            words = self.tr("{n} mục không dùng được; bấm Ctrl+Enter trong ô để xem.", "", wrong)
            parts.append(words.format(n=wrong))
        return " ".join(parts)

    def _look(self, looked: FieldOffer) -> str:
        """What is wrong with it, and what the key does next."""
        why = words_of(looked.problem) if looked.problem else ""
        if looked.state is FieldState.RED:
            return why
        return self.tr("{why} Đúng thì bấm Ctrl+Enter lần nữa để lấy.").format(why=why)
