import re
import sys
from itertools import product
from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QFontInfo, QFontMetricsF
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from winno_desk.windows import icons, style, tokens
from winno_desk.windows.buttons import KeyButton
from winno_desk.windows.tokens import DARK, LIGHT, TEXT_ON_GROUND, Theme

WINDOWS = Path(style.__file__).parent


def _luminance(colour: QColor) -> float:
    parts = [
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4
        for part in (colour.redF(), colour.greenF(), colour.blueF())
    ]
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]


def contrast(ink: str, ground: str) -> float:
    darker, lighter = sorted((_luminance(QColor(ink)), _luminance(QColor(ground))))
    return (lighter + 0.05) / (darker + 0.05)


@pytest.mark.parametrize(("theme", "pair"), list(product((LIGHT, DARK), TEXT_ON_GROUND)))
def test_every_text_can_be_read_on_its_ground(theme: Theme, pair: tuple[str, str]) -> None:
    ink, ground = (getattr(theme, name) for name in pair)
    assert contrast(ink, ground) >= 4.5


def test_black_on_white_has_the_contrast_it_is_known_to_have() -> None:
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)


def test_no_colour_is_written_outside_of_the_tokens() -> None:
    written = {
        path.name
        for path in WINDOWS.glob("*.py")
        if path.name != "tokens.py" and re.search(r"#[0-9A-Fa-f]{6}\b|QColor\(\d", path.read_text(encoding="utf-8"))
    }
    assert written == set()


def test_the_whole_program_changes_theme_at_once(qapp: QApplication, qtbot: QtBot) -> None:
    label = QLabel("W-1042")
    qtbot.addWidget(label)
    label.show()
    style.dress(qapp, "dark")
    assert label.palette().windowText().color() == QColor(DARK.text)
    assert qapp.palette().window().color() == QColor(DARK.canvas)
    style.dress(qapp, "light")
    assert qapp.palette().window().color() == QColor(LIGHT.canvas)


@pytest.mark.parametrize("percent", tokens.TEXT_SIZES)
def test_text_grows_with_the_text_size(qapp: QApplication, percent: int) -> None:
    style.dress(qapp, "light", percent)
    assert style.font().pixelSize() == round(tokens.BODY * percent / 100)


@pytest.mark.parametrize("weight", [tokens.REGULAR, tokens.MEDIUM, tokens.SEMIBOLD, tokens.BOLD])
def test_our_own_typeface_is_used_and_its_figures_have_one_width(qapp: QApplication, weight: int) -> None:
    letters = style.font(tokens.BODY, weight)
    assert QFontInfo(letters).family() == tokens.FAMILY
    metrics = QFontMetricsF(letters)
    assert len({round(metrics.horizontalAdvance(figure), 3) for figure in "0123456789"}) == 1


@pytest.mark.parametrize("chosen", [False, True], ids=["another mode", "the mode that holds"])
def test_a_mode_that_cannot_be_chosen_now_does_not_look_filled(qtbot: QtBot, chosen: bool) -> None:
    button = KeyButton(words="Slider")
    qtbot.addWidget(button)
    button.setCheckable(True)
    button.setChecked(chosen)
    button.setEnabled(False)
    ground = button.grab().toImage().pixelColor(8, button.sizeHint().height() // 2)
    assert ground.name().upper() == LIGHT.surface


def test_icons_are_one_family(qapp: QApplication) -> None:
    for path in (icons._FOLDER).glob("*.svg"):
        drawing = icons.drawing(path.stem)
        if path.stem != "mark":
            assert 'viewBox="0 0 20 20"' in drawing
            assert f'stroke-width="{tokens.STROKE}"' in drawing
            assert "currentColor" in drawing
            assert not re.search(r"#[0-9A-Fa-f]{3,8}", drawing)
        assert not icons.pixmap(path.stem).isNull()


def test_icons_are_sharp_on_a_dense_screen(qapp: QApplication) -> None:
    dense = icons.pixmap("lock", "text", 20, 2.0)
    assert (dense.width(), dense.devicePixelRatio()) == (40, 2.0)


def test_setting_text_loses_no_reference_to_none(qapp: QApplication) -> None:
    """A newer Qt for Python loses one at every call that returns None, and the program aborts in the end."""
    label = QLabel()
    before = sys.getrefcount(None)
    for number in range(300):
        label.setText(str(number))
    assert abs(sys.getrefcount(None) - before) < 100
