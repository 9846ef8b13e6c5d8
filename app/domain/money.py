"""Money in whole đồng, written as the forms want it."""


def dong(amount: int) -> str:
    """`200.000 đ`; the sign of the đồng is the letter, not U+20AB."""
    return f"{amount:,}".replace(",", ".") + " đ"
