"""Bringing captions to the times at which they are really spoken."""
