"""Widgets are drawn off screen unless a platform is named."""

import os

import pytest
from PySide6.QtWidgets import QApplication

from tests.ui.fakes import Counter, FakeWorkplace
from ui.theme import dress
from ui.tokens import LIGHT

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")


class DressedApplication(QApplication):
    """As it is at the counter."""

    def __init__(self, arguments: list[str]) -> None:
        super().__init__(arguments)
        dress(self, LIGHT)


@pytest.fixture(scope="session")
def qapp_cls() -> type[QApplication]:
    return DressedApplication


@pytest.fixture
def counter() -> Counter:
    return Counter()


@pytest.fixture
def workplace(counter: Counter) -> FakeWorkplace:
    return FakeWorkplace(counter)
