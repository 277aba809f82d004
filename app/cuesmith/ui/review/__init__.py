"""Listening again to what is doubtful."""
