"""Who works here."""

from dataclasses import dataclass
from enum import StrEnum


class Role(StrEnum):
    """What a person may do; checked in use cases, never in widgets."""

    EMPLOYEE = "employee"
    SUPERVISOR = "supervisor"
    ADMINISTRATOR = "administrator"
    READ_ONLY = "read_only"


@dataclass(frozen=True, slots=True)
class Employee:
    """A person with a PIN at this counter."""

    name: str
    role: Role = Role.EMPLOYEE
