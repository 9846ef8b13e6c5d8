"""What a fact of the history was told, in words: every key a step or the province writes."""

from app.domain.dossier import Event
from app.domain.effects import REPLACED
from app.domain.money import dong
from app.domain.verbs import STOPPED_FROM, Verb
from printing.dates import minute, moment
from printing.sheet import Sheet

#: Identities and addresses for programs, not for people.
_HIDDEN = frozenset({"payment", "seq", "url", "old_status", "case_index", STOPPED_FROM, *REPLACED})
_MOMENTS = frozenset({"due_at", "previous_due_at", "resolved_at"})


def told(sheet: Sheet, event: Event) -> str:
    """`Hẹn trả mới: 08:42 24/01/2024; Văn bản: 12/STP`; "" when nothing was told."""
    parts = [
        f"{_label(sheet, key)}: {_value(sheet, event, key, text)}"
        for key, text in event.data.items()
        if text and key not in _HIDDEN
    ]
    return "; ".join(parts)


def step(sheet: Sheet, event: Event) -> str:
    """What was done. A step without a word of ours (another system's) shows its status."""
    fetched = event.verb == Verb.HAND_OVER and STOPPED_FROM in event.data
    known = sheet.words.get("papers_fetched" if fetched else f"verb_{event.verb}")
    if known:
        return known
    status = event.status.label if event.status else event.verb
    return sheet.plain("verb_province", status=status) if _of_province(event) else status


def _of_province(event: Event) -> bool:
    return event.verb.startswith("province-")


def _label(sheet: Sheet, key: str) -> str:
    return sheet.words.get(f"fact_{key}") or key


def _value(sheet: Sheet, event: Event, key: str, text: str) -> str:
    if key in _MOMENTS:
        at = moment(text)
        return minute(at) if at is not None else text
    if key == "amount" and text.isdigit():
        return dong(int(text))
    if key == "field":
        return sheet.words.get(f"field_{text}") or text
    way = key in ("before", "after") and event.data.get("field") == "return_by"
    if way or key in ("method", "outcome"):
        return sheet.words.get(f"choice_{text}") or text
    return ", ".join(text.splitlines())
