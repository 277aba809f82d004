"""Films on their way to a host, and from it: streamed, resumable, bounded."""
