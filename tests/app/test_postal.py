"""Numbers of postal items: the check digit of UPU S10, and what is none."""

import pytest

from app.domain.postal import check_digit, item_code, spaced
from app.errors import InvalidInput


@pytest.mark.parametrize(
    ("serial", "digit"),
    [
        ("47312482", 9),  # UPU's own example RR 473124829 GB
        ("00000000", 5),  # 11 less nothing is 11, written 5
        ("00000005", 9),
        ("00000008", 0),  # the rest is 1: 10, written 0
    ],
)
def test_the_check_digit_follows_the_weights(serial: str, digit: int) -> None:
    assert check_digit(serial) == digit


@pytest.mark.parametrize("typed", ["RR473124829GB", " rr 473 124 829 gb ", "RR-473124829-GB"])
def test_a_code_is_read_as_people_type_it(typed: str) -> None:
    assert item_code(typed) == "RR473124829GB"


@pytest.mark.parametrize("wrong", ["", "RR47312482GB", "R1473124829GB", "RR473124829G", "٣" * 13])
def test_what_has_not_its_shape_is_refused(wrong: str) -> None:
    with pytest.raises(InvalidInput) as caught:
        item_code(wrong)
    assert caught.value.code == "postal.item_shape"


def test_every_wrong_digit_is_found() -> None:
    for place in range(2, 11):
        wrong = list("RR473124829GB")
        wrong[place] = str((int(wrong[place]) + 1) % 10)
        with pytest.raises(InvalidInput, match=r"postal\.check_digit"):
            item_code("".join(wrong))


def test_below_the_bars_it_stands_in_groups() -> None:
    assert spaced("RR473124829GB") == "RR 473 124 829 GB"
