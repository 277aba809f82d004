"""Translation in the window: adding languages, and working beside the source."""
