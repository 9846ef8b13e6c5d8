"""What lies where in a counter's data folder."""

DATABASE = "quay.db"
PAGES = "pages"
LOCK = "quay.lock"
KEYS = "keys.json"
TRIES = "tries.json"
