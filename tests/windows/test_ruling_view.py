from pytestqt.qtbot import QtBot

from tests.policy.cases import a_case
from winno_desk.policy.explain import rule
from winno_desk.policy.reading import read_case
from winno_desk.windows.parts import Words
from winno_desk.windows.ruling_view import RulingView


def test_no_line_of_a_ruling_ends_between_a_figure_and_its_per_cent_sign(qtbot: QtBot) -> None:
    view = RulingView()
    qtbot.addWidget(view)
    view.show_ruling(rule(read_case(a_case())), ())
    said = " ".join(words.text() for words in view.findChildren(Words))
    assert "the fee is 40\u00a0% of the price" in said
    assert " %" not in said
