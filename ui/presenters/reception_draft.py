"""A reception under way as JSON values, and back. Keys are stable: drafts outlive an upgrade."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, cast
from uuid import UUID

from app.domain.codes import Channel, ReturnBy
from app.domain.party import Party, Sex
from app.domain.procedure import Procedure
from app.domain.reception import KeptPage, PaperAtHand
from app.ports.store import Draft
from ui.presenters.party_form import NOBODY, TEXT_FIELDS, with_sex, with_text
from ui.presenters.reception_state import ReceptionState

KIND = "reception"


@dataclass(frozen=True, slots=True)
class DraftLine:
    """A draft in the list of those to resume."""

    id: UUID
    owner: str
    procedure: str
    pages: int


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
        "papers": [_paper(paper) for paper in state.papers],
        "sets": state.sets,
        "channel": state.channel.value,
        "return_by": state.return_by.value,
        "fee_paid": state.fee_paid,
        "note": state.note,
    }


def from_json(draft: Draft, blank: ReceptionState) -> ReceptionState:
    """The form as it was. A procedure that left the catalogue stays as text to choose again."""
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
        papers=tuple(_read_paper(paper) for paper in given["papers"]),
        sets=given["sets"],
        channel=Channel(given["channel"]),
        return_by=ReturnBy(given["return_by"]),
        fee_paid=given["fee_paid"],
        note=given["note"],
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
    return DraftLine(draft.id, given["owner"]["name"], name, pages)


def _procedure(catalogue: Sequence[Procedure], code: str) -> Procedure | None:
    return next((p for p in catalogue if p.code == code), None) if code else None


def _party(party: Party) -> dict[str, str]:
    return {name: getattr(party, name) for name in (*TEXT_FIELDS, "sex")}


def _read_party(given: Mapping[str, str]) -> Party:
    party = NOBODY
    for name in TEXT_FIELDS:
        party = with_text(party, name, given[name])
    return with_sex(party, cast("Sex", given["sex"]))


def _paper(paper: PaperAtHand) -> dict[str, object]:
    return {
        "name": paper.name,
        "code": paper.code,
        "originals": paper.originals,
        "copies": paper.copies,
        "certified": paper.certified,
        "required": paper.required,
        "present": paper.present,
        "pages": [[page.key, page.dpi] for page in paper.pages],
    }


def _read_paper(given: Mapping[str, Any]) -> PaperAtHand:
    pages = tuple(KeptPage(key, dpi) for key, dpi in given["pages"])
    return PaperAtHand(**{**given, "pages": pages})
