"""Tests that need a real X server: they run by themselves through `test_all.py`."""
