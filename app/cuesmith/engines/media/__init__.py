"""Picture and sound, by FFmpeg."""
