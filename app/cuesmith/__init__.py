"""Cuesmith, a desktop subtitle studio."""

__version__ = "0.1.0"
