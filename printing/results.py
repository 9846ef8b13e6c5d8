"""What the department handed over, as the history and the result files tell it."""

from dataclasses import dataclass

from app.domain.dossier import Dossier
from app.domain.history import last


@dataclass(frozen=True, slots=True)
class ResultLine:
    """One paper of the result. number: số, ký hiệu; both "" when nobody recorded them."""

    name: str
    number: str = ""
    pages: int = 0


def lines(dossier: Dossier) -> tuple[ResultLine, ...]:
    """Result files first; else what `record-result` noted: `result` and `document`."""
    event = last(dossier, "record-result", "province-resolved")
    noted = event.data if event else {}
    number = noted.get("document", "") or noted.get("number", "")
    if dossier.results:
        return tuple(
            ResultLine(file.title or file.name, number if place == 0 else "", file.pages)
            for place, file in enumerate(dossier.results)
        )
    title = noted.get("result", "") or noted.get("title", "")
    return (ResultLine(title, number),) if title or number else ()


def names(dossier: Dossier) -> tuple[str, ...]:
    """Name and number of each."""
    return tuple(
        f"{line.name} số {line.number}" if line.number else line.name for line in lines(dossier)
    )
