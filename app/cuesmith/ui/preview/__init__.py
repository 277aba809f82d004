"""The picture with its captions, and what plays it."""
