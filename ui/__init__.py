"""The window. Qt lives here and nowhere else; `presenters` and `messages` know none of it."""

from ui.singletons import keep_alive

keep_alive()
