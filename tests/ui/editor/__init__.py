"""The list of cues and the inspector."""
