"""settings.toml: every key known by name, every value judged before it is used."""

import tomllib
from dataclasses import asdict
from datetime import time
from pathlib import Path
from typing import Any

import pytest

from app.bootstrap.folders import RESOURCES
from app.errors import InvalidInput
from app.settings import Settings, from_mapping, load


def problem(document: dict[str, Any]) -> tuple[str, object]:
    with pytest.raises(InvalidInput) as caught:
        from_mapping(document)
    return caught.value.code, caught.value.params.get("key")


def test_no_file_means_all_defaults(tmp_path: Path) -> None:
    assert load(tmp_path / "settings.toml") == Settings()


def test_the_example_of_the_docs_is_read_and_names_every_key() -> None:
    path = RESOURCES / "docs" / "settings.toml"
    text = path.read_text(encoding="utf-8")
    named = {section: set(keys) for section, keys in tomllib.loads(text).items()}
    assert named == {section: set(keys) for section, keys in asdict(Settings()).items()}
    assert load(path).counter.block == (5001, 9999)
    lines = [line for line in text.splitlines() if " = " in line and not line.startswith("#")]
    assert [line for line in lines if "  # " not in line] == []


def test_a_whole_file_is_read(tmp_path: Path) -> None:
    path = tmp_path / "settings.toml"
    path.write_text(
        '\ufeff[counter]\nname = "Quầy số 3"\nprefix = "03"\nnumbering = "block"\n'
        'number_block = "5001-9999"\ncutoff = "15:00"\noffice_hours = "07:30-12:00, 13:00-16:30"\n'
        '[province]\nread_timeout_s = 30\npins = ["a", "b"]\npayload_version = 2019\n'
        '[security]\ndevice_key = "file:/etc/quay.key"\n',
        encoding="utf-8",
    )
    read = load(path)
    counter = read.counter
    assert (counter.name, counter.block, counter.cutoff_time) == (
        "Quầy số 3",
        (5001, 9999),
        time(15),
    )
    assert counter.hours.opening == time(7, 30)
    assert (read.province.read_timeout_s, read.province.pins) == (30.0, ("a", "b"))


@pytest.mark.parametrize(
    ("document", "key"),
    [
        ({"couter": {}}, "couter"),
        ({"counter": {"nmae": "x"}}, "counter.nmae"),
        ({"province": {"username": "u", "password": "p"}}, "province.password"),
        ({"security": {"pin": "000000"}}, "security.pin"),
    ],
)
def test_unknown_keys_are_refused_by_name(document: dict[str, Any], key: str) -> None:
    assert problem(document) == ("settings.unknown_key", key)


@pytest.mark.parametrize(
    ("section", "key", "value"),
    [
        ("province", "payload_version", 2021), ("province", "payload_version", "2023"),
        ("province", "transport", "pigeon"), ("province", "lookup", "yes"),
        ("province", "lookup", 1),
        ("province", "read_timeout_s", 0), ("province", "read_timeout_s", True),
        ("province", "connect_timeout_s", -1), ("province", "quarantine_s", -1),
        ("province", "pins", "a"), ("province", "pins", [1]), ("province", "repeat_insert", ""),
        ("counter", "cutoff", "25:00"), ("counter", "cutoff", "9:00"), ("counter", "cutoff", "15h"),
        ("counter", "cutoff", "15:00+07:00"),
        ("counter", "prefix", ""), ("counter", "prefix", "Quầy-1"),
        ("counter", "prefix", "123456789"),
        ("counter", "forms", "TT05"), ("counter", "retention_days", -1), ("counter", "name", 3),
        ("security", "idle_lock_min", 0), ("security", "idle_lock_min", 1.5),
    ],
)  # fmt: skip
def test_a_bad_value_is_refused_by_its_key(section: str, key: str, value: object) -> None:
    assert problem({section: {key: value}}) == ("settings.bad_value", f"{section}.{key}")


@pytest.mark.parametrize(
    "block", ["", "5001", "5001-", "a-b", "9999-5001", "0-100", "1-10000000", "-5-10"]
)
def test_a_block_of_numbers_that_cannot_be_is_refused(block: str) -> None:
    document = {"counter": {"numbering": "block", "number_block": block}}
    assert problem(document) == ("settings.bad_value", "counter.number_block")


def test_a_section_that_is_no_table_is_refused() -> None:
    assert problem({"counter": 5}) == ("settings.bad_value", "counter")


def test_office_hours_are_judged_at_once() -> None:
    assert problem({"counter": {"office_hours": "17:00-07:00"}})[0] == "settings.office_hours"


@pytest.mark.parametrize("content", [b"[counter\n", b"\xff\xfe", b"name = Qu\xe1\xba\xa7y"])
def test_what_is_no_toml_is_told_by_the_files_name(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "settings.toml"
    path.write_bytes(content)
    with pytest.raises(InvalidInput) as caught:
        load(path)
    assert (caught.value.code, caught.value.params) == (
        "settings.not_toml", {"file": "settings.toml"},
    )  # fmt: skip


def test_a_folder_in_the_files_place_is_no_defect(tmp_path: Path) -> None:
    with pytest.raises(InvalidInput, match="not_toml"):
        load(tmp_path)
