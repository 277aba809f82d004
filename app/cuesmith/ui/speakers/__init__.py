"""Who speaks in a track: named, renamed, joined."""
