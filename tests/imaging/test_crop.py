"""The frame of a print on a picture: as large as it can be, moved and turned inside of it."""

from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from winno_desk.imaging.crop import Crop, PrintSize, frame_of, move, turn

EIGHT_BY_TEN = PrintSize(Fraction(8), Fraction(10))
SIDES = st.integers(1, 12_000)
CROPS = st.none() | st.builds(Crop, st.integers(-2000, 3000), st.integers(-2000, 3000), st.booleans())


def test_a_frame_that_nobody_moved_stands_in_the_middle() -> None:
    frame = frame_of(3000, 2000, EIGHT_BY_TEN)
    assert frame.pixels(3000, 2000) == (250, 0, 2750, 2000)
    assert frame.loss == Fraction(50, 3)


def test_a_turned_frame_loses_what_turning_costs() -> None:
    crop = turn(3000, 2000, EIGHT_BY_TEN, None)
    assert crop == Crop(233, 0, turned=True)
    assert frame_of(3000, 2000, EIGHT_BY_TEN, crop).pixels(3000, 2000) == (699, 0, 2299, 2000)


def test_a_frame_turned_twice_stands_as_before() -> None:
    once = turn(3000, 2000, EIGHT_BY_TEN, None)
    assert turn(3000, 2000, EIGHT_BY_TEN, once) == Crop(83, 0)


def test_a_frame_is_moved_as_far_as_the_edge() -> None:
    assert move(3000, 2000, EIGHT_BY_TEN, None, (0.05, 0.4)) == Crop(133, 0)
    assert move(3000, 2000, EIGHT_BY_TEN, None, (9, 0)) == Crop(167, 0)


@given(SIDES, SIDES, CROPS, st.floats(-2, 2), st.floats(-2, 2))
def test_a_frame_never_leaves_its_picture_and_keeps_its_shape(
    width: int, height: int, crop: Crop | None, across: float, down: float
) -> None:
    for one in (crop, move(width, height, EIGHT_BY_TEN, crop, (across, down)), turn(width, height, EIGHT_BY_TEN, crop)):
        frame = frame_of(width, height, EIGHT_BY_TEN, one)
        assert 0 <= frame.left <= 1 - frame.width
        assert 0 <= frame.top <= 1 - frame.height
        shape = frame.width * width / (frame.height * height)
        assert shape in (Fraction(8, 10), Fraction(10, 8))
        assert Fraction(1) in (frame.width, frame.height)
