"""Where a built program starts."""

import sys

from winno_desk.__main__ import main

sys.exit(main())
