"""Errors of Ruby itself: what a tag or filter of Jekyll fails with where it raises nothing of Liquid's.

They end the build, and their message is Ruby's without a line. Reference: Ruby 3.1.7.
"""

from __future__ import annotations

from jekyllpy.liquid.errors import TemplateError
from jekyllpy.liquid.ruby_values import class_name
from jekyllpy.utils.ruby import inspect


class RubyError(TemplateError):
    """``str()`` is the message alone; ``ruby_class`` names Ruby's class of the error."""

    def __init__(self, message: str, ruby_class: str = "ArgumentError") -> None:
        super().__init__(message)
        self.ruby_class = ruby_class

    def __str__(self) -> str:
        return self.message


def no_method(name: str, receiver: object) -> RubyError:
    """The error for a method that a value has not."""
    return RubyError(f"undefined method `{name}' for {inspect(receiver)}:{class_name(receiver)}", "NoMethodError")


def no_conversion(value: object, into: str) -> RubyError:
    """The error for a value that is not what a method takes."""
    shown = inspect(value) if value is None or isinstance(value, bool) else class_name(value)
    return RubyError(f"no implicit conversion of {shown} into {into}", "TypeError")
