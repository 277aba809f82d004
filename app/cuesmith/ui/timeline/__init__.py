"""The timeline: sound, shots and cues along time."""
