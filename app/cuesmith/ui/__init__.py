"""Widgets; no rules."""
