"""What walks, sinks and runs share: units, rows and errors."""
