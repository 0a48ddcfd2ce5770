"""Where a built program starts."""

import sys
from multiprocessing import freeze_support

freeze_support()  # the process in which pictures are opened is this program once more, and goes no further

from winno_desk.__main__ import main  # noqa: E402 - not before it is known which of the two this is

sys.exit(main())
