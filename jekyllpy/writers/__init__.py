"""Writing what was rendered to the destination."""
