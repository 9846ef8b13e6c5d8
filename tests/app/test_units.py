"""Old and new administrative units side by side, and half-typed addresses."""

from collections import Counter

import pytest

from app.bootstrap.folders import UNITS
from app.cli.main import main
from app.domain.unit_search import UnitHit, UnitIndex, complete_address
from app.domain.units import Counterpart, Era, Unit, UnitBook, UnitKind
from app.errors import InvalidInput
from app.usecases.find_units import FindUnits
from storage.unit_tables import UnitTableFiles


@pytest.fixture(scope="module")
def find() -> FindUnits:
    return FindUnits(UnitTableFiles(UNITS))


@pytest.fixture(scope="module")
def book() -> UnitBook:
    return UnitTableFiles(UNITS).load()


def said(hit: UnitHit) -> tuple[str, set[str]]:
    return hit.unit.address, {other.unit.address for other in hit.counterparts}


def test_the_shipped_tables_are_whole(book: UnitBook) -> None:
    units = book.units
    counts = Counter((unit.era.value, unit.kind.value) for unit in units)
    assert counts == {
        ("now", "province"): 34, ("now", "commune"): 3321, ("before", "province"): 63,
        ("before", "district"): 696, ("before", "commune"): 10051,
        ("earlier", "district"): 24, ("earlier", "commune"): 987,
    }  # fmt: skip
    of_ha_nam = [u for u in units if u.era is Era.BEFORE and "Tỉnh Hà Nam" in u.parents]
    assert Counter(u.kind.value for u in of_ha_nam) == {"district": 6, "commune": 98}


def test_every_province_of_before_has_its_province_of_today_and_back(book: UnitBook) -> None:
    old = [u for u in book.units if u.kind is UnitKind.PROVINCE and u.era is Era.BEFORE]
    assert all(len(book.counterparts[unit]) == 1 for unit in old)
    ninh_binh = next(u for u in book.units if u.era is Era.NOW and u.name == "Tỉnh Ninh Bình")
    assert {c.unit.name for c in book.counterparts[ninh_binh]} == {
        "Tỉnh Hà Nam", "Tỉnh Nam Định", "Tỉnh Ninh Bình"
    }  # fmt: skip


def test_most_communes_of_before_are_known_to_have_gone_somewhere(book: UnitBook) -> None:
    old = [u for u in book.units if u.kind is UnitKind.COMMUNE and u.era is Era.BEFORE]
    assert len([u for u in old if u not in book.counterparts]) == 21
    now = [u for u in book.units if u.era is Era.NOW]
    assert all(unit in book.counterparts for unit in now)


@pytest.mark.parametrize(
    ("text", "first", "other"),
    [
        ("thanh son kim bang", "Xã Thanh Sơn, Thị xã Kim Bảng, Tỉnh Hà Nam",
         "Phường Lý Thường Kiệt, Tỉnh Ninh Bình"),
        ("Xã Thanh Sơn, huyện Kim Bảng, Hà Nam", "Xã Thanh Sơn, Thị xã Kim Bảng, Tỉnh Hà Nam",
         "Phường Lý Thường Kiệt, Tỉnh Ninh Bình"),
        ("ly thuong kiet ninh binh", "Phường Lý Thường Kiệt, Tỉnh Ninh Bình",
         "Xã Thanh Sơn, Thị xã Kim Bảng, Tỉnh Hà Nam"),
        ("ha nam", "Tỉnh Hà Nam", "Tỉnh Ninh Bình"),
        ("P.14 Q. Bình Thạnh TP HCM", "Phường 14, Quận Bình Thạnh, Thành phố Hồ Chí Minh",
         "Phường Bình Thạnh, Thành phố Hồ Chí Minh"),
        ("phường 05 gò vấp", "Phường 5, Quận Gò Vấp, Thành phố Hồ Chí Minh",
         "Phường An Nhơn, Thành phố Hồ Chí Minh"),
        ("con dao", "Huyện Côn Đảo, Tỉnh Bà Rịa - Vũng Tàu",
         "Đặc khu Côn Đảo, Thành phố Hồ Chí Minh"),
        ("ba dinh ha noi", "Quận Ba Đình, Thành phố Hà Nội", "Phường Ngọc Hà, Thành phố Hà Nội"),
    ],
)  # fmt: skip
def test_a_name_finds_its_unit_and_the_one_of_the_other_time(
    find: FindUnits, text: str, first: str, other: str
) -> None:
    address, others = said(find(text)[0])
    assert address == first
    assert other in others


def test_a_part_of_a_commune_is_told_as_a_part(find: FindUnits) -> None:
    hit = next(h for h in find("dien bien ba dinh") if h.unit.era is Era.BEFORE)
    assert len(hit.counterparts) > 1
    assert all(other.partly for other in hit.counterparts)


def test_a_district_that_was_gone_before_2025_is_found(find: FindUnits) -> None:
    hit = find("huyen dong son thanh hoa")[0]
    assert (hit.unit.address, hit.unit.era) == ("Huyện Đông Sơn, Tỉnh Thanh Hóa", Era.EARLIER)


@pytest.mark.parametrize("text", ["", "  ", ",", "x", "5", "zzzz", "!!"])
def test_nothing_is_found_for_nothing(find: FindUnits, text: str) -> None:
    assert find(text) == ()
    assert find.complete(text) == ()


@pytest.mark.parametrize(
    ("typed", "whole"),
    [
        ("Thôn 3, thanh son kim b", "Thôn 3, Xã Thanh Sơn, Thị xã Kim Bảng, Tỉnh Hà Nam"),
        ("12 Trần Phú, P. Điện Biên, ba dinh",
         "12 Trần Phú, Phường Điện Biên, Quận Ba Đình, Thành phố Hà Nội"),
        ("số 5 Lê Lợi phuc xa ba d", "số 5 Lê Lợi, Phường Phúc Xá, Quận Ba Đình, Thành phố Hà Nội"),
        ("Tổ 2, ly thuong kiet, ninh b", "Tổ 2, Phường Lý Thường Kiệt, Tỉnh Ninh Bình"),
        ("hà n", "Thành phố Hà Nội"),
    ],
)  # fmt: skip
def test_a_half_typed_address_is_finished_and_what_stands_before_is_kept(
    find: FindUnits, typed: str, whole: str
) -> None:
    assert find.complete(typed)[0].text == whole


def test_an_old_end_of_an_address_is_told_as_it_is_called_today(find: FindUnits) -> None:
    hint = find.complete("Thôn 3, thanh son kim bang")[0]
    assert hint.now == ("Phường Lý Thường Kiệt, Tỉnh Ninh Bình",)
    assert find.complete("ly thuong kiet, ninh binh")[0].now == ()


def test_the_search_is_pure_and_needs_no_table() -> None:
    old = Unit("1", "Xã Cũ", UnitKind.COMMUNE, ("Tỉnh Cũ",), Era.BEFORE)
    new = Unit("1", "Xã Mới", UnitKind.COMMUNE, ("Tỉnh Mới",), Era.NOW)
    index = UnitIndex(UnitBook((old, new), {old: (Counterpart(new),)}))
    assert complete_address(index, "nhà 1, xa cu")[0].now == ("Xã Mới, Tỉnh Mới",)


def test_tables_that_cannot_be_read_are_refused() -> None:
    with pytest.raises(InvalidInput, match=r"units\.not_readable"):
        FindUnits(UnitTableFiles(UNITS / "none"))("ha noi")


def test_the_command_tells_both_times(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["units", "thanh son kim bang"]) == 0
    out = capsys.readouterr().out
    assert "(đến 30/6/2025)" in out
    assert "→ Phường Lý Thường Kiệt, Tỉnh Ninh Bình" in out
    assert main(["units", "zzzz", "--json"]) == 0
    assert '"units": []' in capsys.readouterr().out
