"""A stand-in for Mux: the API with Robots, the upload server, and the playback host."""
