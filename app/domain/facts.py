"""What each verb is told besides its reason: one table for the window's sheet and `quay act`.

Everything is text in the history. A list is lines of text; a moment is ISO 8601, a day of a form
`dd/MM/yyyy`, an amount digits in đồng.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from types import MappingProxyType

from app.domain.calendar import ZONE
from app.domain.dossier import DossierPaper
from app.domain.text import clean
from app.domain.verbs import Verb
from app.errors import InvalidInput


class FactKind(StrEnum):
    """How a fact is asked for and checked."""

    TEXT = "text"
    LINES = "lines"
    PAPERS = "papers"
    DAY = "day"
    MOMENT = "moment"
    MONEY = "money"
    CHOICE = "choice"


@dataclass(frozen=True, slots=True)
class Fact:
    """One thing a verb is told. longest: characters of a text, or of one line."""

    key: str
    kind: FactKind = FactKind.TEXT
    required: bool = False
    choices: tuple[str, ...] = ()
    longest: int = 500


_K = FactKind
_DUE = Fact("due_at", _K.MOMENT)
_DOCUMENT = Fact("document")
_NOTE = Fact("note")

FACTS: Mapping[Verb, tuple[Fact, ...]] = MappingProxyType(
    {
        Verb.RECEIVE: (Fact("case"),),
        Verb.REFUSE: (),
        Verb.ASK_SUPPLEMENT: (
            Fact("papers", _K.PAPERS),
            Fact("deadline", _K.DAY),
            Fact("requested_by"),
        ),
        Verb.SUPPLEMENT_RECEIVED: (Fact("papers", _K.PAPERS), _NOTE),
        Verb.NOT_SUPPLEMENTED: (_DOCUMENT,),
        Verb.FORWARD: (Fact("taken_by"), _NOTE),
        Verb.TAKE_BACK: (),
        Verb.ASK_PAYMENT: (Fact("amount", _K.MONEY), Fact("fee_name"), _DOCUMENT),
        Verb.PAID: (
            Fact("method", _K.CHOICE, choices=("cash", "transfer", "online")),
            Fact("amount", _K.MONEY),
            Fact("payer"),
        ),
        Verb.WITHDRAW: (Fact("request"),),
        Verb.RECORD_STOP: (_DOCUMENT,),
        Verb.RESUME: (_DOCUMENT,),
        Verb.APOLOGISE: (Fact("due_at", _K.MOMENT, required=True), _DOCUMENT),
        Verb.RECORD_RESULT: (Fact("shelf"), Fact("result"), _DOCUMENT),
        Verb.SEND_BACK_RESULT: (_DUE,),
        Verb.HAND_OVER: (
            Fact("receiver"),
            Fact("receiver_id", longest=50),
            Fact("receiver_phone", longest=50),
            Fact("authority"),
            Fact("taken_back", _K.LINES),
            Fact("postal_item", longest=50),
            _NOTE,
        ),
        Verb.UNDO: (),
    }
)

#: Lines of one list; a dossier has far fewer papers.
_MOST_LINES = 200
_ISO_DAY = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)
_COUNTS = re.compile(
    r"(?P<name>.*?)"
    r"(?: \((?:(?P<originals>\d{1,3}) bản chính)?(?:, )?(?:(?P<certified>\d{1,3}) bản chứng thực)?"
    r"(?:, )?(?:(?P<copies>\d{1,3}) bản sao)?\))?"
)
_WORDS = (("originals", "bản chính"), ("certified", "bản chứng thực"), ("copies", "bản sao"))


def read_facts(verb: Verb, said: Mapping[str, object]) -> dict[str, str]:
    """What was told, each fact in its normal form; empty answers are left out.

    Raises InvalidInput: act.unknown_fact, act.missing_fact, act.bad_fact (fact=key).
    """
    known = {fact.key: fact for fact in FACTS[verb]}
    for key in said:
        if key not in known:
            allowed = ", ".join(known) or "–"
            raise InvalidInput(
                "act.unknown_fact", verb=verb.value, fact=str(key)[:40], known=allowed
            )
    told = {key: _normal(fact, said[key]) for key, fact in known.items() if key in said}
    for fact in known.values():
        if fact.required and not told.get(fact.key):
            raise InvalidInput("act.missing_fact", verb=verb.value, fact=fact.key)
    return {key: text for key, text in told.items() if text}


def paper_line(paper: DossierPaper) -> str:
    """`Đơn đề nghị (1 bản chính, 2 bản sao)`: a paper with its counts as one line."""
    counts = [f"{getattr(paper, key)} {word}" for key, word in _WORDS if getattr(paper, key)]
    return f"{clean(paper.name)} ({', '.join(counts)})" if counts else clean(paper.name)


def papers_of(lines: str) -> tuple[DossierPaper, ...]:
    """The papers of a list, back from its lines; without a count nothing is counted."""
    return tuple(_paper(line) for line in lines.splitlines() if line.strip())


def moment_of(text: str, clock_of: datetime) -> datetime:
    """A told moment, aware; a bare day takes the clock time of `clock_of`."""
    if len(text) == 10:
        local = clock_of.astimezone(ZONE)
        return datetime.combine(date.fromisoformat(text), local.time(), ZONE)
    return datetime.fromisoformat(text)


def day_of(text: str) -> date:
    """A day of a form, `dd/MM/yyyy`."""
    return datetime.strptime(text, "%d/%m/%Y").date()  # noqa: DTZ007  (a day has no zone)


def _paper(line: str) -> DossierPaper:
    found = _COUNTS.fullmatch(clean(line))
    assert found is not None  # noqa: S101  (every part of the pattern may be absent)
    originals, certified, copies = (int(found[key] or 0) for key, _ in _WORDS)
    return DossierPaper(
        found["name"], "", originals, copies, certified, required=False, present=True
    )


def _normal(fact: Fact, value: object) -> str:
    try:
        text = _READERS[fact.kind](fact, value)
    except (ValueError, TypeError, KeyError, OverflowError) as error:
        raise InvalidInput("act.bad_fact", fact=fact.key) from error
    if any(len(line) > fact.longest for line in text.splitlines()):
        raise InvalidInput("act.bad_fact", fact=fact.key)
    return text


def _text(_fact: Fact, value: object) -> str:
    if isinstance(value, bool) or not isinstance(value, str | int):
        raise TypeError
    return clean(str(value))


def _lines(fact: Fact, value: object) -> str:
    items = value.splitlines() if isinstance(value, str) else value
    if not isinstance(items, list) or len(items) > _MOST_LINES:
        raise TypeError
    return "\n".join(line for line in (_text(fact, item) for item in items) if line)


def _papers(fact: Fact, value: object) -> str:
    items = value.splitlines() if isinstance(value, str) else value
    if not isinstance(items, list):
        raise TypeError
    lines = [paper_line(_counted(i)) if isinstance(i, dict) else i for i in items]
    return _lines(fact, lines)


def _counted(item: Mapping[str, object]) -> DossierPaper:
    """A paper as the lines of `quay receive` write it."""
    if set(item) - {"name", *(key for key, _ in _WORDS)} or not isinstance(item["name"], str):
        raise KeyError
    originals, certified, copies = (_count(item.get(key, 0)) for key, _ in _WORDS)
    return DossierPaper(clean(item["name"]), "", originals, copies, certified)


def _count(value: object) -> int:
    if isinstance(value, bool) or not isinstance(value, int) or not 0 <= value <= 999:
        raise TypeError
    return value


def _day(_fact: Fact, value: object) -> str:
    text = _text(_fact, value)
    return f"{_date(text):%d/%m/%Y}" if text else ""


def _moment(_fact: Fact, value: object) -> str:
    """ISO with its offset, or a bare ISO day."""
    if not isinstance(value, str):
        raise TypeError
    text = _text(_fact, value)
    if not text:
        return ""
    if not (_ISO_DAY.match(text) or re.match(r"\d{1,2}/", text)):
        raise ValueError  # `20261225` would be read as midnight
    found = re.fullmatch(r"(\d{1,2}/\d{1,2}/\d{4})(?:[ ,T]+(\d{1,2}:\d{2}))?", text)
    if found:
        hour, _, minute = (found[2] or "").partition(":")
        clock = f"T{int(hour):02d}:{minute}" if found[2] else ""
        text = _date(found[1]).isoformat() + clock
    if len(text) == 10:
        return _within(date.fromisoformat(text)).isoformat()
    at = datetime.fromisoformat(text)
    _within(at.date())
    return (at if at.tzinfo else at.replace(tzinfo=ZONE)).isoformat(timespec="seconds")


def _date(text: str) -> date:
    found = re.fullmatch(r"(\d{1,2})/(\d{1,2})/(\d{4})", text)
    if found:
        return _within(date(*(int(found[n]) for n in (3, 2, 1))))
    if not _ISO_DAY.fullmatch(text):
        raise ValueError  # ISO knows weeks and days of the year; nobody here means them
    return _within(date.fromisoformat(text))


def _within(day: date) -> date:
    if not 1990 <= day.year <= 2100:
        raise ValueError
    return day


def _money(_fact: Fact, value: object) -> str:
    text = re.sub(r"[ .đ]", "", _text(_fact, value))
    if text and (not re.fullmatch("[0-9]{1,12}", text)):
        raise ValueError
    if text and int(text) == 0:
        raise ValueError
    return str(int(text)) if text else ""


def _choice(fact: Fact, value: object) -> str:
    text = _text(fact, value)
    if text and text not in fact.choices:
        raise ValueError
    return text


_READERS = {
    _K.TEXT: _text,
    _K.LINES: _lines,
    _K.PAPERS: _papers,
    _K.DAY: _day,
    _K.MOMENT: _moment,
    _K.MONEY: _money,
    _K.CHOICE: _choice,
}
