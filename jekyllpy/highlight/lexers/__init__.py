"""The lexers, one a module, named by Rouge's tag for the language. Each module's `LEXER` is its lexer class."""
