"""Tool tips say what was typed as it was typed: a name with a tag in it is no markup."""

from PySide6.QtGui import Qt as Text
from PySide6.QtWidgets import QWidget


def plain_tip(words: str) -> str:
    """Words for a tool tip, which would otherwise take ``<b>`` for bold."""
    return Text.convertFromPlainText(words) if Text.mightBeRichText(words) else words


def set_tip(widget: QWidget, words: str) -> None:
    """Give a widget a tool tip that is shown as it is written."""
    widget.setToolTip(plain_tip(words))
