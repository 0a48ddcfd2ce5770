"""The steps of an item's work: a bar for how far it is, and a tick for each step."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QProgressBar, QWidget

from winno_desk.services.lookups.item_row import ItemRow, StepRow
from winno_desk.windows import tokens
from winno_desk.windows.editors import TickEditor
from winno_desk.windows.flow import FlowLayout
from winno_desk.windows.parts import Words, clear, column, row
from winno_desk.windows.tips import set_tip
from winno_desk.workflow.items import ItemState

_WITHOUT = (ItemState.ORDERED, ItemState.PROVIDED, ItemState.CANCELLED)
"""Where nothing is ticked: before the first hand on the item, and once it is over."""


class ItemSteps(QWidget):
    """Steps are ticked by whoever did them; one that is ticked stays so, and with it all before it."""

    ticked = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._of: dict[int, TickEditor] = {}
        self.bar = QProgressBar(self)
        self.bar.setTextVisible(False)
        self.figure = Words(self, role="small")
        self.figure.setWordWrap(False)
        self._ticks = FlowLayout(tokens.GAP_3)
        above = row(tokens.GAP_2)
        above.addWidget(self.bar, 1)
        above.addWidget(self.figure)
        layout = column(0)
        layout.setContentsMargins(0, tokens.GAP_1, 0, 0)
        layout.addLayout(above)
        layout.addLayout(self._ticks)
        self.setLayout(layout)

    def show_steps(self, item: ItemRow) -> None:
        """Show how far the item is, and which steps this person may tick."""
        self.setVisible(bool(item.steps) and item.state not in _WITHOUT)
        self.bar.setValue(item.progress)
        self.bar.setAccessibleName(f"{item.number}: {item.progress}\u00a0% done")
        self.figure.setText(f"{item.progress}\u00a0%")
        if self._of.keys() != {step.position for step in item.steps}:
            self._make_ticks(item.steps)
        for step in item.steps:
            self._show_tick(self._of[step.position], step, item.may("tick_step"))

    def _make_ticks(self, steps: tuple[StepRow, ...]) -> None:
        clear(self._ticks)
        self._of = {step.position: self._tick(step.position) for step in steps}
        for tick in self._of.values():
            self._ticks.addWidget(tick)

    def _tick(self, position: int) -> TickEditor:
        tick = TickEditor(self)
        tick.setObjectName(f"step_{position}")
        tick.clicked.connect(lambda on: self.ticked.emit(position) if on else None)
        return tick

    def _show_tick(self, tick: TickEditor, step: StepRow, may: bool) -> None:
        tick.setText(f"{step.name} {step.percent}\u00a0%")
        tick.setAccessibleName(tick.text())
        tick.set_value(step.done_at is not None)
        tick.setEnabled(may and step.done_at is None)
        set_tip(tick, f"Done by {step.done_by}" if step.done_at else "")
