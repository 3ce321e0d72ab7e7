def guess(code): 
    from jekyllpy.highlight.lexers.plaintext import PlainText
    return PlainText
