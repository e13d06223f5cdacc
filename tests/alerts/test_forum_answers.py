"""What is made of Discord's words on forums: tags to choose, rights that are missing. Pure."""

import pytest

from bot.alerts.forum_answers import chosen_tags, is_wanted, lacking
from bot.alerts.ports import Tags
from bot.errors import ChannelClosedError

_VIEW, _SEND, _EMBED, _THREADS = 1 << 10, 1 << 11, 1 << 14, 1 << 38
_ALL = _VIEW | _SEND | _EMBED | _THREADS
_ADMINISTRATOR = 1 << 3
NETFLIX = Tags(["Jessica Jones", "Netflix"], ["renewed"])


def forum(*names: str, required: bool = False, moderated: bool = False) -> dict[str, object]:
    tags = [
        {"id": str(number), "name": name, "moderated": moderated}
        for number, name in enumerate(names, 1)
    ]
    return {"flags": 16 if required else 0, "available_tags": tags}


@pytest.mark.parametrize("required", [True, False])
def test_tags_that_are_named_like_the_show_or_its_network_are_chosen(*, required: bool) -> None:
    made = forum("Talk", "NETFLIX", "jessica jones", required=required)
    assert chosen_tags(made, NETFLIX) == ["2", "3"]


def test_a_post_carries_five_tags_at_most() -> None:
    assert len(chosen_tags(forum(*["Netflix"] * 7), NETFLIX)) == 5


def test_where_none_is_asked_for_none_is_made_up() -> None:
    assert chosen_tags(forum("Talk", "Renewed"), NETFLIX) == []
    assert chosen_tags({"available_tags": None}, NETFLIX) == []


def test_tags_that_only_moderators_may_use_are_left_to_them() -> None:
    assert chosen_tags(forum("Netflix", moderated=True), NETFLIX) == []
    with pytest.raises(ChannelClosedError, match="asks for a tag"):
        chosen_tags(forum("Netflix", moderated=True, required=True), NETFLIX)


def server(everyone: int, own: int = 0) -> dict[str, object]:
    return {
        "id": "1",
        "owner_id": "9",
        "roles": [
            {"id": "1", "permissions": str(everyone)},
            {"id": "2", "permissions": str(own)},
            {"id": "3", "permissions": str(_ADMINISTRATOR)},
        ],
    }


ME = {"user": {"id": "5"}, "roles": ["2"]}


def ruled(*rules: tuple[str, int, int]) -> dict[str, object]:
    return {
        "permission_overwrites": [
            {"id": id_, "allow": str(allow), "deny": str(deny)} for id_, allow, deny in rules
        ]
    }


@pytest.mark.parametrize(
    ("channel", "missing"),
    [
        (ruled(), []),
        (ruled(("1", 0, _VIEW)), ["View Channel"]),
        (ruled(("2", 0, _SEND)), ["Create Posts"]),
        (ruled(("1", 0, _THREADS), ("2", _THREADS, 0)), []),
        (ruled(("2", _EMBED, 0), ("5", 0, _EMBED)), ["Embed Links"]),
        (ruled(("3", 0, _ALL)), []),
    ],
)
def test_roles_and_overwrites_add_up_as_discord_does_it(
    channel: dict[str, object], missing: list[str]
) -> None:
    assert lacking(server(_VIEW | _EMBED, _SEND | _THREADS), ME, channel) == missing


def test_nothing_is_missing_for_administrators_and_owners() -> None:
    closed = ruled(("1", 0, _ALL))
    assert lacking(server(0), {**ME, "roles": ["3"]}, closed) == []
    assert lacking({**server(0), "owner_id": "5"}, ME, closed) == []


def test_a_post_is_known_by_its_button_or_else_by_its_name() -> None:
    def starter(milestone: int) -> dict[str, object]:
        button = {"custom_id": f"clapper:1:report:{milestone}"}
        return {"components": [{"components": [button]}]}

    thread = {"id": "7", "name": "Jessica Jones"}
    assert is_wanted(thread, starter(4), "renamed meanwhile", 4)
    assert not is_wanted(thread, starter(3), "Jessica Jones", 4)
    assert is_wanted(thread, None, "Jessica Jones", 4)
    assert not is_wanted(thread, None, "Daredevil", 4)
