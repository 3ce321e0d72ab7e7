"""The colours of highlighting themes: one module a theme or a family of them, each with its `THEMES` by name.

A theme is a text of lines ``STYLE: TOKEN TYPES``; a style is a colour, ``on`` a background, and ``bold``, ``italic``,
``underline``, in this order and each if it has one, or ``normal`` for a rule of no declarations. Values and their order
are those of Rouge 3.30, ``lib/rouge/themes``.
"""
