"""A reception under way as JSON values, and back. Keys are stable: drafts outlive an upgrade."""

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, replace
from datetime import datetime
from typing import Any, cast
from uuid import UUID

from app.domain.citizen_card import CitizenCard
from app.domain.codes import Channel, PartyKind, ReturnBy
from app.domain.fees import FeeMethod
from app.domain.page import KeptPage
from app.domain.party import Party, Sex
from app.domain.procedure import Procedure
from app.domain.reception import PaperAtHand
from app.domain.verbs import Verb
from app.ports.store import Draft
from ui.presenters.party_form import NOBODY, TEXT_FIELDS, with_kind, with_sex, with_text
from ui.presenters.reception_state import Advice, CopiedPeople, ReceptionState
from ui.presenters.reused_file import file_from_json, file_to_json

KIND = "reception"


@dataclass(frozen=True, slots=True)
class DraftLine:
    """A draft in the list of those to resume. advised: the form it had last, with when."""

    id: UUID
    owner: str
    procedure: str
    pages: int
    advised: Advice | None = None


def to_json(state: ReceptionState) -> dict[str, object]:
    """Everything the clerk gave so far."""
    return {
        "kind": KIND,
        "procedure": state.procedure.code if state.procedure else "",
        "procedure_name": state.procedure.name if state.procedure else "",
        "query": state.query,
        "case": state.case_index,
        "owner": _party(state.owner),
        "filer": _party(state.filer),
        "other_filer": state.other_filer,
        "authority": state.authority,
        "group_id": str(state.group_id),
        "group": list(state.group),
        "papers": [_paper(paper) for paper in state.papers],
        "sets": state.sets,
        "channel": state.channel.value,
        "return_by": state.return_by.value,
        "return_address": state.return_address,
        "fee_timing": state.fee_timing,
        "fee_reason": state.fee_reason,
        "fee_paid": state.fee_paid,
        "fee_method": state.fee_method.value,
        "note": state.note,
        "cards": {who: asdict(card) for who, card in state.cards.items()},
        "copied": _copied(state.copied) if state.copied else None,
        "advised": [[advice.verb.value, advice.at.isoformat()] for advice in state.advised],
    }


def from_json(draft: Draft, blank: ReceptionState) -> ReceptionState:
    """The form as it was. A procedure that left the catalogue stays as text to choose again.

    A draft of an older version lacks what that version did not ask: it begins as in a new form.
    """
    # Our own JSON, read back from the store.
    given = cast("Mapping[str, Any]", draft.state)
    procedure = _procedure(blank.catalogue, given["procedure"])
    return replace(
        blank,
        id=draft.id,
        query=given["query"],
        procedure=procedure,
        case_index=given["case"] if procedure else 0,
        owner=_read_party(given["owner"]),
        filer=_read_party(given["filer"]),
        other_filer=given["other_filer"],
        cards={who: _card(card) for who, card in given.get("cards", {}).items()},
        authority=given.get("authority", ""),
        group_id=UUID(given["group_id"]) if "group_id" in given else blank.group_id,
        group=tuple(given.get("group", ())),
        papers=tuple(_read_paper(paper) for paper in given["papers"]),
        sets=given["sets"],
        channel=Channel(given["channel"]),
        return_by=ReturnBy(given["return_by"]),
        return_address=given.get("return_address", ""),
        fee_timing=given.get("fee_timing", blank.fee_timing),
        fee_reason=given.get("fee_reason", ""),
        fee_paid=given["fee_paid"],
        fee_method=FeeMethod(given.get("fee_method", blank.fee_method)),
        note=given["note"],
        copied=_read_copied(given["copied"]) if given.get("copied") else None,
        advised=tuple(_advice(*told) for told in given.get("advised", ())),
        saved_at=draft.saved_at,
    )


def is_reception(draft: Draft) -> bool:
    """Other stations keep drafts too."""
    return draft.state.get("kind") == KIND


def line(draft: Draft) -> DraftLine:
    """What the clerk recognises it by."""
    given = cast("Mapping[str, Any]", draft.state)
    pages = sum(len(paper["pages"]) for paper in given["papers"])
    name = given["procedure_name"] or given["query"]
    told = [_advice(*advice) for advice in given.get("advised", ())]
    return DraftLine(draft.id, given["owner"]["name"], name, pages, told[-1] if told else None)


def _advice(verb: str, at: str) -> Advice:
    return Advice(Verb(verb), datetime.fromisoformat(at))


def _procedure(catalogue: Sequence[Procedure], code: str) -> Procedure | None:
    return next((p for p in catalogue if p.code == code), None) if code else None


def _party(party: Party) -> dict[str, str]:
    texts = {name: getattr(party, name) for name in (*TEXT_FIELDS, "sex")}
    return {**texts, "kind": party.kind.value}


def _read_party(given: Mapping[str, str]) -> Party:
    party = NOBODY
    for name in TEXT_FIELDS:
        party = with_text(party, name, given[name])
    kind = PartyKind(given.get("kind", PartyKind.CITIZEN))
    return with_kind(with_sex(party, cast("Sex", given["sex"])), kind)


def _card(given: Mapping[str, Any]) -> CitizenCard:
    return CitizenCard(**{**given, "warnings": tuple(given["warnings"])})


def _copied(people: CopiedPeople) -> dict[str, object]:
    return {
        "owner": _party(people.owner),
        "filer": _party(people.filer),
        "authority": people.authority,
        "return_address": people.return_address,
    }


def _read_copied(given: Mapping[str, Any]) -> CopiedPeople:
    owner, filer = _read_party(given["owner"]), _read_party(given["filer"])
    return CopiedPeople(owner, filer, given["authority"], given["return_address"])


def _paper(paper: PaperAtHand) -> dict[str, object]:
    return {
        "name": paper.name,
        "code": paper.code,
        "originals": paper.originals,
        "copies": paper.copies,
        "certified": paper.certified,
        "required": paper.required,
        "present": paper.present,
        "pages": [[page.key, page.dpi, page.original] for page in paper.pages],
        "not_needed": paper.not_needed,
        "reused": [file_to_json(file) for file in paper.reused],
    }


def _read_paper(given: Mapping[str, Any]) -> PaperAtHand:
    pages = tuple(KeptPage(*page) for page in given["pages"])
    reused = tuple(file_from_json(file) for file in given.get("reused", ()))
    return PaperAtHand(**{**given, "pages": pages, "reused": reused})
