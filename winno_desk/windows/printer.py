"""The printers of this station, and pages on their way to one."""

from collections.abc import Sequence

from PySide6.QtCore import QMarginsF, QSizeF
from PySide6.QtGui import QImage, QPageLayout, QPageSize, QPainter
from PySide6.QtPrintSupport import QPrinter, QPrinterInfo

from winno_desk.windows.habits import Habits

DPI = 300
"""How finely pages are sent to a printer."""
PDF = "PDF"
"""Chosen in place of a printer: the paper is saved."""
_HABIT = "printer_of_"


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


def send(pages: Sequence[QImage], name: str, title: str) -> bool:
    """Print pages that were opened at ``DPI`` in their own size; False when the printer does not take them."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setPrinterName(name)
    return draw(printer, pages, title)


def draw(printer: QPrinter, pages: Sequence[QImage], title: str) -> bool:
    """Put each page on a sheet of its own size, edge to edge."""
    printer.setDocName(title)
    printer.setFullPage(True)
    _fit_sheet(printer, pages[0])
    painter = QPainter()
    if not painter.begin(printer):
        return False
    for place, page in enumerate(pages):
        if place:
            _fit_sheet(printer, page)
            printer.newPage()
        painter.drawImage(printer.pageLayout().fullRectPixels(printer.resolution()), page)
    return bool(painter.end())


def _fit_sheet(printer: QPrinter, page: QImage) -> None:
    """Printers know their paper upright, so a lying page is that sheet turned."""
    inches = QSizeF(page.size()) / DPI
    lies = inches.width() > inches.height()
    upright = inches.transposed() if lies else inches
    sheet = QPageSize(upright, QPageSize.Unit.Inch, "", QPageSize.SizeMatchPolicy.FuzzyMatch)
    turned = QPageLayout.Orientation.Landscape if lies else QPageLayout.Orientation.Portrait
    printer.setPageLayout(QPageLayout(sheet, turned, QMarginsF()))
