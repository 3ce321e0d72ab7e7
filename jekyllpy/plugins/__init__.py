"""Plugins: Jekyll's known ones in Python, a site's own, and those that installed packages offer."""
