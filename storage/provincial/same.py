"""Are two JSON values the same, types and all?"""

from collections.abc import Mapping


def same(left: object, right: object) -> bool:
    """Equal, and of the same types: 1 is not True and not 1.0 here."""
    return repr(_sorted(left)) == repr(_sorted(right))


def _sorted(value: object) -> object:
    if isinstance(value, Mapping):
        return {key: _sorted(value[key]) for key in sorted(value)}
    return [_sorted(item) for item in value] if isinstance(value, list | tuple) else value
