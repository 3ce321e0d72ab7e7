"""libsass by its C interface, as the package ``libsass`` ships it.

The package's own function cannot name the input and the source map of a text, which Jekyll's output shows. Options and
their names are those of the C interface (libsass 3.6).
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import Any

STYLES = ("nested", "expanded", "compact", "compressed")
_LOAD_PATH_SEPARATOR = ":"


@dataclass(frozen=True, slots=True)
class SassOptions:
    """What to compile and how; without ``source_map_file`` no source map is made, precision 0 is libsass's own."""

    input_path: str
    include_paths: tuple[str, ...]
    style: str = "compact"
    indented: bool = False
    source_map_file: str = ""
    line_comments: bool = False
    precision: int = 0


class SassError(Exception):
    """Text that is no Sass; ``line`` counts from 1 and lies in ``file``."""

    def __init__(self, message: str, file: str, line: int) -> None:
        super().__init__(message)
        self.file = file
        self.line = line


def compile_text(text: str, options: SassOptions) -> tuple[str, str | None, list[str]]:
    """CSS, source map and the files that were imported. Raises ``SassError``."""
    library = _library()
    # The library takes the text over and frees it, so it must be a copy that the library has allocated.
    data = library.sass_make_data_context(library.sass_copy_c_string(text.encode("utf-8", "surrogateescape")))
    context = library.sass_data_context_get_context(data)
    try:
        _set_options(library, library.sass_context_get_options(context), options)
        if library.sass_compile_data_context(data):
            raise SassError(
                _text(library.sass_context_get_error_message(context)) or "unknown error",
                _text(library.sass_context_get_error_file(context)) or options.input_path,
                library.sass_context_get_error_line(context),
            )
        css = _text(library.sass_context_get_output_string(context)) or ""
        return css, _text(library.sass_context_get_source_map_string(context)), _included(library, context)
    finally:
        library.sass_delete_data_context(data)


def _set_options(library: Any, native: Any, options: SassOptions) -> None:
    library.sass_option_set_output_style(native, STYLES.index(options.style))
    library.sass_option_set_is_indented_syntax_src(native, options.indented)
    library.sass_option_set_input_path(native, options.input_path.encode())
    library.sass_option_set_include_path(native, _LOAD_PATH_SEPARATOR.join(options.include_paths).encode())
    library.sass_option_set_source_comments(native, options.line_comments)
    if options.precision:
        library.sass_option_set_precision(native, options.precision)
    library.sass_option_set_source_map_contents(native, True)
    if options.source_map_file:
        library.sass_option_set_source_map_file(native, options.source_map_file.encode())
    else:
        library.sass_option_set_omit_source_map_url(native, True)


def _included(library: Any, context: Any) -> list[str]:
    size = library.sass_context_get_included_files_size(context)
    files = library.sass_context_get_included_files(context)
    return [text for number in range(size) if (text := _text(files[number]))]


def _text(raw: bytes | None) -> str | None:
    return None if raw is None else raw.decode("utf-8", "surrogateescape")


@lru_cache(maxsize=1)
def _library() -> Any:
    import ctypes

    import _sass

    library = ctypes.CDLL(_sass.__file__)
    pointer, text, number, flag = ctypes.c_void_p, ctypes.c_char_p, ctypes.c_int, ctypes.c_bool
    declarations: dict[str, tuple[Any, list[Any]]] = {
        "sass_copy_c_string": (pointer, [text]),
        "sass_make_data_context": (pointer, [pointer]),
        "sass_data_context_get_context": (pointer, [pointer]),
        "sass_context_get_options": (pointer, [pointer]),
        "sass_compile_data_context": (number, [pointer]),
        "sass_delete_data_context": (None, [pointer]),
        "sass_context_get_error_message": (text, [pointer]),
        "sass_context_get_error_file": (text, [pointer]),
        "sass_context_get_error_line": (ctypes.c_size_t, [pointer]),
        "sass_context_get_output_string": (text, [pointer]),
        "sass_context_get_source_map_string": (text, [pointer]),
        "sass_context_get_included_files": (ctypes.POINTER(text), [pointer]),
        "sass_context_get_included_files_size": (ctypes.c_size_t, [pointer]),
        "sass_option_set_output_style": (None, [pointer, number]),
        "sass_option_set_is_indented_syntax_src": (None, [pointer, flag]),
        "sass_option_set_source_comments": (None, [pointer, flag]),
        "sass_option_set_precision": (None, [pointer, number]),
        "sass_option_set_input_path": (None, [pointer, text]),
        "sass_option_set_include_path": (None, [pointer, text]),
        "sass_option_set_source_map_contents": (None, [pointer, flag]),
        "sass_option_set_source_map_file": (None, [pointer, text]),
        "sass_option_set_omit_source_map_url": (None, [pointer, flag]),
    }
    for name, (result, arguments) in declarations.items():
        function = getattr(library, name)
        function.restype, function.argtypes = result, arguments
    return library
