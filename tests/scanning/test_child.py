"""What a child process gets of ours."""

import pytest

from scanning.child import Child


def test_a_child_sees_no_password(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("QUAY_PROVINCE_PASSWORD", "secret")
    monkeypatch.setenv("QUAY_OTHER", "seen")
    child = Child("tests.scanning.children.telling")
    try:
        names = child.receive(20).fields["names"]
    finally:
        child.kill()
    assert "QUAY_OTHER" in names
    assert "QUAY_PROVINCE_PASSWORD" not in names
