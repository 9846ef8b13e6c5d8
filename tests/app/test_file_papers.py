"""A split batch goes to the papers of a checklist, before and after the reception."""

from uuid import UUID

import pytest

from app.domain.batch import split
from app.domain.codes import DossierCode
from app.domain.dossier import ScanFile
from app.domain.page import KeptPage, PageFacts
from app.domain.reception import PaperAtHand
from app.errors import InvalidInput, NotAllowed
from app.ports.store import SendKind
from app.usecases.file_papers import assign
from app.usecases.scan_batch import BatchPage
from tests.app.counter import Counter
from tests.app.dossiers import ADMIN, HOA
from tests.app.pages import BLANK, OTHER, OWN, PATCH, PLAIN, sheet, slip

LIST = (PaperAtHand("Tờ khai"), PaperAtHand("Căn cước"), PaperAtHand("Ủy quyền", required=False))


def batch(*pages: PageFacts) -> list[BatchPage]:
    return [BatchPage(KeptPage(str(n), 300), facts, b"") for n, facts in enumerate(pages)]


def keys(papers: tuple[PaperAtHand, ...]) -> list[str]:
    return ["".join(page.key for page in paper.pages) for paper in papers]


def filed(*pages: PageFacts, first: int = 0) -> list[str]:
    return keys(assign(LIST, batch(*pages), first))


@pytest.mark.parametrize(
    ("pages", "expected"),
    [
        ([PLAIN, PLAIN], ["01", "", ""]),
        ([PLAIN, PATCH, PLAIN, PATCH, PLAIN], ["0", "2", "4"]),
        ([PLAIN, sheet(3), PLAIN], ["0", "", "2"]),
        ([sheet(2), PLAIN, sheet(1), PLAIN], ["3", "1", ""]),
        ([PATCH, PLAIN, BLANK, PATCH, PLAIN], ["1", "4", ""]),
        ([PLAIN, sheet(2), BLANK, PLAIN, BLANK], ["0", "3", ""]),
        ([sheet(2), sheet(3), PLAIN], ["", "", "2"]),
        ([BLANK, BLANK], ["", "", ""]),
        ([], ["", "", ""]),
    ],
)
def test_sheets_name_their_papers(pages: list[PageFacts], expected: list[str]) -> None:
    assert filed(*pages) == expected


def test_the_first_pages_go_where_the_clerk_stands() -> None:
    assert filed(PLAIN, PATCH, PLAIN, first=1) == ["", "0", "2"]


def test_more_papers_than_the_list_become_papers_of_their_own() -> None:
    papers = assign(LIST, batch(PLAIN, PATCH, PLAIN, PATCH, PLAIN, PATCH, PLAIN))
    assert keys(papers) == ["0", "2", "4", "6"]
    assert (papers[3].name, papers[3].required) == ("Giấy tờ khác 4", False)


@pytest.mark.parametrize("number", [0, 4, 99])
def test_a_number_outside_the_list_never_lands_on_another_paper(number: int) -> None:
    papers = assign(LIST, batch(PLAIN, sheet(number), PLAIN))
    assert keys(papers) == ["0", "", "", "2"]


def test_pages_are_added_to_what_is_there_and_the_paper_is_present() -> None:
    once = assign(LIST, batch(PLAIN))
    twice = assign(once, batch(PLAIN))
    assert keys(twice) == ["00", "", ""]
    assert [paper.present for paper in twice] == [True, False, False]


def test_a_foreign_sheet_stops_everything() -> None:
    with pytest.raises(InvalidInput, match="foreign_dossier"):
        assign(LIST, batch(PLAIN, sheet(2, OTHER), PLAIN), 0, DossierCode(OWN))
    assert keys(assign(LIST, batch(slip()), 0, DossierCode(OWN))) == ["0", "", ""]


def test_every_page_with_content_is_filed_once() -> None:
    pages = [PLAIN, BLANK, sheet(2), PLAIN, PATCH, slip(), PLAIN, sheet(1), BLANK, PLAIN]
    papers = assign(LIST, batch(*pages), 0, DossierCode(OWN))
    content = [str(n) for segment in split(pages) for n in segment.pages]
    assert sorted("".join(keys(papers))) == sorted(content)


def test_a_later_scan_becomes_file_event_and_message(counter: Counter) -> None:
    dossier = counter.received(PaperAtHand("Tờ khai", present=True))
    later = counter.file(dossier.id, 1, counter.scanned(b"x", b"y"), HOA)
    (file,) = later.papers[0].files
    assert (file.name, file.pages) == (f"{dossier.code}_01_to-khai_1.pdf", 2)
    assert later.events[-1].verb == "digitise"
    assert [row.kind for row in counter.rows(later)[2:]] == [SendKind.FILE, SendKind.PROGRESS]
    again = counter.file(dossier.id, 1, counter.scanned(b"z"), HOA)
    assert [f.name[-5] for f in again.papers[0].files] == ["1", "2"]
    assert counter.read(dossier) == again


def test_a_later_scan_is_refused_where_it_cannot_be(counter: Counter) -> None:
    dossier = counter.received(PaperAtHand("Tờ khai", present=True))
    pages = counter.scanned(b"x")
    with pytest.raises(InvalidInput, match=r"batch.no_pages"):
        counter.file(dossier.id, 1, (), HOA)
    with pytest.raises(InvalidInput, match=r"batch.no_such_paper"):
        counter.file(dossier.id, 2, pages, HOA)
    with pytest.raises(NotAllowed, match=r"act.wrong_role"):
        counter.file(dossier.id, 1, pages, ADMIN)
    assert counter.read(dossier) == dossier


def test_a_plain_separator_goes_past_what_is_excused_or_on_file() -> None:
    papers = (
        PaperAtHand("A"),
        PaperAtHand("B", not_needed="đã tra cứu"),
        PaperAtHand("C", reused=(ScanFile(UUID(int=1), "k", "", "C", 1, 1, "00"),)),
        PaperAtHand("D"),
    )
    filled = assign(papers, batch(PLAIN, PATCH, PLAIN))
    assert [len(paper.pages) for paper in filled] == [1, 0, 0, 1]


def test_pages_that_were_filed_before_a_crash_are_not_filed_again(counter: Counter) -> None:
    dossier = counter.received(PaperAtHand("Tờ khai", present=True))
    pages = counter.scanned(b"x", b"y")
    once = counter.file(dossier.id, 1, pages, HOA)
    assert counter.file(dossier.id, 1, pages, HOA) == once
    assert counter.read(dossier) == once
    assert [row.kind for row in counter.rows(once)].count(SendKind.FILE) == 1
