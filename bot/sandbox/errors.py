"""What goes wrong in the sandbox: errors for who drives it, and Discord's error answers."""

from collections.abc import Iterable
from typing import NamedTuple

from bot.sandbox.state import Json


class SandboxError(Exception):
    """Root of what the Python API raises."""


class NoAnswerError(SandboxError):
    """The bot did not answer an interaction in time ("The application did not respond")."""


class RefusedByClientError(SandboxError):
    """A person could not even send this: no such command, option missing, button disabled."""


class Problem(NamedTuple):
    """One wrong field of a request body."""

    path: tuple[str | int, ...]
    code: str
    message: str


class DiscordError(Exception):
    """An answer of Discord with an error status, its JSON code and message."""

    def __init__(
        self, status: int, code: int, message: str, problems: Iterable[Problem] = ()
    ) -> None:
        super().__init__(message)
        self.status = status
        self.code = code
        self.message = message
        self.problems = tuple(problems)

    def body(self) -> Json:
        answer: Json = {"message": self.message, "code": self.code}
        if self.problems:
            answer["errors"] = _tree(self.problems)
        return answer


def unknown(what: str) -> DiscordError:
    return DiscordError(404, _UNKNOWN[what], f"Unknown {what}")


def missing_access() -> DiscordError:
    return DiscordError(403, 50001, "Missing Access")


def missing_permissions() -> DiscordError:
    return DiscordError(403, 50013, "Missing Permissions")


def invalid_form(problems: Iterable[Problem]) -> DiscordError:
    return DiscordError(400, 50035, "Invalid Form Body", problems)


def refuse(problems: Iterable[Problem]) -> None:
    """Raise the 50035 answer when there is any problem."""
    found = tuple(problems)
    if found:
        raise invalid_form(found)


# Source of codes: Discord's documentation, topics/opcodes-and-status-codes.
_UNKNOWN = {
    "Application": 10002,
    "Channel": 10003,
    "Guild": 10004,
    "Member": 10007,
    "Message": 10008,
    "Permission Overwrite": 10009,
    "Role": 10011,
    "User": 10013,
    "Emoji": 10014,
    "Webhook": 10015,
    "Interaction": 10062,
    "Application Command": 10063,
    "Guild Scheduled Event": 10070,
}


def _tree(problems: tuple[Problem, ...]) -> Json:
    root: Json = {}
    for path, code, message in problems:
        node = root
        for step in path:
            node = node.setdefault(str(step), {})
        node.setdefault("_errors", []).append({"code": code, "message": message})
    return root
