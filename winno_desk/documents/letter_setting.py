"""How closely a letter is set on its sheet."""

from dataclasses import dataclass

from winno_desk.documents.flow import Row, paragraph, space
from winno_desk.documents.lines import Run, Style
from winno_desk.documents.text import running
from winno_desk.documents.typesetting import Sheet


@dataclass(frozen=True, slots=True)
class Setting:
    """How closely a letter is set on its sheet; in points."""

    sheet: Sheet
    body: Style
    between: float
    padding: float
    signing: float

    @property
    def left(self) -> float:
        return self.sheet.margin

    def lines(self, text: str | list[Run], indent: float = 0, *, weight: int = 400, keep: bool = False) -> list[Row]:
        """A paragraph of the letter, with nothing below it."""
        given = running(text) if isinstance(text, str) else text
        room = self.sheet.inner - indent
        return paragraph(given, self.left + indent, room, self.body, weight=weight, keep=keep)

    def say(self, text: str | list[Run], *, keep: bool = False) -> list[Row]:
        """A paragraph of the letter and the gap below it."""
        return [*self.lines(text, keep=keep), space(self.between)]


def settings_for(sheet: Sheet) -> tuple[Setting, ...]:
    """How a letter is set as a rule, and closer and closer where that saves a page."""
    return (
        Setting(sheet, Style(10, 15), between=8, padding=4.2, signing=40),
        Setting(sheet, Style(9.8, 14), between=6.5, padding=3.4, signing=32),
        Setting(sheet, Style(9.5, 13.2), between=5.5, padding=2.6, signing=28),
        Setting(sheet, Style(9.2, 12.4), between=4, padding=2, signing=22),
    )
