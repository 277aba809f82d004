"""A stand-in for Gcore Video Streaming: the API, its tus servers, and its AI tasks."""
