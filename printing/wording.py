"""Numbers, titles and words of the forms: data packages in `resources/forms`, one a circular."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import Any

import yaml

from app.ports.paper import Column

FOLDER = Path(__file__).parents[1] / "resources" / "forms"


@dataclass(frozen=True, slots=True)
class Wording:
    """The words of one form. number: "" where no circular gives one; law: who gave it.

    columns: of a list, after the running number.
    """

    number: str
    law: str
    texts: Mapping[str, str]
    columns: tuple[Column, ...] = ()

    def __getitem__(self, key: str) -> str:
        return self.texts[key]

    def get(self, key: str) -> str | None:
        """The text, or None for a key only some forms have."""
        return self.texts.get(key)


@dataclass(frozen=True, slots=True)
class FormSet:
    """The forms in force from `effective`, with everything inherited from the set before."""

    id: str
    law: str
    effective: date
    common: Mapping[str, str]
    forms: Mapping[str, Mapping[str, Any]] = field(default_factory=dict)
    base: str = ""

    def wording(self, form: str) -> Wording:
        """Words of a form over the common ones."""
        texts = dict(self.forms[form])
        columns = tuple(Column(**column) for column in texts.pop("columns", ()))
        number = texts.get("number", "")
        return Wording(number, self.law if number else "", {**self.common, **texts}, columns)


def in_force(name: str, on: date, folder: Path = FOLDER) -> FormSet:
    """The set `name`, or the one it follows where a paper of `on` is older than it.

    A dossier keeps the forms of its day. Before the first circular: the oldest set there is.
    """
    newest = load(name, folder)
    if on >= newest.effective or not newest.base:
        return newest
    older = in_force(newest.base, on, folder)
    return older if older.law else newest


@cache
def load(name: str, folder: Path = FOLDER) -> FormSet:
    """The package `name` over its base; immutable, read once."""
    data: dict[str, Any] = yaml.safe_load((folder / f"{name}.yaml").read_text("utf-8"))
    base = load(data["base"], folder) if "base" in data else None
    common = {**(base.common if base else {}), **data.get("common", {})}
    forms: dict[str, Mapping[str, Any]] = dict(base.forms) if base else {}
    for form, texts in data["forms"].items():
        forms[form] = MappingProxyType({**forms.get(form, {}), **texts})
    return FormSet(
        data["id"],
        data["law"],
        data["effective"],
        MappingProxyType(common),
        forms,
        data.get("base", ""),
    )
