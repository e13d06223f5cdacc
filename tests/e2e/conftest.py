"""What tests from end to end share: the browser of the page's tests."""

from tests.sandbox.page.conftest import browser

__all__ = ["browser"]
