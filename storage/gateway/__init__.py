"""The reference provincial gateway. The counter never imports this package."""
