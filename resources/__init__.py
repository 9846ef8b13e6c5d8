"""Data that is shipped: catalogue, holidays, fonts, forms. Read by path, never executed."""
