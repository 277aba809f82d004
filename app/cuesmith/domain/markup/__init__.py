"""The inline markup of cue text, per dialect."""
