"""After a receipt: another dossier of the same filer, or the same request of another owner."""

from dataclasses import replace

from app.domain.reception import like_before
from ui.presenters.party_form import NOBODY
from ui.presenters.reception_state import ReceptionState


def _again(state: ReceptionState) -> ReceptionState:
    """A new form in the same go."""
    code = (str(state.received.code),) if state.received else ()
    return ReceptionState(
        catalogue=state.catalogue,
        drafts=state.drafts,
        group_id=state.group_id,
        group=(*state.group, *code),
        channel=state.channel,
        return_by=state.return_by,
        return_address=state.return_address,
    )


def same_person(state: ReceptionState) -> ReceptionState:
    """Thêm hồ sơ nữa cho người này: owner, filer and authority stay."""
    return replace(
        _again(state),
        owner=state.owner,
        filer=state.filer,
        other_filer=state.other_filer,
        authority=state.authority,
        cards=state.cards,
    )


def next_owner(state: ReceptionState) -> ReceptionState:
    """Cùng thủ tục, chủ hồ sơ khác: who files, procedure and names of papers stay.

    An owner who came alone files for the next one too: they stand at the counter.
    """
    filer = state.filer if state.other_filer else state.owner
    papers = like_before(state.received, state.case) if state.received else ()
    return replace(
        _again(state),
        procedure=state.procedure,
        case_index=state.case_index,
        papers=papers,
        owner=replace(NOBODY, kind=state.owner.kind if state.other_filer else NOBODY.kind),
        filer=filer,
        other_filer=True,
        authority=state.authority,
        sets=state.sets,
    )
