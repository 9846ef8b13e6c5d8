"""A person of the reception: the fields, and what the citizen card said about them."""

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtWidgets import QComboBox, QGridLayout, QWidget

from app.domain.codes import PartyKind
from app.domain.party import Party
from ui import tokens as t
from ui.domain_words import sex_words
from ui.i18n import words_of
from ui.kit.button import Button
from ui.kit.card import Card
from ui.kit.field import Field, labelled
from ui.kit.pill import Pill
from ui.kit.restyle import set_property
from ui.kit.text import Text
from ui.presenters.party_form import TEXT_FIELDS, Who
from ui.presenters.reception_state import CardNotice, ReceptionState
from ui.tokens import Role, Tone
from ui.views.address_field import AddressField
from ui.views.offer_line import OfferLine
from ui.views.papers_read_bar import PapersReadBar

_SEXES = ("", "Nam", "Nữ")
_KINDS = tuple(PartyKind)


class PersonCard(Card):
    """typed(field, text), left(field), entered(field): a field is `owner.name` or `filer.phone`.

    sex_chosen: Nam, Nữ or "". kind_chosen: of the owner, who may be an organisation.
    card_undone: what stood here before the card shall come back.
    """

    typed = Signal(str, str)
    left = Signal(str)
    entered = Signal(str)
    sex_chosen = Signal(str)
    kind_chosen = Signal(object)
    card_undone = Signal()

    def __init__(self, title: str, who: Who, over: QWidget) -> None:
        super().__init__(title, name=who)
        self._who = who
        self._over = over
        self.fields = {name: self._field(name) for name in TEXT_FIELDS}
        self._names: dict[QObject, str] = {
            field.input: f"{who}.{name}" for name, field in self.fields.items()
        }
        self.sex = QComboBox()
        self.sex.setObjectName(f"{who}.sex")
        self.sex.addItems(["—", *map(sex_words, _SEXES[1:])])
        self.sex.activated.connect(lambda index: self.sex_chosen.emit(_SEXES[index]))
        self.kind = QComboBox()
        self.kind.setObjectName(f"{who}.kind")
        self.kind.addItems(self._kind_names())
        self.kind.activated.connect(lambda index: self.kind_chosen.emit(_KINDS[index]))
        self.authority = self._field("authority")
        self._read = Pill("", name=f"{who}.card")
        self._undo = Button(self.tr("Hoàn tác"), "quiet", name=f"{who}.card_undo")
        self._undo.clicked.connect(self.card_undone)
        self._said = Text("", Role.MUTED, wrap=True, name=f"{who}.card_notice")
        self.papers_read = PapersReadBar(who)
        self._offers = {name: OfferLine(f"{who}.{name}") for name in (*TEXT_FIELDS, "sex")}
        self._names |= {self.sex: f"{who}.sex"}
        self.sex.installEventFilter(self)
        self._arrange()

    def show_party(self, party: Party, problems: dict[str, str], notice: CardNotice | None) -> None:
        """problems: words by field name."""
        for name, field in self.fields.items():
            field.set_text(getattr(party, name))
            field.set_problem(problems.get(f"{self._who}.{name}", ""))
        self._show_kind(party)
        self.sex.setCurrentIndex(_SEXES.index(party.sex))
        self._show_card(party, notice if notice and notice.who == self._who else None)

    def show_offers(self, state: ReceptionState) -> None:
        """What the scanned papers say beside what stands in the fields."""
        mine = state.papers_read.who == self._who
        for name, line in self._offers.items():
            offer = state.offers.get(f"{self._who}.{name}")
            line.show_offer(offer, state.papers_read.crop_of(offer) if offer else b"")
        if mine:
            self.papers_read.show_state(state)
        else:
            self.papers_read.hide()

    @property
    def address(self) -> AddressField:
        """Where the person lives."""
        found = self.fields["address"]
        assert isinstance(found, AddressField)  # noqa: S101  (made so)
        return found

    def show_authority(self, text: str, problem: str) -> None:
        """The paper by which this person files for the owner."""
        self.authority.set_text(text)
        self.authority.set_problem(problem)

    def show_doubts(self, doubts: dict[str, str]) -> None:
        """What to look at once more; shown where nothing is wrong."""
        for field, words in doubts.items():
            self.fields[field.partition(".")[2]].set_problem(words, doubtful=True)

    def _show_kind(self, party: Party) -> None:
        """An organisation has a tax code and a name, no birth date and no sex."""
        person = not party.is_organisation
        if self.kind.currentIndex() == _KINDS.index(party.kind):
            return
        self.kind.setCurrentIndex(_KINDS.index(party.kind))
        self.fields["id_number"].set_label(
            self._labels()["id_number"] if person else self.tr("Mã số thuế")
        )
        self.fields["name"].set_label(self._labels()["name"] if person else self.tr("Tên tổ chức"))
        self.fields["address"].set_label(self._labels()["address"] if person else self.tr("Trụ sở"))
        self.fields["birth_date"].setVisible(person)
        self._sex_field.setVisible(person)
        name = self.fields["name"]
        self._grid.removeWidget(name)
        self._grid.addWidget(name, 0, 9, 1, 9 if person else 18)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Tells which field got the focus: the next card is for that person."""
        if event.type() == QEvent.Type.FocusIn and watched in self._names:
            self.entered.emit(self._names[watched])
        return super().eventFilter(watched, event)

    def _show_card(self, party: Party, notice: CardNotice | None) -> None:
        """A name as the card says it stands in big until somebody changes it."""
        read = notice is not None and not notice.problem and notice.name == party.name
        set_property(self.fields["name"].input, "confirmed", "true" if read else "false")
        self._read.say(self.tr("Từ thẻ") if read else "", Tone.OK)
        self._undo.setVisible(read and notice is not None and notice.replaced is not None)
        self._said.setText(_said(notice))
        self._said.set_tone(Tone.ERROR if notice and notice.problem else Tone.WARNING)
        self._said.setVisible(bool(self._said.text()))

    def _field(self, name: str) -> Field:
        key = name if name == "authority" else f"{self._who}.{name}"
        required = name in ("id_number", "name", "authority")
        label = self._labels()[name]
        field = (
            AddressField(label, name=key, over=self._over)
            if name == "address"
            else Field(label, name=key, required=required)
        )
        field.edited.connect(lambda text: self.typed.emit(key, text))
        field.left.connect(lambda: self.left.emit(key))
        field.input.returnPressed.connect(lambda: self.focusNextPrevChild(True))
        field.input.installEventFilter(self)
        return field

    def _labels(self) -> dict[str, str]:
        return {
            "id_number": self.tr("Số định danh / CCCD"),
            "name": self.tr("Họ và tên"),
            "birth_date": self.tr("Ngày sinh"),
            "phone": self.tr("Điện thoại"),
            "address": self.tr("Nơi cư trú"),
            "authority": self.tr("Giấy tờ để nộp thay (ủy quyền, giới thiệu, đại diện)"),
        }

    def _kind_names(self) -> tuple[str, ...]:
        return (
            self.tr("Cá nhân"),
            self.tr("Doanh nghiệp"),
            self.tr("Cơ quan nhà nước"),
            self.tr("Tổ chức khác"),
        )

    def _arrange(self) -> None:
        self.head.insertWidget(1, self._read)
        self.head.insertWidget(2, self._undo)
        grid = self._grid = QGridLayout()
        grid.setHorizontalSpacing(t.SPACE_M)
        grid.setVerticalSpacing(t.SPACE_XS)
        places = {"id_number": (0, 0, 9), "name": (0, 9, 9), "birth_date": (0, 18, 5)}
        places |= {"phone": (1, 0, 9), "address": (1, 9, 18)}
        if self._who == "owner":
            places |= {"phone": (1, 0, 6), "address": (1, 6, 15)}
        for name, (row, column, span) in places.items():
            grid.addWidget(self.fields[name], row, column, 1, span)
        for name, field in self.fields.items():
            field.add_below(self._offers[name])
        self._sex_field = labelled(self.tr("Giới tính"), self.sex, below=self._offers["sex"])
        grid.addWidget(self._sex_field, 0, 23, 1, 4)
        if self._who == "owner":
            grid.addWidget(labelled(self.tr("Đối tượng  Ctrl+O"), self.kind), 1, 21, 1, 6)
        else:
            grid.addWidget(self.authority, 2, 0, 1, 27)
        for column in range(27):
            grid.setColumnStretch(column, 1)
        self.body.addWidget(self._said)
        self.body.addLayout(grid)
        self.body.addWidget(self.papers_read)


def _said(notice: CardNotice | None) -> str:
    """Why nothing was filled, or what to compare."""
    if notice is None:
        return ""
    if notice.problem:
        return words_of(notice.problem)
    return "\n".join(words_of(code) for code in notice.warnings)
