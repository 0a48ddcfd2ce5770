"""A page's title line: what it is, its states as tags, and room at the right for what is promised."""

from PySide6.QtWidgets import QWidget

from winno_desk.windows import tokens
from winno_desk.windows.flow import FlowLayout
from winno_desk.windows.paint import Status
from winno_desk.windows.parts import Scaled, Tag, Words, drop, row
from winno_desk.windows.style import px


class PageTitle(Scaled):
    """The title and its tags go on in a second line where there is no room for all of them."""

    def __init__(self, parent: QWidget | None = None, *, words: str = "") -> None:
        super().__init__(parent)
        self.title = Words(self, words=words, role="title")
        self._tags: list[Tag] = []
        self._flow = FlowLayout(tokens.GAP_3)
        self._flow.addWidget(self.title)
        self.right = row(tokens.GAP_3)
        layout = row(tokens.GAP_3)
        layout.addLayout(self._flow, 1)
        layout.addLayout(self.right)
        self.setLayout(layout)
        self.fit()

    def fit(self) -> None:
        self.setMinimumHeight(px(tokens.CONTROL))

    def add(self, widget: QWidget) -> None:
        """Let something stand behind the title, before its tags."""
        self._flow.addWidget(widget)

    def set_title(self, words: str, *tags: Status) -> None:
        """Say what is on the page and in which states."""
        self.title.setText(words)
        drop(self._flow, self._tags)
        self._tags = [Tag(status=status) for status in tags]
        for tag in self._tags:
            self._flow.addWidget(tag)
