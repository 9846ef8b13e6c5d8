"""The key of a store: one random key, wrapped for each employee's PIN and this machine."""

from storage.keys.login import add_employee, create_keys, employees, has_keys, people, unlock

__all__ = ["add_employee", "create_keys", "employees", "has_keys", "people", "unlock"]
