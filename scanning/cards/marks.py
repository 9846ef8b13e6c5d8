"""Everything on the picture of a card that can be read without a person."""

from app.domain.card_marks import CardMarks
from scanning.cards.mrz import read_lines
from scanning.cards.qr import has_unread, read_qrs
from scanning.imaging.arrays import Image, grey


def marks_of(image: Image) -> CardMarks:
    """The QRs, and the machine-readable lines that confirm them or stand in for them."""
    level = grey(image)
    codes, lines = read_qrs(level), read_lines(level)
    return CardMarks(codes, lines, seen=not codes and has_unread(level))
