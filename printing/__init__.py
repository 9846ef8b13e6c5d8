"""Every document that leaves the counter: forms as PDF, the printer's queue."""
