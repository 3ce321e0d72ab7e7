"""Ruby's way with dates, numbers, paths and addresses, as far as Jekyll shows it."""
