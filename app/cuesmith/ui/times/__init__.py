"""Dialogs about times."""
