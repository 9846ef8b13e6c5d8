"""The language of the window: the settings' one, or the environment's for this run."""

import os

from app.errors import InvalidInput
from app.settings import Language, Settings

VARIABLE = "QUAY_LANGUAGE"

_SPOKEN: tuple[Language, ...] = ("vi", "en")


def language_of(settings: Settings) -> Language:
    """Raises InvalidInput("settings.bad_value") for a language that the window does not speak."""
    wanted = os.environ.get(VARIABLE, "") or settings.counter.language
    for language in _SPOKEN:
        if wanted == language:
            return language
    raise InvalidInput("settings.bad_value", key=VARIABLE)
