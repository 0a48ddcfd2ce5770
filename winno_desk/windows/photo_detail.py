"""What has to be said about one photo of a new order: its findings, what the customer accepts, what the print shows."""

from dataclasses import replace

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QWidget

from winno_desk.imaging.preflight import Finding, Level
from winno_desk.services.lookups.brought import Brought
from winno_desk.services.photos import Accepted, LinePhoto, poor
from winno_desk.windows import tokens
from winno_desk.windows.buttons import KeyButton
from winno_desk.windows.crop_view import CropView
from winno_desk.windows.editors import TickEditor
from winno_desk.windows.flow import FlowBox
from winno_desk.windows.icon_button import IconButton
from winno_desk.windows.paint import Status
from winno_desk.windows.parts import Tag, Words, column, row
from winno_desk.windows.photo_words import facts_status, finding_status, short_name
from winno_desk.windows.tab_order import bring_into_sight
from winno_desk.windows.tips import set_tip

_ACCEPTED = "Accepted by the customer"
_SAID = {"Crop": "Crop loses", "Printed before": "Printed before as"}
"""What is said though it is fine."""


class PhotoDetail(QWidget):
    """Below a line's fields, about the photo that is looked at."""

    edited = Signal(object)
    """The photo as it is asked for now."""
    dropped = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._asked = LinePhoto("")
        self._seen: Brought | None = None
        self._told: object = None
        self._ticks: dict[Accepted, TickEditor] = {}
        self._said = FlowBox(self, gap=tokens.GAP_2)
        self.crop = CropView(self)
        self.turn = KeyButton(self, words="Turn the frame", kind="plain", icon="rotate")
        self.turn.setObjectName("turn")
        self._loss = Words(self, role="second")
        self._cropping = QWidget(self)
        self._open = False
        beside = column(tokens.GAP_2)
        beside.addWidget(self._loss)
        beside.addWidget(self.turn, 0, Qt.AlignmentFlag.AlignLeft)
        beside.addStretch(1)
        across = row(tokens.GAP_3)
        across.addWidget(self.crop)
        across.addLayout(beside, 1)
        self._cropping.setLayout(across)
        down = column(tokens.GAP_2)
        down.addWidget(self._said)
        down.addWidget(self._cropping)
        down.addSpacing(tokens.GAP_1)
        self.setLayout(down)
        self._cropping.hide()
        self.crop.edited.connect(self._on_cropped)
        self.turn.clicked.connect(self.crop.turn)

    def show_photo(self, asked: LinePhoto, seen: Brought | None) -> None:
        """Show a photo as far as it was looked at."""
        self._asked, self._seen = asked, seen
        printed = seen is not None and seen.size is not None
        told = (asked.path, seen is None, seen.findings(asked.crop) if seen else ())
        if told != self._told:
            self._told = told
            self._tell()
        for accepted, tick in self._ticks.items():
            tick.setChecked(accepted in asked.accepted)
        if seen is not None and printed:
            self.crop.show_photo(seen, asked.crop)
            self._loss.setText(_loss_words(seen.findings(asked.crop)))
        self._cropping.setVisible(printed and self._open)

    def _tell(self) -> None:
        asked, seen = self._asked, self._seen
        self._said.empty()
        self._ticks = {}
        name = Words(words=short_name(asked.path), role="small")
        name.setWordWrap(False)
        set_tip(name, asked.path)
        self._said.add(name)
        if seen is None:
            self._said.add(Tag(status=Status("plain", "reading", "clock")))
        else:
            self._tell_findings(seen)
        if seen is not None and seen.size is not None:
            crop = KeyButton(words="Crop", kind="link")
            crop.setObjectName("show_crop")
            crop.setAccessibleName(f"Show the crop of {seen.name}")
            crop.clicked.connect(self.show_crop)
            self._said.add(crop)
        drop = IconButton(icon="cross", words=f"Take {short_name(asked.path)} off this item", small=True)
        drop.setObjectName("drop_photo")
        drop.clicked.connect(self.dropped)
        self._said.add(drop)

    def _tell_findings(self, seen: Brought) -> None:
        findings = seen.findings(self._asked.crop)
        to_tell = poor(findings)
        if not to_tell:
            self._said.add(_tag(facts_status(seen), "\n".join(one.sentence for one in findings)))
        for finding in to_tell:
            together = QWidget()
            across = row(tokens.GAP_2)
            across.addWidget(_tag(finding_status(finding), finding.sentence))
            across.addWidget(self._tick(finding))
            together.setLayout(across)
            self._said.add(together)
        for finding in findings:
            if finding.level is Level.FINE and finding.check in _SAID:
                said = Words(words=f"{_SAID[finding.check]} {finding.value}", role="small")
                said.setWordWrap(False)
                set_tip(said, finding.sentence)
                self._said.add(said)

    def _tick(self, finding: Finding) -> TickEditor:
        tick = TickEditor(words=_ACCEPTED)
        tick.setObjectName(f"accept_{finding.check.lower()}")
        tick.setAccessibleName(f"{_ACCEPTED}: {finding.check} {finding.value}")
        tick.setAccessibleDescription(finding.sentence)
        accepted = Accepted(finding.check, finding.value)
        tick.clicked.connect(lambda on: self._accept(accepted, on))
        self._ticks[accepted] = tick
        return tick

    def ask(self, finding: Finding) -> None:
        """Give the keyboard to the tick for what is too poor."""
        self._ticks[Accepted(finding.check, finding.value)].setFocus()

    def _accept(self, accepted: Accepted, on: bool) -> None:
        others = tuple(one for one in self._asked.accepted if one.check != accepted.check)
        self._send(replace(self._asked, accepted=(*others, accepted) if on else others))

    def show_crop(self) -> None:
        """Open the view of what is printed, or close it."""
        self._open = not self._open
        self._cropping.setVisible(self._open)
        if self._open:
            self.crop.setFocus()
            QTimer.singleShot(0, self._cropping, lambda: bring_into_sight(self._cropping))  # once it has its place

    def _on_cropped(self) -> None:
        self._send(replace(self._asked, crop=self.crop.crop()))

    def _send(self, asked: LinePhoto) -> None:
        self.edited.emit(asked)


def _tag(status: Status, sentence: str) -> Tag:
    tag = Tag(status=status)
    set_tip(tag, sentence)
    tag.setAccessibleDescription(sentence)
    return tag


def _loss_words(findings: tuple[Finding, ...]) -> str:
    return next((one.sentence for one in findings if one.check == "Crop"), "")
