"""The papers that leave the studio: decision letters and packing slips, the same bytes every time."""

import winno_desk.documents.typesetting  # noqa: F401 - its settings come before anything else of ReportLab
