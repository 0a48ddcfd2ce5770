"""The colours of screens: the profile that pictures are brought to."""

import struct

from PIL import ImageCms

SRGB = ImageCms.createProfile("sRGB")


def _undated(profile: bytes) -> bytes:
    """Without the moment at which it was made, so that the same picture has the same bytes each time."""
    return profile[:24] + struct.pack(">6H", 2026, 1, 1, 0, 0, 0) + profile[36:]


SRGB_BYTES = _undated(ImageCms.ImageCmsProfile(SRGB).tobytes())
"""As a file carries it."""
_TAGS, _TAG, _VALUE = 128, 12, 8
"""Where a profile counts its tags, how long the entry of one is, and where in a tag its value begins."""


def paler(share: float) -> bytes:
    """The profile of a paper that shows all colours paler than the screen: its primaries are drawn towards grey."""
    data = bytearray(SRGB_BYTES)
    (count,) = struct.unpack_from(">I", data, _TAGS)
    tags = dict(struct.unpack_from(">4sI", data, _TAGS + 4 + _TAG * place) for place in range(count))
    spots = [tags[name] + _VALUE for name in (b"rXYZ", b"gXYZ", b"bXYZ")]
    primaries = [struct.unpack_from(">3i", data, spot) for spot in spots]
    grey = [sum(each) / len(primaries) for each in zip(*primaries, strict=True)]
    for spot, primary in zip(spots, primaries, strict=True):
        mixed = (round(share * own + (1 - share) * common) for own, common in zip(primary, grey, strict=True))
        struct.pack_into(">3i", data, spot, *mixed)
    return bytes(data)
