"""How dates are worded on screen."""

from datetime import date, timedelta

import pytest

from winno_desk.windows.wording import isolated, promised_status


@pytest.mark.parametrize(
    ("days", "rush", "words"),
    [(-2, True, "rush, 2 days late"), (0, True, "rush, today"), (9, True, "rush"), (0, False, "today"), (9, False, "")],
)
def test_how_near_a_day_is_and_whether_it_is_a_rush_is_one_tag(days: int, rush: bool, words: str) -> None:
    today = date(2026, 11, 23)
    status = promised_status(today + timedelta(days=days), today, rush=rush)
    assert (status.word if status else "") == words


def test_a_name_from_right_to_left_stands_by_itself_among_other_words() -> None:
    assert isolated("عبد الله") == "\u2068عبد الله\u2069"
    assert isolated("Zoë Ångström") == "Zoë Ångström"
