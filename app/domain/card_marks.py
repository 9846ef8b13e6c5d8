"""All that was found on the pictures of one card, judged together.

The QR fills; the machine-readable lines confirm it, and stand in for it where it cannot be read.
"""

from dataclasses import dataclass, replace
from datetime import date

from app.domain.citizen_card import CardReading, CitizenCard, contradictions, read_card
from app.domain.mrz import MachineReadable, parse_lines


@dataclass(frozen=True, slots=True)
class CardMarks:
    """What was found on pictures of a card. codes: texts of QRs; lines: three of each back.

    seen: there is a code that could not be read.
    """

    codes: tuple[str, ...] = ()
    lines: tuple[tuple[str, ...], ...] = ()
    seen: bool = False

    def and_of(self, other: "CardMarks") -> "CardMarks":
        """With those of another picture, e.g. of the card's other side."""
        return CardMarks(
            tuple(dict.fromkeys((*self.codes, *other.codes))),
            tuple(dict.fromkeys((*self.lines, *other.lines))),
            self.seen or other.seen,
        )


def read_marks(marks: CardMarks, today: date) -> CardReading:
    """Judge all that was found: two cards are no answer, the lines only stand in for the QR."""
    readings = [read_card(text, today) for text in marks.codes]
    cards = [reading for reading in readings if reading.card is not None]
    backs = [back for lines in marks.lines if (back := parse_lines(lines)) is not None]
    people = {back.id for back in backs} | {r.card.id for r in cards if r.card}
    if len(cards) > 1 or len(people) > 1:
        return CardReading(None, problem="card.two_cards")
    if cards:
        return _compared(cards[0], backs[0], today) if backs else cards[0]
    spoilt = [reading for reading in readings if reading.problem != "card.not_a_card"]
    if backs and not spoilt:
        return CardReading(None, _from_back(backs[0], today))
    if readings:
        return (spoilt or readings)[0]
    return CardReading(None, problem="card.qr_unreadable" if marks.seen else "card.no_qr")


def _compared(reading: CardReading, back: MachineReadable, today: date) -> CardReading:
    """The QR fills; the back may contradict it, and knows when the card ends."""
    card = reading.card
    if card is None:
        return reading
    agrees = card.sex == back.sex and _written(back.born).endswith(card.birth_date)
    told = card if agrees else card.warned("card.back_differs")
    return replace(reading, card=_with_end(told, back, today))


def _from_back(back: MachineReadable, today: date) -> CitizenCard:
    card = CitizenCard(
        id=back.id,
        old_id="",
        name="",
        birth_date=_written(back.born),
        sex=back.sex,
        address="",
        issued_on="",
        confirmed=False,
    )
    return _with_end(card.warned("card.from_back", *contradictions(card)), back, today)


def _with_end(card: CitizenCard, back: MachineReadable, today: date) -> CitizenCard:
    if back.ends is None:
        return card
    known = replace(card, expires_on=_written(back.ends))
    return known.warned("card.expired") if back.ends < today else known


def _written(day: date) -> str:
    return day.strftime("%d/%m/%Y")
