"""The track as prose: read, gone through, cut."""
