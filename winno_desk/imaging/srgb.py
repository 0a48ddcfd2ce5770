"""The colours of screens: the profile that pictures are brought to."""

import struct

from PIL import ImageCms

SRGB = ImageCms.createProfile("sRGB")


def _undated(profile: bytes) -> bytes:
    """Without the moment at which it was made, so that the same picture has the same bytes each time."""
    return profile[:24] + struct.pack(">6H", 2026, 1, 1, 0, 0, 0) + profile[36:]


SRGB_BYTES = _undated(ImageCms.ImageCmsProfile(SRGB).tobytes())
"""As a file carries it."""
