"""Mux: uploads, films, caption tracks, Robots and playback."""
