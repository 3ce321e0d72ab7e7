"""From what was written to what Jekyll makes of it: defaults, dates, permalinks, urls, destinations, excerpts."""
