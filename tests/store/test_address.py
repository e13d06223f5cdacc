"""Database addresses."""

import pytest

from bot.errors import SetupError
from bot.store.address import default_path, parse_address


def test_without_an_address_the_database_is_a_file_of_the_user() -> None:
    assert parse_address(None).path == default_path().absolute()


def test_a_servers_address_is_shown_without_user_and_password() -> None:
    address = parse_address("postgres://me:hunter2@db.example:6000/clapper?maxsize=20")
    assert address.name == "clapper on db.example:6000"
    assert (address.credentials["password"], address.credentials["maxsize"]) == ("hunter2", "20")


@pytest.mark.parametrize(
    "url",
    [
        "mysql://me:hunter2@localhost/clapper",
        "clapper.db",
        "sqlite://",
        "postgres://me:hunter2@localhost/",
        "postgres://me:hunter2@localhost:port/clapper",
    ],
)
def test_an_address_that_leads_nowhere_says_what_one_looks_like(url: str) -> None:
    with pytest.raises(SetupError, match=r"DATABASE_URL.*Use .*sqlite:///") as error:
        parse_address(url)
    assert "hunter2" not in str(error.value)
