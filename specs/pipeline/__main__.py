"""Starts the command line. Its modules are imported after SIGINT has a handler."""

from __future__ import annotations

import signal
import sys
from importlib import import_module

from pipeline.interrupts import end_now

if __name__ == "__main__":
    signal.signal(signal.SIGINT, end_now)
    status = import_module("pipeline.commands").main()
    # The work is done; what is left is Python's own end.
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    sys.exit(status)
