"""How Tortoise is told about our tables; also what its command line reads."""

from typing import Any

APP = "clapper"


def apps() -> dict[str, dict[str, Any]]:
    return {
        APP: {
            "models": [
                "bot.store.models",
                "bot.store.delivery_models",
                "bot.store.source_models",
            ],
            "default_connection": "default",
            "migrations": "bot.store.migrations",
        }
    }


def tortoise_config(connection: dict[str, Any]) -> dict[str, Any]:
    return {"connections": {"default": connection}, "apps": apps(), "use_tz": True}


# For `tortoise makemigrations` (see CONTRIBUTING): it only compares models with migrations.
FOR_MAKEMIGRATIONS = tortoise_config(
    {"engine": "tortoise.backends.sqlite", "credentials": {"file_path": ":memory:"}}
)
