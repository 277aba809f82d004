"""One outside library, or one host, per module."""
