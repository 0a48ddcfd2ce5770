"""Orders that were placed on the website and come as a file: read, matched, checked, and taken as orders."""
