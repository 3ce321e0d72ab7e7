"""The one place that states versions: this library's, and that of the Jekyll whose output it reproduces."""

__version__ = "0.1.0"
JEKYLL_VERSION = "4.3.1"
