"""Transcription in the window: the bar, models, proposals, the queue."""
