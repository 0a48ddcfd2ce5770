"""What is compared: a picture by its digest, and the pins on it."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Shot:
    """One picture to compare: its digest, its word, and its size in pixels where that is known.

    ``rendition`` is the digest of what is shown of it, until somebody goes so near that its own pixels are needed.
    """

    digest: str
    word: str
    width: int = 0
    height: int = 0
    rendition: str = ""
    source: str = ""
    """The digest of the file that its own pixels are taken from; empty where that is the picture itself."""
    frame: tuple[float, float, float, float] | None = None
    """Of a print what is left of it, as parts of the picture: left, top, width, height."""

    @property
    def pixels(self) -> str:
        """The digest of the file with its own pixels."""
        return self.source or self.digest


@dataclass(frozen=True, slots=True)
class Mark:
    """A pin as it is drawn: its number, its place as a part of the picture, and the digests of what it is drawn on."""

    number: int
    across: float
    down: float
    open: bool
    on: frozenset[str]
