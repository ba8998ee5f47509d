"""What is tested across the rooms: the architecture, the running command, journeys in a browser, and being killed."""
