"""Finding out by how much captions are off."""
