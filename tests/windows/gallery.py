"""Every part on one page, in both themes, to look at: ``python -m tests.windows.gallery FOLDER``."""

import os
import sys
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtWidgets import QApplication, QCheckBox, QComboBox, QLineEdit, QRadioButton, QSpinBox, QWidget

from winno_desk.windows import icons, tokens
from winno_desk.windows.buttons import KeyButton
from winno_desk.windows.cards import EmptyState, KeyValues, Moment, Notice, Sum, Tile, Timeline
from winno_desk.windows.page_title import PageTitle
from winno_desk.windows.paint import FocusRing, Status
from winno_desk.windows.parts import Avatar, Canvas, Divider, Panel, Tag, Words, column, row
from winno_desk.windows.style import dress


def page() -> QWidget:
    """All parts."""
    canvas = Canvas()
    outer = column(tokens.GAP_4, tokens.GAP_4)
    title = PageTitle()
    title.set_title("Decisions waiting", Status("plain", "2 open · oldest 3 h"), Status("careful", "1 payout overdue"))
    title.right.addWidget(KeyButton(words="Close the day"))
    outer.addWidget(title)
    tiles = row(tokens.GAP_3)
    tiles.addWidget(Tile(label="Due today", figure="14", note="3 rush, first at 11:00"))
    tiles.addWidget(Tile(label="Taken today", figure="$1,240.50", note="18 orders"))
    outer.addLayout(tiles)
    columns = row(tokens.GAP_4)
    outer.addLayout(columns, 1)
    columns.addWidget(_left(), 2)
    columns.addWidget(_right(), 1)
    canvas.setLayout(outer)
    return canvas


def _left() -> QWidget:
    panel = Panel(head="Refund", note="soonest first")
    tags = row()
    for status in (
        Status("good", "on shelf"),
        Status("careful", "118 ppi, 150 wanted"),
        Status("stop", "40 min late"),
        Status("accent", "Policy of 2024-08-08"),
        Status("plain", "nothing owing"),
        Status("careful", "waiting for sign-off", "clock"),
    ):
        tags.addWidget(Tag(status=status))
    tags.addStretch(1)
    panel.add(tags)
    panel.add(
        Notice(head="Refund less the cancellation fee", words="Work began on 3 November and is 40 % done.", side="3b")
    )
    sums = KeyValues(lines=True)
    sums.show_rows(
        (
            Sum("Paid", "$120.00"),
            Sum("Fee: 40 % of 120.00", "− 48.00", "(sketch 20, first render 20)"),
            Sum("Refund to Visa ending 1881", "$72.00", strong=True),
        )
    )
    panel.add(sums)
    timeline = Timeline()
    timeline.show_moments(
        (Moment("Mon 10:42", "Mara", "Proof 2 added"), Moment("Mon 10:02", "Ilse", "Work started", "3a ends"))
    )
    panel.add(timeline)
    drawn = row(6)
    for path in sorted(Path(icons._FOLDER).glob("*.svg")):
        label = Words()
        label.setPixmap(icons.pixmap(path.stem))
        drawn.addWidget(label)
    panel.add(drawn)
    panel.add(EmptyState(words="Claims that customers bring will be listed here.", button="New claim"), 1)
    return panel


def _right() -> QWidget:
    panel = Panel(head="Your decision")
    line = QLineEdit("130.00")
    line.setProperty("wrong", True)
    panel.add(line)
    box = QComboBox()
    box.addItems(["As the policy says", "Decline"])
    panel.add(box)
    panel.add(QSpinBox())
    tick = QCheckBox("Likeness and faces")
    tick.setChecked(True)
    panel.add(tick)
    panel.add(QCheckBox("Crop and framing"))
    radio = QRadioButton("Card")
    radio.setChecked(True)
    panel.add(radio)
    panel.add(Divider())
    people = row()
    people.addWidget(Avatar(name="Mara Okafor"))
    people.addWidget(Words(words="Mara Okafor", role="strong"), 1)
    people.addWidget(KeyButton(words="Change", kind="link"))
    panel.add(people)
    views = row(4)
    for word in ("Side by side", "Slider"):
        button = KeyButton(words=word)
        button.setCheckable(True)
        button.setChecked(word == "Slider")
        views.addWidget(button)
    views.addStretch(1)
    panel.add(views)
    panel.body().addStretch(1)
    off = KeyButton(words="Approve as shown", kind="main")
    off.setEnabled(False)
    panel.add(off)
    panel.add(KeyButton(words="Approve and print letter", kind="main", key="F10"))
    panel.add(KeyButton(words="Decline…", kind="stop"))
    panel.add(KeyButton(words="Lock", key="Ctrl L", icon="lock"))
    return panel


def main(folder: Path) -> None:
    """Draw them all into a folder."""
    application = QApplication([])
    for theme in ("light", "dark"):
        dress(application, theme)
        shown = page()
        FocusRing(shown)
        shown.resize(1366, 768)
        shown.show()
        box = shown.findChild(QComboBox)
        assert box is not None
        shown.activateWindow()
        box.setFocus()
        application.processEvents()
        shown.grab().save(str(folder / f"parts-{theme}.png"))
        shown.close()


if __name__ == "__main__":
    main(Path(sys.argv[1]))
