"""What a person filed before: told once more, copied, taken from the file instead of scanned."""

from dataclasses import replace
from datetime import timedelta
from uuid import UUID

import pytest

from app.domain.codes import PartyKind
from app.domain.dossier import Dossier, Reuse, ScanFile
from app.domain.party import Party
from app.domain.reception import PaperAtHand
from app.errors import StoreError
from app.ports.store import SendKind
from app.usecases.earlier_dossiers import EarlierDossiers
from app.usecases.papers_on_file import PaperOnFile, PapersOnFile, line_for
from storage.provincial.shapes import ProvincialWire
from tests.app.counter import Counter, reception
from tests.app.dossiers import AN, HOA, NOW

CARD = PaperAtHand("Bản chụp thẻ căn cước", "CC")


def earlier(counter: Counter) -> EarlierDossiers:
    return EarlierDossiers(counter.store, counter.clock)


def on_file(counter: Counter) -> tuple[PaperOnFile, ...]:
    return PapersOnFile(earlier(counter))(AN.id_number)


def scanned(counter: Counter, *names: str) -> Dossier:
    papers = [PaperAtHand(n, pages=counter.scanned(n.encode())) for n in names]
    return counter.received(*papers)


def test_the_same_request_is_known_for_thirty_days(counter: Counter) -> None:
    first = counter.received()
    asked = earlier(counter).same_request
    counter.clock.at = NOW + timedelta(days=30, seconds=-1)
    assert asked(AN.id_number, first.procedure_code) == first
    assert asked(AN.id_number, "1.001193") is None
    assert asked("", first.procedure_code) is None
    assert asked("035090001235", first.procedure_code) is None
    counter.clock.at = NOW + timedelta(days=30, seconds=1)
    assert asked(AN.id_number, first.procedure_code) is None


def test_a_part_of_a_number_is_nobody(counter: Counter) -> None:
    counter.received()
    assert len(earlier(counter).of(AN.id_number)) == 1
    assert earlier(counter).of(AN.id_number[-6:]) == ()
    assert earlier(counter).of("") == ()


def test_papers_on_file_come_newest_first_and_once(counter: Counter) -> None:
    first = scanned(counter, "Tờ khai", "Hộ khẩu")
    counter.clock.at = NOW + timedelta(days=2)
    second = scanned(counter, "Tờ khai", "Ảnh")
    found = [(p.name, p.file.reused_from, p.file.reuse) for p in on_file(counter)]
    assert found == [
        ("Tờ khai", str(second.code), Reuse.COMPONENT),
        ("Ảnh", str(second.code), Reuse.COMPONENT),
        ("Hộ khẩu", str(first.code), Reuse.COMPONENT),
    ]


def test_a_result_stands_before_the_papers_of_its_dossier(counter: Counter) -> None:
    dossier = scanned(counter, "Tờ khai")
    result = ScanFile(UUID(int=9), "k9", "r.pdf", "Phiếu lý lịch tư pháp", 1, 5, "00")
    with counter.store.unit_of_work() as uow:
        uow.dossiers.save(replace(dossier, results=(result,)))
        uow.commit()
    found = [(p.name, p.is_result) for p in on_file(counter)]
    assert found == [("Phiếu lý lịch tư pháp", True), ("Tờ khai", False)]


def test_a_paper_taken_from_the_file_points_to_the_same_bytes(counter: Counter) -> None:
    before = scanned(counter, "Tờ khai")
    (found,) = on_file(counter)
    taken = replace(CARD, reused=(found.taken(),))
    after = counter.read(counter.receive(reception(taken), HOA))
    (old,), (new,) = before.files, after.files
    assert (new.key, new.sha256) == (old.key, old.sha256)
    assert (new.reuse, new.reused_from) == (Reuse.COMPONENT, str(before.code))
    assert (new.name, new.id != old.id) == (f"{after.code}_01_cc_1.pdf", True)
    assert after.papers[0].present
    assert after.events[0].data["reused"] == f"{CARD.name} · {before.code}"
    assert [row.kind for row in counter.rows(after)].count(SendKind.FILE) == 1
    sent = ProvincialWire().dossier_object(after.with_file_url(new.id, "https://tinh/1"), 2023)
    (told,) = sent["TaiLieuNop"]
    assert (told["DuocTaiSuDung"], told["DuocSoHoa"]) == ("1", "1")


def test_what_is_taken_again_tells_where_it_first_came_from(counter: Counter) -> None:
    first = scanned(counter, "Tờ khai")
    (found,) = on_file(counter)
    counter.receive(reception(replace(CARD, reused=(found.taken(),))), HOA)
    assert {paper.file.reused_from for paper in on_file(counter)} == {str(first.code)}


def test_scanned_and_reused_files_of_one_paper_have_their_own_names(counter: Counter) -> None:
    scanned(counter, "Tờ khai")
    (found,) = on_file(counter)
    both = replace(CARD, reused=(found.taken(),), pages=counter.scanned(b"new"))
    names = [file.name.rpartition("_")[2] for file in counter.receive(reception(both), HOA).files]
    assert names == ["1.pdf", "2.pdf"]


def test_bytes_that_are_gone_are_not_taken_silently(counter: Counter) -> None:
    scanned(counter, "Tờ khai")
    (found,) = on_file(counter)
    gone = replace(found.taken(), key="00" * 32)
    with pytest.raises(StoreError, match=r"store.file_missing"):
        counter.receive(reception(replace(CARD, reused=(gone,))), HOA)


def test_only_what_lies_at_the_province_keeps_its_address() -> None:
    file = ScanFile(UUID(int=1), "k", "a.pdf", "A", 1, 5, "00", url="https://tinh.example/1")
    here = PaperOnFile("A", "", "", NOW, file)
    there = replace(here, file=replace(file, key=""))
    assert (here.taken().url, there.taken().url) == ("", file.url)


def test_a_paper_on_file_finds_its_line(counter: Counter) -> None:
    scanned(counter, "Tờ khai")
    (found,) = on_file(counter)
    papers = (CARD, PaperAtHand("to khai"))
    assert line_for(papers, found, 0) == 1
    assert line_for((CARD,), found, 0) == 0
    assert line_for((CARD,), found, -1) == 1
    coded = replace(found, code="CC", name="khác")
    assert line_for(papers, coded, 1) == 0


def test_an_organisation_is_found_by_its_tax_code(counter: Counter) -> None:
    company = Party("Công ty A", "0314409058-002", kind=PartyKind.ENTERPRISE)
    told = replace(reception(), owner=company, filer=AN, authority="Giấy giới thiệu 1")
    dossier = counter.receive(told, HOA)
    assert [d.id for d in earlier(counter).of(company.id_number)] == [dossier.id]
    same = earlier(counter).same_request(company.id_number, dossier.procedure_code)
    assert same is not None
    assert earlier(counter).of(AN.id_number) == ()  # the filer's own dossiers are others
