"""The project's own first migration."""

from importlib import import_module

Migration = import_module("bot.store.migrations.0001_first").Migration
