"""The Ruby reference for YAML, and values in the notation it answers in."""

from __future__ import annotations

import base64
import json
import math
import os
import shutil
import subprocess
from collections.abc import Iterable
from datetime import date, datetime
from functools import cache
from pathlib import Path
from typing import Any

import pytest

HERE = Path(__file__).parent
FIXTURES = HERE.parent.parent / "fixtures"
CONFORMANCE = HERE.parent.parent.parent / "shared" / "conformance"


def typed(value: object) -> dict[str, Any]:
    """A value with the name of its type at every place."""
    if value is None:
        return {"null": None}
    if isinstance(value, bool):
        return {"bool": value}
    if isinstance(value, int):
        return {"int": str(int(value))}
    if isinstance(value, float):
        return {"float": float_text(value)}
    if isinstance(value, datetime):
        return {"time": value.isoformat(timespec="microseconds")}
    if isinstance(value, date):
        return {"date": value.isoformat()}
    if isinstance(value, str):
        return {"str": value}
    if isinstance(value, dict):
        return {"map": [[typed(key), typed(item)] for key, item in value.items()]}
    assert isinstance(value, (list, tuple)), value
    return {"seq": [typed(item) for item in value]}


def float_text(value: float) -> str:
    if math.isnan(value) or math.isinf(value):
        return str(float(value))
    return repr(float(value))


def comparable(value: Any) -> Any:
    """Typed values with floats spelled in one way, and mappings in no order."""
    if isinstance(value, list):
        return [comparable(item) for item in value]
    if not isinstance(value, dict):
        return value
    if "float" in value:
        return {"float": float_text(float(value["float"]))}
    if "map" in value:
        return {"map": sorted((comparable(pair) for pair in value["map"]), key=str)}
    return {key: comparable(item) for key, item in value.items()}


@cache
def environment() -> dict[str, str]:
    """The environment to run Ruby in; JEKYLLPY_SAFE_YAML names the directory of SafeYAML's sources."""
    libraries = [os.environ[name] for name in ("JEKYLLPY_SAFE_YAML", "RUBYLIB") if os.environ.get(name)]
    return {**os.environ, "RUBYLIB": os.pathsep.join(libraries), "TZ": "UTC", "LANG": "C.UTF-8"}


@cache
def versions() -> str | None:
    """The versions of the reference at hand, or None where it is not installed."""
    if shutil.which("ruby") is None:
        return None
    script = 'require "safe_yaml/load"; require "safe_yaml/version"; print SafeYAML::VERSION, " ", Psych::VERSION'
    done = subprocess.run(["ruby", "-e", script], env=environment(), capture_output=True, text=True, check=False)
    if done.returncode:
        return None
    safe_yaml, psych = done.stdout.split()
    return f"SafeYAML {safe_yaml}, Psych {psych}"


def ask(texts: Iterable[str], kind: str = "page") -> list[dict[str, Any]]:
    """What the reference makes of some texts; skips the test where there is no reference."""
    if versions() is None:
        pytest.skip("the reference (Ruby with SafeYAML) is not installed")
    lines = [
        json.dumps({"kind": kind, "base64": base64.b64encode(text.encode("utf-8", "surrogateescape")).decode()})
        for text in texts
    ]
    command = ["ruby", "-EUTF-8:UTF-8", str(HERE / "reference.rb")]
    done = subprocess.run(
        command, input="\n".join(lines) + "\n", env=environment(), capture_output=True, text=True, check=True
    )
    return [json.loads(line) for line in done.stdout.rstrip("\n").split("\n")]
