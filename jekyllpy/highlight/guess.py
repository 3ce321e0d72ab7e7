"""Guessing a language from the text itself (Rouge 3.30, ``Lexer.guess`` with a source: modelines and ``detect?``)."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping

from jekyllpy.highlight.names import TAGS

EMACS = (
    r"(?i)-\*-\s*(?:(?!mode)[\w-]+\s*:\s*(?:[\w+-]+)\s*;?\s*)*(?:mode\s*:)?\s*([\w+-]+)\s*"
    r"(?:;\s*(?!mode)[\w-]+\s*:\s*[\w+-]+\s*)*;?\s*-\*-"
)
VIM = r"(?i)(?:vim|vi|ex):\s*(?:ft|filetype|syntax)=(\w+)\s?"
VIM_SET = r"(?i)(?:vim|vi|Vim|ex):\s*se(?:t)?.*\s(?:ft|filetype|syntax)=(\w+)\s?.*:"
MODELINES = [re.compile(pattern, re.MULTILINE | re.ASCII) for pattern in (EMACS, VIM, VIM_SET)]
MODELINE_LINES = 5

SHEBANG = re.compile(r"\A\s*#!(.*)$", re.MULTILINE)
DOCTYPE = re.compile(r"\A\s*(?:<\?.*?\?>\s*)?<!DOCTYPE\s+(.+?)>", re.DOTALL)

Detector = Callable[[str], bool]


def _shebang(*programs: str) -> Detector:
    """Whether the first line runs one of these programs (patterns)."""
    wanted = re.compile(rf"\b(?:{'|'.join(programs)})(\s|$)", re.MULTILINE)

    def detect(text: str) -> bool:
        found = SHEBANG.search(text)
        return bool(found and wanted.search(found[1]))

    return detect


def _has(*patterns: str) -> Detector:
    """Whether one of these patterns occurs."""
    wanted = [re.compile(pattern, re.MULTILINE) for pattern in patterns]
    return lambda text: any(pattern.search(text) for pattern in wanted)


def _is_html(text: str) -> bool:
    doctype = DOCTYPE.search(text)
    if doctype and re.search(r"(?i)\bhtml\b", doctype[1]):
        return True
    return not re.match(r"<\?xml\b", text) and bool(re.search(r"<\s*html\b", text))


def _is_xml(text: str) -> bool:
    doctype = DOCTYPE.search(text)
    if doctype and "html" in doctype[1]:
        return False
    return bool(doctype or re.match(r"<\?xml\b", text))


def _is_php(text: str) -> bool:
    if _shebang("php")(text):
        return True
    return not re.search(r"(?m)^<\?hh", text) and bool(re.search(r"(?m)^<\?php", text))


def _is_hack(text: str) -> bool:
    return _has(r"<\?hh", "async function [a-zA-Z]", r"\): Awaitable<")(text) or _shebang("hhvm")(text)


def _is_racket(text: str) -> bool:
    found = re.match(r"(?m)#lang\s*(.*?)$", text)
    return bool(found and re.search("racket|scribble", found[1]))


def _is_lasso(text: str) -> bool:
    return _shebang("lasso9")(text) or bool(re.match(r".*?<\?(lasso(script)?|=)", text))


DIFF = (r"\AIndex: ", r"\Adiff[^\n]*?\ba/[^\n]*\bb/", r"---.*?\n[+][+][+]", r"[+][+][+].*?\n---")
TEX = r"\A\s*\\(documentclass|input|documentstyle|relax|ProvidesPackage|ProvidesClass)"

# In the order of Rouge's own list: of several that match, the first is taken.
DETECTORS: Mapping[str, Detector] = {
    "awk": _shebang("awk"),
    "xml": _is_xml,
    "biml": _has(r"<\s*Biml\b"),
    "coffeescript": _shebang("coffee"),
    "crystal": _shebang("crystal"),
    "python": _shebang(r"pythonw?(?:[23](?:\.\d+)?)?"),
    "diff": _has(*DIFF),
    "yaml": _has(r"\A\s*%YAML"),
    "factor": _shebang("factor"),
    "gherkin": _shebang("cucumber"),
    "groovy": _shebang("groovy"),
    "php": _is_php,
    "hack": _is_hack,
    "haskell": _shebang("runhaskell"),
    "haxe": _shebang("haxe"),
    "html": _is_html,
    "io": _shebang("io"),
    "ruby": _shebang("ruby"),
    "javascript": _shebang("node", "jsc"),
    "julia": _shebang("julia"),
    "lasso": _is_lasso,
    "livescript": _shebang("lsc"),
    "lua": _shebang("lua"),
    "moonscript": _shebang("moon"),
    "mosel": _has(r"^\s*(model|package)\s+"),
    "perl": _shebang("perl"),
    "postscript": _has("^%!"),
    "praat": _shebang("praat"),
    "puppet": _shebang("puppet-apply", "puppet"),
    "r": _shebang("Rscript"),
    "racket": _is_racket,
    "rust": _shebang("rustc"),
    "sed": _shebang("sed"),
    "shell": _shebang("(?:ba|z|k)?sh"),
    "solidity": _has(r"\Apragma solidity"),
    "tcl": _shebang("tclsh", "wish", "jimsh"),
    "tex": _has(TEX),
    "tulip": _shebang("tulip"),
}


def guess(text: str) -> str:
    """The tag of the language of `text`; ``plaintext`` where nothing tells."""
    text = text.removeprefix("\ufeff").replace("\r\n", "\n")
    named = _by_modelines(text)
    if len(named) == 1:
        return named[0]
    tags = [tag for tag, detect in DETECTORS.items() if (not named or tag in named) and detect(text)]
    return (tags or named or ["plaintext"])[0]


def narrowed(text: str, tags: list[str]) -> list[str]:
    """Those of some languages that modelines, or else the text itself, speak for; all of them where nothing does."""
    named = [tag for tag in _by_modelines(text) if tag in tags] or tags
    return [tag for tag in named if tag in DETECTORS and DETECTORS[tag](text)] or named


def _by_modelines(text: str) -> list[str]:
    """The languages that comments for the editors Emacs and Vim name, in the first and last lines."""
    lines = text.rstrip("\n").split("\n")
    searched = "\n".join(lines[:MODELINE_LINES] + lines[-MODELINE_LINES:])
    found = (pattern.search(searched) for pattern in MODELINES)
    names = [match[1] for match in found if match]
    return list(dict.fromkeys(TAGS[name] for name in names if name in TAGS))
