"""LayThuTuc records and the YAML form."""

import json
from pathlib import Path
from typing import Any

import pytest

from app.bootstrap.folders import CATALOGUE
from app.domain.catalogue import BadRows, CatalogueFile
from app.domain.procedure import Agency, TimeUnit
from app.errors import InvalidInput
from storage.catalogue_files import CatalogueFiles, read_yaml
from storage.gateway.procedures import ProcedureList

FILES = CatalogueFiles()
#: A procedure whose cases begin in line 8.
YAML_HEAD = """departments:
  - {id: STP, agency_id: 000.00.14.H25, name: Sở Tư pháp}
procedures:
  - code: 2.000488
    name: Cấp Phiếu
    department: STP
    cases:
"""


def time(amount: object = "10", unit: str = "Ngày làm việc", said: str = "", *fees: Any) -> Any:
    return {"THOIGIANGIAIQUYET": amount, "DONVITINH": unit, "MOTA": said, "PHILEPHI": list(fees)}


def fee(amount: object, said: str = "", unit: str = "Đồng") -> dict[str, object]:
    return {"MAPHILEPHI": "1", "SOTIEN": amount, "DONVI": unit, "MOTA": said}


def group(name: str, *papers: str) -> dict[str, object]:
    rows = [{"TENGIAYTO": p, "SOBANCHINH": "1", "SOBANSAO": "0", "MAGIAYTO": ""} for p in papers]
    return {"TRUONGHOP": name, "GIAYTO": rows}


def record(**changed: Any) -> dict[str, Any]:
    return {
        "MATTHC": "1.003868.000.00.00.H25", "TENTTHC": "Cấp giấy phép xuất bản",
        "TRANGTHAI": 1, "LINHVUCTHUCHIEN": [{"MALINHVUC": "G14-XB01", "TENLINHVUC": "Xuất bản"}],
        "COQUANTHUCHIEN": [{"MADONVI": "000.00.13.H25", "TENDONVI": "Sở TTTT"}],
        "CACHTHUCTHUCHIEN": [{"KENH": "1", "THOIGIAN": [time()]}],
        "THANHPHANHOSO": [group("", "Đơn")],
        "KETQUATHUCHIEN": [{"TENKETQUA": "Giấy phép"}, {"TENKETQUA": "Văn bản"}],
        "YEUCAU": "Có trụ sở",
    } | changed  # fmt: skip


@pytest.fixture
def read(tmp_path: Path) -> Any:
    def run(document: Any) -> CatalogueFile:
        path = tmp_path / "a.json"
        path.write_text(json.dumps(document, ensure_ascii=False), encoding="utf-8")
        return FILES.read(path)

    return run


def ways(**by_channel: Any) -> list[dict[str, Any]]:
    return [{"KENH": k[1], "THOIGIAN": times} for k, times in by_channel.items()]


@pytest.mark.parametrize(
    "wrap",
    [lambda r: r, lambda r: [r], lambda r: {"error_code": 0, "result": [r]},
     lambda r: {"error_code": "00", "result": r}],
    ids=["object", "list", "envelope", "envelope of one"],
)  # fmt: skip
def test_one_object_a_list_and_an_envelope_say_the_same(read: Any, wrap: Any) -> None:
    found = read(wrap(record())).procedures[0]
    assert (found.code, found.agency_id, found.field_code) == (
        "1.003868", "000.00.13.H25", "G14-XB01"
    )  # fmt: skip
    assert (found.result, found.note) == ("Giấy phép; Văn bản", "Yêu cầu, điều kiện: Có trụ sở")
    assert (found.cases[0].amount, found.cases[0].unit) == (10, TimeUnit.WORKING_DAY)


def test_a_record_may_name_an_agency_of_the_counter_in_other_words(tmp_path: Path) -> None:
    ours = Agency("000.00.13.H25", "STTTT", "Sở Thông tin và Truyền thông")
    for unit in (
        {"COQUANTHUCHIEN": [{"MADONVI": "", "TENDONVI": "SỞ THÔNG TIN VÀ TRUYỀN THÔNG"}]},
        {"COQUANTHUCHIEN": [{"MADONVI": "G14", "TENDONVI": "Bộ"}, {"MADONVI": ours.id}]},
        {"COQUANTHUCHIEN": [], "MACOQUANCONGBO": ours.id},
    ):
        (tmp_path / "a.json").write_text(json.dumps(record(**unit)), encoding="utf-8")
        found = FILES.read(tmp_path / "a.json", (ours,)).procedures[0]
        assert (found.agency_id, found.agency_name) == (ours.id, ours.name)


def test_what_is_not_in_force_is_dropped_and_said(read: Any) -> None:
    found = read([record(), record(MATTHC="1.000002", TRANGTHAI="2")])
    assert ([p.code for p in found.procedures], found.dropped) == (["1.003868"], ("1.000002",))
    assert read([record(TRANGTHAI=0)]).procedures == ()


def test_times_and_papers_of_the_same_case_belong_together(read: Any) -> None:
    times = [time("10", "Ngày", "Cấp mới", fee(200000)), time("5", "Giờ", "Cấp lại", fee("0"))]
    papers = [group("Cấp lại", "Đơn", "Giấy cũ"), group("cap moi", "Đơn")]
    found = read(record(CACHTHUCTHUCHIEN=ways(k1=times, k2=times), THANHPHANHOSO=papers))
    assert [(c.name, c.amount, c.unit.value, c.fee, len(c.papers))
            for c in found.procedures[0].cases] == [
        ("cap moi", 10, "day", 200000, 1), ("Cấp lại", 5, "hour", 0, 2)
    ]  # fmt: skip


def test_a_channel_with_its_own_fee_is_a_case_of_its_own(read: Any) -> None:
    direct, online = time("3", fees := "Ngày", "", fee(100000)), time("3", fees, "", fee(50000))
    found = read(record(CACHTHUCTHUCHIEN=ways(k1=[direct], k2=[online], k3=[direct])))
    assert [(c.name, c.fee) for c in found.procedures[0].cases] == [
        ("nộp trực tiếp, nộp qua bưu chính", 100000), ("nộp trực tuyến", 50000)
    ]  # fmt: skip


def test_groups_and_times_that_are_not_paired_are_all_kept(read: Any) -> None:
    times, papers = [time("3"), time("9")], [group("A", "x"), group("B", "y"), group("C", "z")]
    found = read(record(CACHTHUCTHUCHIEN=ways(k1=times), THANHPHANHOSO=papers))
    cases = found.procedures[0].cases
    assert [(c.name, c.amount) for c in cases] == [
        ("A", 3), ("A (2)", 9), ("B", 3), ("B (2)", 9), ("C", 3), ("C (2)", 9)
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("said", "amount", "unit"),
    [((7.0, "Ngày làm việc"), 7, "working_day"), (("0.5", "Ngày làm việc"), 4, "hour"),
     (("", ""), None, "working_day"), ((None, "Ngày"), None, "working_day"),
     ((0, "Trong ngày"), 0, "same_day"), (("8", "Giờ làm việc"), 8, "hour")],
)  # fmt: skip
def test_times_are_read_as_the_interface_sends_them(
    read: Any, said: tuple[object, str], amount: int | None, unit: str
) -> None:
    case = read(record(CACHTHUCTHUCHIEN=ways(k1=[time(*said)]))).procedures[0].cases[0]
    assert (case.amount, case.unit.value) == (amount, unit)


def test_several_fees_are_all_told_and_the_first_in_dong_counts(read: Any) -> None:
    several = time("3", "Ngày", "", fee(20, "phí", "USD"), fee(200000, "Phiếu 1"), fee(0, "nghèo"))
    case = read(record(CACHTHUCTHUCHIEN=ways(k1=[several]))).procedures[0].cases[0]
    assert case.fee == 200000
    assert case.fee_note == "20 USD: phí; 200000 Đồng: Phiếu 1; 0 Đồng: nghèo"


def test_a_paper_that_is_only_wanted_where_it_exists_is_not_required(read: Any) -> None:
    papers = [group("", "Đơn", "Giấy ủy quyền (nếu có)")]
    found = read(record(THANHPHANHOSO=papers)).procedures[0].cases[0].papers
    assert [p.required for p in found] == [True, False]


@pytest.mark.parametrize(
    ("changed", "code"),
    [
        ({"MATTHC": "4.1"}, "procedure_code"), ({"COQUANTHUCHIEN": []}, "empty"),
        ({"TENTTHC": "x" * 1001}, "too_long"),
        ({"CACHTHUCTHUCHIEN": ways(k1=[time("2", "Tháng")])}, "time_unit"),
        ({"CACHTHUCTHUCHIEN": ways(k1=[time("hai")])}, "number"),
        ({"THANHPHANHOSO": [group("", "y" * 501)]}, "too_long"),
        ({"LINHVUCTHUCHIEN": [{"MALINHVUC": "xx yy"}]}, "field_code"),
    ],
)  # fmt: skip
def test_a_record_that_cannot_be_right_is_named(read: Any, changed: Any, code: str) -> None:
    with pytest.raises(BadRows) as refused:
        read([record(MATTHC="1.000001"), record(**changed), 7])
    found = [(row.line, row.unit, row.code) for row in refused.value.rows]
    assert (2, "mục", f"catalogue.{code}") in found
    assert (3, "mục", "catalogue.not_object") in found


@pytest.mark.parametrize(
    ("text", "code"),
    [("{", "not_readable"), ("7", "not_readable"), ("[]", "nothing"),
     ('{"result": 3}', "not_readable"), ('{"error_code": "5", "message": "x"}', "province_said"),
     ("[" * 100_000, "not_readable")],
)  # fmt: skip
def test_what_is_no_catalogue_is_refused(tmp_path: Path, text: str, code: str) -> None:
    (tmp_path / "a.json").write_text(text)
    with pytest.raises(InvalidInput, match=rf"catalogue\.{code}"):
        FILES.read(tmp_path / "a.json")


def test_what_the_reference_gateway_tells_comes_back_as_it_was(read: Any) -> None:
    _, shipped = read_yaml(CATALOGUE)
    told = ProcedureList.load(CATALOGUE)
    found = read({"error_code": "0", "result": [told.detail(code) for code in told.codes]})
    for ours, theirs in zip(shipped, found.procedures, strict=True):
        assert (ours.code, ours.name, ours.agency_id) == (
            theirs.code, theirs.name, theirs.agency_id
        )  # fmt: skip
        assert [(c.name, c.amount, c.unit, c.fee, [p.name for p in c.papers]) for c in ours.cases] \
            == [(c.name, c.amount, c.unit, c.fee, [p.name for p in c.papers])
                for c in theirs.cases]  # fmt: skip


def yaml_with(tmp_path: Path, text: str) -> Path:
    (tmp_path / "a.yaml").write_text(text, encoding="utf-8")
    return tmp_path / "a.yaml"


def test_the_shipped_yaml_leaves_field_codes_unknown() -> None:
    _, procedures = read_yaml(CATALOGUE)
    assert len(procedures) == 47
    assert {p.field_code for p in procedures} == {""}


def test_a_bad_row_of_yaml_is_named_by_its_line(tmp_path: Path) -> None:
    path = yaml_with(
        tmp_path,
        """departments:
  - {id: STP, agency_id: 000.00.14.H25, name: Sở Tư pháp}
procedures:
  - code: "1.000001"
    name: Một
    department: XXX
    valid_from: 2026-07-01
    cases:
      - {name: A, time: 5, fee_vnd: abc}
      - name: B
        time: 1
        documents:
          - {name: Đơn, originals: nhiều}
""",
    )
    with pytest.raises(BadRows) as refused:
        FILES.read(path)
    assert {(row.where, row.code[10:]) for row in refused.value.rows} == {
        ("Dòng 4", "unknown_agency"), ("Dòng 9", "fee"), ("Dòng 13", "number")
    }  # fmt: skip


@pytest.mark.parametrize("text", ["a: [", "- 1", "procedures: x", "procedures: [1]", "\x00"])
def test_what_is_no_yaml_catalogue_is_refused(tmp_path: Path, text: str) -> None:
    with pytest.raises(InvalidInput, match=r"catalogue\.not_readable"):
        FILES.read(yaml_with(tmp_path, text))


@pytest.mark.parametrize(
    ("changed", "key"),
    [
        ({"THANHPHANHOSO": "x"}, "THANHPHANHOSO"), ({"THANHPHANHOSO": ""}, "THANHPHANHOSO"),
        ({"THANHPHANHOSO": ["Đơn"]}, "THANHPHANHOSO"),
        ({"THANHPHANHOSO": [group("", "Đơn") | {"GIAYTO": 3}]}, "GIAYTO"),
        ({"THANHPHANHOSO": [group("", "Đơn") | {"GIAYTO": ["Đơn"]}]}, "GIAYTO"),
        ({"CACHTHUCTHUCHIEN": "1"}, "CACHTHUCTHUCHIEN"),
        ({"CACHTHUCTHUCHIEN": [{"KENH": "1", "THOIGIAN": 5}]}, "THOIGIAN"),
        ({"CACHTHUCTHUCHIEN": ways(k1=[time() | {"PHILEPHI": "0"}])}, "PHILEPHI"),
        ({"KETQUATHUCHIEN": "Giấy phép"}, "KETQUATHUCHIEN"),
        ({"LINHVUCTHUCHIEN": False}, "LINHVUCTHUCHIEN"), ({"COQUANTHUCHIEN": 0}, "COQUANTHUCHIEN"),
    ],
)  # fmt: skip
def test_a_list_that_is_none_refuses_the_file_and_names_the_record(
    read: Any, changed: Any, key: str
) -> None:
    with pytest.raises(BadRows) as refused:
        read([record(MATTHC="1.000001"), record(**changed)])
    found = [(r.line, r.params) for r in refused.value.rows if r.code == "catalogue.not_list"]
    assert found == [(2, {"key": key})]


def test_a_key_that_stands_twice_in_yaml_is_named_by_its_line(tmp_path: Path) -> None:
    text = """departments:
  - {id: STP, agency_id: 000.00.14.H25, name: Sở Tư pháp}
procedures:
  - code: "1.000001"
    name: Một
    department: STP
    cases:
      - name: A
        time: 5
        documents: [{name: Đơn, originals: 1}]
        documents: []
"""
    with pytest.raises(BadRows) as refused:
        FILES.read(yaml_with(tmp_path, text))
    assert [(row.line, row.code, row.params) for row in refused.value.rows] == [
        (8, "catalogue.double_key", {"key": "documents"})
    ]


def test_an_absent_list_and_one_object_without_its_list_are_read(read: Any) -> None:
    alone = record(THANHPHANHOSO=group("", "Đơn") | {"GIAYTO": {"TENGIAYTO": "Đơn"}})
    assert [p.name for p in read(alone).procedures[0].cases[0].papers] == ["Đơn"]
    assert read(record(KETQUATHUCHIEN=None)).procedures[0].result == ""


@pytest.mark.parametrize(
    ("instead", "line"),
    [
        ("documents:", 9), ("fee_vnd:", 9), ("field:", 4), ("since_2025:", 2), ("originals:", 13),
        ("procedures:", 1),
    ],
)  # fmt: skip
def test_a_key_of_yaml_that_nobody_knows_is_named_by_its_line(
    tmp_path: Path, instead: str, line: int
) -> None:
    text = """departments:
  - {id: STP, agency_id: 000.00.14.H25, name: Sở Tư pháp, since_2025: Sở Tư pháp}
procedures:
  - code: "1.000001"
    name: Một
    department: STP
    field: Tư pháp
    cases:
      - name: A
        time: 5
        fee_vnd: 200000
        documents:
          - {name: Đơn, originals: 1}
"""
    FILES.read(yaml_with(tmp_path, text))
    with pytest.raises(BadRows) as refused:
        FILES.read(yaml_with(tmp_path, text.replace(instead, f"x{instead}")))
    found = [(row.line, row.params) for row in refused.value.rows]
    assert (line, {"key": f"x{instead[:-1]}"}) in found


def test_a_merge_of_yaml_may_be_overridden(tmp_path: Path) -> None:
    text = """departments:
  - {id: STP, agency_id: 000.00.14.H25, name: Sở Tư pháp}
procedures:
  - code: "1.000001"
    name: Một
    department: STP
    cases:
      - &first {name: A, time: 5, fee_vnd: 200000}
      - {<<: *first, name: B}
"""
    cases = FILES.read(yaml_with(tmp_path, text)).procedures[0].cases
    assert [(c.name, c.amount, c.fee) for c in cases] == [("A", 5, 200000), ("B", 5, 200000)]


def test_names_that_look_like_numbers_and_hours_are_text_as_they_are_written(
    tmp_path: Path,
) -> None:
    names = ["5", "05", "1_000", "0x10", "1e3", "12:30", "5.50", "2026-01-01", "true", "No"]
    cases = "\n".join(
        f"      - {{name: {name}, time: 5, documents: [{{name: {name}, code: 007}}]}}"
        for name in names
    )
    (tmp_path / "a.yaml").write_text(YAML_HEAD + cases, encoding="utf-8")
    found = FILES.read(tmp_path / "a.yaml").procedures[0]
    assert [case.name for case in found.cases] == names
    assert [(case.papers[0].name, case.papers[0].code) for case in found.cases] == [
        (name, "007") for name in names
    ]


@pytest.mark.parametrize("name", ["[5]", "{a: 5}"])
def test_a_name_that_is_a_list_is_refused_by_its_row(tmp_path: Path, name: str) -> None:
    case = f"      - {{name: {name}, time: 5}}"
    (tmp_path / "a.yaml").write_text(YAML_HEAD + case, encoding="utf-8")
    with pytest.raises(BadRows) as caught:
        FILES.read(tmp_path / "a.yaml")
    assert [(row.line, row.code) for row in caught.value.rows] == [(8, "catalogue.not_text")]


def test_an_hour_without_quotes_is_an_hour(tmp_path: Path) -> None:
    """YAML reads 15:00 as a number of minutes."""
    case = "      - {name: A, time: 0, time_unit: trong_ngay, same_day_cutoff: 15:00}"
    (tmp_path / "a.yaml").write_text(YAML_HEAD + case, encoding="utf-8")
    assert FILES.read(tmp_path / "a.yaml").procedures[0].cases[0].same_day_cutoff == "15:00"


def test_two_cases_of_one_name_in_yaml_are_named_with_both_lines(tmp_path: Path) -> None:
    cases = "      - {name: 5, time: 5}\n      - {name: '5', time: 6}"
    (tmp_path / "a.yaml").write_text(YAML_HEAD + cases, encoding="utf-8")
    with pytest.raises(BadRows) as caught:
        FILES.read(tmp_path / "a.yaml")
    (row,) = caught.value.rows
    assert (row.line, row.code, dict(row.params)) == (
        9, "catalogue.duplicate", {"name": "5", "first": "dòng 8"},
    )  # fmt: skip


@pytest.mark.parametrize(
    ("groups", "names"),
    [
        (["A", "A"], ["A", "A (2)"]),
        (["A", "A", "A (2)"], ["A", "A (3)", "A (2)"]),
        (["A (2)", "A", "a"], ["A (2)", "A", "a (3)"]),
        (["", ""], ["Mặc định", "Mặc định (2)"]),
        (["Mặc định", ""], ["Mặc định", "Mặc định (2)"]),
    ],
)
def test_cases_of_one_name_are_numbered_so_that_no_two_are_the_same(
    read: Any, groups: list[str], names: list[str]
) -> None:
    papers = [group(name, f"giấy {number}") for number, name in enumerate(groups)]
    found = read(record(THANHPHANHOSO=papers)).procedures[0]
    assert [case.name for case in found.cases] == names
    assert [case.papers[0].name for case in found.cases] == [f"giấy {n}" for n in range(len(names))]


def test_times_of_one_name_are_numbered_too(read: Any) -> None:
    times = [time("3", said="A"), time("5", said="A"), time("6", said="A (2)")]
    found = read(record(CACHTHUCTHUCHIEN=ways(_1=times))).procedures[0]
    assert [(case.name, case.amount) for case in found.cases] == [
        ("A", 3), ("A (3)", 5), ("A (2)", 6),
    ]  # fmt: skip


def test_a_paper_that_stands_twice_in_a_record_is_named(read: Any) -> None:
    with pytest.raises(BadRows) as caught:
        read(record(THANHPHANHOSO=[group("", "Đơn", "đơn")]))
    (row,) = caught.value.rows
    assert (row.line, dict(row.params)) == (1, {"name": "đơn", "first": "mục 1"})
