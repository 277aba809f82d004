"""Finding and replacing text."""
