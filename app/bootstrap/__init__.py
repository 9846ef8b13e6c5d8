"""The composition root: builds everything, starts and stops threads and processes in order."""
