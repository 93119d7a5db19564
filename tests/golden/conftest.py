"""`pytest tests/golden --rewrite-golden` writes the expected sets anew; their diff is read before it is committed."""

import pytest


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--rewrite-golden", action="store_true", help="write the expected sets anew")
