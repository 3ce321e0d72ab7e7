"""``jekyllpy serve``: show the site in a browser while writing it (jekyll 4.3.1 commands/serve.rb)."""

from __future__ import annotations

import os
import webbrowser
from contextlib import suppress
from threading import Thread
from typing import Any

import click

from jekyllpy.cli.building import build, watch
from jekyllpy.cli.console import Console
from jekyllpy.cli.options import build_options
from jekyllpy.cli.sites import console_for, open_site
from jekyllpy.errors import BuildError
from jekyllpy.serve import Reloader, Server
from jekyllpy.site import Site

_UNSUPPORTED = ("detach", "ssl_cert", "ssl_key")
_IGNORED = ("livereload_port", "livereload_min_delay", "livereload_max_delay", "livereload_ignore")
_OWN = ("open_url", "livereload", "skip_initial_build", "show_dir_listing")


@click.command()
@build_options
@click.option(
    "-H", "--host", metavar="HOST", help="Address to listen on (127.0.0.1: only this machine can see the site)"
)
@click.option("-P", "--port", type=int, metavar="PORT", help="Port to listen on (4000)")
@click.option("-o", "--open-url", is_flag=True, help="Open the site in a browser")
@click.option("-l", "--livereload", is_flag=True, help="Let browsers load a page again when the site was built again")
@click.option("--skip-initial-build", is_flag=True, help="Serve what was built before")
@click.option("--show-dir-listing", is_flag=True, help="Folders without an index are always listed")
@click.option("--livereload-port", metavar="PORT", help="Ignored: reloading needs no port of its own")
@click.option("--livereload-min-delay", metavar="SECONDS", help="Ignored")
@click.option("--livereload-max-delay", metavar="SECONDS", help="Ignored")
@click.option("--livereload-ignore", metavar="GLOB,…", help="Ignored")
@click.option("-B", "--detach", is_flag=True, help="Not supported")
@click.option("--ssl-cert", metavar="CERT", help="Not supported")
@click.option("--ssl-key", metavar="KEY", help="Not supported")
def command(**given: Any) -> None:
    """Build the site, show it at http://127.0.0.1:4000, and build again whenever a file changes.

    \b
      jekyllpy serve --livereload --open-url --drafts
    """
    own = {name: given.pop(name) for name in (*_OWN, *_UNSUPPORTED, *_IGNORED)}
    _refuse(own)
    console = console_for(given)
    site = _open(given, console)
    if own["skip_initial_build"]:
        console.warn("Build Warning:", "Skipping the initial build. This may result in an out-of-date site.")
    else:
        build(site, console)
    _serve(site, console, own)


def _refuse(own: dict[str, Any]) -> None:
    asked = [name for name in _UNSUPPORTED if own[name]]
    if asked:
        raise click.UsageError(f"--{asked[0].replace('_', '-')} is not supported by jekyllpy serve")


def _open(given: dict[str, Any], console: Console) -> Site:
    """The site, with the address of the server as its ``url`` while it is being written."""
    if given.get("watch") is None:
        given["watch"] = True
    site = open_site(given, console, serving=True)
    if os.environ.get("JEKYLL_ENV", "development") == "development":
        host = "localhost" if site.config["host"] == "127.0.0.1" else site.config["host"]
        site.config["url"] = f"http://{host}:{site.config['port']}"
    return site


def _serve(site: Site, console: Console, own: dict[str, Any]) -> None:
    reloader = Reloader() if own["livereload"] else None
    server = _server(site, reloader)
    Thread(target=server.serve_forever, daemon=True).start()
    console.info("Server address:", server.address)
    console.info("Server running...", "press ctrl-c to stop.")
    if own["open_url"]:
        webbrowser.open(server.address)
    try:
        if site.config["watch"]:
            watch(site, console, lambda result: reloader.reload() if reloader and result.changed else None)
        else:
            console.info("Auto-regeneration:", "disabled. Use --watch to enable.")
            with suppress(KeyboardInterrupt):
                server.wait()
    finally:
        if reloader:
            reloader.close()
        server.shutdown()
        server.server_close()


def _server(site: Site, reloader: Reloader | None) -> Server:
    config = site.config
    os.makedirs(site.destination, exist_ok=True)
    headers = ((config.get("webrick") or {}).get("headers")) or {}
    baseurl = str(config.get("baseurl") or "")
    try:
        return Server(site.destination, str(config["host"]), int(config["port"]), baseurl, reloader, headers)
    except OSError as error:
        message = f"cannot listen on {config['host']}:{config['port']}: {error.strerror or error}"
        raise BuildError(message, hint="another server may be running: take another port with --port") from error
