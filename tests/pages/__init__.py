"""Pages made from a seed, for tests and benchmarks of imaging: what is on them is known.

`kinds` draws papers of invented people, `marks` sides with almost nothing on them, `wear` does to
them what copiers, faxes and feeders do, `glass` lays sheets and cards on a scanner's lid.
"""
