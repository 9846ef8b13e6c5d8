"""A batch is split by the sheets between the papers; no page is ever lost."""

from itertools import chain, pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.domain.batch import Segment, refuse_foreign, split
from app.domain.codes import DossierCode
from app.domain.page import PageFacts
from app.errors import InvalidInput
from tests.app.pages import BLANK, OTHER, OWN, PATCH, PLAIN, page, sheet, slip


def shape(*batch: PageFacts) -> list[tuple[str | None, tuple[int, ...]]]:
    return [(s.code.text if s.code else None, s.pages) for s in split(batch)]


def test_separators_open_papers_and_are_set_aside() -> None:
    segments = split([PLAIN, PLAIN, sheet(2), PLAIN, PATCH, PLAIN])
    assert [s.pages for s in segments] == [(0, 1), (3,), (5,)]
    assert [s.separators for s in segments] == [(), (2,), (4,)]
    assert [s.code.paper if s.code else None for s in segments] == [None, 2, None]


def test_nothing_is_one_segment_less() -> None:
    assert split([]) == ()


def test_of_two_separators_in_a_row_the_second_counts_and_both_are_kept() -> None:
    (segment,) = split([sheet(1), sheet(3), PLAIN])
    assert segment.code is not None
    assert (segment.code.paper, segment.separators, segment.pages) == (3, (0, 1), (2,))


def test_a_trailing_separator_opens_nothing() -> None:
    (segment,) = split([PLAIN, sheet(2)])
    assert segment == Segment(None, (0,), (1,))
    assert segment.all_pages == (0, 1)


def test_a_separator_alone_stays_visible() -> None:
    (segment,) = split([sheet(2), BLANK])
    assert (segment.pages, segment.separators, segment.blanks) == ((), (0,), (1,))


def test_blanks_are_flagged_and_stay_where_they_stood() -> None:
    (segment,) = split([PLAIN, BLANK, PLAIN])
    assert (segment.pages, segment.blanks, segment.all_pages) == ((0, 2), (1,), (0, 1, 2))


def test_the_empty_back_of_a_separator_belongs_to_its_sheet() -> None:
    first, second = split([PLAIN, BLANK, sheet(2), BLANK, PLAIN, BLANK])
    assert (first.pages, first.blanks) == ((0,), (1,))
    assert (second.pages, second.separators, second.blanks) == ((4,), (2,), (3, 5))


def test_a_slip_opens_a_paper_and_its_page_is_content() -> None:
    assert shape(PLAIN, slip(), PLAIN) == [(None, (0,)), (OWN, (1, 2))]


def test_the_same_slip_again_is_the_same_paper() -> None:
    assert shape(slip(), PLAIN, slip(), PLAIN) == [(OWN, (0, 1, 2, 3))]


def test_a_slip_behind_a_numbered_sheet_keeps_the_sheets_paper() -> None:
    (segment,) = split([sheet(3), slip(), PLAIN])
    assert segment.code is not None
    assert (segment.code.paper, segment.code.dossier) == (3, DossierCode(OWN))
    assert (segment.pages, segment.separators) == ((1, 2), (0,))


@pytest.mark.parametrize(
    "codes",
    [
        [("QRCode", OWN)],  # a receipt among the papers, not a slip
        [("Code128", f"x {OWN}")],
        [("Code128", "8934567890123")],
        [("Code128", "TM-1")],
        [("Code39", "PATCHT2")],
    ],
)
def test_other_codes_open_nothing(codes: list[tuple[str, str]]) -> None:
    assert shape(PLAIN, page(*codes)) == [(None, (0, 1))]


def test_a_sheet_of_another_dossier_stops_the_filing_and_says_where() -> None:
    segments = split([PLAIN, sheet(2, OTHER), PLAIN])
    with pytest.raises(InvalidInput) as caught:
        refuse_foreign(segments, DossierCode(OWN))
    assert caught.value.code == "batch.foreign_dossier"
    assert caught.value.params == {"other": OTHER, "page": 2}


def test_ones_own_sheets_are_not_foreign_under_either_number() -> None:
    temporary = "T01-261123-001"
    segments = split([sheet(1, OWN), PLAIN, slip(temporary)])
    refuse_foreign(segments, DossierCode(OWN), DossierCode(temporary))
    with pytest.raises(InvalidInput, match="foreign"):
        refuse_foreign(segments, DossierCode(OWN))
    with pytest.raises(InvalidInput, match="foreign"):
        refuse_foreign(segments)


batches = st.lists(
    st.sampled_from([PLAIN, PLAIN, BLANK, PATCH, sheet(1), sheet(2, OWN), slip(), slip(OTHER)]),
    max_size=40,
)


@settings(max_examples=200, deadline=None)
@given(batches)
def test_no_page_is_lost_or_doubled_and_order_stays(batch: list[PageFacts]) -> None:
    segments = split(batch)
    everything = list(chain.from_iterable(s.all_pages for s in segments))
    assert sorted(everything) == list(range(len(batch)))
    assert all(max(a.pages) < min(b.pages) for a, b in pairwise(segments) if a.pages and b.pages)
    assert all(list(s.pages) == sorted(s.pages) for s in segments)


@settings(max_examples=200, deadline=None)
@given(batches)
def test_content_is_content_and_the_rest_is_set_aside(batch: list[PageFacts]) -> None:
    for segment in split(batch):
        assert all(batch[n] in (PLAIN, slip(), slip(OTHER)) for n in segment.pages)
        assert all(batch[n] in (PATCH, sheet(1), sheet(2, OWN)) for n in segment.separators)
        assert all(batch[n] == BLANK for n in segment.blanks)
