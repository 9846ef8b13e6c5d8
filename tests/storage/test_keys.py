import json
from datetime import timedelta
from pathlib import Path

import keyring
import keyring.backend
import pytest

from app.domain.people import Employee, Role
from app.errors import CounterError, InvalidInput, Locked, StoreError
from storage.keys import add_employee, create_keys, employees, has_keys, unlock
from storage.keys.practice import KEY, PIN
from storage.layout import DATABASE, KEYS
from tests.storage.parts import NOW

HOA = Employee("Trần Thị Hoa")
LAN = Employee("Lê Lan", Role.SUPERVISOR)


@pytest.fixture
def device(tmp_path: Path) -> str:
    return f"file:{tmp_path / 'device.key'}"


@pytest.fixture
def dek(data: Path, device: str) -> bytes:
    return create_keys(data, device, HOA, "135790", practice=False)


class MemoryKeyring(keyring.backend.KeyringBackend):
    priority = 1

    def __init__(self) -> None:
        super().__init__()
        self.kept: dict[tuple[str, str], str] = {}

    def set_password(self, service: str, username: str, password: str) -> None:
        self.kept[service, username] = password

    def get_password(self, service: str, username: str) -> str | None:
        return self.kept.get((service, username))


def problem(data: Path, device: str, pin: str, later_s: float = 0, practice: bool = False):
    with pytest.raises(CounterError) as caught:
        unlock(data, device, pin, practice, NOW + timedelta(seconds=later_s))
    return caught.value.code, caught.value.params


def test_the_right_pin_gives_the_key_and_the_person(data: Path, device: str, dek: bytes) -> None:
    assert has_keys(data)
    assert len(dek) == 32
    assert unlock(data, device, "135790", False, NOW) == (dek, HOA)


def test_each_employee_opens_with_their_own_pin(data: Path, device: str, dek: bytes) -> None:
    add_employee(data, device, dek, LAN, "246801", False)
    assert unlock(data, device, "246801", False, NOW) == (dek, LAN)
    assert unlock(data, device, "135790", False, NOW) == (dek, HOA)
    assert employees(data) == (HOA.name, LAN.name)
    assert unlock(data, device, "246801", False, NOW, LAN.name) == (dek, LAN)
    with pytest.raises(Locked):
        unlock(data, device, "246801", False, NOW, HOA.name)


def test_two_people_cannot_share_a_pin(data: Path, device: str, dek: bytes) -> None:
    with pytest.raises(InvalidInput) as caught:
        add_employee(data, device, dek, LAN, "135790", False)
    assert caught.value.code == "keys.pin_taken"


def test_a_changed_pin_replaces_the_old_one(data: Path, device: str, dek: bytes) -> None:
    add_employee(data, device, dek, HOA, "112233", False)
    assert unlock(data, device, "112233", False, NOW) == (dek, HOA)
    assert problem(data, device, "135790")[0] == "keys.wrong_pin"


def test_five_wrong_pins_then_a_growing_wait(data: Path, device: str, dek: bytes) -> None:
    left = [problem(data, device, "000001")[1]["left"] for _ in range(4)]
    assert left == [4, 3, 2, 1]
    assert problem(data, device, "000001") == ("keys.wait", {"seconds": 30})
    assert problem(data, device, "135790", 10) == ("keys.wait", {"seconds": 20})
    assert problem(data, device, "000001", 31) == ("keys.wait", {"seconds": 60})
    assert unlock(data, device, "135790", False, NOW + timedelta(seconds=92))[0] == dek
    assert problem(data, device, "000001", 93) == ("keys.wrong_pin", {"left": 4})


def test_a_clock_set_back_does_not_lock_for_ever(data: Path, device: str, dek: bytes) -> None:
    for _ in range(5):
        problem(data, device, "000001", 86_400)
    assert problem(data, device, "135790") == ("keys.wait", {"seconds": 30})
    assert unlock(data, device, "135790", False, NOW + timedelta(seconds=30))[0] == dek


def test_a_damaged_count_is_no_way_around_it(data: Path, device: str, dek: bytes) -> None:
    (data / "tries.json").write_text("{}")
    assert problem(data, device, "135790")[0] == "keys.wait"


def test_nobody_becomes_a_supervisor_by_editing_the_file(
    data: Path, device: str, dek: bytes
) -> None:
    document = json.loads((data / KEYS).read_text())
    document["employees"][0]["role"] = "supervisor"
    (data / KEYS).write_text(json.dumps(document))
    assert problem(data, device, "135790")[0] == "keys.wrong_pin"


def test_key_and_pin_are_in_no_file_and_the_file_is_private(
    data: Path, device: str, dek: bytes
) -> None:
    assert (data / KEYS).stat().st_mode & 0o777 == 0o600
    for path in [*data.rglob("*"), Path(device[5:])]:
        for secret in (dek, dek.hex().encode(), b"135790"):
            assert secret not in path.read_bytes()


def test_another_machine_cannot_open_the_folder(
    data: Path, device: str, dek: bytes, tmp_path: Path
) -> None:
    other = tmp_path / "other.key"
    other.write_text("ab" * 32)
    other.chmod(0o600)
    assert problem(data, f"file:{other}", "135790")[0] == "keys.device_changed"
    assert problem(data, f"file:{tmp_path / 'none'}", "135790")[0] == "keys.device_missing"
    assert unlock(data, device, "135790", False, NOW)[0] == dek  # no try was used up


def test_a_device_file_others_can_read_is_refused(data: Path, device: str, dek: bytes) -> None:
    Path(device[5:]).chmod(0o640)
    assert problem(data, device, "135790")[0] == "keys.file_mode"


def test_a_device_file_whose_folder_is_not_there_is_told_by_that_folder(
    data: Path, tmp_path: Path
) -> None:
    with pytest.raises(InvalidInput) as caught:
        create_keys(data, f"file:{tmp_path / 'none' / 'd.key'}", HOA, "135790", practice=False)
    assert (caught.value.code, caught.value.params) == (
        "keys.no_folder", {"folder": str(tmp_path / "none")},
    )  # fmt: skip
    assert not has_keys(data)


@pytest.mark.parametrize("name", ["device.key", "sub/../device.key"])
def test_a_device_file_beside_the_data_is_refused(data: Path, name: str) -> None:
    with pytest.raises(StoreError) as caught:
        create_keys(data, f"file:{data / name}", HOA, "135790", practice=False)
    assert caught.value.code == "keys.file_inside"
    assert not has_keys(data)


def test_the_key_store_of_the_system_keeps_the_secret(
    data: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    memory = MemoryKeyring()
    monkeypatch.setattr(keyring, "get_keyring", lambda: memory)
    dek = create_keys(data, "keystore", HOA, "135790", practice=False)
    assert unlock(data, "keystore", "135790", False, NOW) == (dek, HOA)


@pytest.mark.parametrize("module", ["keyring.backends.fail", "keyrings.alt.file"])
def test_without_a_real_key_store_nothing_is_made(
    data: Path, monkeypatch: pytest.MonkeyPatch, module: str
) -> None:
    weak = type("Weak", (MemoryKeyring,), {"__module__": module, "priority": 1})()
    monkeypatch.setattr(keyring, "get_keyring", lambda: weak)
    with pytest.raises(StoreError) as caught:
        create_keys(data, "keystore", HOA, "135790", practice=False)
    assert caught.value.code == "keys.no_keystore"
    assert not has_keys(data)
    assert not weak.kept


def test_practice_has_a_known_pin_and_a_public_key(data: Path) -> None:
    assert create_keys(data, "keystore", HOA, PIN, practice=True) == KEY
    assert unlock(data, "keystore", PIN, True, NOW) == (KEY, HOA)
    assert problem(data, "keystore", PIN)[0] == "keys.practice_folder"


def test_a_real_folder_never_opens_in_practice(data: Path, device: str, dek: bytes) -> None:
    assert problem(data, device, "135790", practice=True)[0] == "keys.real_folder"


@pytest.mark.parametrize("pin", ["", "12345", "12345a", "१२३४५६"])
def test_a_pin_has_six_digits_at_least(data: Path, device: str, pin: str) -> None:
    with pytest.raises(InvalidInput) as caught:
        create_keys(data, device, HOA, pin, practice=False)
    assert caught.value.code == "keys.pin_shape"


def test_keys_are_never_made_over_a_store_that_is_there(
    data: Path, device: str, dek: bytes
) -> None:
    with pytest.raises(StoreError, match=r"keys\.exist"):
        create_keys(data, device, HOA, "135790", practice=False)
    (data / KEYS).unlink()
    (data / DATABASE).write_bytes(b"x")
    with pytest.raises(StoreError, match=r"keys\.lost"):
        create_keys(data, device, HOA, "135790", practice=False)


def test_a_folder_without_keys_or_with_damaged_ones_says_so(data: Path, device: str) -> None:
    assert problem(data, device, "135790")[0] == "keys.missing"
    data.mkdir()
    (data / KEYS).write_text("[]")
    assert problem(data, device, "135790")[0] == "keys.damaged"


def test_locked_is_a_store_error() -> None:
    assert issubclass(Locked, StoreError)
