"""Marks of a card as a frame between two processes."""

from dataclasses import asdict

from app.domain.card_marks import CardMarks
from scanning.frames import Frame


def put_marks(kind: str, marks: CardMarks) -> Frame:
    """For `take_marks` on the other side."""
    return Frame(kind, asdict(marks))


def take_marks(frame: Frame) -> CardMarks:
    """What `put_marks` put."""
    said = frame.fields
    lines = tuple(tuple(each) for each in said["lines"])
    return CardMarks(tuple(said["codes"]), lines, bool(said["seen"]))
