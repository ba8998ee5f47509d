"""`tealight serve`: the web server and the background worker as one tree of processes."""
