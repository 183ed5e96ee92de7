"""``python -m doctest FILE...``"""

import sys

from doctest import _main

sys.exit(_main())
