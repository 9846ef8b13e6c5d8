"""Words that the domain says in Vietnamese, in the language of the window. Values stay as they are.

Statuses, ways to pay and the explanation of a due date are printed on paper too, so the domain
keeps them; only what stands on the screen is translated.
"""

import re
from collections.abc import Iterable, Mapping
from datetime import datetime
from types import MappingProxyType

from PySide6.QtCore import QCoreApplication

from app.domain.codes import Status
from app.domain.fees import FeeMethod
from app.domain.party import Party
from ui import formats
from ui.words.domain import COUNTED, DRAFT, PLAIN, WITH_WORDS


def status_words(status: Status | None) -> str:
    """The official label; a dossier without a status is a draft."""
    return status_label(status.label if status else DRAFT)


def status_label(label: str) -> str:
    """The same for a label that came with an error."""
    return QCoreApplication.translate("Status", label)


def method_words(method: FeeMethod) -> str:
    """How a fee is paid."""
    return QCoreApplication.translate("FeeMethod", method.label)


def person_words(party: Party) -> str:
    """`Bà Nguyễn Thị Ẵm`."""
    title = QCoreApplication.translate("Honorific", party.honorific) if party.honorific else ""
    return f"{title} {party.name}".strip()


def sex_words(sex: str) -> str:
    """As on the card; "" for none."""
    return QCoreApplication.translate("Sex", sex) if sex else ""


def weekday_and_day(moment: datetime) -> str:
    """`Thứ Tư 25/11/2026`."""
    weekday, _, day = formats.weekday_and_day(moment).rpartition(" ")
    return f"{QCoreApplication.translate('Weekday', weekday)} {day}"


def domain_words(text: str) -> str:
    """A time allowed, or a line of the explanation of a due date; unknown words as they are."""
    if text in PLAIN:
        return QCoreApplication.translate("Domain", text)
    for pattern in COUNTED:
        if found := _fits(pattern, text):
            words = QCoreApplication.translate("Domain", pattern, "", int(found["n"]))
            return words.format_map(found)
    for pattern in WITH_WORDS:
        if found := _fits(pattern, text):
            inner = {key: domain_words(value) for key, value in found.items()}
            return QCoreApplication.translate("Domain", pattern).format_map(inner)
    return text


_FIELDS: Mapping[str, str] = MappingProxyType({"n": r"(?P<n>\d+)", "at": r"(?P<at>\d\d:\d\d)"})


def _fits(pattern: str, text: str) -> dict[str, str]:
    """The values of the placeholders; none when it is another sentence."""
    found = re.fullmatch("".join(_parts(pattern)), text)
    return found.groupdict() if found else {}


def _parts(pattern: str) -> Iterable[str]:
    for number, part in enumerate(re.split(r"\{(\w+)\}", pattern)):
        yield _FIELDS.get(part, f"(?P<{part}>.+)") if number % 2 else re.escape(part)
