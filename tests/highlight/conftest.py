"""Rouge itself, for the tests marked ``oracle``."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.highlight.differential import Rouge


@pytest.fixture(scope="session")
def rouge() -> Iterator[Rouge]:
    if not Rouge.available():
        pytest.skip("Ruby with Rouge is not installed")
    server = Rouge()
    yield server
    server.close()
