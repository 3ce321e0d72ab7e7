"""Cases whose expected outputs `tests.highlight.record` has the reference write."""

from __future__ import annotations

from typing import Any

SCOPES = (".highlight", "pre.code")

CODES = ["a = 1\n", "a = 1", "def f():\n  '''x\n  y'''\n\n\nf()", "\n\n", "", "x\n\n"]


def _formatter(name: str, code: str, **options: Any) -> dict[str, Any]:
    return {"formatter": name, "options": options, "lang": "python", "code": code}


FORMATTERS = [
    *(_formatter("HTMLTable", code) for code in CODES),
    *(_formatter("HTMLTable", code, start_line=9, gutter_class="gutter", code_class="code") for code in CODES),
    _formatter("HTMLTable", "a\nb", line_format="%03i", table_class="t"),
    *(_formatter("HTMLLineTable", code) for code in CODES),
    _formatter("HTMLLineTable", CODES[2], start_line=5, line_id="l%i", line_class="n", table_class="t"),
    *(_formatter("HTMLLineHighlighter", code, highlight_lines=[1, 3]) for code in CODES),
    _formatter("HTMLLineHighlighter", CODES[2], highlight_lines=[2], highlight_line_class="mark"),
    *(_formatter("HTMLLinewise", code) for code in CODES),
    *(_formatter("HTMLLegacy", code) for code in CODES),
    _formatter("HTMLLegacy", CODES[2], css_class="x", line_numbers=True, start_line=3),
    _formatter("HTMLLegacy", CODES[2], wrap=False),
    _formatter("HTMLLegacy", CODES[2], wrap=False, line_numbers=True),
    _formatter("HTMLLegacy", CODES[2], inline_theme="github"),
    _formatter("HTMLLegacy", CODES[2], inline_theme="base16.dark", wrap=False),
]

GUESSES = [
    {"guess": text}
    for text in [
        "plain text\n",
        "#!/bin/bash\necho 1",
        "#!/usr/bin/env python3\nprint(1)",
        "#!/usr/bin/env ruby -w\np 1",
        "#!/usr/bin/perl\n",
        "#! /usr/bin/env node\n",
        "#!/bin/zsh -e\n",
        "#!/usr/bin/lua\n",
        "#!/usr/bin/env Rscript\n",
        "#!/usr/bin/env runhaskell\n",
        "<?xml version='1.0'?>\n<a/>",
        "<!DOCTYPE html>\n<p>",
        "<html><body>",
        '<?xml version="1.0"?>\n<!DOCTYPE html PUBLIC "x">\n<html>',
        "<!DOCTYPE note>\n<note/>",
        "<?php echo 1;",
        "text\n<?php echo 1;",
        "<?hh // strict",
        "%YAML 1.2\n---\na: b",
        "diff --git a/x b/x\n",
        "--- a\n+++ b\n@@ -1 +1 @@\n",
        "Index: x\n=====\n",
        "\\documentclass{article}\n",
        "%!PS-Adobe\n",
        "#lang racket\n(a)",
        "pragma solidity ^0.4;\n",
        "# -*- mode: ruby -*-\n# x",
        "# -*- coding: utf-8; mode: python; tab-width: 4 -*-\n",
        "x\n# vim: ft=ruby\n",
        "x\n// vim: set ft=javascript ts=4:\n",
        "# vim: syntax=nosuch\n",
        "\ufeff#!/bin/sh\n",
        "model foo\n",
        "",
    ]
    if text
]

CODE = '```ruby\nputs "x" # c\n```\n\n~~~ unknown\n<x>\n~~~\n\n    indented\n\n~~~\nnone\n~~~\n'
CODE += "\n`a`{:.language-ruby} `b`\n"
FENCED = "~~~ php?start_inline=1\necho 1;\n~~~\n\n~~~ text\nplain\n~~~\n\n~~~ JS\nx\n~~~\n"


def _kramdown(text: str, **options: Any) -> dict[str, Any]:
    return {"markdown": text, "options": {"syntax_highlighter_opts": options}}


MARKDOWN = [
    _kramdown(CODE.replace("```", "~~~")),
    _kramdown(CODE, default_lang="python"),
    _kramdown(FENCED),
    _kramdown(FENCED, guess_lang=True),
    _kramdown("    #!/bin/sh\n    echo 1\n", guess_lang=True),
    _kramdown(FENCED, disable=True),
    _kramdown(FENCED, css_class="my"),
    _kramdown(FENCED, line_numbers=True, start_line=7),
    _kramdown(FENCED, block={"line_numbers": True}, span={"disable": True}),
    _kramdown(CODE, span={"default_lang": "yaml"}, block={"disable": True}),
    _kramdown(CODE.replace("```", "~~~"), wrap=False),
    _kramdown(CODE.replace("```", "~~~"), formatter="HTML"),
    _kramdown(CODE.replace("```", "~~~"), formatter="HTMLLegacy"),
    _kramdown(CODE.replace("```", "~~~"), inline_theme="monokai"),
]

TEXT = "ab.c  foo1 fo\nbar\n\n é_ß² x\tEND\r\n"
SOURCES = r"""
\bfoo
foo\b
\Bb
b\B
a\b
(?<!\.)c
(?<=\.)c
\.(?<=\.)c
^bar
^\s*\w+
\s*^
(?:^|x)\w
(a|^b)b?
\A\w+
a\A
\w+$
$
\s+$
[\w.]+
[^\W\d_]+
\h+
\H+
\S+
[\s\S]+
(\w)(\w)?\.?
(\w+)\s+\1?
(?<n>\w)\k<n>?
[[:alpha:]]+
[[:word:]]+
[^[:space:]]+
[[:upper:][:digit:]]+
\p{L}+
\p{Word}+
\P{L}+
[\p{L}\p{Nd}]+
a|ab
(?=\w+\.)\w
(?!a)\w
(?>a+)b
\w++
\w*?\s
(?:\w|\s){3,5}
\w{,2}
\Z
\z
\s*\z
.+
\G\w
[a-c&&[^b]]
""".split("\n")
PATTERNS = [
    {"scan": source, "text": TEXT, "at": at}
    for source in SOURCES
    if source and "&&" not in source
    for at in (0, 1, 2, 3, 4, 5, 10, 11, 13, 14, 17, 18, 19, 21, 23, 26, 28, len(TEXT) - 2, len(TEXT) - 1)
]

OPTIONS = [
    {"lang": lang, "code": code}
    for lang, code in [
        ("php?start_inline=1", "echo 1;"),
        ("php?start_inline=0", "echo 1;"),
        ("php?start_inline", "echo 1;"),
        ("php?funcnamehighlighting=0", "<?php strlen(1);"),
        ("plaintext?token=Comment.Single", "x"),
        ("plaintext?token=Nothing", "x"),
        ("console?comments=true", "# c\n$ ls\nout\n"),
        ("console?prompt=%3E%3E", ">> a # b\nc\n# d\n"),
        ("console?prompt=irb>,pry>&lang=ruby", "irb> puts 1\n=> nil\npry> x\n"),
        ("console?output=yaml", "$ a\nb: c\n"),
        ("console?error=Oops,E:", "$ a\nOops x\nE: y\nz\n"),
        ("erb?parent=yaml", "a: <%= b %>\nc: d\n"),
        ("erb?parent=nosuch", "<a><%= b %></a>"),
        ("http?content=json", "GET / HTTP/1.1\nA: b\n\n{}\n"),
        ("ruby?", "x = 1"),
        ("ruby?a=1&a=2&b", "x = 1"),
        ("guess", "#!/bin/sh\necho 1\n"),
        ("guess?x=1", "nothing\n"),
        ("nosuch", "x"),
        ("RUBY", "x"),
        ("rust,no_run", "fn x() {}"),
        ("shell-session", "$ ls\n"),
    ]
]


NAMES = (
    "a.py b/Makefile GNUmakefile Dockerfile Gemfile x.gemspec Rakefile nginx.conf other.conf .htaccess "
    "httpd.conf A.PY index.html x.yml x.YAML _config.yml x.tar.js x.ts x.tsx x.jsx x.cpp x.hpp x.cc x.cs x.go "
    "x.rs x.kt x.swift x.scala x.sql x.toml x.ini .bashrc x.sh x.ps1 x.bat x.R x.jl x.lua x.hs x.tex x.bib "
    "x.md README.markdown x.json .babelrc x.css x.scss x.sass x.erb x.haml x.vue x.tf x.groovy build.gradle "
    "CMakeLists.txt x.ml x.ex x.erl x.clj x.lisp x.vim .vimrc x.f90 x.d x.dart x.proto x.graphql x.diff "
    "x.patch x.xml x.svg x.rss x.txt notes.txt x.properties x.nix"
).split()
AMBIGUOUS = {
    "x.h": ["int a;\n", "@end\n", 's = @"x";\n', "class A {};\n", "  namespace a {}\n"],
    "x.m": ["@end\n", "(* a *)\n", "a := 1\n", "% a\n", "<%method a>\n", "<& a &>\n"],
    "x.pl": ["my $a = 1;\n", "a :- b.\n", "a(b, c).\n"],
    "x.php": ["<?php 1;\n", "<?hh 1;\n"],
    "x.hh": ["#include <a>\n", "<?hh\n", "f($$)\n", "a\n"],
    "x.plist": ['<?xml version="1.0"?>\n', "{ a = b; }\n"],
    "x.sc": ["# a\n", "~a = 1;\n", "a\n"],
    "x.cls": ["\\\\a\n", "% a\n", "class A {}\n"],
    "x.pp": ["begin end.\n", "class a {}\n"],
}
FILENAMES = [{"filename": name, "code": "x\n"} for name in NAMES] + [
    {"filename": name, "code": code} for name, codes in AMBIGUOUS.items() for code in codes
]
