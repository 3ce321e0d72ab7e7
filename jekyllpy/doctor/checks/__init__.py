"""The checks, one a module.

Checks of a file have ``check(source)``, checks of a site ``check(build)``; both give findings. A new check is a module
with one of the two and a line in the tables of `jekyllpy.doctor.examine`.
"""
