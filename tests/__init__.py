"""The tests; one folder per layer."""
