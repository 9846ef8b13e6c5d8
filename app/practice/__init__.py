"""Practice mode: a whole day with nothing attached, over the real chain of parts."""
