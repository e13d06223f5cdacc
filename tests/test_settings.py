"""`.env.example` is the list of what can be set: it must be whole and true."""

from pathlib import Path

import pytest
from pydantic import ValidationError

from config.settings import Settings

EXAMPLE = Path(__file__).parent.parent / ".env.example"


def described() -> dict[str, tuple[str, str]]:
    """Map each setting to its description and its default as written."""
    found, comment = {}, ""
    for line in EXAMPLE.read_text().splitlines():
        name, equals, value = line.removeprefix("# ").partition("=")
        if equals and name.isupper():
            found[name.lower()] = (comment, value)
        comment = line.removeprefix("# ")
    return found


def test_the_example_names_every_setting_with_its_description_and_default() -> None:
    fields = Settings.model_fields
    assert described() == {
        name: (field.description, "" if field.default is None else str(field.default))
        for name, field in fields.items()
    }


def test_a_filled_in_example_is_accepted(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in Settings.model_fields:
        monkeypatch.delenv(name.upper(), raising=False)
    filled = tmp_path / ".env"
    filled.write_text(EXAMPLE.read_text().replace("DISCORD_TOKEN=", "DISCORD_TOKEN=abc"))
    settings = Settings(_env_file=filled)
    assert settings.discord_token is not None
    assert settings.discord_token.get_secret_value() == "abc"


def test_a_secret_is_not_shown_by_an_error(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DISCORD_TOKEN", "canary-token")
    monkeypatch.setenv("SEND_RATE", "canary-rate")
    with pytest.raises(ValidationError) as caught:
        Settings(_env_file=None)
    assert "canary" not in str(caught.value)
