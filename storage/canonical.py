"""One spelling for equal JSON objects, for what is signed, chained or compared by its bytes."""

import json
from collections.abc import Mapping
from typing import Any


def canonical(value: Mapping[str, Any]) -> str:
    """Sorted keys, no blanks, letters as they are, no NaN."""
    return json.dumps(
        dict(value), ensure_ascii=False, sort_keys=True, separators=(",", ":"), allow_nan=False
    )
