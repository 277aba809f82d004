"""Magic Hour's automatic subtitles."""
