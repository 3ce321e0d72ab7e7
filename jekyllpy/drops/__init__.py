"""What templates see of a site: views on pages, documents, collections, files and the site itself.

Names and their order are those of jekyll 4.3.1 (drops/*.rb); ``{{ page | jsonify }}`` and loops show the order.
"""
