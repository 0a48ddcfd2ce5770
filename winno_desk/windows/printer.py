"""The printers of this station, and pages on their way to one."""

from collections.abc import Sequence

from PySide6.QtCore import QMarginsF, QRectF, QSizeF
from PySide6.QtGui import QImage, QPageLayout, QPageSize, QPainter
from PySide6.QtPrintSupport import QPrinter, QPrinterInfo

from winno_desk.values.labels import INCH
from winno_desk.windows.habits import Habits
from winno_desk.windows.label_habits import Offset

DPI = 300
"""How finely pages are sent to a printer."""
PDF = "PDF"
"""Chosen in place of a printer: the paper is saved."""
_HABIT = "printer_of_"
NONE: Offset = (0.0, 0.0)


def printers() -> list[str]:
    """The printers that are set up here, the usual one first."""
    usual = QPrinterInfo.defaultPrinterName()
    return sorted(QPrinterInfo.availablePrinterNames(), key=lambda name: (name != usual, name.casefold()))


def chosen(kind: str, habits: Habits) -> str:
    """The printer of a kind of paper: the one chosen for it while it is there, else the usual; empty for a PDF."""
    here = printers()
    last = habits.last(_HABIT + kind)
    return "" if last == PDF else last if last in here else next(iter(here), "")


def choose(kind: str, name: str, habits: Habits) -> None:
    """From now on this kind of paper goes there: a printer's name, or ``PDF``."""
    habits.keep(_HABIT + kind, name)


def send(pages: Sequence[QImage], name: str, title: str, offset: Offset = NONE) -> bool:
    """Print pages that were opened at ``DPI`` in their own size; False when the printer does not take them."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setPrinterName(name)
    return draw(printer, pages, title, offset)


def draw(printer: QPrinter, pages: Sequence[QImage], title: str, offset: Offset = NONE) -> bool:
    """Put each page on a sheet of its own size, edge to edge, moved by the printer's offset."""
    _begin(printer, title, _inches(pages[0]))
    painter = QPainter()
    if not painter.begin(printer):
        return False
    for place, page in enumerate(pages):
        if place:
            _fit_sheet(printer, _inches(page))
            printer.newPage()
        sheet = QRectF(printer.pageLayout().fullRectPixels(printer.resolution()))
        painter.drawImage(sheet.translated(*(part / INCH * printer.resolution() for part in offset)), page)
    return bool(painter.end())


def is_here(name: str) -> bool:
    """Is this printer set up here?"""
    return name in QPrinterInfo.availablePrinterNames()


def send_photo(picture: QImage, inches: QSizeF, copies: int, name: str, title: str) -> bool:
    """Print a picture that fills a sheet of its own; False when the printer does not take it."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setPrinterName(name)
    return draw_photo(printer, picture, inches, copies, title)


def draw_photo(printer: QPrinter, picture: QImage, inches: QSizeF, copies: int, title: str) -> bool:
    """Put a picture on a sheet of that size, edge to edge, as often as it is wanted."""
    _begin(printer, title, inches)
    itself = printer.supportsMultipleCopies()
    if itself:
        printer.setCopyCount(copies)
    painter = QPainter()
    if not painter.begin(printer):
        return False
    for place in range(1 if itself else copies):
        if place:
            printer.newPage()
        painter.drawImage(printer.pageLayout().fullRectPixels(printer.resolution()), picture)
    return bool(painter.end())


def _begin(printer: QPrinter, title: str, inches: QSizeF) -> None:
    printer.setDocName(title)
    printer.setFullPage(True)
    _fit_sheet(printer, inches)


def _inches(page: QImage) -> QSizeF:
    return QSizeF(page.size()) / DPI


def _fit_sheet(printer: QPrinter, inches: QSizeF) -> None:
    """Printers know their paper upright, so a lying page is that sheet turned."""
    lies = inches.width() > inches.height()
    upright = inches.transposed() if lies else inches
    sheet = QPageSize(upright, QPageSize.Unit.Inch, "", QPageSize.SizeMatchPolicy.FuzzyMatch)
    turned = QPageLayout.Orientation.Landscape if lies else QPageLayout.Orientation.Portrait
    printer.setPageLayout(QPageLayout(sheet, turned, QMarginsF()))
