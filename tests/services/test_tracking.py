"""A tracking number is read in its carrier's own form before a parcel is packed."""

import pytest

from winno_desk.services.tracking import CARRIERS, read_tracking
from winno_desk.values.errors import Invalid

GOOD = [
    ("UPS", "1Z 999 AA1 01 2345 6784"),
    ("UPS", "1z999aa10123456784"),
    ("UPS", "123456789"),
    ("FedEx", "7712 3456 7890"),
    ("FedEx", "9611020987654312345672"),
    ("USPS", "9400 1000 0000 0000 0000 00"),
    ("USPS", "EA 123 456 789 US"),
    ("DHL", "1234567890"),
    ("DHL", "JJD014600003000123456"),
    ("Courier", "B-17"),
]
BAD = [
    ("UPS", "hello"),
    ("UPS", "1Z"),
    ("UPS", "1Z 999 AA1 01 2345 678"),
    ("UPS", "7712 3456 78901"),
    ("FedEx", "1Z 999 AA1 01 2345 6784"),
    ("USPS", "9400"),
    ("DHL", "12345"),
]


@pytest.mark.parametrize(("carrier", "number"), [*GOOD, *((carrier, "") for carrier in CARRIERS)])
def test_what_a_carrier_prints_is_taken_as_it_was_typed(carrier: str, number: str) -> None:
    assert read_tracking("tracking", carrier, f" {number} ") == number


@pytest.mark.parametrize(("carrier", "number"), BAD)
def test_a_number_of_another_form_is_told_with_the_form(carrier: str, number: str) -> None:
    with pytest.raises(Invalid, match=rf"^A tracking number of {carrier} is .*Scan it from the label\.$"):
        read_tracking("tracking", carrier, number)


@pytest.mark.parametrize("place", range(2, 18))
def test_any_digit_that_is_mistyped_in_a_number_of_ups_is_noticed(place: int) -> None:
    right = "1Z999AA10123456784"
    wrong = "5" if right[place] != "5" else "6"
    with pytest.raises(Invalid, match="wrong"):
        read_tracking("tracking", "UPS", right[:place] + wrong + right[place + 1 :])
