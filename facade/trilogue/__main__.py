"""`python -m trilogue`: the same as the command `trilogue`."""

import sys

from trilogue.cli import main

if __name__ == "__main__":
    sys.exit(main())
