"""What the benchmarks say of what they measured; nothing here is about time."""

import pytest

from benchmarks.__main__ import BENCHMARKS, main
from benchmarks.goals import Line, p95
from benchmarks.search import texts_of


def test_a_goal_is_met_up_to_its_limit() -> None:
    line = Line(goal="S5", what="search", ours=3.0, floor=1.0, most=3)
    assert line.ratio == 3
    assert line.met
    assert not Line(goal="S5", what="search", ours=3.1, floor=1.0, most=3).met


def test_a_goal_may_be_held_to_its_own_value() -> None:
    gap = Line(goal="S11", what="gap", ours=17.0, floor=16.0, most=16.7, absolute=True)
    assert gap.met is False
    assert gap.words().split()[-5:] == ["≤", "16.7", "ms", "NOT", "MET"]


def test_what_has_no_goal_is_told_without_a_judgement() -> None:
    assert Line(goal="—", what="made", ours=61.5, unit="s").words().split() == ["—", "made", "61.500", "s"]


def test_nineteen_of_twenty_stay_below() -> None:
    assert p95([float(one) for one in range(101)]) == 95


def test_searches_are_drawn_at_every_length_the_same_each_time() -> None:
    words = ["zoetan 14155550142 4155550142 zoe@example.com", "王小明 +49301234567"]
    drawn = texts_of(words)
    assert drawn == texts_of(words)
    assert [{len(text) for text in drawn[name]} for name in list(drawn)[:5]] == [{1}, {2}, {3}, {4}, {5}]


def test_an_unknown_benchmark_is_told_with_those_there_are(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        main(["fly"])
    assert ", ".join(BENCHMARKS) in capsys.readouterr().err
