"""Tools that go over a track: what they would change is looked at before it is made."""
