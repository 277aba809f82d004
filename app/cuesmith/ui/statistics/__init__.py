"""Captions in figures, drawn."""
