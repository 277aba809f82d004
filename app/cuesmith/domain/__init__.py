"""What subtitles are; pure."""
