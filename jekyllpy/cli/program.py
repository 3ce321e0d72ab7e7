"""The root command: which subcommands there are, and what happens to errors."""

from __future__ import annotations

from collections.abc import Sequence
from importlib import import_module

import click

from jekyllpy._version import JEKYLL_VERSION
from jekyllpy.cli import exit_codes
from jekyllpy.cli.failures import guarded
from jekyllpy.cli.options import root_options

# name: (module, what it does, other names). A command's module is imported when it is called.
COMMANDS: dict[str, tuple[str, str, tuple[str, ...]]] = {
    "build": ("build", "Build your site", ("b",)),
    "serve": ("serve", "Serve your site locally and rebuild it when you edit", ("server", "s")),
    "new": ("new", "Create a new site in PATH", ()),
    "new-theme": ("new_theme", "Create a new theme", ()),
    "clean": ("clean", "Remove what builds have written", ()),
    "doctor": ("doctor", "Look for what is wrong with a site or with files, and mend it when asked", ("hyde",)),
    "render": ("render", "Print one page as HTML, with or without a site around it", ()),
    "show": ("show", "Show every value of a page and where it comes from", ()),
    "set": ("set", "Edit front matter; nothing else in the file changes", ()),
    "redirects": ("redirects", "List, check and export a site's redirects", ()),
    "codemod": ("codemod", "Edit a whole site at once", ()),
    "check": ("check", "Check the internal links, anchors and files of a site", ()),
    "explain": ("explain", "Explain where values come from, addresses, and what is not listed", ()),
    "schema": ("schema", "Print a JSON Schema of the front matter that a theme reads", ()),
    "convert": ("convert", "Move a site to another generator, and prove it", ()),
    "compare": ("compare", "Compare two built sites: bytes, elements, words", ()),
    "highlight": ("highlight", "Print a file of code as highlighted HTML", ()),
    "highlight-css": ("highlight_css", "Print the style sheet of a highlighting theme", ()),
}
_ALIASES = {alias: name for name, (_, _, aliases) in COMMANDS.items() for alias in aliases}

HELP = f"""Jekyll sites without Ruby: what Jekyll {JEKYLL_VERSION} makes of a site, to the byte.

\b
  jekyllpy build                     build the site in this folder into _site
  jekyllpy serve --livereload        look at it while you write
  jekyllpy show about.md             where does each value of a page come from?
  jekyllpy set about.md title=Hello  edit front matter, and nothing else
  jekyllpy doctor                    find what is wrong before your readers do

Each command has its own --help. Exit codes: 0 all is well; 1 it failed, or something was found amiss;
2 the command line is wrong; 130 stopped with ctrl-c.
"""


class Program(click.Group):
    """A group whose commands are imported when they are called; the help text does not need them."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        name = _ALIASES.get(cmd_name, cmd_name)
        if name not in COMMANDS:
            return None
        module = import_module(f"jekyllpy.cli.commands.{COMMANDS[name][0]}")
        command: click.Command = module.command
        return command

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        known = [*COMMANDS, *_ALIASES]
        if args and args[0] not in known and not args[0].startswith("-"):
            from difflib import get_close_matches

            near = get_close_matches(args[0], known, 1)
            hint = f" Did you mean '{near[0]}'?" if near else ""
            ctx.fail(f"'{args[0]}' is no command of jekyllpy.{hint}")
        return super().resolve_command(ctx, args)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        with formatter.section("Commands"):
            rows = [(", ".join((name, *aliases)), text) for name, (_, text, aliases) in COMMANDS.items()]
            formatter.write_dl(rows)


@click.command(cls=Program, help=HELP, context_settings={"help_option_names": ["-h", "--help"]})
@root_options
@click.version_option(None, "-v", "--version", package_name="jekyllpy")
@click.pass_context
def program(context: click.Context, /, **given: object) -> None:
    """Hands options that stand before the command on to it."""
    context.default_map = {name: dict(_given(given)) for name in (*COMMANDS, *_ALIASES)}


def _given(values: dict[str, object]) -> list[tuple[str, object]]:
    return [(name, value) for name, value in values.items() if value not in (None, False, ())]


def run(arguments: Sequence[str]) -> int:
    """Run a command line and return its exit code; nothing but the code leaves this function, whatever happens."""
    return guarded(lambda: _run(arguments), arguments)


def _run(arguments: Sequence[str]) -> int:
    try:
        result = program.main(list(arguments), prog_name="jekyllpy", standalone_mode=False)
    except click.exceptions.Exit as stop:
        return stop.exit_code
    except click.exceptions.NoArgsIsHelpError as error:
        print(error.format_message())
        return exit_codes.USAGE
    except click.UsageError as error:
        error.show()
        return exit_codes.USAGE
    except click.Abort:
        raise KeyboardInterrupt from None
    return result if isinstance(result, int) else exit_codes.SUCCESS
