from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone
from uuid import uuid4

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy.exc import StatementError

from app.domain.codes import Channel, DossierCode, PartyKind, ReturnBy, Status
from app.domain.dossier import Dossier, DossierPaper, Event, FileStage, ScanFile
from app.domain.page import KeptPage
from app.domain.party import Party
from storage.store import SqlStore
from tests.storage.parts import AGENCY, NOW, received

TEXT = st.text(st.characters(exclude_categories=["Cs"]), max_size=12)
COUNT = st.integers(0, 10**9)
MOMENT = st.datetimes(
    datetime(1990, 1, 1),  # noqa: DTZ001  (hypothesis adds the zone)
    datetime(2090, 1, 1),  # noqa: DTZ001
    timezones=st.sampled_from([UTC, timezone(timedelta(hours=7))]),
)
MAYBE = st.none() | MOMENT
STATUS = st.none() | st.sampled_from(Status)
JSON = st.recursive(
    st.none() | st.booleans() | COUNT | TEXT,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(TEXT, inner, max_size=3),
    max_leaves=6,
)
PARTY = st.builds(
    Party, TEXT, TEXT, st.sampled_from(PartyKind), TEXT, st.sampled_from(["Nam", "Nữ", ""]),
    TEXT, TEXT, TEXT,
)  # fmt: skip
IMAGES = st.lists(st.builds(KeptPage, TEXT, COUNT, TEXT), max_size=2).map(tuple)
FILES = st.lists(
    st.builds(
        ScanFile, st.uuids(version=4), TEXT, TEXT, TEXT, COUNT, COUNT, TEXT, TEXT,
        stage=st.sampled_from(FileStage), images=IMAGES, archival=TEXT,
    ),
    max_size=2,
).map(lambda files: tuple(replace(file, id=uuid4()) for file in files))  # fmt: skip
PAPER = st.builds(
    DossierPaper, TEXT, TEXT, COUNT, COUNT, COUNT, st.booleans(), st.booleans(), FILES
)
EVENT = st.builds(Event, MOMENT, TEXT, TEXT, STATUS, TEXT, st.dictionaries(TEXT, TEXT, max_size=2))
CODE = st.builds(DossierCode.official, st.just(AGENCY), st.dates(), st.integers(1, 9_999_999))


# fmt: off
DOSSIER = st.builds(
    Dossier,
    id=st.uuids(version=4),
    **dict.fromkeys(
        ["procedure_code", "procedure_name", "case_name", "agency_id", "agency_name", "summary",
         "field_code", "field_name", "time_label", "calendar_version", "tracking_code", "shelf",
         "note", "return_note"],
        TEXT,
    ),
    **dict.fromkeys(
        ["received_at", "due_at", "previous_due_at", "filed_at", "refused_at", "resolved_at",
         "returned_at"],
        MAYBE,
    ),
    created_at=MOMENT,
    owner=PARTY,
    filer=st.none() | PARTY,
    code=st.none() | CODE,
    provisional_code=st.none(),
    status=STATUS,
    previous_status=STATUS,
    papers=st.lists(PAPER, max_size=3).map(tuple),
    results=FILES,
    sets=COUNT,
    channel=st.sampled_from(Channel),
    return_by=st.sampled_from(ReturnBy),
    fee=COUNT,
    fee_timing=st.sampled_from(["before", "after", "exempt"]),
    fee_paid=st.booleans(),
    remote_exists=st.booleans(),
    imported=st.booleans(),
    foreign=st.dictionaries(TEXT, JSON, max_size=3),
    events=st.lists(EVENT, max_size=3).map(tuple),
)
# fmt: on


@given(DOSSIER)
@settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
def test_every_dossier_comes_back_as_it_went_in(store: SqlStore, dossier: Dossier) -> None:
    with store.unit_of_work() as uow:
        uow.dossiers.save(dossier)
        uow._session.expire_all()
        assert uow.dossiers.get(dossier.id) == dossier


@given(DOSSIER, DOSSIER)
@settings(
    max_examples=30, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
def test_a_dossier_saved_over_another_leaves_nothing_of_it_but_its_events(
    store: SqlStore, before: Dossier, after: Dossier
) -> None:
    before = _as(before, after)
    with store.unit_of_work() as uow:
        uow.dossiers.save(before)
        uow.dossiers.save(after)
        uow._session.expire_all()
        assert uow.dossiers.get(after.id) == after


def _as(before: Dossier, after: Dossier) -> Dossier:
    return replace(before, id=after.id, code=None, events=())


def test_moments_come_back_aware_and_in_utc(store: SqlStore) -> None:
    dossier = received()
    with store.unit_of_work() as uow:
        uow.dossiers.save(dossier)
        uow._session.expire_all()
        at = uow.dossiers.get(dossier.id).received_at
    assert at is not None
    assert at.tzinfo is UTC


def test_a_naive_moment_cannot_be_stored(store: SqlStore) -> None:
    with store.unit_of_work() as uow, pytest.raises(StatementError, match="naive"):
        uow.audit.add(NOW.replace(tzinfo=None), "Hoa", "receive", "x", {})
