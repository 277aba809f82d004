"""Films with captions: burned into the picture, or as tracks beside it."""
