"""Codes that a scanner reads, each drawn as one path."""

from reportlab.graphics.barcode.code128 import Code128
from reportlab.graphics.barcode.qrencoder import QRCode, QRErrorCorrectLevel

from winno_desk.documents.typesetting import BLACK, Canvas


def qr(canvas: Canvas, content: str, x: float, y: float, side: float) -> None:
    """A QR code with its lower left corner at x, y; the white around it is the page's own."""
    code = QRCode(None, QRErrorCorrectLevel.M)
    code.addData(content)
    code.make()
    count = code.getModuleCount()
    module = side / count
    path = canvas.beginPath()
    for row, modules in enumerate(code.modules):
        start: int | None = None
        for column, dark in enumerate([*modules, False]):
            if dark and start is None:
                start = column
            elif not dark and start is not None:  # neighbours in a row are one box
                path.rect(x + start * module, y + side - (row + 1) * module, (column - start) * module, module)
                start = None
    canvas.setFillColorRGB(*BLACK)
    canvas.drawPath(path, stroke=0, fill=1)


def code128(canvas: Canvas, content: str, right: float, y: float, height: float, bar: float = 1.44) -> float:
    """A Code 128 that ends at the right edge given; gives its width. Bars of 1/50 inch survive a poor printer."""
    code = Code128(content, quiet=0)
    code.validate()
    code.encode()
    widths = [int(step) if step.isdigit() else ord(step.lower()) - ord("a") + 1 for step in code.decompose()]
    wide = sum(widths) * bar
    path = canvas.beginPath()
    x = right - wide
    for index, step in enumerate(widths):
        if index % 2 == 0:
            path.rect(x, y, step * bar, height)
        x += step * bar
    canvas.setFillColorRGB(*BLACK)
    canvas.drawPath(path, stroke=0, fill=1)
    return wide
