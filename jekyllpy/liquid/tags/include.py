"""``{% include file.html name="value" %}`` as Jekyll has it.

Reference: Jekyll 4.3.1, tags/include.rb and inclusion.rb.
"""

from __future__ import annotations

import os
import re
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from jekyllpy.liquid.errors import TemplateError
from jekyllpy.liquid.expression import parse_expression
from jekyllpy.liquid.protocols import cache_of, site_of
from jekyllpy.liquid.ruby_errors import RubyError
from jekyllpy.liquid.tag import Tag
from jekyllpy.utils.ruby import inspect, to_s

if TYPE_CHECKING:
    from jekyllpy.liquid.code import Code
    from jekyllpy.liquid.context import Context
    from jekyllpy.liquid.parser import Parser
    from jekyllpy.liquid.protocols import LiquidSite
    from jekyllpy.liquid.template import Template

_PARAMETER = re.compile(
    r"""([\w-]+)\s*=\s*(?:"([^"\\]*(?:\\.[^"\\]*)*)"|'([^'\\]*(?:\\.[^'\\]*)*)'|([\w.-]+))""", re.ASCII | re.DOTALL
)
_PARAMETERS = re.compile(rf"\s*(?:{_PARAMETER.pattern}(?=\s|\Z)\s*)*", re.ASCII)
_DYNAMIC = re.compile(r"([^{]*(?:\{\{\s*[\w\-.]+\s*(?:\|.*)?\}\}[^\s{}]*)+)(.*)", re.ASCII | re.DOTALL)
_ODD_SEQUENCE = re.compile(r"[./]{2,}")
_FILE_NAME = re.compile(r"^[\w/.\-()+~#@]+$", re.ASCII | re.MULTILINE)
_STRIPPED = " \t\n\v\f\r\0"


class JekyllInclude(Tag):
    """Renders a file of the site's or theme's includes, with the parameters as ``include``.

    The file's name may hold variables. Raises `RubyError` for parameters and names that do not follow the syntax, and
    for files that are not there.
    """

    binds_variables = False

    def __init__(self, name: str, markup: str, parser: Parser) -> None:
        super().__init__(name, markup, parser)
        markup = markup.strip(_STRIPPED)
        dynamic = _DYNAMIC.search(markup)
        if dynamic:
            self.file, parameters = (part.strip(_STRIPPED) for part in dynamic.groups())
        else:
            self.file, *rest = re.split(r"[ \t\n\v\f\r]+", markup, maxsplit=1)
            parameters = rest[0] if rest else None
        self.parameters = None if parameters is None else self._parsed(parameters)
        self._name_template: Template | None = None
        self._is_dynamic = _DYNAMIC.search(self.file) is not None

    @property
    def syntax_example(self) -> str:
        """How the tag is written, for messages."""
        return f"{{% {self.name} file.ext param='value' param2='value' %}}"

    def _parsed(self, markup: str) -> dict[str, object]:
        if not _PARAMETERS.fullmatch(markup):
            raise RubyError(
                f"Invalid syntax for include tag:\n\n{markup}\n\nValid syntax:\n\n{self.syntax_example}\n\n"
            )
        return {match[1]: _parameter(*match.groups()[1:]) for match in _PARAMETER.finditer(markup)}

    def expressions(self) -> Sequence[object]:
        return tuple((self.parameters or {}).values())

    def partials(self) -> Mapping[str, Mapping[str, object]]:
        given = {f"include.{name}": value for name, value in (self.parameters or {}).items()}
        return {} if self._is_dynamic else {self.file: given}

    def compile(self, code: Code) -> None:
        parameters = "None"
        if self.parameters is not None:
            pairs = ",".join(f"{name!r}:{code.value(value)}" for name, value in self.parameters.items())
            parameters = f"{{{pairs}}}".replace("{", "{{").replace("}", "}}")
        code.call(f"{code.constant(self)}.include(C,{{}},{parameters})")

    def include(self, context: Context, out: list[str], parameters: dict[str, Any] | None) -> None:
        """Render the file to an output list."""
        path, template = self.partial(context)
        context.scopes.append([])
        try:
            if parameters is not None:
                context["include"] = parameters
            template.write(context, out)
        except TemplateError as error:
            _name_in(error, path)
            raise
        finally:
            context.leave_scope()

    def partial(self, context: Context) -> tuple[str, Template]:
        """The file's path and template, read once for a site."""
        file = self.file_name(context)
        known = cache_of(context, "inclusions")
        found: tuple[str, Template] | None = known.get(file)
        if found is None:
            self.check_file_name(file)
            path = self.locate(file, context)
            found = known[file] = (path, load(path, context))
        return found

    def file_name(self, context: Context) -> str:
        """The name of the file, with its variables put in."""
        if not self._is_dynamic:
            return self.file
        if self._name_template is None:
            self._name_template = context.environment.parse(self.file)
        return self._name_template.render_in(context)

    def check_file_name(self, file: str) -> None:
        """Raises `RubyError` for a name with characters or sequences that names may not have."""
        if _ODD_SEQUENCE.search(file) or not _FILE_NAME.search(file):
            raise RubyError(
                "Invalid syntax for include tag. File contains invalid characters or sequences:\n\n"
                f"  {file}\n\nValid syntax:\n\n  {self.syntax_example}\n\n"
            )

    def folders(self, context: Context) -> Sequence[str]:
        """Where files are looked for."""
        return site_of(context).includes_load_paths

    def locate(self, file: str, context: Context) -> str:
        """The path of a file; raises `RubyError` if there is none."""
        site = site_of(context)
        folders = self.folders(context)
        for folder in folders:
            path = os.path.join(folder, file.lstrip("/"))
            if os.path.isfile(path) and not _is_outside(path, folder, site):
                return path
        raise RubyError(_not_found(file, folders, bool(site.config.get("safe"))), "IOError")


def _parameter(double_quoted: str | None, single_quoted: str | None, variable: str | None) -> object:
    if double_quoted is not None:
        return double_quoted.replace('\\"', '"')
    return single_quoted.replace("\\'", "'") if single_quoted is not None else parse_expression(variable)


def _is_outside(path: str, folder: str, site: LiquidSite) -> bool:
    return bool(site.config.get("safe")) and not os.path.realpath(path).startswith(folder)


def _not_found(file: str, folders: Sequence[str], safe: bool) -> str:
    end = (
        " is not a symlink as those are not allowed in safe mode."
        if safe
        else ", if it is a symlink, does not point outside your site source."
    )
    return (
        f"Could not locate the included file '{file}' in any of {inspect(list(folders))}. "
        f"Ensure it exists in one of those directories and{end}"
    )


def load(path: str, context: Context) -> Template:
    """The template in a file, read and parsed once for a site; raises `TemplateError`, saying where."""
    known = cache_of(context, "templates")
    template: Template | None = known.get(path)
    if template is None:
        try:
            template = known[path] = context.environment.parse(_read(path, site_of(context).config))
        except TemplateError as error:
            _name_in(error, path)
            raise
    return template


def _read(path: str, config: Mapping[str, Any]) -> str:
    encoding = to_s(config.get("encoding")) or "utf-8"
    with open(path, encoding=encoding, errors="surrogateescape", newline="") as file:
        return file.read().removeprefix("\ufeff")


def _name_in(error: TemplateError, path: str) -> None:
    """Name the included file in an error's message; the outermost of several stays, notes have them all."""
    error.template_name = path
    if error.markup_context is None:
        error.markup_context = "included "
    error.add_note(f"in {path}")
