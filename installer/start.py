"""Where a built program starts."""

import sys
from multiprocessing import freeze_support

from winno_desk.__main__ import main

freeze_support()  # the process in which pictures are opened is this program once more
sys.exit(main())
