"""Commands: the composition root, where services meet engines."""
