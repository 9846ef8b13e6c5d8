"""The outbox's policy: what an answer means, what is tried next, what a person must see.

No Qt, no SQL, no HTTP. `verdict` is where an answer becomes a state.
"""
