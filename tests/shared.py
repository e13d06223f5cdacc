"""The folder of shared material beside the checkout, where there is one."""

import os
from pathlib import Path

import pytest

_CHECKOUT = Path(__file__).parent.parent


def shared(*names: str) -> Path:
    """Return a file there; skips the test without it, but fails in CI, which has it."""
    folder = Path(os.environ.get("CLAPPER_SHARED") or _CHECKOUT.parent / "shared")
    path = folder.joinpath(*names)
    if not path.exists():
        text = f"{path} is not there; say where the shared folder is with CLAPPER_SHARED"
        if os.environ.get("CI"):
            pytest.fail(text)
        pytest.skip(text)
    return path
