"""Reading a site's folder: pages, documents, static files, layouts, data."""
