"""The bar above the pages, where one searches and sees who is at the desk, and the line below them."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from winno_desk.windows import tokens
from winno_desk.windows.buttons import KeyButton
from winno_desk.windows.paint import Status
from winno_desk.windows.parts import Avatar, Scaled, Tag, Words, column, row
from winno_desk.windows.search import SearchBox
from winno_desk.windows.style import px


class TopBar(Scaled):
    """Search, the one thing that is begun all day, and the person at the desk."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.search = SearchBox(self)
        self.new_order = KeyButton(self, words="New order", kind="accent", key="F2")
        self.busy = Tag(self, status=Status("plain", "Working", "clock"))
        self.busy.hide()
        self.avatar = Avatar(self)
        self.name = Words(self, role="strong")
        self.roles = Words(self, role="caption")
        for words in (self.name, self.roles):
            words.setWordWrap(False)
        self.lock = KeyButton(self, words="Lock", key="Ctrl+L")
        who = column(0)
        who.addStretch(1)
        who.addWidget(self.name)
        who.addWidget(self.roles)
        who.addStretch(1)
        layout = row(tokens.GAP_3)
        layout.setContentsMargins(tokens.GAP_4, 0, tokens.GAP_4, 0)
        layout.addWidget(self.search, 3)
        layout.addWidget(self.new_order)
        layout.addStretch(1)
        layout.addWidget(self.busy)
        layout.addWidget(self.avatar)
        layout.addLayout(who)
        layout.addWidget(self.lock)
        self.setLayout(layout)
        self.fit()

    def fit(self) -> None:
        self.setFixedHeight(px(tokens.TOP_BAR))

    def show_person(self, name: str, roles: str) -> None:
        """Who is at the desk."""
        self.avatar.show_name(name)
        self.name.setText(name)
        self.roles.setText(roles)


class Footer(Scaled):
    """The quiet line: which policy, which station, which studio."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.words = Words(self, role="small")
        self.words.setWordWrap(False)
        layout = row()
        layout.setContentsMargins(tokens.GAP_4, 0, tokens.GAP_4, 0)
        layout.addWidget(self.words)
        layout.addStretch(1)
        self.setLayout(layout)
        self.fit()

    def fit(self) -> None:
        self.setFixedHeight(px(tokens.FOOTER))

    def say(self, *facts: str) -> None:
        """Show these facts in a line."""
        self.words.setText("  ·  ".join(fact for fact in facts if fact))
