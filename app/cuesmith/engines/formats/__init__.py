"""Subtitle files."""
