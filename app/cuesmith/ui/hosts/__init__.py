"""Video hosts in the window: accounts, publishing, and what is there."""
