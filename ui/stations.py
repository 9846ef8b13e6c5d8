"""The stations of the window, each built by its own module. Add a station: add a line."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtWidgets import QWidget

from app.usecases.workplace import Session, Workplace
from ui.presenters.navigation import Shell, Station, StationPresenter
from ui.presenters.work import Jobs, Timers


@dataclass(frozen=True, slots=True)
class StationContext:
    """What a station is built from."""

    workplace: Workplace
    session: Session
    jobs: Jobs
    timers: Timers
    shell: Shell


@dataclass(frozen=True, slots=True)
class BuiltStation:
    """A station's view and presenter; the window keeps both for its whole life."""

    view: QWidget
    presenter: StationPresenter


@dataclass(frozen=True, slots=True)
class StationFactory:
    """`title`: Vietnamese, source text of the context "Station"; key: `F6`, "" for none."""

    station: Station
    title: str
    key: str
    build: Callable[[StationContext], BuiltStation]


def station_factories() -> tuple[StationFactory, ...]:
    """In the order of the rail. Imported here so that a station can be tested alone."""
    from ui.views import (  # noqa: PLC0415  (see docstring)
        attention,
        book_pages,
        digitise,
        guidance,
        hand_over,
        look_up,
        online,
        reception,
    )

    return (
        StationFactory(Station.GUIDANCE, "Hướng dẫn", "F2", guidance.build),
        StationFactory(Station.RECEPTION, "Tiếp nhận", "F3", reception.build),
        StationFactory(Station.DIGITISE, "Số hóa", "F4", digitise.build),
        StationFactory(Station.HAND_OVER, "Trả kết quả", "F6", hand_over.build),
        StationFactory(Station.LOOK_UP, "Tra cứu", "F7", look_up.build),
        StationFactory(Station.BOOK, "Sổ quầy, báo cáo", "F8", book_pages.build),
        StationFactory(Station.ONLINE, "Hồ sơ trực tuyến", "F10", online.build),
        StationFactory(Station.ATTENTION, "Cần xử lý", "F11", attention.build),
    )
