"""Every colour, size and radius of the program; nowhere else is one written."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Theme:
    """The colours of one theme, named for what they are for."""

    name: str
    canvas: str
    surface: str
    sunk: str
    line: str
    text: str
    second: str
    accent: str
    on_accent: str
    accent_tint: str
    accent_over: str
    """The accent under the pointer."""
    accent_idle: str
    """The accent of an act that cannot be done yet, and the words on it."""
    on_accent_idle: str
    good: str
    good_tint: str
    careful: str
    careful_tint: str
    stop: str
    stop_tint: str
    rail: str
    on_rail: str
    rail_over: str
    rail_ridge: str
    """The nearer hills of the entrance's picture."""
    rail_here: str = "#3451D1"
    """The room on screen; like the badge beside it, the same in both themes."""
    badge: str = "#B02A1E"
    on_strong: str = "#FFFFFF"
    """Words on the room on screen, on a badge, and the studio's name on the rail."""
    around_photo: str = "#77787A"
    """Greys alone surround a picture while somebody looks at its colours."""


LIGHT = Theme(
    name="light",
    canvas="#F5F6F8",
    surface="#FFFFFF",
    sunk="#EEF0F3",
    line="#DCE0E6",
    text="#1A1E26",
    second="#586170",
    accent="#3451D1",
    on_accent="#FFFFFF",
    accent_tint="#E8ECFC",
    accent_over="#2B45B8",
    accent_idle="#9AA8E8",
    on_accent_idle="#FFFFFF",
    good="#1B7547",
    good_tint="#E2F3EA",
    careful="#8A5A00",
    careful_tint="#FBF0D9",
    stop="#B02A1E",
    stop_tint="#FBE6E3",
    rail="#20242D",
    on_rail="#B7BECB",
    rail_over="#2B303B",
    rail_ridge="#363D4B",
)

DARK = Theme(
    name="dark",
    canvas="#15171C",
    surface="#1D2027",
    sunk="#252932",
    line="#353B47",
    text="#E7E9EE",
    second="#A3ABB9",
    accent="#8FA3FF",
    on_accent="#101426",
    accent_tint="#262E4F",
    accent_over="#A8B8FF",
    accent_idle="#3A4470",
    on_accent_idle="#A3ABB9",
    good="#6FCF9B",
    good_tint="#1B3328",
    careful="#E7B75A",
    careful_tint="#382D17",
    stop="#FF8F80",
    stop_tint="#3D2220",
    rail="#101216",
    on_rail="#98A1B0",
    rail_over="#1B1E25",
    rail_ridge="#232730",
)

THEMES = {theme.name: theme for theme in (LIGHT, DARK)}

TEXT_ON_GROUND = (
    ("text", "canvas"),
    ("text", "surface"),
    ("text", "sunk"),
    ("text", "accent_tint"),
    ("second", "canvas"),
    ("second", "surface"),
    ("second", "sunk"),
    ("second", "accent_tint"),
    ("accent", "surface"),
    ("accent", "accent_tint"),
    ("on_accent", "accent"),
    ("on_accent", "accent_over"),
    ("good", "good_tint"),
    ("good", "surface"),
    ("careful", "careful_tint"),
    ("careful", "surface"),
    ("stop", "stop_tint"),
    ("stop", "surface"),
    ("stop", "canvas"),
    ("on_rail", "rail"),
    ("on_rail", "rail_over"),
    ("on_strong", "rail"),
    ("on_strong", "rail_here"),
    ("on_strong", "badge"),
)
"""Which colour is written on which; light or dark, a pair contrasts by 4.5 : 1 at least."""

FAMILY = "Inter"

# Type, in pixels at a text size of 100 %.
BODY = 13
LABEL = 11
SMALL = 12
RULING = 15
TITLE = 20
FIGURE = 24

REGULAR = 400
MEDIUM = 500
SEMIBOLD = 600
BOLD = 700

TEXT_SIZES = (90, 100, 110, 125, 150)
"""The text sizes offered, in per cent."""

# Spacing, on a grid of 4 px.
GAP_1 = 4
GAP_2 = 8
GAP_3 = 12
GAP_4 = 16
GAP_6 = 24

RADIUS_TAG = 4
RADIUS = 6
RADIUS_PANEL = 8

CONTROL = 32
MAIN_ACT = 40
ROW = 36
TAG = 20
ICON = 20
ICON_SMALL = 14
STROKE = 1.5
RING = 2
THUMBNAIL_WIDTH = 44
THUMBNAIL_HEIGHT = 52

WINDOW_WIDTH = 1366
WINDOW_HEIGHT = 768
SMALLEST_WIDTH = 1024
SMALLEST_HEIGHT = 600
RAIL_WIDTH = 88
BAND_WIDTH = 380
BAND_WIDEST = 440
RAIL_BUTTON = 54
TOP_BAR = 52
FOOTER = 32
SEARCH_WIDTH = 460
RIGHT_COLUMN = 330
"""How wide the column of decisions is."""
SIDE_MOST = 37
"""Per cent of the page that the column of decisions may take when its text is large."""
LIST_COLUMN = 300
LIST_MOST = 26
"""How wide the list of cases is, and the per cent of the page that it may take."""

ENDLESS = 16_777_215
"""What Qt takes for no limit to a width or a height."""

BUSY_AFTER = 200
"""Milliseconds of work before the busy mark shows."""
UNDO_FOR = 8000
"""Milliseconds in which an act can be taken back."""
WAY_BACK = 50
"""How many steps the way back remembers."""
LONGEST_SECRET = 200
"""How many characters a passphrase may have on screen."""
