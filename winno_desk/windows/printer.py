"""The printers of this station, and pages on their way to one."""

from collections.abc import Sequence

from PySide6.QtCore import QMarginsF, QSizeF
from PySide6.QtGui import QImage, QPageLayout, QPageSize, QPainter
from PySide6.QtPrintSupport import QPrinter, QPrinterInfo

DPI = 300
"""How finely pages are sent to a printer."""


def printers() -> list[str]:
    """The printers that are set up here, the usual one first."""
    usual = QPrinterInfo.defaultPrinterName()
    return sorted(QPrinterInfo.availablePrinterNames(), key=lambda name: (name != usual, name.casefold()))


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
    inches = QSizeF(page.size()) / DPI
    sheet = QPageSize(inches, QPageSize.Unit.Inch, "", QPageSize.SizeMatchPolicy.FuzzyMatch)
    printer.setPageLayout(QPageLayout(sheet, QPageLayout.Orientation.Portrait, QMarginsF()))
