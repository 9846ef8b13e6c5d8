"""What a dossier's facts are called on paper. An unknown fact is "", never a guess."""

from app.domain.codes import Channel, DossierCode, PartyKind, ReturnBy
from app.domain.dossier import Dossier, DossierPaper
from app.domain.money import dong
from app.domain.party import Party
from app.ports.paper import PrintJob
from printing.dates import parts
from printing.sheet import Sheet
from printing.wording import Wording


def number(dossier: Dossier) -> DossierCode | None:
    """The number the paper bears: official if there is one, else the provisional, else None."""
    return dossier.code or dossier.provisional_code


def is_provisional(dossier: Dossier) -> bool:
    """True when the number on the paper is not the province's."""
    code = number(dossier)
    return code is not None and code.is_provisional


def named(party: Party) -> str:
    """`Ông Nguyễn Văn An`."""
    return f"{party.honorific} {party.name}".strip()


def addressed(party: Party) -> str:
    """How a sentence addresses the person: `Bà`, `Ông/Bà`, or an organisation by its name."""
    return party.honorific or party.name


def signing(party: Party) -> str:
    """Name below a signature; for an organisation somebody signs whose name is not known."""
    return party.name if party.honorific else ""


def id_key(party: Party) -> str:
    """Wording of the line of the identity number."""
    return "id_number" if party.kind is PartyKind.CITIZEN else "tax_code"


def subject(dossier: Dossier) -> str:
    """What is asked for: the summary, else the procedure."""
    return dossier.summary or dossier.procedure_name


def handed_in(dossier: Dossier) -> tuple[DossierPaper, ...]:
    """Only what was really handed in or scanned; the rest of the checklist is not printed."""
    return tuple(p for p in dossier.papers if p.present or p.files)


def fee(sheet: Sheet, dossier: Dossier) -> str:
    """Amount and whether it was paid."""
    return sheet.fit(fee_words(sheet.words, dossier))


def fee_words(words: Wording, dossier: Dossier) -> str:
    """The same, for a paper that is no sheet."""
    if dossier.fee_timing == "exempt":
        return words["fee_exempt"]
    if not dossier.fee:
        return words["fee_none"]
    state = "paid" if dossier.fee_paid else dossier.fee_timing
    return words[f"fee_{state}"].format(amount=dong(dossier.fee))


def fee_left(dossier: Dossier) -> int:
    """Đồng still to be taken."""
    due = dossier.fee_timing != "exempt" and not dossier.fee_paid
    return dossier.fee if due else 0


def channel(sheet: Sheet, dossier: Dossier) -> str:
    """How it was filed: `nộp trực tiếp`."""
    return sheet.plain(f"channel_{dossier.channel.value}")


def is_online(dossier: Dossier) -> bool:
    """True when nobody stood at the counter to sign."""
    return dossier.channel is Channel.ONLINE


def by_post(dossier: Dossier) -> bool:
    """True when the result goes by post."""
    return dossier.return_by is ReturnBy.POST


def due(sheet: Sheet, dossier: Dossier) -> str:
    """The promised moment, or why there is none."""
    if dossier.due_at is not None:
        return sheet.plain("moment", **parts(dossier.due_at))
    return sheet.plain(no_due_key(dossier))


def no_due_key(dossier: Dossier) -> str:
    """Wording of why there is no promised moment."""
    return "no_due" if dossier.time_label.startswith("không") else "due_unknown"


def reason(dossier: Dossier, job: PrintJob, *verbs: str) -> str:
    """Why: what the newest event of these verbs says, else what the clerk is about to say.

    The event comes first: a reprint must not take the reason of a later step.
    """
    said = next((e.reason for e in reversed(dossier.events) if e.verb in verbs and e.reason), "")
    return said or job.reason
