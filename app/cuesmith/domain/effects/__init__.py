"""Effects: each a small pure function from a line of timed words to ASS events."""
