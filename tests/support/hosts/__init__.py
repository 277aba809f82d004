"""Stand-ins for video hosts: real HTTP servers on loopback that keep state as the hosts do."""
