"""The labels of form fields: a list of their own, and the declarations that the counter prints."""

from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import yaml

from app.domain.field_kinds import FieldKind
from app.domain.field_labels import FieldLabels

#: What a declaration's fact is filled with, by the kind of field it is when it comes back.
_FILLED = {
    "owner_name": FieldKind.NAME,
    "owner_id": FieldKind.ID,
    "owner_birth": FieldKind.BIRTH,
    "owner_sex": FieldKind.SEX,
    "owner_address": FieldKind.ADDRESS,
    "owner_phone": FieldKind.PHONE,
    "owner_email": FieldKind.EMAIL,
}


def read_field_labels(forms: Path) -> FieldLabels:
    """Labels of `field_labels.yaml` and of `declarations/*.yaml` in the folder of the forms."""
    labels: defaultdict[FieldKind, list[str]] = defaultdict(list)
    listed: dict[str, list[str]] = yaml.safe_load((forms / "field_labels.yaml").read_text("utf-8"))
    for kind, texts in listed.items():
        labels[FieldKind(kind)] += texts
    for path in sorted((forms / "declarations").glob("*.yaml")):
        for label, filled in _facts(yaml.safe_load(path.read_text("utf-8"))["lines"]):
            if filled in _FILLED:
                labels[_FILLED[filled]].append(label)
    return FieldLabels(labels)


def _facts(lines: list[dict[str, Any]]) -> Iterator[tuple[str, str]]:
    """Label and placeholder of each fact and choice, those side by side too."""
    for line in lines:
        for part in line.get("pair", [line]):
            label = part.get("fact") or part.get("choice")
            if label:
                yield label, part.get("value", "")
