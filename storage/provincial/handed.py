"""ThongTinTra: who took the result and how. Never an identity number."""

from app.domain.codes import ReturnBy, Status
from app.domain.dossier import Dossier
from app.domain.text import clean
from app.domain.verbs import Verb


def handed_note(dossier: Dossier) -> str:
    """From the hand-over of the counter; before it, or of another system, the note alone."""
    note = clean(dossier.return_note)
    event = next((e for e in reversed(dossier.events) if e.verb == Verb.HAND_OVER), None)
    if event is None or dossier.status is not Status.RETURNED:
        return note
    receiver = clean(event.data.get("receiver", ""))
    proxy = " (người được ủy quyền)" if event.data.get("authority") else ""
    item = clean(dossier.postal_item)
    post = dossier.return_by is ReturnBy.POST or bool(item)
    way = "trả qua bưu chính" if post else "trả tại quầy"
    parts = (f"Người nhận: {receiver}{proxy}" if receiver else "", way, item, note)
    return "; ".join(part for part in parts if part)
