"""Our own type: one family in four weights, its figures all as wide as each other, cut the same every time."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from fontTools.ttLib import TTFont
from PySide6.QtGui import QFont, QFontDatabase, QFontMetricsF, QRawFont
from pytestqt.qtbot import QtBot

from winno_desk.typefaces import FAMILY, SCRIPTS, WEIGHTS, cut_into, fonts, script_fonts, store
from winno_desk.values.errors import Unavailable


def test_there_is_a_file_for_each_weight() -> None:
    assert list(fonts()) == [400, 500, 600, 700]
    assert all(path.is_file() for path in fonts().values())


def test_the_program_sees_one_family_whose_weights_are_drawn_differently(qtbot: QtBot) -> None:
    for path in fonts().values():
        loaded = QFontDatabase.addApplicationFont(str(path))
        assert QFontDatabase.applicationFontFamilies(loaded) == [FAMILY]
    assert set(WEIGHTS.values()) <= set(QFontDatabase.styles(FAMILY))
    widths, styles = [], []
    for weight in WEIGHTS:
        font = QFont(FAMILY, 40)
        font.setWeight(QFont.Weight(weight))
        widths.append(QFontMetricsF(font).horizontalAdvance("Winno"))
        styles.append(QRawFont.fromFont(font).styleName())
    assert widths == sorted(set(widths))
    assert styles == list(WEIGHTS.values())


@pytest.mark.parametrize("weight", WEIGHTS)
def test_figures_are_as_wide_as_each_other(weight: int) -> None:
    font = TTFont(fonts()[weight])
    names = font.getBestCmap()
    assert len({font["hmtx"][names[ord(figure)]][0] for figure in "0123456789"}) == 1


@pytest.mark.parametrize("weight", WEIGHTS)
def test_the_characters_of_names_and_sums_are_there(weight: int) -> None:
    characters = "AZaz09 ÀŒŠžßÅøŁğİ Żółć ΑΩάώ ЖЯжяЇ ẤữỘ “”‘’–—−…·•×→←↑↓✓ €£¥$₹₺₩ \u00a0\u202f"
    assert {ord(letter) for letter in characters} <= set(TTFont(fonts()[weight]).getBestCmap())


def test_pairs_of_letters_are_still_kerned() -> None:
    features = TTFont(fonts()[400])["GPOS"].table.FeatureList.FeatureRecord
    assert "kern" in {record.FeatureTag for record in features}


def test_cutting_again_gives_the_same_bytes(tmp_path: Path) -> None:
    ready = [*fonts().values(), *(path for script in SCRIPTS for path in script_fonts(script).values())]
    again = {"Inter-Regular.ttf", "Hebrew-SemiBold.ttf", "Arabic-Regular.ttf"}  # of the others too much time
    for path in ready:
        if path.name not in again:
            (tmp_path / path.name).touch()
    cut_into(tmp_path)
    assert sorted(path.name for path in tmp_path.iterdir()) == sorted(path.name for path in ready)
    assert {path.name for path in ready if path.read_bytes() == (tmp_path / path.name).read_bytes()} == again


@pytest.mark.parametrize(
    ("script", "letters"),
    [
        ("Arabic", "محمدبنعليپچژگک،؟٠١٢"),
        ("Hebrew", "אבגדהוזחטיכךלמםנןסעפףצץקרשת"),
        ("Devanagari", "अनिलशर्माक्षत्रज्ञ०१२।"),
        ("Thai", "สมชายใจดีน้ำกรุงเทพฯ๑๒"),
        ("Han", "王小明東京都さくらカナー김철수서울、。「」！？"),
    ],
)
def test_the_letters_of_names_elsewhere_are_there(script: str, letters: str) -> None:
    for path in script_fonts(script).values():
        assert {ord(letter) for letter in letters} <= set(TTFont(path).getBestCmap())


def test_fonts_that_are_ready_need_no_cutting(tmp_path: Path) -> None:
    for path in fonts().values():
        (tmp_path / path.name).write_bytes(path.read_bytes())
    code = "import sys, winno_desk.typefaces as t; print(t.fonts()[400], 'fontTools' in sys.modules)"
    environment = {**os.environ, "WINNO_DESK_FONTS": str(tmp_path)}
    told = subprocess.run([sys.executable, "-c", code], env=environment, check=True, capture_output=True, text=True)
    assert told.stdout.split() == [str(tmp_path / "Inter-Regular.ttf"), "False"]


def test_a_built_program_takes_the_fonts_it_carries(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "fonts").mkdir()
    for path in fonts().values():
        (tmp_path / "fonts" / path.name).touch()
    monkeypatch.setattr(store, "RESOURCES", tmp_path)
    fonts.cache_clear()
    try:
        assert fonts()[700] == tmp_path / "fonts" / "Inter-Bold.ttf"
    finally:
        fonts.cache_clear()


def test_a_folder_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    (tmp_path / "fonts").write_text("in the way")
    with pytest.raises(Unavailable, match="WINNO_DESK_FONTS"):
        cut_into(tmp_path / "fonts")
