"""Captions as an engine can translate them, and its answers dealt back to the cues."""
