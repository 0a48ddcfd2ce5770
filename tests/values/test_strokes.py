"""A signature on paper bends as it did on screen."""

from hypothesis import given
from hypothesis import strategies as st

from winno_desk.values.strokes import smooth

_PLACES = st.tuples(st.floats(0, 1), st.floats(0, 1))


@given(stroke=st.lists(_PLACES, min_size=1, max_size=30))
def test_it_begins_and_ends_where_it_was_drawn_and_stays_within_its_field(stroke: list[tuple[float, float]]) -> None:
    line = smooth(stroke)
    assert (line[0], line[-1]) == (stroke[0], stroke[-1])
    assert all(-1e-9 <= part <= 1 + 1e-9 for place in line for part in place)


def test_a_corner_becomes_a_bend() -> None:
    line = smooth([(0.0, 0.0), (1.0, 0.0), (1.0, 1.0)])
    assert (1.0, 0.0) not in line
    assert (1.0, 0.5) in line
